import type { Coded } from '../columns/coded';

/** No day is known; stands before every day. */
export const NO_DAY = -0x80000000;

/** What decided the class of an opportunity; a number is a place here. */
export const CLASS_BY = ['class column', 'earlier business', 'referrer', 'source', 'nothing'] as const;

/** How an opportunity came in; a number is a place here. The first: not told, the files do not hold both. */
export const ENTERED = [null, 'lead', 'deal'] as const;

/** Texts of which filters and reports ask by value. */
export type CodedText =
	| 'currency'
	| 'referrer'
	| 'owner'
	| 'source'
	| 'service'
	| 'stage'
	| 'industry'
	| 'region'
	| 'outcome_label'
	| `extra_${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

/** What is not worked with, only listed: texts that hardly two opportunities share, a day and flags. */
export type OtherText =
	'id' | 'lead_id' | 'name' | 'company' | 'contacted' | 'needs_service' | 'fits_ideal' | 'intro_accepted';

/**
 * What is known of each opportunity on the as-of date: `opportunities_in_use`, column by column. A row is an
 * opportunity, and its number its `place`: by the day it was created (those without one last), then file and line.
 * Days count from 1970-01-01; `NO_DAY`: none.
 */
export interface Opportunities {
	readonly rows: number;
	/** Only the first so many have a day of creation. */
	readonly dated: number;
	/** Index of the file, and 1-based line in it. */
	readonly file: Uint32Array;
	readonly line: Uint32Array;
	readonly created: Int32Array;
	readonly dealCreated: Int32Array;
	readonly closed: Int32Array;
	/** Days to the end, or to the as-of date while open; `NO_DAY` without a usable pair of dates. */
	readonly days: Int32Array;
	readonly dealDays: Int32Array;
	/** Places in `CLASSES`, `OUTCOMES`, `CLASS_BY` and `ENTERED`. */
	readonly classes: Uint8Array;
	readonly outcomes: Uint8Array;
	readonly classBy: Uint8Array;
	readonly entered: Uint8Array;
	/** 1 or 0. */
	readonly conflict: Uint8Array;
	readonly impossible: Uint8Array;
	readonly sourcesDiffer: Uint8Array;
	readonly isDeal: Uint8Array;
	/** NaN: none. */
	readonly amount: Float64Array;
	/** What the label of the source says: a place in `CLASSES` and one more; 0: in no family, or no label. */
	readonly sourceClass: Uint8Array;
	/** With rising values, as filters want them. */
	readonly texts: Readonly<Record<CodedText, Coded>>;
	/** Number of its cell, from 1: those alike in all that close rates ask for, in the order of the SQL's `dense_rank`. */
	readonly cells: Uint32Array;
	/** How many cells there are. */
	readonly cellCount: number;
	/** As the table has it; null where the opportunity has none. */
	text(column: OtherText, place: number): string | null;
	/** Whether any file has such a column. */
	says(column: OtherText): boolean;
}
