import type { LeadClass } from './words';

/** What was put into something; null: not known. */
export interface Effort {
	/** Money paid out, in `costCurrency`. */
	readonly cost: number | null;
	/** ISO code, or the sign as the files have it; null where none is named, or there is no cost. */
	readonly costCurrency: string | null;
	readonly hours: number | null;
	/** Cost, and hours at what one is worth where that is known: all that was put in, as money. */
	readonly total: number | null;
}

/** What was put into one source, and what came of it so far. All of it null where nothing is known of it. */
export interface EffortFigures extends Effort {
	/** `total` for each one won, with Wilson's range of won ÷ created turned round; null without wins. */
	readonly costPerClient: { readonly value: number; readonly low: number; readonly high: number } | null;
	/** Money won for each 1 of `total`, so far; null where they are of different currencies or times. */
	readonly returnPerOne: number | null;
	/** Money won less cost, for each hour, so far. */
	readonly valuePerHour: number | null;
}

export const NO_EFFORT: EffortFigures = {
	cost: null,
	costCurrency: null,
	hours: null,
	total: null,
	costPerClient: null,
	returnPerOne: null,
	valuePerHour: null,
};

/**
 * What was put into the sources of one class for which anything is known, and what those brought whose `total` is known;
 * where none is, all of them.
 */
export interface ClassEffort extends Effort {
	readonly created: number;
	readonly won: number;
	/** In the one currency of the amounts; null where there are several, or no amounts. */
	readonly valueWon: number | null;
}

/** What was spent, in the time that the opportunities are of. */
export interface SpendPart {
	/** Why nothing is said of it although the files or the owner give it; null: it is said. */
	readonly because: string | null;
	/** Of every cost, and of the hourly rate; null where there are several, or none is named. */
	readonly currency: string | null;
	/** What one hour is worth, as the owner typed it. */
	readonly hourly: number | null;
	/** The spend is of the time that the opportunities are of: what was won may be set against it. */
	readonly inTime: boolean;
	/** All of it is in the one currency of the amounts: money won may be set against it. */
	readonly inCurrency: boolean;
	readonly classes: Readonly<Record<LeadClass, ClassEffort>>;
	/** What was done with it that a reader should know, in sentences. */
	readonly notes: readonly string[];
}
