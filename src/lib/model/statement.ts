import type { Outcome } from './words';

/** One introduction as its partner may read it. */
export interface Introduced {
	/** From 1, the first one ever made. */
	readonly number: number;
	/** `YYYY-MM-DD` */
	readonly created: string | null;
	/** Who was introduced; null: the owner does not name people, or the files do not. */
	readonly name: string | null;
	/** null: the owner does not tell it. */
	readonly outcome: Outcome | null;
	/** Day of the thanks; '' where that is not known, null: no thanks are recorded. */
	readonly thanked: string | null;
}

/** What one partner sent, for that partner alone, on one page. It holds nobody else's rows and no money. */
export interface Statement {
	readonly partner: string;
	readonly firm: string | null;
	/** `YYYY-MM-DD`, the day it was made. */
	readonly madeOn: string;
	/** The latest first; at most as many as fit a page. */
	readonly introductions: readonly Introduced[];
	/** Introductions of before, which have no line of their own. */
	readonly earlier: number;
	readonly received: number;
	/** Introductions made to the partner; null: no record of them is kept. */
	readonly given: number | null;
	/** How many became clients; null: the owner does not tell it. */
	readonly won: number | null;
	/** Day of the first one that has a day, `YYYY-MM-DD`. */
	readonly since: string | null;
}
