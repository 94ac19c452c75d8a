import type { Cells } from './cells';
import type { Problem } from './problem';
import type { SetAsideReason } from './words';

/** A row that was read and is not used. */
export interface SetAsideRow {
	readonly file: string;
	/** 1-based physical line on which the row begins. */
	readonly line: number;
	readonly reason: SetAsideReason;
	/** The row as it stood in the file (may hold personal data: never shared). */
	readonly text: string;
}

/** What ingest made of one file: every data row is in `cells` or in `setAside`. */
export interface Reading {
	readonly name: string;
	/** Size in bytes as given. */
	readonly size: number;
	/** Label of the encoding it was decoded with, lower case: `utf-8`, `utf-16le`, `windows-1252`, `shift_jis` … */
	readonly encoding: string;
	readonly delimiter: string;
	/** `\n`, `\r\n`, `\r`, or `mixed`. */
	readonly newline: string;
	/** Lines before the header, as they stood. */
	readonly preamble: readonly string[];
	/** The header cells as they stood. */
	readonly header: readonly string[];
	/** The same, trimmed and made unique ("Amount", "Amount (2)", "Column 3" for an empty one): what a mapping names. */
	readonly columns: readonly string[];
	/** Accepted rows; each has exactly as many cells as `columns`. Cells are untouched text. */
	readonly cells: Cells;
	/** 1-based physical line on which each accepted row begins. */
	readonly lines: Uint32Array;
	readonly setAside: readonly SetAsideRow[];
	/** Damage and choices worth a sentence: an encoding guessed, a last row cut … */
	readonly notes: readonly Problem[];
}

export type ReadResult =
	| { readonly ok: true; readonly reading: Reading }
	| {
			readonly ok: false;
			readonly problem: Problem;
			/** The names of the columns, where there are no rows below them. */
			readonly header?: readonly string[];
	  };
