import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../../src/lib/model';
import { answersOf } from '../../tools/shell';

interface Share {
	readonly rate: number;
	readonly wilson95: readonly [number, number];
}
interface Expected {
	readonly won: number;
	readonly lost: number;
	readonly open: number;
	readonly closed_only: Share;
	readonly created: Share;
	readonly bounds: { readonly all_open_lost: number; readonly all_open_won: number };
	readonly by_day: Readonly<Record<string, { rate: number; lo: number; hi: number; at_risk: number }>>;
	readonly median_days_to_win_naive: number;
	readonly quartiles: readonly [number, number];
	readonly value_won: number;
	readonly stale: { readonly cutoff_day: number; readonly stale: number };
}

const expected = JSON.parse(readFileSync('test/golden/deals_expected.json', 'utf8')) as {
	readonly referral: Expected;
	readonly lead: Expected;
	readonly horizon: { readonly days: number };
	readonly share_of_wins_from_referral: { readonly value_share: number };
	readonly claims: readonly {
		id: string;
		threshold: number;
		value: number;
		low: number;
		high: number;
		verdict: string;
	}[];
};

let report: Report;
beforeAll(async () => {
	const files = Object.fromEntries(
		['deals.csv', 'touches.csv'].map((name) => [name, readFileSync(`test/golden/${name}`)]),
	);
	report = (await answersOf(files, { asOf: '2026-06-30' })).report;
});

const near = (got: number | null | undefined, wanted: number) =>
	expect(Math.abs((got ?? NaN) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));

test.each(['referral', 'lead'] as const)('%s: every figure through loaded tables', (name) => {
	const [got, want] = [report.classes[name], expected[name]];
	expect([got.won, got.lost, got.open]).toEqual([want.won, want.lost, want.open]);
	expect([got.stale, got.staleAfterDays]).toEqual([want.stale.stale, want.stale.cutoff_day]);
	expect(got.valueWon).toBe(want.value_won);
	near(got.ofDecided?.rate, want.closed_only.rate);
	near(got.ofDecided?.low, want.closed_only.wilson95[0]);
	near(got.ofDecided?.high, want.closed_only.wilson95[1]);
	near(got.ofCreated?.rate, want.created.rate);
	near(got.ofCreated?.low, want.created.wilson95[0]);
	near(got.ofCreated?.high, want.created.wilson95[1]);
	near(got.bounds?.low, want.bounds.all_open_lost);
	near(got.bounds?.high, want.bounds.all_open_won);
	for (const day of [30, 60, 90, 180] as const) {
		const [by, wanted] = [got.byDay?.[day], want.by_day[day]!];
		near(by?.rate, wanted.rate);
		near(by?.low, wanted.lo);
		near(by?.high, wanted.hi);
		expect(by?.atRisk).toBe(wanted.at_risk);
	}
	expect(got.byDay?.[365]).not.toBeNull();
	expect(got.daysToWin).toEqual({
		median: want.median_days_to_win_naive,
		lowerQuartile: want.quartiles[0],
		upperQuartile: want.quartiles[1],
	});
});

test('horizon, claims and verdicts', () => {
	expect(report.horizon).toBe(expected.horizon.days);
	for (const want of expected.claims) {
		const got = report.claims.find(({ id }) => id === want.id);
		expect([got?.verdict, got?.threshold]).toEqual([want.verdict, want.threshold]);
		near(got?.value, want.value);
		near(got?.low, want.low);
		near(got?.high, want.high);
	}
	near(
		report.claims.find(({ id }) => id === 'eighty-percent')?.byMoney,
		expected.share_of_wins_from_referral.value_share,
	);
});

test('without a file of referrals given there is no reciprocity, not an empty one', () => {
	expect(report.reciprocity).toBeNull();
});
