import type { NamesChange } from './merging';

/** A change of names that was made on the page of a partner. */
export interface LastChange extends NamesChange {
	/** What it did, as a sentence. */
	readonly said: string;
	/** The partners whom it concerns: their pages offer to take it back. */
	readonly names: readonly string[];
}

class Last {
	/** It outlives the page of the partner; null: none was made, or it was taken back. */
	change = $state.raw<LastChange | null>(null);
}

export const last = new Last();
