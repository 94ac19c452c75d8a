import { CLASS_NAMES, percent } from '../format';
import { CLASSES, type LeadClass, type Period, type PeriodUnit, type Rate, type Report } from '../model';
import { startsOf } from '../reports/periods/span';
import { periodName, placeOf, shortPeriodName, yearOf } from './period-names';
import { shareAxis } from './share-axis';

/** More periods than these would stand too close: the latest are drawn, the table has all. */
export const MOST_PERIODS = 24;
/** Fewer than this many opportunities of a class that is not compared would only crowd the picture. */
const WORTH_A_LINE = 20;
/** Labels below the picture where there is room, and where there is little. */
const MOST_LABELS = { wide: 18, narrow: 8 } as const;
/** Periods from one label to the next; each step falls on the beginnings of years. */
const LABEL_STEPS: Readonly<Record<PeriodUnit, readonly number[]>> = {
	month: [1, 3, 6, 12, 24],
	quarter: [1, 2, 4, 8],
	year: [1, 2, 5, 10],
};

/** One period of one class; a gap where there is neither a rate nor a wait for one. */
export interface PeriodMark {
	readonly rate: Rate | null;
	/** Not yet old enough to be judged. */
	readonly young: boolean;
	/** Columns to the left and to the right that it is of, too, where several were put together. */
	readonly span?: { readonly before: number; readonly after: number };
}

export interface PeriodColumn {
	readonly from: string;
	/** "Q1 2025". */
	readonly name: string;
	/** What stands below it: "Q1", and the year where it begins. */
	readonly label: string;
	readonly year: string | null;
	/** Where the label is shown: everywhere, only with room, or nowhere. */
	readonly labelled: 'always' | 'wide' | 'never';
}

export interface PeriodSeries {
	readonly lead: LeadClass;
	readonly name: string;
	/** The latest rate and its period, at the line's end: "48%", "Q1 2026". */
	readonly share: string;
	readonly when: string;
	/** One for each column. */
	readonly marks: readonly PeriodMark[];
	/** Column and share of the latest rate. */
	readonly end: { readonly at: number; readonly rate: number };
}

/** Everything a picture of periods shows, and nothing about how. */
export interface PeriodFigure {
	readonly unit: PeriodUnit;
	readonly columns: readonly PeriodColumn[];
	readonly series: readonly PeriodSeries[];
	/** Share at the top edge. */
	readonly top: number;
	readonly shareMarks: readonly number[];
	/** Columns in a row that are too young: first and last. */
	readonly young: readonly { readonly from: number; readonly to: number }[];
	/** Earlier periods that the picture leaves out. */
	readonly leftOut: number;
}

/** Of one class and unit, in time. */
export function periodsOf(report: Report, unit: PeriodUnit, lead: LeadClass): readonly Period[] {
	return (report.periods ?? [])
		.filter((period) => period.unit === unit && period.class === lead)
		.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
}

/** The share won within the horizon; null where there is none. */
export function rateOf(period: Period, report: Report): Rate | null {
	return report.horizon === null ? null : (period.byDay?.[report.horizon] ?? null);
}

/** Classes with a rate in some period of this unit, in their fixed order; small ones only where they are compared. */
export function drawablePeriods(report: Report, unit: PeriodUnit): LeadClass[] {
	const rated = CLASSES.filter((lead) =>
		periodsOf(report, unit, lead).some((period) => rateOf(period, report) !== null),
	);
	const worth = rated.filter((lead) => isCompared(lead) || report.classes[lead].created >= WORTH_A_LINE);
	return worth.length > 0 ? worth : rated;
}

export const isCompared = (lead: LeadClass): boolean => lead === 'referral' || lead === 'lead';

/** The picture of some classes' periods; null where none of them has a rate. */
export function periodFigure(
	report: Report,
	unit: PeriodUnit,
	classes: readonly LeadClass[],
	locale?: string,
): PeriodFigure | null {
	const rows = classes
		.map((lead) => ({ lead, periods: periodsOf(report, unit, lead) }))
		.filter(({ periods }) => periods.some((period) => rateOf(period, report) !== null));
	if (rows.length === 0) return null;
	const all = [...new Set(rows.flatMap(({ periods }) => periods.flatMap(startsOf)))].sort();
	const shown = all.slice(-MOST_PERIODS);
	const series = rows.flatMap(({ lead, periods }): PeriodSeries[] => {
		const known = new Map(periods.flatMap((period) => inTheMiddle(period, shown)));
		const marks = shown.map((from) => markOf(known.get(from), report));
		const at = marks.findLastIndex(({ rate }) => rate !== null);
		const rate = marks[at]?.rate ?? null;
		const name = periodName(known.get(shown[at] ?? '')?.period ?? { unit, from: shown[at] ?? '' }, locale);
		return rate === null
			? []
			: [
					{
						lead,
						name: CLASS_NAMES[lead],
						share: percent(rate.rate, locale),
						when: name,
						marks,
						end: { at, rate: rate.rate },
					},
				];
	});
	if (series.length === 0) return null;
	const shares = shareAxis(series.flatMap(({ marks }) => marks.flatMap(({ rate }) => rate?.high ?? [])));
	return {
		unit,
		columns: columnsOf(unit, shown, locale),
		series,
		top: shares.top,
		shareMarks: shares.marks,
		young: runs(shown.map((_, i) => series.some(({ marks }) => marks[i]?.young === true))),
		leftOut: all.length - shown.length,
	};
}

interface Placed {
	readonly period: Period;
	/** Columns of its own to the left and to the right. */
	readonly before: number;
	readonly after: number;
}

/** Where a period stands: in the middle of those of its columns that are shown. */
function inTheMiddle(period: Period, shown: readonly string[]): (readonly [string, Placed])[] {
	const own = startsOf(period).filter((from) => shown.includes(from));
	if (own.length === 0) return [];
	const before = Math.floor((own.length - 1) / 2);
	return [[own[before]!, { period, before, after: own.length - 1 - before }]];
}

function markOf(placed: Placed | undefined, report: Report): PeriodMark {
	if (placed === undefined) return { rate: null, young: false };
	const { period, before, after } = placed;
	return {
		rate: rateOf(period, report),
		// One in which nothing was created waits for nothing.
		young: period.because === 'too-young' && period.created > 0,
		...(before + after === 0 ? {} : { span: { before, after } }),
	};
}

/** What stands below the picture. */
export function columnsOf(unit: PeriodUnit, shown: readonly string[], locale?: string): PeriodColumn[] {
	const step = (most: number) =>
		LABEL_STEPS[unit].find((one) => Math.ceil(shown.length / one) <= most) ?? LABEL_STEPS[unit].at(-1)!;
	const [wide, narrow] = [step(MOST_LABELS.wide), step(MOST_LABELS.narrow)];
	return shown.map((from, i) => {
		const place = placeOf({ unit, from });
		const first = i === 0 || yearOf({ unit, from }) !== yearOf({ unit, from: shown[i - 1] ?? '' });
		return {
			from,
			name: periodName({ unit, from }, locale),
			label: shortPeriodName({ unit, from }, locale),
			year: first ? yearOf({ unit, from }) : null,
			labelled: place % narrow === 0 ? 'always' : place % wide === 0 ? 'wide' : 'never',
		};
	});
}

/** The year below the first label would touch that of the next one where there is little room. */
export const isTight = (columns: readonly PeriodColumn[], at: number): boolean =>
	columns.slice(at + 1, at + 3).some(({ year, labelled }) => year !== null && labelled === 'always');

/** Runs of yes: first and last place of each. */
export function runs(is: readonly boolean[]): { from: number; to: number }[] {
	return is.flatMap((yes, i) => {
		if (!yes || is[i - 1] === true) return [];
		const end = is.findIndex((later, j) => j > i && !later);
		return [{ from: i, to: end < 0 ? is.length - 1 : end - 1 }];
	});
}
