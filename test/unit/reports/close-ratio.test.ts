import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeRatio } from '../../../src/lib/reports/close-ratio';

const side = fc.tuple(fc.nat(60), fc.nat(60)).map(([won, lost]) => ({ won, decided: won + lost }));

test('two that won all may still differ: the range has a width', () => {
	const ratio = closeRatio({ won: 12, decided: 12 }, { won: 20, decided: 20 })!;
	expect(ratio.value).toBe(1);
	expect(ratio.low).toBeLessThan(0.95);
	expect(ratio.high).toBeGreaterThan(1.05);
});

test('nobody decided, or nobody won: no ratio', () => {
	expect(closeRatio({ won: 0, decided: 0 }, { won: 3, decided: 9 })).toBeNull();
	expect(closeRatio({ won: 0, decided: 8 }, { won: 0, decided: 9 })).toBeNull();
	expect(closeRatio({ won: 6, decided: 8 }, { won: 0, decided: 9 })).toMatchObject({
		value: null,
		high: null,
	});
});

test('whatever the counts, the range holds the ratio, and changing sides turns it round', () => {
	fc.assert(
		fc.property(side, side, (first, second) => {
			const [one, other] = [closeRatio(first, second), closeRatio(second, first)];
			if (one === null || other === null) {
				expect(one).toBe(other);
				return;
			}
			const [value, high] = [one.value ?? Infinity, one.high ?? Infinity];
			expect(one.low).toBeLessThanOrEqual(value + 1e-9);
			expect(high).toBeGreaterThanOrEqual(value - 1e-9);
			expect(other.low).toBeCloseTo(1 / high, 5);
		}),
	);
});
