import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mantelHaenszelTest } from '../../../src/lib/stats/mantel-haenszel-test';
import { cochranArmitage } from '../../../src/lib/stats/trend';
import { trendWithin } from '../../../src/lib/stats/trend-within';

const count = fc
	.integer({ min: 0, max: 40 })
	.chain((n) => fc.integer({ min: 0, max: n }).map((x) => ({ x, n })));
const steps = fc.array(count, { minLength: 3, maxLength: 3 });

test('by hand: three steps of ten, 9, 5 and 2 won', () => {
	// Score 5 + 2·2 − 16·1 = −7; variance 16·14·(30·50 − 30²)/(30²·29).
	const z = -7 / Math.sqrt((16 * 14 * 600) / (900 * 29));
	expect(trendWithin([[{ x: 9, n: 10 }, { x: 5, n: 10 }, { x: 2, n: 10 }]])?.z).toBeCloseTo(z, 12); // prettier-ignore
});

test('one group alone is Cochran and Armitage, but for n − 1; two steps are Mantel and Haenszel', () => {
	fc.assert(
		fc.property(steps, fc.array(fc.tuple(count, count), { maxLength: 4 }), (one, pairs) => {
			const n = one.reduce((sum, each) => sum + each.n, 0);
			const plain = cochranArmitage(one);
			const within = trendWithin([one]);
			if (plain === null || n < 2) expect(within).toBeNull();
			else expect(within?.z).toBeCloseTo(plain.z * Math.sqrt((n - 1) / n), 9);
			expect(trendWithin(pairs)?.p ?? 1).toBeCloseTo(mantelHaenszelTest(pairs), 9);
		}),
	);
});

test('the order of the groups is nothing, the order of the steps turns it round', () => {
	fc.assert(
		fc.property(fc.array(steps, { minLength: 1, maxLength: 4 }), (groups) => {
			const z = trendWithin(groups)?.z ?? 0;
			expect(trendWithin(groups.toReversed())?.z ?? 0).toBeCloseTo(z, 9);
			expect(trendWithin(groups.map((one) => one.toReversed()))?.z ?? 0).toBeCloseTo(-z, 9);
		}),
	);
});
