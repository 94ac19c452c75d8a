import type { CANONICAL, TableKind } from './canonical';
import type { CellColumn } from './cells';

/** The columns of a kind of canonical rows, besides the place of the row. */
export type CanonicalColumn<K extends TableKind> = Exclude<keyof (typeof CANONICAL)[K], 'file' | 'line'>;

/**
 * The canonical rows of one kind of one file, column by column. Every cell is text as the table would write it: days
 * `YYYY-MM-DD`, moments `YYYY-MM-DD HH:MM:SS`, numbers as JavaScript writes them, flags `true` and `false`; an empty
 * text is NULL.
 *
 * Texts of a column may be worked out when they are asked for: ask each once, by its number.
 */
export interface CanonicalRows<K extends TableKind = TableKind> {
	/** Of the file. */
	readonly name: string;
	readonly kind: K;
	/** Index of the file. */
	readonly file: number;
	readonly rows: number;
	/** 1-based physical line of each row. */
	readonly lines: Uint32Array;
	/** By name; one that is not there is NULL on every row. Different numbers may stand for the same text. */
	readonly columns: Readonly<Partial<Record<CanonicalColumn<K>, CellColumn>>>;
}
