import { getContext, setContext } from 'svelte';
import type { Mapping, Notebook, SameName, Sent } from '../../model';
import type { People } from '../../reports';

/** What an owner's screens may know and write of those who refer. Every property is reactive. */
export interface Tending {
	readonly notebook: Notebook;
	/** null: no report stands. */
	readonly people: People | null;
	/** How the files are read: merging and renaming partners change it. null: no files. */
	readonly mapping: Mapping | null;
	/** Names of partners that look alike, and those that the owner put together. */
	readonly alike: readonly SameName[];
	/** The sample is shown: what is written on it ends with it. */
	readonly isSample: boolean;
	/** This tab keeps on this device what is written; else it ends with the page. */
	readonly remembered: boolean;
	/** Today where the owner is, `YYYY-MM-DD`. */
	readonly today: string;
	/** Writes something; it stands at once, and the report follows. See `state/notebook.ts` for the changes. */
	note(change: (now: Notebook) => Notebook): Promise<void>;
	/** Every referral of one partner, the latest first; null where it cannot be had. */
	sent(partner: string): Promise<readonly Sent[] | null>;
	/** Reads everything again by this mapping. */
	remap(mapping: Mapping): Promise<void>;
	/** Opens the dialog in which the owner lets this device remember. */
	keep(): void;
	/** Address of a partner's own page: a fragment, and no name stands in it. */
	pageOf(partner: string): string;
}

const TENDING = Symbol('tending');

/** Of an owner's pages. */
export const provideTending = (tending: Tending): void => {
	setContext(TENDING, tending);
};

/** null on a reader's page: nothing is written there. */
export const tendingHere = (): Tending | null => getContext<Tending | undefined>(TENDING) ?? null;
