import { describe, expect, it } from 'vitest';
import { drawablePeriods, periodFigure } from '$lib/charts/period-figure';
import { periodName, shortPeriodName } from '$lib/charts/period-names';
import { countRows, periodNotes, periodRows } from '$lib/charts/period-words';
import type { LeadClass, Period, PeriodUnit } from '$lib/model';
import { makeReport } from '../../fixtures/report';

const MONTHS: Record<PeriodUnit, number> = { month: 1, quarter: 3, year: 12 };

/** Periods of one class from January 2024 on; a number is a share won of 20, a word says why there is none. */
function periods(
	lead: LeadClass,
	shares: readonly (number | NonNullable<Period['because']>)[],
	unit: PeriodUnit = 'quarter',
): Period[] {
	const day = (i: number) => new Date(Date.UTC(2024, i * MONTHS[unit], 1)).toISOString().slice(0, 10);
	return shares.map((share, i) => ({
		unit,
		from: day(i),
		to: day(i + 1),
		class: lead,
		created: share === 'none-created' ? 0 : 20,
		won: typeof share === 'number' ? share * 20 : null,
		of: typeof share === 'number' ? 20 : null,
		byDay: typeof share === 'number' ? { 90: { rate: share, low: share - 0.1, high: share + 0.1 } } : null,
		mature: share !== 'too-young',
		because: typeof share === 'number' ? null : share,
	}));
}

const report = (all: readonly Period[], created = 100) =>
	makeReport(
		{ referral: { created }, introduction: { created: 5 }, lead: { created }, unknown: { created } },
		{ horizon: 90, periods: all },
	);

describe('names of periods', () => {
	it('are those of the calendar', () => {
		expect(periodName({ unit: 'quarter', from: '2025-04-01' })).toBe('Q2 2025');
		expect(periodName({ unit: 'year', from: '2025-01-01' })).toBe('2025');
		expect(periodName({ unit: 'month', from: '2025-01-01' }, 'en')).toBe('Jan 2025');
		expect(shortPeriodName({ unit: 'month', from: '2025-12-01' }, 'en')).toBe('Dec');
	});
});

describe('classes worth a line', () => {
	it('have a rate, and are compared or not too small', () => {
		const all = [
			...periods('lead', [0.2]),
			...periods('introduction', [0.2]),
			...periods('referral', ['no-days']),
			...periods('unknown', [0.2]),
		];
		expect(drawablePeriods(report(all), 'quarter')).toEqual(['lead', 'unknown']);
		expect(drawablePeriods(report(all), 'month')).toEqual([]);
		expect(drawablePeriods(report(periods('introduction', [0.2])), 'quarter')).toEqual(['introduction']);
	});
});

describe('picture of periods', () => {
	it('is null without a rate', () => {
		expect(periodFigure(report(periods('lead', ['too-young'])), 'quarter', ['lead'])).toBeNull();
		expect(periodFigure(makeReport(), 'quarter', ['lead'])).toBeNull();
	});

	it('lets the classes share their columns, with gaps and young ones', () => {
		const all = [
			...periods('referral', [0.4, 'left-out', 0.6, 'too-young']),
			...periods('lead', [0.1, 0.2, 'none-created', 'too-young', 'too-young']),
		];
		const figure = periodFigure(report(all), 'quarter', ['referral', 'lead'])!;
		expect(figure.columns.map(({ name }) => name)).toEqual([
			'Q1 2024',
			'Q2 2024',
			'Q3 2024',
			'Q4 2024',
			'Q1 2025',
		]);
		expect(figure.columns.map(({ year }) => year)).toEqual(['2024', null, null, null, '2025']);
		const [referral, lead] = figure.series;
		expect(referral).toMatchObject({ share: '60%', when: 'Q3 2024', end: { at: 2, rate: 0.6 } });
		expect(referral?.marks.map(({ rate, young }) => rate?.rate ?? young)).toEqual([
			0.4,
			false,
			0.6,
			true,
			false,
		]);
		expect(lead?.end.at).toBe(1);
		expect(figure.young).toEqual([{ from: 3, to: 4 }]);
		expect(figure).toMatchObject({ top: 0.75, leftOut: 0 });
	});

	it('does not wait for a young period in which nothing was created', () => {
		const empty = { ...periods('lead', [0.2, 'too-young'])[1]!, created: 0 };
		const figure = periodFigure(report([...periods('lead', [0.2]), empty]), 'quarter', ['lead'])!;
		expect(figure.young).toEqual([]);
	});

	it('draws the latest periods, labels what has room, and says what is left out', () => {
		const all = periods('lead', Array<number>(40).fill(0.5), 'month');
		const figure = periodFigure(report(all), 'month', ['lead'], 'en')!;
		expect(figure.columns).toHaveLength(24);
		expect(figure.columns[0]?.name).toBe('May 2025');
		expect(figure.leftOut).toBe(16);
		const labelled = (where: string) =>
			figure.columns.filter((column) => column.labelled === where).map(({ label }) => label);
		expect(labelled('always')).toEqual(['Jul', 'Oct', 'Jan', 'Apr', 'Jul', 'Oct', 'Jan', 'Apr']);
		expect(labelled('wide')).toEqual([]);
		expect(periodNotes(figure)).toEqual(['The picture shows the latest 24 months; the table has 16 more.']);
	});
});

describe('table of periods', () => {
	it('says every rate, what it rests on, and why there is none', () => {
		const some = periods('lead', [0.25, 'too-young', 'none-created', 'left-out', 'no-days']);
		const cells = periodRows(
			report([{ ...some[0]!, created: 22 }, ...some.slice(1)]),
			'quarter',
			['lead'],
			'en',
		);
		expect(cells.map(({ name, cells: [cell] }) => [name, cell?.text, cell?.small])).toEqual([
			['Q1 2024', '25% (15–35%)', '5 of 20 with dates, 22 created'],
			['Q2 2024', 'too young', '20 created'],
			['Q3 2024', 'none created', null],
			['Q4 2024', 'left out by the export', '20 created'],
			['Q1 2025', 'no usable dates', '20 created'],
		]);
	});

	it('does not blame dates where the whole class has no share', () => {
		const all = periods('lead', ['no-days']);
		const never = makeReport(
			{ lead: { created: 20, byDayBecause: 'No loss is recorded.' } },
			{ horizon: 90, periods: all },
		);
		expect(periodRows(never, 'quarter', ['lead'])[0]?.cells).toEqual([{ text: '–', small: '20 created' }]);
		expect(countRows(never, 'quarter', ['lead', 'referral'])[0]?.cells).toEqual([
			{ text: '20', small: null },
			{ text: '0', small: null },
		]);
	});
});
