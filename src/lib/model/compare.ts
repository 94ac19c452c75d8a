import type { LeadClass } from './words';

/** Lengths of a period over which two sources or owners can be compared. */
export const COMPARED_UNITS = ['quarter', 'year'] as const;
export type ComparedUnit = (typeof COMPARED_UNITS)[number];

/** The periods of creation that every series has, in time. */
export interface ComparedPeriods {
	/** `YYYY-MM-DD`, first days. */
	readonly from: readonly string[];
	/** Its last day lies at least the horizon before the as-of date; never without a horizon. */
	readonly mature: readonly boolean[];
	/** The export leaves out what ended early on, so there is no share. */
	readonly leftOut: readonly boolean[];
}

/** Counts by period of creation, each as long as the periods are many. */
export interface ComparedCounts {
	readonly created: readonly number[];
	/** Of those with usable days, and of these won within the horizon (none where there is no horizon). */
	readonly of: readonly number[];
	readonly won: readonly number[];
	/** Won by the as-of date, however late. */
	readonly wonSoFar: readonly number[];
	/** Median days of those won within the horizon; null where there is none. */
	readonly medianDays: readonly (number | null)[];
	/** Median days of all won so far that have usable days; null where there is none. */
	readonly medianDaysSoFar: readonly (number | null)[];
}

/** What one source brought or one owner handled, over time. */
export interface ComparedSeries {
	/** null: none is named. */
	readonly label: string | null;
	/** A source's; null for an owner, who may have several. */
	readonly class: LeadClass | null;
	/** With a date of creation. */
	readonly created: number;
	/** Of those, referrals. */
	readonly referrals: number;
	/** False where more than one of twenty has no usable days, or there is no horizon: no share is given. */
	readonly rated: boolean;
	readonly counts: Readonly<Record<ComparedUnit, ComparedCounts>>;
}

/** Series of which a reader compares any two. */
export interface Compared {
	readonly periods: Readonly<Record<ComparedUnit, ComparedPeriods>>;
	/** Most created first, at most 30; empty where there are fewer than two. */
	readonly sources: readonly ComparedSeries[];
	/** The same of those who handle them: people. */
	readonly owners: readonly ComparedSeries[];
}
