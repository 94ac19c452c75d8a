import type { LeadClass } from './words';

/** How the opportunities of one class stood in the export before, and how they stand in the last one. */
export interface BecameOf {
	/** Open in the export before, and of these: won, lost, still open, and not in the last export at all. */
	readonly open: number;
	readonly won: number;
	readonly lost: number;
	readonly stillOpen: number;
	readonly vanished: number;
	/** Ended in the export before and open in the last one. */
	readonly reopened: number;
	/** Won in one and lost in the other. */
	readonly turned: number;
	/** Ended in the export before and not in the last one at all. */
	readonly endedVanished: number;
	/** Only in the last export, and of these won and lost already. */
	readonly added: number;
	readonly addedWon: number;
	readonly addedLost: number;
}

/** Two exports of one list, taken on different days: what became of what. */
export interface Became {
	/** `YYYY-MM-DD`: the latest day that each of them speaks of; null where it has no dates. */
	readonly before: string | null;
	readonly last: string | null;
	readonly classes: Readonly<Record<LeadClass, BecameOf>>;
}
