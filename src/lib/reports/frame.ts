import type { Whole } from './close-rates/figures';

/** What every part of the report is made against. */
export interface ReportFrame {
	/** `YYYY-MM-DD`; null where no file has a date. */
	readonly asOf: string | null;
	/** Name of the owner's firm; null where not said. */
	readonly firm: string | null;
	/** Currencies of all amounts, null among them where none is named; empty without amounts. */
	readonly currencies: readonly (string | null)[];
	readonly whole: Whole;
}
