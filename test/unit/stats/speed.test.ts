import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysRatio, firstDayBy, quantile7, tally, Z95 } from '../../../src/lib/stats';
import golden from '../../golden/speed.json';
import { naiveQuantile, naiveRatio } from './naive';
import { dayCounts, near, nearRange } from './tools';

const referrals = dayCounts(golden.referral_days_to_win);
const leads = dayCounts(golden.lead_days_to_win);
const days = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 40 });

describe('speed', () => {
	test('golden speed', () => {
		near(quantile7(referrals, 0.5), golden.median_ref);
		near(quantile7(leads, 0.5), golden.median_lead);
		near(quantile7(leads, 0.5)! / quantile7(referrals, 0.5)!, golden.ratio_of_medians);
		for (const [i, p] of [0.25, 0.75].entries()) {
			near(quantile7(referrals, p), golden.quartiles_ref[i]!);
			near(quantile7(leads, p), golden.quartiles_lead[i]!);
		}
		const found = daysRatio(leads, referrals);
		const { est, lo, hi } = golden.hodges_lehmann_ratio_lead_over_ref;
		near(found?.ratio, est);
		nearRange(found, [lo, hi]);
	});

	test('a same-day win counts half a day', () => {
		expect(daysRatio([{ day: 3, count: 1 }], [{ day: 0, count: 1 }])?.ratio).toBe(6);
	});

	test('an empty group has no ratio, no quantile, no day', () => {
		expect(daysRatio(leads, [])).toBeNull();
		expect(daysRatio([{ day: 3, count: 0 }], referrals)).toBeNull();
		expect(quantile7([], 0.5)).toBeNull();
		expect(firstDayBy(0.95, [])).toBeNull();
	});

	test('a day by which 95% had come is counted', () => {
		const nineteenOfTwenty = [
			{ day: 9, count: 1 },
			{ day: 4, count: 19 },
		];
		expect(firstDayBy(0.95, nineteenOfTwenty)).toBe(4);
		expect(firstDayBy(0.951, nineteenOfTwenty)).toBe(9);
		expect(firstDayBy(1, nineteenOfTwenty)).toBe(9);
		for (let n = 20; n <= 20_000; n += 20) {
			const exactly = [
				{ day: 1, count: (n * 19) / 20 },
				{ day: 2, count: n / 20 },
			];
			expect(firstDayBy(0.95, exactly)).toBe(1);
			expect(
				firstDayBy(0.95, [
					{ day: 1, count: (n * 19) / 20 - 1 },
					{ day: 2, count: n / 20 + 1 },
				]),
			).toBe(2);
		}
	});

	test('a hundred thousand wins on each side need no list of pairs', () => {
		const many = (from: number) => Array.from({ length: 400 }, (_, i) => ({ day: from + i, count: 250 }));
		const found = daysRatio(many(60), many(0))!;
		expect(found.low < found.ratio && found.ratio < found.high).toBe(true);
	});
});

describe('always', () => {
	test('equal to the list of all pairs, to the last digit', () => {
		fc.assert(
			fc.property(days, days, (slow, fast) => {
				expect(daysRatio(dayCounts(slow), dayCounts(fast))).toEqual(naiveRatio(slow, fast, Z95));
			}),
		);
	});

	test('grouping and order do not matter; the range contains the ratio', () => {
		fc.assert(
			fc.property(days, days, (slow, fast) => {
				const found = daysRatio(dayCounts(slow), dayCounts(fast))!;
				expect(daysRatio(tally(dayCounts(slow)).reverse(), dayCounts(fast))).toEqual(found);
				expect(0 < found.low && found.low <= found.ratio && found.ratio <= found.high).toBe(true);
			}),
		);
	});

	test('a quantile is that of the list', () => {
		fc.assert(
			fc.property(days, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
				expect(quantile7(dayCounts(list), p)).toBe(naiveQuantile(list, p));
			}),
		);
	});

	test('by that day at least the share had come, by the day before less', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 1, max: 100 }), (list, percent) => {
				const day = firstDayBy(percent / 100, dayCounts(list))!;
				const by = (limit: number) => list.filter((one) => one <= limit).length * 100;
				expect(by(day)).toBeGreaterThanOrEqual(percent * list.length);
				expect(by(day - 1)).toBeLessThan(percent * list.length);
			}),
		);
	});
});
