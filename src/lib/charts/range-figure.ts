import { CLASS_NAMES, count, days, percent } from '../format';
import type { ComparedUnit, LeadClass, PeriodUnit, ProvenReport, SpeedPoint } from '../model';
import type { Pair, PairPoint } from '../reports/compare/pair';
import { LOOKS, type Look } from './looks';
import { columnsOf, MOST_PERIODS, runs, type PeriodColumn, type PeriodFigure } from './period-figure';
import { periodName } from './period-names';
import { shareAxis } from './share-axis';

/** A figure of one period with its range. */
export interface RangeMark {
	/** null: none. */
	readonly range: { readonly value: number; readonly low: number; readonly high: number } | null;
	/** Not yet old enough to be judged. */
	readonly young: boolean;
	/** Columns to the left and to the right that it is of, too. */
	readonly span?: { readonly before: number; readonly after: number };
}

export interface RangeSeries {
	readonly key: string;
	readonly name: string;
	/** The latest figure and its period, at the line's end: "48%", "Q1 2026". */
	readonly latest: string;
	readonly when: string;
	readonly look: Look;
	/** Square marks, where colours say nothing. */
	readonly square: boolean;
	/** One for each column. */
	readonly marks: readonly RangeMark[];
	readonly end: { readonly at: number; readonly value: number };
}

/** Everything a picture of ranges over time shows, and nothing about how. */
export interface RangeFigure {
	readonly columns: readonly PeriodColumn[];
	readonly series: readonly RangeSeries[];
	/** Value at the top edge; the lower edge is 0. */
	readonly top: number;
	/** Values that carry a line. */
	readonly marks: readonly { readonly at: number; readonly label: string }[];
	/** Columns in a row that are too young: first and last. */
	readonly young: readonly { readonly from: number; readonly to: number }[];
	/** Earlier periods that the picture leaves out. */
	readonly leftOut: number;
}

/** Shares won, by class. */
export function sharesFigure(figure: PeriodFigure, locale?: string): RangeFigure {
	const { columns, top, shareMarks, young, leftOut } = figure;
	return {
		columns,
		series: figure.series.map(({ lead, name, share, when, marks, end }) => ({
			key: lead,
			name,
			latest: share,
			when,
			look: LOOKS[lead],
			square: false,
			marks: marks.map(({ rate, young: waits, span }) => ({
				range: rate === null ? null : { value: rate.rate, low: rate.low, high: rate.high },
				young: waits,
				...(span === undefined ? {} : { span }),
			})),
			end: { at: end.at, value: end.rate },
		})),
		top,
		marks: shareMarks.map((at) => ({ at, label: percent(at, locale) })),
		young,
		leftOut,
	};
}

/** Two that are compared have no colour of their own. */
const PAIR_LOOKS: readonly [Look, Look] = [
	{ colour: '--ink', soft: '--line', ink: '--ink', dash: [] },
	{ colour: '--ink-3', soft: '--line', ink: '--ink-3', dash: [6, 4] },
];

/**
 * Shares won of any two sources or owners; null where neither has one.
 *
 * @param names of the first and the second
 */
export function pairFigure(
	{ rows }: Pair,
	unit: ComparedUnit,
	names: readonly [string, string],
	locale?: string,
): RangeFigure | null {
	const shown = rows.slice(-MOST_PERIODS);
	const from = shown.map((row) => row.from);
	const series = names.flatMap((name, side): RangeSeries[] => {
		const points = shown.map(({ points: both }) => both[side === 0 ? 0 : 1]);
		const at = points.findLastIndex(({ share }) => share !== null);
		const share = points[at]?.share ?? null;
		if (share === null) return [];
		return [
			{
				key: String(side),
				name: clip(name),
				latest: percent(share.rate, locale),
				when: periodName({ unit, from: from[at] ?? '' }, locale),
				look: PAIR_LOOKS[side === 0 ? 0 : 1],
				square: side === 1,
				marks: points.map(markOf),
				end: { at, value: share.rate },
			},
		];
	});
	if (series.length === 0) return null;
	const axis = shareAxis(series.flatMap(({ marks }) => marks.flatMap(({ range }) => range?.high ?? [])));
	return {
		columns: columnsOf(unit, from, locale),
		series,
		top: axis.top,
		marks: axis.marks.map((at) => ({ at, label: percent(at, locale) })),
		young: runs(shown.map(({ points }) => points.some(({ young }) => young))),
		leftOut: rows.length - shown.length,
	};
}

const markOf = ({ share, young }: PairPoint): RangeMark => ({
	range: share === null ? null : { value: share.rate, low: share.low, high: share.high },
	young,
});

/** A name at a line's end has little room. Characters. */
const LONGEST = 22;

function clip(name: string): string {
	const characters = Array.from(name);
	return characters.length <= LONGEST ? name : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

/** Days to win with their quartiles, by class; null where none of them has a win. */
export function speedFigure(
	{ evidence, periods }: ProvenReport,
	unit: PeriodUnit,
	classes: readonly LeadClass[],
	locale?: string,
): RangeFigure | null {
	const all = [...new Set((periods ?? []).filter((one) => one.unit === unit).map(({ from }) => from))].sort();
	const shown = all.slice(-MOST_PERIODS);
	const series = classes.flatMap((lead): RangeSeries[] => {
		const known = new Map(
			speedPoints(evidence.pace?.speed ?? [], unit, lead).map((point) => [point.from, point]),
		);
		const at = shown.findLastIndex((from) => known.has(from));
		const last = known.get(shown[at] ?? '');
		if (last === undefined) return [];
		return [
			{
				key: lead,
				name: CLASS_NAMES[lead],
				latest: days(last.median, locale),
				when: periodName(last, locale),
				look: LOOKS[lead],
				square: false,
				marks: shown.map((from) => speedMark(known.get(from))),
				end: { at, value: last.median },
			},
		];
	});
	if (series.length === 0) return null;
	const axis = dayAxis(series.flatMap(({ marks }) => marks.flatMap(({ range }) => range?.high ?? [])));
	return {
		columns: columnsOf(unit, shown, locale),
		series,
		top: axis.top,
		marks: axis.marks.map((at) => ({ at, label: count(at, locale) })),
		young: [],
		leftOut: all.length - shown.length,
	};
}

const speedMark = (point: SpeedPoint | undefined): RangeMark => ({
	range:
		point === undefined ? null : { value: point.median, low: point.lowerQuartile, high: point.upperQuartile },
	young: false,
});

/** Of one class and length of period, in time. */
export const speedPoints = (speed: readonly SpeedPoint[], unit: PeriodUnit, lead: LeadClass): SpeedPoint[] =>
	speed.filter((point) => point.unit === unit && point.class === lead);

/** An axis of days: it begins at nothing and ends at a round number that holds all that is shown. */
export function dayAxis(shown: readonly number[]): {
	readonly top: number;
	readonly marks: readonly number[];
} {
	const highest = shown.reduce((most, day) => Math.max(most, day), 2);
	const step = [1, 2, 5, 10, 20, 30, 60, 90].find((one) => highest / one <= 5) ?? 90;
	const steps = Math.ceil(highest / step);
	return { top: steps * step, marks: Array.from({ length: steps + 1 }, (_, i) => i * step) };
}
