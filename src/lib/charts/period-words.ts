import { count, rateWithRange } from '../format';
import type { LeadClass, Period, PeriodUnit, Report } from '../model';
import { isJoined, startsOf } from '../reports/periods/span';
import { periodName } from './period-names';
import { MOST_PERIODS, periodsOf, rateOf, type PeriodFigure } from './period-figure';

/** What one period says of one class: its rate, or why there is none, and what it rests on. */
export interface PeriodCell {
	readonly text: string;
	readonly small: string | null;
}

export interface PeriodRow {
	readonly from: string;
	readonly name: string;
	/** One for each class. */
	readonly cells: readonly PeriodCell[];
}

const BECAUSE: Readonly<Record<NonNullable<Period['because']>, string>> = {
	'too-young': 'too young',
	'none-created': 'none created',
	'no-days': 'no usable dates',
	'left-out': 'left out by the export',
};

function periodCell(period: Period | undefined, report: Report, locale?: string): PeriodCell {
	if (period === undefined) return { text: '–', small: null };
	if (period.created === 0) return { text: 'none created', small: null };
	const created = `${count(period.created, locale)} created`;
	const rate = rateOf(period, report);
	if (rate === null) {
		// Not these opportunities alone but the whole class has none.
		const never = report.horizon === null || report.classes[period.class].byDayBecause !== null;
		return { text: never || period.because === null ? '–' : BECAUSE[period.because], small: created };
	}
	const { won, of } = period;
	if (won === null || of === null) return { text: rateWithRange(rate, null, locale), small: created };
	const known = `${count(won, locale)} of ${count(of, locale)}`;
	return {
		text: rateWithRange(rate, null, locale),
		small: of === period.created ? known : `${known} with dates, ${created}`,
	};
}

type Rows = (report: Report, unit: PeriodUnit, classes: readonly LeadClass[], locale?: string) => PeriodRow[];

type CellOf = (period: Period | undefined, report: Report, locale?: string) => PeriodCell;

/** What stands in the row of a month, quarter or year: of several put together the first has it, the others say so. */
function cellAt(at: Placed | undefined, cell: CellOf, report: Report, locale?: string): PeriodCell {
	if (at === undefined || !isJoined(at.period)) return cell(at?.period, report, locale);
	const name = periodName(at.period, locale);
	if (!at.first) return { text: '–', small: `in ${name}` };
	const { text, small } = cell(at.period, report, locale);
	return { text, small: [`all of ${name}`, ...(small === null ? [] : [small])].join(', ') };
}

interface Placed {
	readonly period: Period;
	/** The first of those that it is made of. */
	readonly first: boolean;
}

const placed = (period: Period): (readonly [string, Placed])[] =>
	startsOf(period).map((start, i) => [start, { period, first: i === 0 }]);

/** Every period of a unit, in time, class by class. */
const rows =
	(cell: CellOf): Rows =>
	(report, unit, classes, locale) => {
		const known = classes.map((lead) => new Map(periodsOf(report, unit, lead).flatMap(placed)));
		const all = [...new Set(known.flatMap((periods) => [...periods.keys()]))].sort();
		return all.map((from) => ({
			from,
			name: periodName({ unit, from }, locale),
			cells: known.map((periods) => cellAt(periods.get(from), cell, report, locale)),
		}));
	};

/** With each share, or why there is none. */
export const periodRows: Rows = rows(periodCell);

/** How many were created: what is left where no share can be given. */
export const countRows: Rows = rows((period, _report, locale) => ({
	text: count(period?.created ?? 0, locale),
	small: null,
}));

/** How the picture is to be read, beside its caption. */
export function periodNotes({ unit, young, leftOut, series }: PeriodFigure): string[] {
	const joined = series.some(({ marks }) =>
		marks.some(({ rate, span }) => rate !== null && span !== undefined),
	);
	return [
		...(joined ? [`Broad: ${unit}s put together, as some hold few.`] : []),
		...(young.length > 0 ? ['Hollow: too young to judge.'] : []),
		...(leftOut > 0 ? [leftOutNote(unit, leftOut)] : []),
	];
}

/** That the picture is not all; empty where it is. */
export const leftOutNote = (unit: PeriodUnit, leftOut: number): string =>
	leftOut > 0
		? `The picture shows the latest ${count(MOST_PERIODS)} ${unit}s; the table has ${count(leftOut)} more.`
		: '';

/** What is drawn. */
export function periodCaption(report: Report, unit: PeriodUnit): string {
	return `Share that became a client within ${count(report.horizon ?? 0)} days, by ${unit} of creation. Bars: 95% range.`;
}
