import type { LeadClass } from '../model';
import type { Currencies } from './currencies';
import type { Labels } from './labels';
import type { Aliases } from './names';
import type { ShareOptions } from './types';

/** What the sender chose, with what was left out filled in; `money` is what can be shown of it. */
export type Chosen = Required<ShareOptions>;

/** How names, labels and amounts are written in what is shared: the same in every part of it. */
export interface Naming {
	readonly aliases: Aliases;
	readonly labels: Labels;
	readonly currencies: Currencies;
	/** An amount as it is shown: itself, a part of the index, or null. */
	readonly money: (amount: number | null) => number | null;
	/** The currency as it is shown: itself, the index, or null. */
	readonly currency: (text: string | null) => string | null;
	/** Classes of fewer than five opportunities: they stand with those of unknown class. */
	readonly folded: readonly LeadClass[];
	/** What a source is called in its class; empty: the files give no label; null: it was put together with others, and is named nowhere. */
	readonly sourceOf: (source: string | null, leadClass: LeadClass) => string | null;
}
