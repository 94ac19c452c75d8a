import type { Dimension } from './dimension';
import type { LeadClass } from './words';

/** One value of a dimension ("Harbour" of the regions), and how its first client came. */
export interface FirstClient {
	readonly value: string;
	/** Class of the earliest win of new business. */
	readonly class: LeadClass;
	/** `YYYY-MM` of it; null where no win of the value has a usable date and all are of one class. */
	readonly month: string | null;
	/** Wins of new business, and those of them that were referrals. */
	readonly won: number;
	readonly referrals: number;
}

/** Through which class the values of one dimension first became clients. */
export interface Reach {
	readonly key: Dimension['key'];
	/** As an owner reads it: "Region". */
	readonly name: string;
	/** Values with a won new business, and of them those of whose wins none has a date while they are of several classes. */
	readonly values: number;
	readonly undated: number;
	/** How many values each class opened; the classes that opened none are left out. */
	readonly by: readonly { readonly class: LeadClass; readonly values: number }[];
	/** Of the values that leads opened: those in which a referral was won since. */
	readonly thenReferrals: number;
	/** Those with most wins first; at most `MOST_OPENED`. */
	readonly opened: readonly FirstClient[];
}

/** A value in which opportunities came mostly by leads, and no referral yet. */
export interface NewMarket {
	/** Name of the dimension, and the value. */
	readonly name: string;
	readonly value: string;
	readonly created: number;
	readonly leads: number;
	readonly won: number;
}

/** How referrals came lately, against the year before. */
export interface ReferralFlow {
	/** Referrals created in the last `FLOW_DAYS` days, and in the 365 days before those. */
	readonly lately: number;
	readonly before: number;
	/** Two-sided chance of so great a difference if they came alike (exact binomial). */
	readonly p: number;
	readonly verdict: 'fewer' | 'more' | 'alike';
}

/** New clients of the last 365 days: all, and those that were referrals. */
export interface ClientFlow {
	readonly clients: number;
	readonly referrals: number;
}

/** When to lean on prospects: people whom nobody has vouched to yet. */
export interface Leaning {
	/** Null where the files do not reach back so far, leave some out, or are narrowed to a time. */
	readonly referrals: ReferralFlow | null;
	/** Null where they do not reach back a year, or too many wins have no date. */
	readonly clients: ClientFlow | null;
	/** Most opportunities first; at most `MOST_MARKETS`. */
	readonly markets: readonly NewMarket[];
	readonly marketsInAll: number;
}

/** Where effort goes against where clients come from. */
export interface Balance {
	/** Dimensions with two or more values that have a client. */
	readonly reach: readonly Reach[];
	/** Introductions that could become referrals; null where there are none. */
	readonly introductions: { readonly open: number; readonly won: number } | null;
	readonly leaning: Leaning;
}
