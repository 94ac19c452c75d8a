import { describe, expect, test } from 'vitest';
import type { Period } from '../../../src/lib/model';
import { wilson } from '../../../src/lib/stats';
import { trendsOf } from '../../../src/lib/reports/periods/trends';
import golden from '../../golden/trend.json';
import { makeReport } from '../../fixtures/report';

/** Quarters of referrals from 2024 on; null: one without a share. */
function quarters(shares: readonly (readonly [won: number, of: number] | null)[]): Period[] {
	return shares.map((share, i) => {
		const start = (at: number) => `${2024 + Math.floor(at / 4)}-${['01', '04', '07', '10'][at % 4] ?? ''}-01`;
		const won = share?.[0] ?? null;
		const of = share?.[1] ?? null;
		return {
			unit: 'quarter',
			from: start(i),
			to: start(i + 1),
			class: 'referral',
			created: of ?? 0,
			won,
			of,
			byDay: won === null || of === null ? null : { 90: wilson(won, of)! },
			mature: true,
			because: share === null ? 'none-created' : null,
		};
	});
}

const { classes } = makeReport({ referral: { created: 91 } });
const trendOf = (shares: Parameters<typeof quarters>[0]) =>
	trendsOf({ periods: quarters(shares), horizon: 90, classes })?.[0];

describe('trends', () => {
	test('golden trend', () => {
		const trend = trendOf(golden.won.map((won, i) => [won, golden.n[i]!] as const));
		expect(trend).toMatchObject({ class: 'referral', verdict: 'better', quarters: 4, because: null });
		expect(trend?.p).toBeCloseTo(golden.p, 9);
		expect(trend?.change?.difference).toBeCloseTo(golden.first_vs_last.d, 9);
		expect(trend?.change?.low).toBeCloseTo(golden.first_vs_last.lo, 9);
		expect(trend?.change?.high).toBeCloseTo(golden.first_vs_last.hi, 9);
	});

	test('turned round it is worse, and flat it is steady', () => {
		const backwards = [...golden.won.keys()].reverse().map((i) => [golden.won[i]!, golden.n[i]!] as const);
		expect(trendOf(backwards)?.verdict).toBe('worse');
		expect(
			trendOf([
				[5, 10],
				[5, 10],
				[5, 10],
				[5, 10],
			]),
		).toMatchObject({ verdict: 'steady', p: 1 });
	});

	test('a quarter without a share keeps its place in time', () => {
		const near = trendOf([
			[2, 20],
			[4, 20],
			[6, 20],
			[9, 20],
		]);
		const far = trendOf([[2, 20], [4, 20], [6, 20], null, null, null, [9, 20]]);
		expect(far?.quarters).toBe(4);
		expect(far?.p).not.toBe(near?.p);
	});

	test('three quarters are too few, whatever they hold', () => {
		const trend = trendOf([[0, 90], null, [45, 90], [90, 90]]);
		expect(trend).toMatchObject({ verdict: 'cannot-tell', p: null, quarters: 3 });
		expect(trend?.because).toBe(
			'Only 3 quarters of referrals have a share won within 90 days; at least 4 are needed.',
		);
		expect(trend?.change?.difference).toBe(1);
		expect(trendOf([null])?.because).toMatch(/^No quarter of referrals has /);
		expect(trendOf([[1, 2]])).toMatchObject({ change: null });
		expect(trendOf([[1, 2]])?.because).toMatch(/^Only 1 quarter of referrals has /);
	});

	test('all or none won cannot have changed', () => {
		expect(
			trendOf([
				[0, 5],
				[0, 5],
				[0, 5],
				[0, 9],
			])?.because,
		).toMatch(/^None of the 24 referrals /);
		expect(
			trendOf([
				[5, 5],
				[5, 5],
				[5, 5],
				[9, 9],
			])?.because,
		).toMatch(/^All of the 24 referrals /);
	});

	test('no horizon: says which side lacks what', () => {
		const because = (given: Parameters<typeof makeReport>[0]) =>
			trendsOf({ periods: [], horizon: null, classes: makeReport(given).classes })?.map((t) => t.because);
		const none = { byDayBecause: 'There are none.' };
		expect(because({ lead: { created: 3 }, referral: none })?.[0]).toMatch(/there are no referrals\.$/);
		expect(because({ lead: { created: 3 }, referral: { created: 1, byDayBecause: 'No days.' } })).toEqual([
			'No days.',
			'The age at which quarters are compared comes from referrals and leads together, and for referrals it cannot be found.',
		]);
		expect(because({ lead: { created: 3 }, referral: { created: 1 } })?.[0]).toMatch(
			/^No referral and no lead/,
		);
	});

	test('one for each class with opportunities; none without dates', () => {
		const two = makeReport({ lead: { created: 2 }, unknown: { created: 1 } }).classes;
		expect(trendsOf({ periods: [], horizon: 90, classes: two })?.map((t) => t.class)).toEqual([
			'lead',
			'unknown',
		]);
		expect(trendsOf({ periods: null, horizon: null, classes: two })).toBeNull();
	});
});
