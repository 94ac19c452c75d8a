import type { Rate } from './figures';
import type { LeadClass } from './words';

/** One source within one class. */
export interface OneSource {
	/** The label; null: the file gives none. */
	readonly source: string | null;
	readonly class: LeadClass;
}

/** How far new clients hang on few sources. Business of existing clients is not among them. */
export interface Concentration {
	/** New clients whose source or class is known, and those of whom neither is. */
	readonly wins: number;
	readonly nameless: number;
	/** Sources that brought any of them. */
	readonly sources: number;
	/** The one that brought most; of several that brought as many, the one with most money. */
	readonly top: OneSource & {
		readonly won: number;
		/** Of `wins`, with Wilson's range. */
		readonly share: Rate;
		/** Money won from it, and its share of all that was won from these; null where it cannot be added up. */
		readonly valueWon: number | null;
		readonly shareOfMoney: number | null;
	};
	/** How many brought as many as the top one, itself among them. */
	readonly first: number;
	/** Share of the three that brought most. */
	readonly topThree: number;
	/** So many equally large sources would be as spread out: inverse Simpson index. */
	readonly effective: number;
}

/** What each class, or source, had of all that was put in, and of the wins. */
export interface EffortShare extends OneSource {
	/** Of the money paid out, of the hours, and of both as money; null where it cannot be added up. */
	readonly ofCost: number | null;
	readonly ofHours: number | null;
	readonly ofTotal: number | null;
	/** Of the wins of just these sources; null where they have none. */
	readonly ofWins: number | null;
	readonly won: number;
}

/** Effort against wins, over the sources of which anything is known that was put in. */
export interface EffortShares {
	/** In their fixed order; `source` is null. */
	readonly classes: readonly EffortShare[];
	/** Most effort first. */
	readonly sources: readonly EffortShare[];
	readonly wins: number;
	/** Wins of sources of which nothing is known that was put in. */
	readonly otherWins: number;
	/** What the shares are told by: everything as money, the money alone, or the hours alone. */
	readonly by: 'total' | 'cost' | 'hours';
}

/** One source held against cold calling. */
export interface AgainstCold extends OneSource {
	readonly won: number;
	readonly decided: number;
	/** Its share won of decided ÷ that of cold calling. `ratio` and `high` are null where there is no upper end. */
	readonly ratio: number | null;
	readonly low: number;
	readonly high: number | null;
	/** Two-sided chance of so large a difference by chance, after looking at all of them (Fisher, Holm). */
	readonly chance: number;
	readonly stands: 'more' | 'less' | 'cannot-tell';
}

/** Each source of new business against cold calling; null where that is no source, or has nothing decided. */
export interface ColdCalling {
	readonly labels: readonly string[];
	readonly won: number;
	readonly decided: number;
	/** Most decided first; those with at least ten decided. */
	readonly against: readonly AgainstCold[];
	/** Sources with fewer decided than that. */
	readonly tooFew: number;
}
