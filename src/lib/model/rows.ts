import type { Dimension } from './dimension';
import type { QualityId } from './quality';
import type { LeadClass, Outcome } from './words';

/** One way to belong to the rows behind a figure; what is absent is not asked. An empty text means: none named. */
export interface RowMatch {
	readonly class?: LeadClass;
	readonly outcome?: Outcome;
	readonly source?: string;
	/** Who referred. */
	readonly partner?: string;
	readonly dimension?: { readonly column: Dimension['column']; readonly value: string };
	/** `YYYY-MM-DD`: first day of creation, and the day after the last. */
	readonly from?: string;
	readonly before?: string;
	/** Amounts from this one on, and below that one. */
	readonly amountFrom?: number;
	readonly amountBelow?: number;
	/** What it says of need, fit or the introduction. */
	readonly quality?: { readonly id: QualityId; readonly says: boolean };
	/** More days than this to its end, or to the as-of date while open. */
	readonly daysOver?: number;
	/** With a usable pair of dates, or without. */
	readonly daysKnown?: boolean;
}

/** Rows behind a figure: opportunities that belong in one of these ways. */
export interface RowsAsked {
	/** No opportunity may belong in two ways. */
	readonly any: readonly RowMatch[];
	/** Whatever the filters. */
	readonly whole?: boolean;
	/** Only these ids. */
	readonly ids?: readonly string[];
}

/** One opportunity as it stands behind a figure. Personal data: never part of a report. */
export interface ListedRow {
	readonly id: string | null;
	readonly name: string | null;
	readonly company: string | null;
	/** `YYYY-MM-DD` */
	readonly created: string | null;
	readonly closed: string | null;
	/** Days to the end, or to the as-of date while open; null without a usable pair of dates. */
	readonly days: number | null;
	readonly outcome: Outcome;
	readonly amount: number | null;
	readonly currency: string | null;
	readonly source: string | null;
	readonly referrer: string | null;
	readonly owner: string | null;
	readonly class: LeadClass;
	/** What decided the class, as `DataPart.classBy` names it. */
	readonly classBy: string;
	/** Index of the file in the report's rows, and the 1-based line in it. */
	readonly file: number;
	readonly line: number;
}

/** Some of the rows behind a figure, the latest created first. */
export interface RowsPage {
	readonly rows: readonly ListedRow[];
	/** How many there are in all. */
	readonly total: number;
}

/** Lists rows behind a figure: those after the first so many, at most so many. null: they are not at hand. */
export type ListRows = (asked: RowsAsked, after: number, most: number) => Promise<RowsPage | null>;
