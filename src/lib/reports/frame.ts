import type { Whole } from './close-rates/figures';

/** What every part of the report is made against. */
export interface ReportFrame {
	/** Name of the owner's firm; null where not said. */
	readonly firm: string | null;
	/** Currencies of all amounts, null among them where none is named; empty without amounts. */
	readonly currencies: readonly (string | null)[];
	/** What is true of the export as a whole; the as-of date among it. */
	readonly whole: Whole;
	/** Any filter is on. */
	readonly narrowed: boolean;
}
