import type { Dimension } from './dimension';

/** How many times as often referrals close as leads, of those decided. */
export interface CloseRatio {
	/** Null where there is no upper end, as no lead was won. */
	readonly value: number | null;
	readonly low: number;
	readonly high: number | null;
}

/** Those decided of one class. */
export interface Decided {
	readonly won: number;
	readonly decided: number;
}

/** Referrals and leads that have one value. */
export interface WithinGroup {
	/** Null where the files name none, and for a band of amounts. */
	readonly value: string | null;
	/** From (included) and to (not included), for a band of amounts; an end that is null is open. */
	readonly band: { readonly from: number | null; readonly to: number | null } | null;
	readonly referral: Decided;
	readonly lead: Decided;
	/** Null where one side has none decided, or neither has a win. */
	readonly ratio: CloseRatio | null;
}

/** Referrals compared with leads among those alike in one thing. */
export interface Within {
	/** The key of its dimension; `amount` for bands of the amount. */
	readonly key: Dimension['key'];
	/** As an owner reads it. */
	readonly name: string;
	/** Most decided first; bands of the amount from the lowest. At most fifty. */
	readonly groups: readonly WithinGroup[];
	/** How many groups more there are. They count in `together`. */
	readonly more: number;
	/** Of all values together, how many decided stand where both sides have some, and how many there are. */
	readonly compared: { readonly decided: number; readonly of: number };
	readonly referral: Decided;
	readonly lead: Decided;
	/** All referrals against all leads. */
	readonly crude: CloseRatio | null;
	/** Each compared with those alike: Mantel and Haenszel's ratio. */
	readonly together: CloseRatio | null;
	/** `crude` and `together` lie on opposite sides of 1. */
	readonly turned: boolean;
	/** Share of referrals that close less that of leads, and what of it comes of the mix and what of closing; null where a value has one side only. */
	readonly split: { readonly gap: number; readonly mix: number; readonly rate: number } | null;
	/** How many groups were held against the others. */
	readonly tested: number;
	/** Groups (places in `groups`) whose ratio differs from the others' by more than chance explains, with theirs. */
	readonly apart: readonly { readonly group: number; readonly others: CloseRatio }[];
	/** Why `together` is null, as a sentence; null where it is not. */
	readonly because: string | null;
}

export interface WithinPart {
	/** In the order of the dimensions; the amount last. */
	readonly by: readonly Within[];
	/** Why there is no comparison, as a sentence; null where there is one. */
	readonly because: string | null;
}
