import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialTwoSided, bounds, jeffreys, wilson, wilsonRange } from '../../../src/lib/stats';
import edges from '../../golden/edges.json';
import published from '../../golden/published_checks.json';
import rates from '../../golden/rates.json';
import reciprocity from '../../golden/reciprocity.json';
import share80 from '../../golden/share80.json';
import { share } from './arbitrary';
import { BETA, near, nearRange } from './tools';

describe('rates', () => {
	test.each([rates.referrals, rates.leads])('$won of $won + $lost + $open', (golden) => {
		const { won, lost, open } = golden;
		const decided = wilson(won, won + lost);
		near(decided?.rate, golden.closed_only.rate);
		nearRange(decided, golden.closed_only.wilson95);
		nearRange(jeffreys(won, won + lost), golden.closed_only.jeffreys95, BETA);
		const created = wilson(won, won + lost + open);
		near(created?.rate, golden.created.rate);
		nearRange(created, golden.created.wilson95);
		const { all_open_lost, all_open_won } = golden.bounds;
		nearRange(bounds(won, lost, open), [all_open_lost, all_open_won]);
	});

	test.each(rates.small)('$x of $n', ({ x, n, wilson95, jeffreys95 }) => {
		nearRange(wilson(x, n), wilson95);
		nearRange(jeffreys(x, n), jeffreys95, BETA);
	});

	test.each(edges.wilson)('edge: $x of $n', ({ x, n, low, high }) => {
		nearRange(wilsonRange(x, n), [low, high]);
	});

	test('nobody has no rate, and a range that says nothing', () => {
		expect(wilson(0, 0)).toBeNull();
		expect(bounds(0, 0, 0)).toBeNull();
		expect(wilsonRange(0, 0)).toEqual({ low: 0, high: 1 });
		expect(jeffreys(0, 0)).toEqual({ low: 0, high: 1 });
	});

	test('more than all is a mistake of the caller', () => {
		expect(() => wilsonRange(4, 3)).toThrow(RangeError);
		expect(() => jeffreys(-1, 3)).toThrow(RangeError);
		expect(() => binomialTwoSided(1, 0)).toThrow(RangeError);
	});

	test.each(published.filter(({ name }) => name.startsWith('wilson')))('published: $name', (check) => {
		const [, x, n] = /(\d+)\/(\d+)/.exec(check.name)!;
		nearRange(wilson(Number(x), Number(n)), check.got);
	});
});

describe('share of new business', () => {
	test('golden share80', () => {
		const all = wilson(share80.won_from_referral, share80.won_total);
		near(all?.rate, share80.share);
		nearRange(all, share80.wilson95);
		near(binomialTwoSided(share80.won_from_referral, share80.won_total, 0.8), share80.exact_p_vs_80);
	});

	test.each(reciprocity)('exact: $given given, $received received', ({ received, given, two_sided_p }) => {
		near(binomialTwoSided(given, received + given), two_sided_p);
	});
});

describe('always', () => {
	test('a range is within 0 and 1 and contains its rate', () => {
		fc.assert(
			fc.property(share, ({ x, n }) => {
				const { rate, low, high } = wilson(x, n)!;
				expect(0 <= low && low <= rate && rate <= high && high <= 1).toBe(true);
				const second = jeffreys(x, n);
				expect(0 <= second.low && second.low <= rate && rate <= second.high && second.high <= 1).toBe(true);
			}),
		);
	});

	test('won and not won are mirror images', () => {
		fc.assert(
			fc.property(share, ({ x, n }) => {
				const [one, other] = [wilsonRange(x, n), wilsonRange(n - x, n)];
				expect(Math.abs(one.low - (1 - other.high))).toBeLessThan(1e-12);
			}),
		);
	});

	test('more of the same narrows the range', () => {
		fc.assert(
			fc.property(share, ({ x, n }) => {
				const [few, many] = [wilsonRange(x, n), wilsonRange(4 * x, 4 * n)];
				expect(many.high - many.low).toBeLessThan(few.high - few.low);
			}),
		);
	});
});
