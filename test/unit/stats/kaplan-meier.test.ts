import { describe, expect, test } from 'vitest';
import { dayEndedBy, kaplanMeier, logRank, survivalAt } from '../../../src/lib/stats';
import published from '../../golden/published_checks.json';
import survival from '../../golden/survival.json';
import { cell, cellsOf, lossesOpen, near } from './tools';

const ended = (days: readonly number[]) => days.map((day) => cell(day, 'won'));
const still = (days: readonly number[]) => days.map((day) => cell(day, 'open'));

// Freireich and others 1963: weeks in remission, as printed in every textbook
const treated = [
	...ended([6, 6, 6, 7, 10, 13, 16, 22, 23]),
	...still([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]),
];
const placebo = ended([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]);

const check = (name: string) => published.find((one) => one.name.startsWith(name))!.got;

describe('Kaplan–Meier', () => {
	test('published: 6-MP', () => {
		const curve = kaplanMeier(treated);
		for (const [i, expected] of check('KM 6-MP S').entries()) near(curve[i]?.survival, expected);
		for (const [i, expected] of check('KM 6-MP SE').entries()) near(curve[i]?.se, expected);
	});

	test.each([survival.referrals, survival.leads])('golden: losses censored says too much', (golden) => {
		const cells = cellsOf(golden.data);
		const naive = kaplanMeier(lossesOpen(cells));
		for (const { t, F } of golden.naive_1_minus_KM_won) near(1 - survivalAt(naive, t), F);
		near(1 - survivalAt(naive, 60), golden.naive_60);
		expect(dayEndedBy(kaplanMeier(cells))).toBe(golden.time_to_any_decision_median);
	});

	test('edges: nothing ended, all ended, too few at risk', () => {
		expect(kaplanMeier(still([3, 4]))).toEqual([]);
		expect(survivalAt([], 10)).toBe(1);
		expect(dayEndedBy(kaplanMeier(treated), 0.9)).toBeNull();
		expect(kaplanMeier(ended([3]))).toEqual([{ day: 3, atRisk: 1, ended: 1, survival: 0, se: null }]);
		expect(kaplanMeier(treated, 12).map(({ day }) => day)).toEqual([6, 7, 10, 13]);
	});
});

describe('log-rank', () => {
	test('published: 6-MP against placebo', () => {
		near(logRank(treated, placebo)?.chiSquare, check('logrank 6-MP')[0]!);
	});

	test('golden survival', () => {
		const test = logRank(cellsOf(survival.referrals.data), cellsOf(survival.leads.data));
		const golden = survival.logrank_cause_specific_won;
		near(test?.observed, golden.O1);
		near(test?.expected, golden.E1);
		near(test?.variance, golden.V);
		near(test?.chiSquare, golden.chi2);
		near(test?.p, golden.p);
	});

	test('nothing won, nothing to compare', () => {
		expect(logRank(still([3, 4]), still([5]))).toBeNull();
		expect(logRank(ended([3, 4]), [])).toBeNull();
	});
});
