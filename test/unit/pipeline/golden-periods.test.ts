import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { LeadClass, Period, Report } from '../../../src/lib/model';
import { answersOf } from '../../tools/shell';

interface Quarter {
	readonly created: number;
	readonly won90: number;
	readonly mature_for_90: boolean;
	readonly rate90: number | null;
	readonly wilson90: readonly [number, number] | null;
}
type Quarters = Readonly<Record<string, Quarter>>;

const golden = (name: string) => readFileSync(`test/golden/${name}`);
const expected = JSON.parse(golden('deals_expected.json').toString()) as Record<
	'referral' | 'lead',
	{ readonly won: number; readonly value_won: number; readonly quarters: Quarters }
>;

let report: Report;
beforeAll(async () => {
	const files = { 'deals.csv': golden('deals.csv'), 'touches.csv': golden('touches.csv') };
	report = (await answersOf(files, { asOf: '2026-06-30' })).report;
});

const near = (got: number | null | undefined, wanted: number) =>
	expect(Math.abs((got ?? NaN) - wanted)).toBeLessThanOrEqual(1e-9);

const inUnit = (unit: Period['unit'], leadClass: LeadClass) =>
	(report.periods ?? []).filter((period) => period.unit === unit && period.class === leadClass);

/** "2025Q1" of a quarter that begins on 2025-01-01. */
const nameOf = ({ from }: Period) => `${from.slice(0, 4)}Q${(Number(from.slice(5, 7)) + 2) / 3}`;

test.each(['referral', 'lead'] as const)('%s: quarters through loaded tables', (leadClass) => {
	const wanted = expected[leadClass].quarters;
	const got = inUnit('quarter', leadClass);
	expect(got.map(nameOf)).toEqual(Object.keys(wanted));
	for (const period of got) {
		const want = wanted[nameOf(period)]!;
		expect([period.created, period.mature]).toEqual([want.created, want.mature_for_90]);
		if (want.rate90 === null || want.wilson90 === null) {
			expect([period.byDay, period.won, period.because]).toEqual([null, null, 'too-young']);
			continue;
		}
		expect([period.won, period.of, period.because]).toEqual([want.won90, want.created, null]);
		near(period.byDay?.[90]?.rate, want.rate90);
		near(period.byDay?.[90]?.low, want.wilson90[0]);
		near(period.byDay?.[90]?.high, want.wilson90[1]);
	}
});

test('months and years hold the same opportunities', () => {
	for (const leadClass of ['referral', 'lead'] as const) {
		const created = (unit: Period['unit']) =>
			inUnit(unit, leadClass).reduce((sum, period) => sum + period.created, 0);
		expect([created('month'), created('year')]).toEqual([created('quarter'), created('quarter')]);
	}
	expect(inUnit('year', 'referral').map(({ from, to }) => [from, to])).toEqual([
		['2025-01-01', '2026-01-01'],
		['2026-01-01', '2027-01-01'],
	]);
	expect(inUnit('month', 'lead')).toHaveLength(18);
});

test('trends say what five quarters can say', () => {
	expect(report.trends?.map(({ class: id, verdict, quarters }) => [id, verdict, quarters])).toEqual([
		['referral', 'steady', 5],
		['lead', 'steady', 5],
	]);
	// 10 of 16 in the last mature quarter, 8 of 15 in the first.
	near(report.trends?.[0]?.change?.difference, 10 / 16 - 8 / 15);
});

test('sources add up to their classes, in cases and in money', () => {
	const of = (leadClass: LeadClass) => (report.sources ?? []).filter(({ class: id }) => id === leadClass);
	for (const leadClass of ['referral', 'lead'] as const) {
		const [sources, want] = [of(leadClass), expected[leadClass]];
		expect(sources.reduce((sum, { won }) => sum + won, 0)).toBe(want.won);
		expect(sources.reduce((sum, { valueWon }) => sum + (valueWon ?? NaN), 0)).toBe(want.value_won);
	}
	expect(report.sources?.map(({ source, created }) => [source, created])).toEqual([
		['Google Ads', 101],
		['Website', 59],
		['client', 40],
		['strategic', 34],
		['Trade show', 32],
		['personal', 11],
	]);
});

test('three sources of a class are drawn towards it by four cases', () => {
	const client = report.sources?.find(({ source }) => source === 'client');
	const { won = 0, lost = 0 } = client ?? {};
	near(client?.shrunkRate?.rate, (4 * (53 / 83) + won) / (4 + won + lost));
	near(client?.shareOfWins, won / 88);
	expect(client?.cost).toBeNull();
});
