import type { Compared, ComparedSeries, ComparedUnit, Rate, ShareChange } from '../../model';
import { newcombeDifference } from '../../stats/newcombe';
import { wilson } from '../../stats/wilson';

/** One of the two in one period. */
export interface PairPoint {
	readonly created: number;
	readonly wonSoFar: number;
	readonly won: number;
	readonly of: number;
	/** Share won within the horizon, with Wilson's range; null where there is none. */
	readonly share: Rate | null;
	/** Not yet old enough to be judged, and something was created. */
	readonly young: boolean;
	readonly leftOut: boolean;
	/** Of those won within the horizon, in a period that has a share; else null. */
	readonly medianDays: number | null;
	/** Of all won so far. */
	readonly medianSoFar: number | null;
}

export interface PairRow {
	/** `YYYY-MM-DD`, the first day. */
	readonly from: string;
	readonly points: readonly [PairPoint, PairPoint];
}

/** All periods together in which both could be looked at. */
export interface PairTotal {
	readonly won: number;
	readonly of: number;
	readonly share: Rate;
}

export interface Pair {
	readonly rows: readonly PairRow[];
	/** Periods that are old enough. */
	readonly periods: number;
	/** null where one of them has none to look at. */
	readonly totals: readonly [PairTotal, PairTotal] | null;
	/** First less second, with Newcombe's range. */
	readonly change: ShareChange | null;
}

/** Any two series, period by period and together. */
export function pairOf(
	{ periods }: Pick<Compared, 'periods'>,
	unit: ComparedUnit,
	first: ComparedSeries,
	second: ComparedSeries,
): Pair {
	const axis = periods[unit];
	const old = axis.from.map((_, i) => axis.mature[i] === true && axis.leftOut[i] !== true);
	const point = ({ counts, rated }: ComparedSeries, i: number): PairPoint => {
		const { created, of, won, wonSoFar, medianDays, medianDaysSoFar } = counts[unit];
		const usable = rated && old[i] === true;
		const share = usable ? wilson(won[i] ?? 0, of[i] ?? 0) : null;
		return {
			created: created[i] ?? 0,
			wonSoFar: wonSoFar[i] ?? 0,
			won: won[i] ?? 0,
			of: of[i] ?? 0,
			share,
			young: rated && axis.mature[i] !== true && axis.leftOut[i] !== true && (created[i] ?? 0) > 0,
			leftOut: axis.leftOut[i] === true,
			medianDays: share === null ? null : (medianDays[i] ?? null),
			medianSoFar: medianDaysSoFar[i] ?? null,
		};
	};
	const total = ({ counts, rated }: ComparedSeries): PairTotal | null => {
		const sum = (of: readonly number[]) => of.reduce((all, n, i) => (old[i] === true ? all + n : all), 0);
		const [won, of] = [sum(counts[unit].won), sum(counts[unit].of)];
		const share = rated ? wilson(won, of) : null;
		return share === null ? null : { won, of, share };
	};
	const [one, two] = [total(first), total(second)];
	return {
		rows: axis.from.map((from, i) => ({ from, points: [point(first, i), point(second, i)] })),
		periods: old.filter(Boolean).length,
		totals: one === null || two === null ? null : [one, two],
		change:
			one === null || two === null
				? null
				: newcombeDifference({ x: one.won, n: one.of }, { x: two.won, n: two.of }),
	};
}
