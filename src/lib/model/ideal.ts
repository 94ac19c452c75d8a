import type { Rate } from './figures';

/** A value of a dimension, or a band of amounts, with how it closes against all others of its dimension. */
export interface IdealValue {
	/** Key of the dimension; `amount` for a band. */
	readonly dimension: string;
	/** As an owner reads it: "Industry". */
	readonly name: string;
	/** As it stands in the files; null for a band of amounts. */
	readonly value: string | null;
	/** From this amount on and below that; null: no end, and for both no band. */
	readonly from: number | null;
	readonly below: number | null;
	readonly won: number;
	readonly decided: number;
	/** Won of decided with Wilson's range. */
	readonly rate: Rate;
	/** The same of those that say another value of the dimension. */
	readonly others: { readonly won: number; readonly decided: number; readonly rate: Rate };
	/** Of all decided and of all wins that say a value of the dimension. */
	readonly shareOfDecided: number;
	readonly shareOfWins: number;
	/** Of the money they won, and the mean amount won where at least five have one; null without one currency. */
	readonly shareOfMoney: number | null;
	readonly meanWon: number | null;
	readonly othersMeanWon: number | null;
	/**
	 * Two-sided chance of so large a difference if there were none: the larger of that over all (Fisher) and that among
	 * those that came the same way (Mantel–Haenszel); and the same for all values looked at (Benjamini–Hochberg).
	 */
	readonly chance: number;
	/** That over all alone. */
	readonly chanceOverAll: number;
	readonly chanceOfMany: number;
	/** Worth a look: it closes more or less often than chance would make it; null: it may be chance. */
	readonly stands: 'more' | 'less' | null;
	/** Stands out over all, but not among those that came the same way: it goes with how they came. */
	readonly byWay: boolean;
}

/** Which clients the firm wins most readily, of new business. */
export interface IdealClient {
	/** New business decided so far, whatever it says. */
	readonly decided: number;
	readonly won: number;
	/** Why no value is held against others; null where some are. */
	readonly because: 'no-dimensions' | 'no-losses' | 'too-few' | null;
	/** Values with enough decided to look at. */
	readonly looked: number;
	/** Those worth a look and the next of them, least chance first; at most 40. */
	readonly values: readonly IdealValue[];
	/** Names of dimensions that only tell how it ended, and are left out. */
	readonly leftOut: readonly string[];
	/** Currency of the means; null: none or several. */
	readonly currency: string | null;
	/** Open new business, and how many of it have a value that closes more often. */
	readonly open: number;
	readonly matching: number;
}
