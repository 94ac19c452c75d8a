import type { LeadClass } from './words';

/** What the figures are narrowed to; what is absent is not narrowed. An empty owner or source means: none named. */
export interface Filters {
	/** First and last day of creation, `YYYY-MM-DD`, both included. */
	readonly from?: string;
	readonly to?: string;
	readonly owner?: string;
	readonly class?: LeadClass;
	readonly source?: string;
	/** Amounts, both included; an opportunity without an amount matches none. */
	readonly amountFrom?: number;
	readonly amountTo?: number;
	/** Further dimensions by their key (`Dimension`), each with one value; empty: none named. */
	readonly among?: Readonly<Record<string, string>>;
	/** In a shared report alone: what it is narrowed to besides, and does not tell; once for each column of the owner's own. */
	readonly undisclosed?: readonly Undisclosed[];
}

export const UNDISCLOSED = ['amounts', 'own-column'] as const;
export type Undisclosed = (typeof UNDISCLOSED)[number];

export const NO_FILTERS: Filters = {};
