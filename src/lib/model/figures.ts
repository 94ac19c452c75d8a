import type { ByDay } from './words';

/** A share from 0 to 1 with its 95% range. */
export interface Rate {
	readonly rate: number;
	readonly low: number;
	readonly high: number;
}

/** Share that became a client within so many days; `atRisk`: rows whose days to their end, or to as-of, are that many or more. */
export interface RateByDay extends Rate {
	readonly atRisk: number;
}

/** One point of a curve: it holds from this day until the next point's day. */
export interface CurvePoint extends RateByDay {
	readonly day: number;
}

/** The figures of one class. `null`: the files cannot give it. */
export interface ClassFigures {
	readonly created: number;
	readonly won: number;
	readonly lost: number;
	readonly open: number;
	/** Open beyond the day by which 95% of the class's wins had come. */
	readonly stale: number;
	/** Last day at which an open one is not yet stale; null without wins that have days. */
	readonly staleAfterDays: number | null;
	/** Rows without a usable pair of dates: they keep their outcome and leave the figures that need days. */
	readonly noDays: number;
	/** Wins on the day they were created. */
	readonly wonOnDayZero: number;
	/** Money won in the file's one currency; null where several currencies or no amounts. */
	readonly valueWon: number | null;
	/** Money won by currency code; null unless there are several. */
	readonly valueByCurrency: Readonly<Record<string, number>> | null;
	readonly ofDecided: Rate | null;
	readonly ofCreated: Rate | null;
	/** Share won if every open one is lost, and if every open one is won. */
	readonly bounds: { readonly low: number; readonly high: number } | null;
	readonly byDay: Readonly<Record<ByDay, RateByDay | null>> | null;
	/** Why `byDay` is null, as a sentence; null where it is not. */
	readonly byDayBecause: string | null;
	readonly curve: readonly CurvePoint[] | null;
	readonly daysToWin: {
		readonly median: number;
		readonly lowerQuartile: number;
		readonly upperQuartile: number;
	} | null;
}

/** Money won: one sum where the amounts share one currency (or name none), sums by code where there are several. */
export interface Money {
	/** null where there are several currencies or no amounts. */
	readonly valueWon: number | null;
	/** null unless there are several currencies. The key is empty where none is named. */
	readonly valueByCurrency: Readonly<Record<string, number>> | null;
}
