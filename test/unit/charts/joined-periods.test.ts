import { describe, expect, test } from 'vitest';
import { periodFigure } from '../../../src/lib/charts/period-figure';
import { periodName } from '../../../src/lib/charts/period-names';
import { countRows, periodNotes, periodRows } from '../../../src/lib/charts/period-words';
import type { Period } from '../../../src/lib/model';
import { periodSaid } from '../../../src/lib/reports/periods/period-said';
import { periodSentence } from '../../../src/lib/reports/periods/say';
import { startsOf } from '../../../src/lib/reports/periods/span';
import { wilson } from '../../../src/lib/stats';
import { trendLines } from '../../../src/lib/ui/answers/trend-picture';
import { makeReport } from '../../fixtures/report';

/** Quarters of 2025, of which a shared report has put some together. */
const quarter = (lead: Period['class'], from: string, to: string, rest: Partial<Period> = {}): Period => ({
	unit: 'quarter',
	from,
	to,
	class: lead,
	created: 10,
	won: 4,
	of: 10,
	byDay: { 90: wilson(4, 10)! },
	mature: true,
	because: null,
	...rest,
});
const young = { won: null, of: null, byDay: null, mature: false, because: 'too-young' } as const;
const report = makeReport(
	{ referral: { created: 30 }, lead: { created: 40 } },
	{
		asOf: '2025-12-31',
		horizon: 90,
		trends: [],
		periods: [
			quarter('referral', '2025-01-01', '2025-07-01'),
			quarter('referral', '2025-07-01', '2026-01-01', young),
			quarter('lead', '2025-01-01', '2025-04-01'),
			quarter('lead', '2025-04-01', '2025-07-01'),
			quarter('lead', '2025-07-01', '2025-10-01'),
			quarter('lead', '2025-10-01', '2026-01-01', young),
		],
	},
);

describe('periods that were put together', () => {
	test('are named by all that they are of', () => {
		const named = (unit: Period['unit'], from: string, to: string) => periodName({ unit, from, to }, 'en');
		expect(named('quarter', '2025-01-01', '2025-07-01')).toBe('Q1–Q2 2025');
		expect(named('month', '2025-01-01', '2025-07-01')).toBe('Jan–Jun 2025');
		expect(named('month', '2024-11-01', '2025-03-01')).toBe('Nov 2024–Feb 2025');
		expect(named('year', '2023-01-01', '2026-01-01')).toBe('2023–2025');
		expect(named('quarter', '2025-01-01', '2025-04-01')).toBe('Q1 2025');
		expect(periodSaid('quarter', '2025-01-01', '2025-07-01')).toBe('January to June 2025');
		expect(periodSaid('year', '2025-01-01', '2026-01-01')).toBe('2025');
		expect(startsOf({ unit: 'quarter', from: '2025-01-01', to: '2025-07-01' })).toEqual([
			'2025-01-01',
			'2025-04-01',
		]);
	});

	test('are drawn over the columns of all, beside a class that tells them apart', () => {
		const figure = periodFigure(report, 'quarter', ['referral', 'lead'], 'en');
		expect(figure?.columns.map(({ name }) => name)).toEqual(['Q1 2025', 'Q2 2025', 'Q3 2025', 'Q4 2025']);
		const [referral, lead] = figure?.series ?? [];
		expect(referral?.marks.map(({ span }) => span)).toEqual([
			{ before: 0, after: 1 },
			undefined,
			{ before: 0, after: 1 },
			undefined,
		]);
		expect(referral?.marks.map(({ rate, young: waits }) => [rate !== null, waits])).toEqual([
			[true, false],
			[false, false],
			[false, true],
			[false, false],
		]);
		expect(referral?.when).toBe('Q1–Q2 2025');
		// What is broad is no wide range, and what has no dot of its own is no gap.
		const said = 'Broad: quarters put together, as some hold few.';
		expect(figure === null ? [] : periodNotes(figure)).toContain(said);
		const apart = periodFigure(report, 'quarter', ['lead'], 'en');
		expect(apart === null ? [] : periodNotes(apart)).not.toContain(said);
		expect(lead?.marks.every(({ span }) => span === undefined)).toBe(true);
		const [line] = trendLines({
			...report,
			periods: [...(report.periods ?? []).slice(0, 1), quarter('referral', '2025-07-01', '2026-01-01')],
		});
		expect(line?.marks.map(({ at }) => at)).toEqual([1 / 6, 5 / 6]);
	});

	test('stand once in the table, and the rows of the others say where', () => {
		const rows = periodRows(report, 'quarter', ['referral', 'lead'], 'en');
		expect(rows.map(({ name, cells }) => [name, cells[0]?.small])).toEqual([
			['Q1 2025', 'all of Q1–Q2 2025, 4 of 10'],
			['Q2 2025', 'in Q1–Q2 2025'],
			['Q3 2025', 'all of Q3–Q4 2025, 10 created'],
			['Q4 2025', 'in Q3–Q4 2025'],
		]);
		expect(countRows(report, 'quarter', ['referral'], 'en').map(({ cells }) => cells[0]?.text)).toEqual([
			'10',
			'–',
			'10',
			'–',
		]);
	});

	test('of several only those too young are said to be', () => {
		expect(periodSentence(report, 'quarter')).toContain('The last quarter is too young to judge');
	});
});
