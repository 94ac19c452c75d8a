import { cellAt, cellsOf, type CellColumn, type Cells, type Row } from '../../model';
import { countFooters, type TailRecord } from '../footer';
import type { Header } from '../header';
import { isBlank, looksLikeValue } from '../text';

/** What keeps a file from the express lane, and the first row of which it is so. */
export interface Doubt {
	readonly what: string;
	readonly row: Row;
}

/**
 * Whether the careful lane could make anything else of these rows: leave out empty ones, take a row in quotes apart,
 * set a repeated header, a footer or a second table aside. Each question is asked of the texts of a column, and only
 * of the rows whose texts say so of the row.
 *
 * @returns null where every row is one
 */
export function doubtOf(cells: Cells, header: Header): Doubt | null {
	const { columns } = cells;
	const nearlyEmpty = firstRowOf(cells, 1, isBlank, () => true);
	if (nearlyEmpty !== null) return { what: 'It is empty but for its first cell', row: nearlyEmpty };
	const names = header.cells.map((cell) => cell.trim());
	const repeated = rowsWith(cells, columns[0], (text) => text.trim() === names[0]).find((row) =>
		names.every((name, at) => cellAt(cells, row, at).trim() === name),
	);
	if (repeated !== undefined) return { what: 'It repeats the header', row: repeated };
	if (countFooters(tailOf(cells)) > 0)
		return { what: 'It reads like a notice below the rows', row: cells.rows - 1 };
	const second = header.profile.typed.length === 0 ? null : secondHeader(cells);
	return second === null ? null : { what: 'It reads like the names of another table', row: second };
}

/** A row of names among the rows: different words in every cell. */
function secondHeader(cells: Cells): Row | null {
	return firstRowOf(
		cells,
		0,
		(text) => !isBlank(text) && !looksLikeValue(text),
		(row) => {
			const texts = cellsOf(cells, row);
			return row > 0 && row + 1 < cells.rows && new Set(texts).size === texts.length;
		},
	);
}

/** The first row of which all cells from a column on pass a test that is asked of each text once, and that is one. */
function firstRowOf(
	cells: Cells,
	from: number,
	passes: (text: string) => boolean,
	is: (row: Row) => boolean,
): Row | null {
	// Columns of few texts first: they settle nearly every row.
	const [coded, others]: [[CellColumn['codes'] & object, Uint8Array][], CellColumn[]] = [[], []];
	for (const column of cells.columns.slice(from)) {
		if (column.codes === null) others.push(column);
		else coded.push([column.codes, marksOf(column, passes)]);
	}
	if (coded.some(([, marks]) => !marks.includes(1))) return null;
	coded.sort(([, a], [, b]) => a.length - b.length);
	for (let row = 0; row < cells.rows; row++) {
		let at = 0;
		while (at < coded.length && coded[at]![1][coded[at]![0][row]!] === 1) at++;
		if (at < coded.length) continue;
		if (others.every(({ texts }) => passes(texts.at(row))) && is(row)) return row;
	}
	return null;
}

function marksOf({ texts }: CellColumn, passes: (text: string) => boolean): Uint8Array {
	const marks = new Uint8Array(texts.count);
	for (let number = 0; number < marks.length; number++) marks[number] = passes(texts.at(number)) ? 1 : 0;
	return marks;
}

/** The rows with such a text in a column. */
function rowsWith({ rows }: Cells, column: CellColumn | undefined, passes: (text: string) => boolean): Row[] {
	if (column === undefined) return [];
	const { codes } = column;
	const marks = marksOf(column, passes);
	const found: Row[] = [];
	if (marks.includes(1))
		for (let row = 0; row < rows; row++) if (marks[codes === null ? row : codes[row]!] === 1) found.push(row);
	return found;
}

function* tailOf(cells: Cells): Generator<TailRecord> {
	for (let row = cells.rows - 1; row >= 0; row--)
		yield { cells: cellsOf(cells, row), fits: true, afterBlank: false };
}
