import { CLASS_NAMES, count, percent } from '../format';
import { CLASSES, type LeadClass, type MixPoint, type PeriodUnit, type ProvenReport } from '../model';
import { columnsOf, MOST_PERIODS, type PeriodColumn } from './period-figure';
import { periodName } from './period-names';
import type { PeriodRow } from './period-words';

/** One class within one bar: it lies from `from` to `to`, as parts of the whole from the bottom. */
export interface MixPiece {
	readonly lead: LeadClass;
	readonly from: number;
	readonly to: number;
}

/** One bar for each column; empty where nothing is to be drawn. */
export interface MixRow {
	/** "Created", "Won within 60 days". */
	readonly name: string;
	readonly bars: readonly {
		readonly pieces: readonly MixPiece[];
		/** Not yet old enough. */
		readonly young: boolean;
	}[];
	/** Beside the last bar: each class with its share there. */
	readonly ends: readonly {
		readonly lead: LeadClass;
		readonly name: string;
		readonly share: string;
		readonly middle: number;
	}[];
}

/** Everything the picture of the mix shows. */
export interface MixFigure {
	readonly columns: readonly PeriodColumn[];
	readonly rows: readonly MixRow[];
	/** Those that occur, in their fixed order. */
	readonly classes: readonly LeadClass[];
	readonly leftOut: number;
}

/** Of one length of period, in time. */
export const mixPoints = ({ evidence }: ProvenReport, unit: PeriodUnit): MixPoint[] =>
	(evidence.pace?.mix ?? [])
		.filter((point) => point.unit === unit)
		.sort((a, b) => (a.from < b.from ? -1 : 1));

/** Shares by class; they add up to 1, or there are none. */
export function sharesOf(counts: readonly number[]): number[] {
	const all = counts.reduce((sum, n) => sum + n, 0);
	return all === 0 ? [] : counts.map((n) => n / all);
}

export function mixFigure(report: ProvenReport, unit: PeriodUnit, locale?: string): MixFigure | null {
	const all = mixPoints(report, unit);
	const shown = all.slice(-MOST_PERIODS);
	const classes = classesIn(shown);
	if (classes.length === 0) return null;
	const created = rowOf(
		'Created',
		shown.map((point) => ({ counts: point.created, young: false })),
		locale,
	);
	const won = rowOf(
		`Of these, won within ${count(report.horizon ?? 0, locale)} days`,
		shown.map((point) => ({
			counts: point.won ?? [],
			young: point.won === null && point.created.some((n) => n > 0),
		})),
		locale,
	);
	const hasWon = won.bars.some(({ pieces }) => pieces.length > 0);
	return {
		columns: columnsOf(
			unit,
			shown.map(({ from }) => from),
			locale,
		),
		rows: hasWon ? [created, won] : [created],
		classes,
		leftOut: all.length - shown.length,
	};
}

const classesIn = (points: readonly MixPoint[]): LeadClass[] =>
	CLASSES.filter((_, i) => points.some(({ created }) => (created[i] ?? 0) > 0));

function rowOf(
	name: string,
	periods: readonly { readonly counts: readonly number[]; readonly young: boolean }[],
	locale?: string,
): MixRow {
	const bars = periods.map(({ counts, young }) => ({ pieces: piecesOf(counts), young }));
	const last = bars.findLast(({ pieces }) => pieces.length > 0)?.pieces ?? [];
	return {
		name,
		bars,
		ends: last.map(({ lead, from, to }) => ({
			lead,
			name: CLASS_NAMES[lead],
			share: percent(to - from, locale),
			middle: (from + to) / 2,
		})),
	};
}

function piecesOf(counts: readonly number[]): MixPiece[] {
	let below = 0;
	return sharesOf(counts).flatMap((share, i) => {
		const lead = CLASSES[i];
		const from = below;
		below += share;
		return lead === undefined || share === 0 ? [] : [{ lead, from, to: Math.min(1, below) }];
	});
}

/** The periods of the table: each class with its share of created, and of won. */
export function mixRows(
	report: ProvenReport,
	unit: PeriodUnit,
	classes: readonly LeadClass[],
	locale?: string,
): PeriodRow[] {
	return mixPoints(report, unit).map(({ from, created, won }) => ({
		from,
		name: periodName({ unit, from }, locale),
		cells: classes.map((lead) => {
			const at = CLASSES.indexOf(lead);
			const of = partSaid(created, at, locale);
			return { text: of ?? 'none created', small: of === null ? null : `won: ${wonSaid(won, at, locale)}` };
		}),
	}));
}

const wonSaid = (won: MixPoint['won'], at: number, locale?: string): string =>
	won === null ? 'too young' : (partSaid(won, at, locale) ?? 'none');

/** "34% (19 of 56)"; null of none. */
function partSaid(counts: readonly number[], at: number, locale?: string): string | null {
	const share = sharesOf(counts)[at];
	const all = counts.reduce((sum, n) => sum + n, 0);
	return share === undefined
		? null
		: `${percent(share, locale)} (${count(counts[at] ?? 0, locale)} of ${count(all, locale)})`;
}
