import type { PartnerKind } from './words';

export const TOUCH_TYPES = ['call', 'meeting', 'thank', 'outcome', 'gift', 'given', 'note'] as const;
/**
 * What a touch was: a call, a meeting, thanks for a referral, its outcome reported back, a gift, a referral given to
 * the partner; `note`: any other contact.
 */
export type TouchType = (typeof TOUCH_TYPES)[number];

/** A touch that the owner marked on the page. */
export interface Mark {
	/** Tells marks apart, to take one back; means nothing else. */
	readonly id: string;
	readonly partner: string;
	/** `YYYY-MM-DD`, not after the day it was marked. */
	readonly date: string;
	readonly type: TouchType;
	/** Id of the opportunity it was for; null: none. */
	readonly opportunity: string | null;
	readonly note: string | null;
}

/** What the owner says of one partner on the page; null: what the files say, if anything, holds. */
export interface KeptPerson {
	readonly partner: string;
	readonly kind: PartnerKind | null;
	/** In touch every so many days; 0: not at all. */
	readonly cadence: number | null;
	readonly wouldRefer: string | null;
	readonly knowsWelcome: string | null;
	readonly canExplain: string | null;
	readonly note: string | null;
	readonly email: string | null;
	readonly phone: string | null;
}

/** Words to send as the owner wrote them. */
export interface OwnWords {
	readonly subject: string;
	readonly body: string;
}

/**
 * What the owner writes on the page about those who refer, `vouch.notebook/1`: kept with the files, read with them as
 * if it were a file of touches and one of partners, except that it never moves the as-of date.
 */
export interface Notebook {
	readonly schema: 'vouch.notebook/1';
	/** In the order of marking. */
	readonly touches: readonly Mark[];
	/** A partner once. */
	readonly people: readonly KeptPerson[];
	/** In touch every so many days with those who referred in the last year, and with the others. */
	readonly often: number;
	readonly seldom: number;
	/** Words to send, by their kind: only those that the owner changed. */
	readonly words: Readonly<Record<string, OwnWords>>;
	/** Words to send may say how an opportunity ended and whose it was. Off at first: some professions forbid it. */
	readonly namesOutcomes: boolean;
	/**
	 * `YYYY-MM-DD` from which the owner keeps a record of thanks and news: what is older is folded away on the screen, and
	 * counts in every figure as before. null: all of it is shown.
	 */
	readonly thanksFrom: string | null;
	/** How the owner signs; null: not said. */
	readonly signature: string | null;
	/** How many of the touches, from the first, stand in the touches file that was last downloaded. */
	readonly downloaded: number;
}

export const EMPTY_NOTEBOOK: Notebook = {
	schema: 'vouch.notebook/1',
	touches: [],
	people: [],
	often: 30,
	seldom: 90,
	words: {},
	namesOutcomes: false,
	thanksFrom: null,
	signature: null,
	downloaded: 0,
};

/** One partner of whom nothing is said yet. */
export const nothingOf = (partner: string): KeptPerson => ({
	partner,
	kind: null,
	cadence: null,
	wouldRefer: null,
	knowsWelcome: null,
	canExplain: null,
	note: null,
	email: null,
	phone: null,
});
