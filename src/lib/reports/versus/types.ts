import type { LeadClass, Report } from '../../model';
import type { Count, Difference } from '../../stats';

/** Why what came since cannot be told apart from what was there before. */
export type Because =
	| 'firm' // two firms
	| 'filters' // narrowed to different opportunities, or nobody can know whether to the same
	| 'undated' // a report does not say of which day it speaks
	| 'same-day' // both speak of one day
	| 'fewer' // some that were counted before are gone, reopened or read otherwise
	| 'window' // the later export begins on another day
	| 'moved'; // the later report has others of the time before

/** One class in two reports. */
export interface ClassSince {
	readonly class: LeadClass;
	/** `since`: the later report holds the earlier one. `apart`: two samples that may share opportunities. */
	readonly way: 'since' | 'apart';
	/** null where `since`. */
	readonly because: Because | null;
	/** Won of decided in the earlier report. */
	readonly before: Count;
	/** `since`: decided since then. `apart`: all that the later report holds. */
	readonly later: Count;
	/** Came in since then; null where `apart`. */
	readonly created: number | null;
	/** A share of decided can be given: not where a file holds no losses. */
	readonly rated: boolean;
	/** Later less before, Newcombe's range; null where either is empty or not rated. */
	readonly difference: Difference | null;
	/** Won within the horizon, of periods old enough by the later day and not by the earlier, and of those before. */
	readonly ofAge: { readonly before: Count; readonly later: Count; readonly horizon: number } | null;
	/** Of referrals and leads alone. */
	readonly verdict: 'better' | 'worse' | 'cannot-tell' | null;
	/** Why a range beyond chance is no verdict; null otherwise. */
	readonly but: 'young' | 'ages' | null;
}

/** Two reports, the earlier one first whichever was given first. */
export interface Versus {
	readonly earlier: Report;
	readonly later: Report;
	/** They speak of the same day and hold the same counts and verdicts. */
	readonly same: boolean;
	/** Classes with opportunities in either that can be held against each other. */
	readonly classes: readonly ClassSince[];
	/** Classes that a report put together because they are small. */
	readonly folded: readonly LeadClass[];
}
