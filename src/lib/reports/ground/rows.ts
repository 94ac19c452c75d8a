import type { CanonicalColumn, CanonicalRows, CellColumn } from '../../model';
import { NO_DAY } from './opportunities';
import { daysIn, readInto } from './reading';

export type OpportunityColumn = CanonicalColumn<'opportunities'>;

/** Canonical rows of opportunities of all files, one behind the other: a row is a number from 0. */
export interface Rows {
	readonly count: number;
	/** By the index of their file. */
	readonly files: readonly CanonicalRows<'opportunities'>[];
	/** The first row of each. */
	readonly starts: readonly number[];
	/** Which of the files, and 1-based line in it, of each row. */
	readonly file: Uint32Array;
	readonly line: Uint32Array;
}

export function rowsOf(canonical: readonly CanonicalRows[]): Rows {
	const files = canonical
		.filter((one): one is CanonicalRows<'opportunities'> => one.kind === 'opportunities' && one.rows > 0)
		.sort((a, b) => a.file - b.file);
	const starts: number[] = [];
	let count = 0;
	for (const { rows } of files) {
		starts.push(count);
		count += rows;
	}
	const [file, line] = [new Uint32Array(count), new Uint32Array(count)];
	files.forEach((one, i) => {
		file.fill(one.file, starts[i], starts[i]! + one.rows);
		line.set(one.lines, starts[i]);
	});
	return { count, files, starts, file, line };
}

/** Does something with a column of each file, where it has it, and with the first row of the file. */
function eachColumn(
	{ files, starts }: Rows,
	name: OpportunityColumn,
	seen: (column: CellColumn, start: number, rows: number) => void,
): void {
	files.forEach(({ columns, rows }, i) => {
		const column = columns[name];
		if (column !== undefined) seen(column, starts[i]!, rows);
	});
}

/** Days of a column from 1970-01-01; `NO_DAY` where a row has none. */
export function dayColumn(rows: Rows, name: OpportunityColumn): Int32Array {
	const days = new Int32Array(rows.count).fill(NO_DAY);
	eachColumn(rows, name, (column, start, count) => {
		days.set(daysIn(column, count), start);
	});
	return days;
}

/** Numbers of a column; NaN where a row has none. */
export function numberColumn(rows: Rows, name: OpportunityColumn): Float64Array {
	const numbers = new Float64Array(rows.count).fill(NaN);
	eachColumn(rows, name, (column, start, count) => {
		readInto(column, numbers.subarray(start, start + count), Number, NaN);
	});
	return numbers;
}

/** The place of each row's word in a list, and one more; 0: none, or none of them. */
export function wordColumn(rows: Rows, name: OpportunityColumn, words: readonly string[]): Uint8Array {
	const places = new Uint8Array(rows.count);
	eachColumn(rows, name, (column, start, count) => {
		readInto(column, places.subarray(start, start + count), (text) => words.indexOf(text) + 1, 0);
	});
	return places;
}

/** Texts of a column by number. */
export interface Numbered {
	/** Of each row; 0: none. */
	readonly numbers: Uint32Array;
	/** Each text once; the first stands for none. */
	readonly texts: readonly string[];
}

/** The texts of a column; null where no file has it. */
export function numberedColumn(rows: Rows, name: OpportunityColumn): Numbered | null {
	if (rows.files.every(({ columns }) => columns[name] === undefined)) return null;
	const numbers = new Uint32Array(rows.count);
	const found = new Map<string, number>([['', 0]]);
	const numberOf = (text: string): number => {
		let number = found.get(text);
		if (number === undefined) found.set(text, (number = found.size));
		return number;
	};
	eachColumn(rows, name, (column, start, count) => {
		readInto(column, numbers.subarray(start, start + count), numberOf, 0);
	});
	return { numbers, texts: [...found.keys()] };
}

/** Reads the text of a row, empty: none. Of several columns the first that says anything. */
export function textReader(rows: Rows, ...names: readonly OpportunityColumn[]): (row: number) => string {
	const readers = rows.files.map(({ columns }) =>
		names.flatMap((name) => {
			const column = columns[name];
			return column === undefined ? [] : [reader(column)];
		}),
	);
	if (readers.length === 1 && readers[0]?.length === 1) return readers[0][0]!;
	const { starts } = rows;
	let at = 0;
	return (row) => {
		while (row < starts[at]!) at--;
		while (at + 1 < starts.length && row >= starts[at + 1]!) at++;
		for (const read of readers[at] ?? []) {
			const text = read(row - starts[at]!);
			if (text !== '') return text;
		}
		return '';
	};
}

/** Each text is asked for once where rows share them. */
function reader({ codes, texts }: CellColumn): (row: number) => string {
	if (codes === null) return (row) => texts.at(row);
	const known: (string | undefined)[] = [];
	return (row) => {
		const code = codes[row]!;
		return (known[code] ??= texts.at(code));
	};
}
