import type { Money, Rate } from './figures';
import type { PartnerStatus } from './partner';
import type { Verdict } from './claim';

/** What one partner brought of the new clients whom partners sent. */
export interface Depended extends Money {
	readonly partner: string;
	readonly won: number;
	/** Of `Dependence.wins`; the ranges of all partners hold at once (Goodman). */
	readonly share: Rate;
	/** Years from the first referral to the end of the time looked at; null where they are less than one, or not known. */
	readonly years: number | null;
	/** Wins and money divided by those years; null without them. A description of the past, no forecast. */
	readonly aYear: (Money & { readonly won: number }) | null;
	/** Of all referrals, whatever the filters. */
	readonly status: PartnerStatus | null;
}

/** How far new clients hang on few partners, among what the filters let through. The firm itself and its people are no partners here. */
export interface Dependence {
	/** Won referrals that name a partner: every share is of these. */
	readonly wins: number;
	/** Won referrals that name the firm itself or one of its people, and those that name nobody. */
	readonly own: number;
	readonly unnamed: number;
	/** New clients of every class; null where the filters leave only one way to come. */
	readonly newWins: number | null;
	/** Partners who brought any. */
	readonly partners: number;
	/** Partners with a decided referral: the first was picked among these. */
	readonly among: number;
	/** How many brought as many as the first one, itself among them. */
	readonly alike: number;
	/** The five who brought most; of several that brought as many, the one with most money, then by name. */
	readonly first: readonly [Depended, ...Depended[]];
	/** Share of the first five together. */
	readonly topFive: number;
	/** So many equally large partners would be as spread out: inverse of the sum of squared shares. */
	readonly effective: number;
	/** Does one in four or more hang on one partner? */
	readonly verdict: Verdict;
	/** Why it cannot be told: too few wins, its range, or those that name nobody; null where it can. */
	readonly because: 'few' | 'range' | 'unnamed' | null;
	/** The first one's share of all those wins and the nameless ones: if none of these, and if all of these are its own; null without nameless ones. */
	readonly bounds: { readonly low: number; readonly high: number } | null;
	/** Who brought most money, and the share of all money of these wins; null where it cannot be added up. */
	readonly byMoney: { readonly partner: string; readonly share: number } | null;
	/** Of these wins, those without an amount. */
	readonly unpriced: number;
}
