import type { Rate } from './figures';
import type { Verdict } from './claim';
import type { CloseRatio, Decided } from './within';
import type { LeadClass } from './words';

/** Within how many days the first response came, for the shares that are given. Dates have no hours: 1 is up to the next day. */
export const FOLLOW_UP_DAYS = [1, 2, 7] as const;
export type FollowUpDays = (typeof FOLLOW_UP_DAYS)[number];

/** How soon opportunities were followed up. */
export interface FollowUpSpeed {
	readonly created: number;
	/** Those whose days from creation to the first response are known; all figures below are of them. */
	readonly known: number;
	/** No first response is recorded: there was none yet, or nobody wrote it down. */
	readonly notRecorded: number;
	/** The first response lies after the as-of date, so that on that day there was none yet. */
	readonly after: number;
	/** The first response lies before the creation. */
	readonly before: number;
	/** The first response is known, the day of creation is not. */
	readonly undated: number;
	/** In the order of `FOLLOW_UP_DAYS`; the share is of the known, null where there are none. */
	readonly within: readonly {
		readonly days: FollowUpDays;
		readonly count: number;
		readonly share: Rate | null;
	}[];
	/** Days; null where none are known. */
	readonly median: number | null;
	readonly lowerQuartile: number | null;
	readonly upperQuartile: number | null;
}

export const FOLLOW_UP_BANDS = ['day', 'week', 'later'] as const;
/** Followed up within a day, after 2 to 7 days, later. The cuts are fixed and never chosen by the data. */
export type FollowUpBandId = (typeof FOLLOW_UP_BANDS)[number];

/** Won of decided, with Wilson's range; null with nobody decided, or where the files hold no losses. */
export interface DecidedShare extends Decided {
	readonly rate: Rate | null;
}

export interface FollowUpBand {
	readonly id: FollowUpBandId;
	/** Those that were still undecided when the first week was over. */
	readonly undecided: DecidedShare;
	/** Those that ended earlier, or without usable days, too. */
	readonly all: DecidedShare;
}

/** Under which assumption a verdict was tried. */
export interface FollowUpTrial {
	readonly assumption: 'as-it-stands' | 'early-wins-too' | 'not-recorded-as-sooner' | 'not-recorded-as-later';
	readonly ratio: CloseRatio | null;
	readonly verdict: Verdict;
}

/** Whether sooner follow-up goes with closing, in new business. */
export interface FollowUpClosing {
	/** All three, in their order. */
	readonly bands: readonly FollowUpBand[];
	/** Decided with a known follow-up and not compared: they ended within the first week, or their days are not known. */
	readonly early: number;
	readonly noDays: number;
	/** Of the early ones, won, and followed up within the week. */
	readonly earlyWon: number;
	/** Decided after the first week without a usable first response. */
	readonly unknown: Decided;
	/** Followed up within a day, and after 2 to 7 days: undecided after the first week, in classes that have both. */
	readonly sooner: Decided;
	readonly later: Decided;
	/** Decided after the first week, followed up within it, in classes that have one side only. */
	readonly alone: number;
	/** How many times as often the sooner ones were won, each compared within its class (Mantel and Haenszel). */
	readonly ratio: CloseRatio | null;
	/** The same with those that ended within the first week, or without usable days. */
	readonly withEarly: CloseRatio | null;
	/** Over the three bands of the undecided within each class, two-sided; null where it cannot be tested. */
	readonly trend: { readonly way: 'falls' | 'rises' | 'level'; readonly p: number } | null;
	readonly trials: readonly FollowUpTrial[];
	/** `yes`: those followed up within a day close more often than those after 2 to 7 days; `no`: less often. */
	readonly verdict: Verdict;
	/** Why it cannot be told; null where it can. */
	readonly because: 'no-losses' | 'no-days' | 'too-few' | 'no-range' | 'range' | 'trials' | null;
}

/** How soon opportunities are followed up, and whether it goes with closing. */
export interface FollowUp {
	/** New business: all but existing clients. */
	readonly all: FollowUpSpeed;
	/** Each class of which there is any; existing clients, too. */
	readonly classes: readonly (FollowUpSpeed & { readonly class: LeadClass })[];
	/** Open new business without a first response. */
	readonly waiting: number;
	readonly closing: FollowUpClosing;
}
