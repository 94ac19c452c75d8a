import type { CellColumn, Cells, Codes, Texts } from '../model';

/** Rows after which a column shows whether it repeats itself. */
export const TRIED_ROWS = 16_384;
/** Above this share of texts among rows, a column does not. */
export const OWN_TEXTS = 0.75;

/** Room for numbers below `count`, in as few bytes as hold them. */
export function codesFor(count: number, rows: number): Codes {
	if (count <= 0x100) return new Uint8Array(rows);
	return count <= 0x10000 ? new Uint16Array(rows) : new Uint32Array(rows);
}

/** Texts as a list has them. */
export const listed = (list: readonly string[]): Texts => ({
	count: list.length,
	at: (number) => list[number] ?? '',
});

/** Rows of cells as columns. Each row must have as many cells as there are columns. */
export function codedCells(rows: readonly (readonly string[])[], width: number): Cells {
	return { rows: rows.length, columns: Array.from({ length: width }, (_, at) => columnOf(rows, at)) };
}

function columnOf(rows: readonly (readonly string[])[], at: number): CellColumn {
	const numbers = new Map<string, number>();
	const codes = new Uint32Array(rows.length);
	for (let row = 0; row < rows.length; row++) {
		const text = rows[row]?.[at] ?? '';
		let number = numbers.get(text);
		if (number === undefined) numbers.set(text, (number = numbers.size));
		codes[row] = number;
		if (row + 1 === TRIED_ROWS && numbers.size > TRIED_ROWS * OWN_TEXTS)
			return { codes: null, texts: listed(rows.map((cells) => cells[at] ?? '')) };
	}
	const small = codesFor(numbers.size, rows.length);
	small.set(codes);
	return { codes: small, texts: listed([...numbers.keys()]) };
}
