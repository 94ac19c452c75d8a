import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holm, kitagawa, mantelHaenszel, type Stratum } from '../../../src/lib/stats';
import golden from '../../golden/simpson.json';
import { near, nearRange } from './tools';

const stratum = ({ ref, lead }: { ref: number[]; lead: number[] }): Stratum => ({
	x1: ref[0]!,
	n1: ref[1]!,
	x2: lead[0]!,
	n2: lead[1]!,
});
const strata = [stratum(golden.strata.small), stratum(golden.strata.large)];

test('golden: where the mix turns the answer round', () => {
	const total = mantelHaenszel(strata);
	near(total?.ratio, golden.mantel_haenszel_rr);
	nearRange(total, [golden.mh_lo, golden.mh_hi]);
	const split = kitagawa(strata);
	near(split?.gap, golden.kitagawa.total_gap);
	near(split?.mix, golden.kitagawa.mix_effect);
	near(split?.rate, golden.kitagawa.rate_effect);
});

const side = fc
	.integer({ min: 0, max: 40 })
	.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const some = fc.tuple(side, side).map(([[x1, n1], [x2, n2]]): Stratum => ({ x1, n1, x2, n2 }));
const many = fc.array(some, { minLength: 1, maxLength: 8 });
const turned = ({ x1, n1, x2, n2 }: Stratum): Stratum => ({ x1: x2, n1: n2, x2: x1, n2: n1 });

describe('Mantel and Haenszel over any strata', () => {
	test('lies between the smallest and the largest ratio, and within its range', () => {
		fc.assert(
			fc.property(many, (strata) => {
				const total = mantelHaenszel(strata);
				if (total === null) return;
				const ratios = strata
					.filter(({ x1, n1, x2, n2 }) => n1 > 0 && n2 > 0 && x1 + x2 > 0)
					.map(({ x1, n1, x2, n2 }) => x1 / n1 / (x2 / n2));
				expect(total.ratio).toBeGreaterThanOrEqual(Math.min(...ratios) * (1 - 1e-12));
				expect(total.ratio).toBeLessThanOrEqual(Math.max(...ratios) * (1 + 1e-12));
				expect(total.low).toBeLessThan(total.ratio);
				expect(total.high).toBeGreaterThan(total.ratio);
			}),
		);
	});

	test('one stratum is its own ratio', () => {
		fc.assert(
			fc.property(some, (only) => {
				const total = mantelHaenszel([only]);
				if (total !== null) near(total.ratio, only.x1 / only.n1 / (only.x2 / only.n2), 1e-12);
			}),
		);
	});

	test('the sides turned round turn the ratio and its range round', () => {
		fc.assert(
			fc.property(many, (strata) => {
				const [total, other] = [mantelHaenszel(strata), mantelHaenszel(strata.map(turned))];
				expect(total === null).toBe(other === null);
				if (total === null) return;
				near(other?.ratio, 1 / total.ratio);
				nearRange(other, [1 / total.high, 1 / total.low]);
			}),
		);
	});

	test('neither order nor strata with an empty side change it', () => {
		fc.assert(
			fc.property(many, side, (strata, [x1, n1]) => {
				const [total, other] = [
					mantelHaenszel(strata),
					mantelHaenszel([{ x1, n1, x2: 0, n2: 0 }, ...strata.toReversed()]),
				];
				expect(total === null).toBe(other === null);
				if (total === null) return;
				near(other?.ratio, total.ratio, 1e-12);
				nearRange(other, [total.low, total.high], 1e-12);
			}),
		);
	});

	test('there is none without both sides, without a win on one, or where nobody lost', () => {
		expect(mantelHaenszel([])).toBeNull();
		expect(mantelHaenszel([{ x1: 3, n1: 5, x2: 0, n2: 0 }])).toBeNull();
		expect(mantelHaenszel([{ x1: 3, n1: 5, x2: 0, n2: 9 }])).toBeNull();
		expect(mantelHaenszel([{ x1: 5, n1: 5, x2: 9, n2: 9 }])).toBeNull();
	});
});

test('the two effects of a split add up to the gap; where a side is missing there is none', () => {
	fc.assert(
		fc.property(many, (strata) => {
			const split = kitagawa(strata);
			const missing = strata.some(({ n1, n2 }) => n1 + n2 > 0 && (n1 === 0 || n2 === 0));
			const none = strata.every(({ n1, n2 }) => n1 + n2 === 0);
			expect(split === null).toBe(missing || none);
			if (split !== null) expect(split.mix + split.rate).toBeCloseTo(split.gap, 12);
		}),
	);
});

test('of several chances looked at together, each is held to what its rank allows', () => {
	expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
	expect(holm([0.6, 0.9])).toEqual([1, 1]);
	expect(holm([])).toEqual([]);
	fc.assert(
		fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (chances) => {
			holm(chances).forEach((adjusted, i) => {
				expect(adjusted).toBeGreaterThanOrEqual(chances[i]!);
				expect(adjusted).toBeLessThanOrEqual(1);
			});
		}),
	);
});
