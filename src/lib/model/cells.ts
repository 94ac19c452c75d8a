/** A row of a file, by its place among the rows that were accepted. */
export type Row = number;

/** Some rows of a file, rising. */
export type Rows = Uint32Array;

/** Numbers in as few bytes as hold the largest. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Texts by their numbers from 0. */
export interface Texts {
	readonly count: number;
	/** The text of a number below `count`; empty for any other. */
	at(number: number): string;
}

/** The cells of one column: each text is kept once, and rows say which is theirs. */
export interface CellColumn {
	/** The number of each row's text, in the order in which they first stand; null: text and row have one number. */
	readonly codes: Codes | null;
	/** As they were read, with codes no text stands twice; without, hardly two rows have the same. */
	readonly texts: Texts;
}

/** The accepted rows of a file: untouched texts, column by column. */
export interface Cells {
	readonly rows: number;
	readonly columns: readonly CellColumn[];
}

const NONE = -1;

/** A place at which there is no row; all its cells are empty. */
export const NO_ROW: Row = -1;

/** The text of one cell; empty where the file has no such column. */
export function cellAt({ columns }: Cells, row: Row, at: number): string {
	const column = columns[at];
	if (column === undefined) return '';
	const { codes, texts } = column;
	return texts.at(codes === null ? row : (codes[row] ?? NONE));
}

/** All cells of a row. */
export const cellsOf = (cells: Cells, row: Row): string[] =>
	cells.columns.map((_, at) => cellAt(cells, row, at));

/** Every row of a file. */
export const everyRow = ({ rows }: Cells): Rows => new Uint32Array(rows).map((_, row) => row);
