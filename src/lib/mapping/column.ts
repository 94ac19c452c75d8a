import type { CellColumn, Cells, Codes, Reading, Row, Rows, Texts } from '../model';
import { key } from './text';

/** Joins two columns into one that a mapping can name: "First Name + Last Name", "Won time + Lost time". */
export const JOINER = ' + ';

/** Reads one mapped cell of a row. */
export type CellOf = (row: Row) => string;

/** A column that a mapping names, found in a file. */
export interface Column {
	readonly name: string;
	/** Positions in the row; several where columns are joined. */
	readonly at: readonly number[];
	readonly cell: CellOf;
	/** The same cells by their numbers, of every row of the file; different numbers may stand for one text. */
	readonly cells: CellColumn;
	/** What tells two columns of one file apart: their positions, and how joined ones are read. */
	readonly id: string;
}

function position(columns: readonly string[], name: string): number {
	const exact = columns.indexOf(name);
	if (exact >= 0) return exact;
	const wanted = key(name);
	return columns.findIndex((c) => key(c) === wanted);
}

const NOTHING: Texts = { count: 0, at: () => '' };

/** Reads the cells of a column. */
export const cellsIn = ({ codes, texts }: CellColumn): CellOf =>
	codes === null ? (row) => texts.at(row) : (row) => texts.at(codes[row] ?? texts.count);

/** Cells that are worked out row by row. */
export const byRow = (rows: number, cell: CellOf): CellColumn => ({
	codes: null,
	texts: { count: rows, at: cell },
});

/** Works out what the cells of a column mean, each text once; `work` must not say undefined. */
export function readEach<T>({ codes, texts }: CellColumn, work: (raw: string) => T): (row: Row) => T {
	if (codes === null) return (row) => work(texts.at(row));
	const known: (T | undefined)[] = [];
	return (row) => {
		const code = codes[row] ?? texts.count;
		const before = known[code];
		if (before !== undefined) return before;
		const made = work(texts.at(code));
		known[code] = made;
		return made;
	};
}

/** A column whose texts each became another, worked out when first asked for. */
export function mapped({ codes, texts }: CellColumn, work: (raw: string) => string): CellColumn {
	if (codes === null) return { codes, texts: { count: texts.count, at: (row) => work(texts.at(row)) } };
	const known: (string | undefined)[] = [];
	return { codes, texts: { count: texts.count, at: (code) => (known[code] ??= work(texts.at(code))) } };
}

/** Blanks at the ends do not count; joined names stand side by side, of joined dates the first that is there. */
function joined({ rows, columns }: Cells, at: readonly number[], names: boolean): CellColumn {
	const parts = at.map((i) => cellsIn(columns[i] ?? { codes: null, texts: NOTHING }));
	return byRow(rows, (row) => {
		const cells = parts.map((cell) => cell(row).trim()).filter((c) => c !== '');
		return names ? cells.join(' ') : (cells[0] ?? '');
	});
}

/** Finds the column that a mapping names, as it stands or in another case and punctuation; null where it is not there. */
export function findColumn(
	{ columns, cells }: Pick<Reading, 'columns' | 'cells'>,
	name: string,
	joinNames: boolean,
): Column | null {
	const at = position(columns, name);
	if (at >= 0) return columnOf(columns[at] ?? name, [at], ofFile(cells, at), String(at));
	const parts = name.split(JOINER).map((part) => position(columns, part));
	if (parts.length < 2 || parts.includes(-1)) return null;
	const id = `${parts.join(' ')} ${joinNames ? 'all' : 'first'}`;
	return columnOf(name, parts, joined(cells, parts, joinNames), id);
}

const ofFile = ({ columns }: Cells, at: number): CellColumn => columns[at] ?? { codes: null, texts: NOTHING };

const columnOf = (name: string, at: readonly number[], cells: CellColumn, id: string): Column => ({
	name,
	at,
	cell: cellsIn(cells),
	cells,
	id,
});

const tallies = new WeakMap<Rows, Map<string, ReadonlyMap<string, number>>>();

/** What is asked of a column to count its values. */
export type Counted = Pick<Column, 'cells' | 'id'>;

/** Distinct values of a column with how often each stands, in the order of the file. The same rows are counted once. */
export function tally(rows: Rows, column: Counted): ReadonlyMap<string, number> {
	const ofRows = tallies.get(rows) ?? new Map<string, ReadonlyMap<string, number>>();
	tallies.set(rows, ofRows);
	const counts = ofRows.get(column.id) ?? counted(rows, column.cells, Infinity) ?? new Map<string, number>();
	ofRows.set(column.id, counts);
	return counts;
}

/** null as soon as there are more than `most`. */
function counted(rows: Rows, { codes, texts }: CellColumn, most: number): Map<string, number> | null {
	return codes === null ? countedTexts(rows, texts, most) : countedCodes(rows, codes, texts, most);
}

function countedTexts(rows: Rows, texts: Texts, most: number): Map<string, number> | null {
	const counts = new Map<string, number>();
	for (const row of rows) {
		const value = texts.at(row);
		counts.set(value, (counts.get(value) ?? 0) + 1);
		if (counts.size > most) return null;
	}
	return counts;
}

function countedCodes(rows: Rows, codes: Codes, texts: Texts, most: number): Map<string, number> | null {
	const ofCode = new Uint32Array(texts.count);
	const inOrder: number[] = [];
	for (const row of rows) {
		const code = codes[row]!;
		if (ofCode[code]!++ > 0) continue;
		inOrder.push(code);
	}
	const counts = new Map<string, number>();
	for (const code of inOrder) {
		const value = texts.at(code);
		counts.set(value, (counts.get(value) ?? 0) + ofCode[code]!);
		if (counts.size > most) return null;
	}
	return counts;
}

const few = new WeakMap<Rows, Map<string, ReadonlyMap<string, number> | null>>();

/**
 * Distinct values of a column with how often each stands; null as soon as there are more than `most`, so that a
 * column of notes or numbers costs no look at all its texts. The same rows are counted once, for one `most`.
 */
export function fewValues(rows: Rows, column: Counted, most: number): ReadonlyMap<string, number> | null {
	const ofRows = few.get(rows) ?? new Map<string, ReadonlyMap<string, number> | null>();
	few.set(rows, ofRows);
	const id = `${most} ${column.id}`;
	const before = ofRows.get(id);
	if (before !== undefined) return before;
	const counts = counted(rows, column.cells, most);
	ofRows.set(id, counts);
	return counts;
}
