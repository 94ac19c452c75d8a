import { NO_ROW } from '../model';
import type { Cells, Reading, Row, Rows } from '../model';
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
	/** What tells two columns of one file apart: their positions, and how joined ones are read. */
	readonly id: string;
}

function position(columns: readonly string[], name: string): number {
	const exact = columns.indexOf(name);
	if (exact >= 0) return exact;
	const wanted = key(name);
	return columns.findIndex((c) => key(c) === wanted);
}

/** Reads the cells of one column. */
function cellsAt({ columns }: Cells, at: number): CellOf {
	const column = columns[at];
	if (column === undefined) return () => '';
	const { codes, texts } = column;
	return codes === null ? (row) => texts.at(row) : (row) => texts.at(codes[row] ?? NO_ROW);
}

/** Blanks at the ends do not count; joined names stand side by side, of joined dates the first that is there. */
function joined(cells: Cells, at: readonly number[], names: boolean): CellOf {
	const parts = at.map((i) => cellsAt(cells, i));
	return (row) => {
		const cells = parts.map((cell) => cell(row).trim()).filter((c) => c !== '');
		return names ? cells.join(' ') : (cells[0] ?? '');
	};
}

/** Finds the column that a mapping names, as it stands or in another case and punctuation; null where it is not there. */
export function findColumn(
	{ columns, cells }: Pick<Reading, 'columns' | 'cells'>,
	name: string,
	joinNames: boolean,
): Column | null {
	const at = position(columns, name);
	if (at >= 0) return { name: columns[at] ?? name, at: [at], cell: cellsAt(cells, at), id: String(at) };
	const parts = name.split(JOINER).map((part) => position(columns, part));
	if (parts.length < 2 || parts.includes(-1)) return null;
	const id = `${parts.join(' ')} ${joinNames ? 'all' : 'first'}`;
	return { name, at: parts, cell: joined(cells, parts, joinNames), id };
}

const tallies = new WeakMap<Rows, Map<string, ReadonlyMap<string, number>>>();

/** Distinct values of a column with how often each stands, in the order of the file. The same rows are counted once. */
export function tally(rows: Rows, column: Pick<Column, 'cell' | 'id'>): ReadonlyMap<string, number> {
	const ofRows = tallies.get(rows) ?? new Map<string, ReadonlyMap<string, number>>();
	tallies.set(rows, ofRows);
	const counts = ofRows.get(column.id) ?? counted(rows, column.cell);
	ofRows.set(column.id, counts);
	return counts;
}

function counted(rows: Rows, cell: CellOf): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const row of rows) {
		const value = cell(row);
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}

const few = new WeakMap<Rows, Map<string, ReadonlyMap<string, number> | null>>();

/**
 * Distinct values of a column with how often each stands; null as soon as there are more than `most`, so that a
 * column of notes or numbers costs no look at all its rows. The same rows are counted once, for one `most`.
 */
export function fewValues(
	rows: Rows,
	column: Pick<Column, 'cell' | 'id'>,
	most: number,
): ReadonlyMap<string, number> | null {
	const ofRows = few.get(rows) ?? new Map<string, ReadonlyMap<string, number> | null>();
	few.set(rows, ofRows);
	const id = `${most} ${column.id}`;
	const before = ofRows.get(id);
	if (before !== undefined) return before;
	const counts = countedUpTo(rows, column.cell, most);
	ofRows.set(id, counts);
	return counts;
}

function countedUpTo(rows: Rows, cell: CellOf, most: number): ReadonlyMap<string, number> | null {
	const counts = new Map<string, number>();
	let [last, run] = ['', 0]; // columns that say the same on every row are many
	for (const row of rows) {
		const value = cell(row);
		if (value === last) {
			run++;
			continue;
		}
		if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
		if (counts.size > most) return null;
		[last, run] = [value, 1];
	}
	if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
	return counts.size > most ? null : counts;
}
