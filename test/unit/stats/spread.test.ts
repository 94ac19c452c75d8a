import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveNumber, goodmanRange, wilsonRange } from '../../../src/lib/stats';
import { randomFrom } from '../../../src/lib/stats/random';
import { near, nearRange } from './tools';

describe('effective number', () => {
	test('by hand', () => {
		near(effectiveNumber([5, 3, 2]), 100 / 38);
		near(effectiveNumber([7]), 1);
		near(effectiveNumber([4, 4, 4, 4]), 4);
		expect(effectiveNumber([])).toBeNull();
		expect(effectiveNumber([0, 0])).toBeNull();
	});

	test('lies between one and the number of parts, and knows no order or unit', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 }), (sizes) => {
				const found = effectiveNumber(sizes) ?? NaN;
				expect(found).toBeGreaterThan(1 - 1e-9);
				expect(found).toBeLessThan(sizes.length + 1e-9);
				near(effectiveNumber(sizes.toReversed().map((size) => 3 * size)), found);
			}),
		);
	});
});

describe('ranges of several shares at once', () => {
	test('as published for 44, 55, 43, 32, 67 and 78 of 319 (R package CoinMinD)', () => {
		nearRange(goodmanRange(44, 319, 6), [0.09468368, 0.1966413], 1e-6);
		nearRange(goodmanRange(55, 319, 6), [0.12376893, 0.2350489], 1e-6);
		nearRange(goodmanRange(32, 319, 6), [0.06412671, 0.1531], 1e-2);
		nearRange(goodmanRange(78, 319, 6), [0.18692732, 0.3130119], 1e-6);
	});

	test('one part is Wilson, more parts are wider, and nonsense is refused', () => {
		const { low, high } = wilsonRange(12, 53);
		nearRange(goodmanRange(12, 53, 1), [low, high], 1e-12);
		expect(goodmanRange(12, 53, 2).low).toBeLessThan(low);
		expect(goodmanRange(12, 53, 2000).high).toBeGreaterThan(goodmanRange(12, 53, 2).high);
		expect(goodmanRange(0, 0, 3)).toEqual({ low: 0, high: 1 });
		expect(() => goodmanRange(3, 2, 1)).toThrow(RangeError);
		expect(() => goodmanRange(1, 2, 0)).toThrow(RangeError);
	});

	test('it holds for the largest, which Wilson’s range misses too often', () => {
		const random = randomFrom(6);
		const [parts, n, runs] = [8, 60, 2000];
		const held = { goodman: 0, wilson: 0 };
		for (let run = 0; run < runs; run += 1) {
			const sizes = new Array<number>(parts).fill(0);
			for (let i = 0; i < n; i += 1) sizes[Math.floor(random() * parts)]! += 1;
			const most = Math.max(...sizes);
			const covers = ({ low, high }: { low: number; high: number }) => low <= 1 / parts && 1 / parts <= high;
			held.goodman += Number(covers(goodmanRange(most, n, parts)));
			held.wilson += Number(covers(wilsonRange(most, n)));
		}
		expect(held.goodman / runs).toBeGreaterThan(0.95);
		expect(held.wilson / runs).toBeLessThan(0.9);
	});
});
