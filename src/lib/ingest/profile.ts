import { isBlank, looksLikeValue } from './text';

/** What rows of a file look like. */
export interface Profile {
	/** Cells in a row. */
	readonly width: number;
	/** Columns that hold numbers, dates or addresses. */
	readonly typed: readonly number[];
	/** Columns that are never blank. */
	readonly filled: readonly number[];
	/** Empty cells that every row has beyond these, as some programs end each row with a delimiter. */
	readonly spare: number;
}

/** From this width on, a line of text with exactly as many delimiters as a row is a row and no chance. */
const TELLING_WIDTH = 6;

/** From so many rows on, a column of text that was never blank will not be. */
const ENOUGH_ROWS = 20;

/** What is known of rows before any was read: how wide they are. */
export function onlyWidth(width: number): Profile {
	return { width, typed: [], filled: [], spare: 0 };
}

/** Profile of some rows of this width: a column is typed where at least four in five of its filled cells are values. */
export function profileOf(rows: readonly (readonly string[])[], width: number, spare = 0): Profile {
	const [typed, always]: [number[], number[]] = [[], []];
	for (let column = 0; column < width; column++) {
		const filled = rows.map((row) => row[column] ?? '').filter((cell) => !isBlank(cell));
		const values = filled.filter(looksLikeValue).length;
		// One value may be chance, unless there is but one row.
		const isTyped =
			filled.length >= Math.min(2, rows.length) && filled.length > 0 && values >= filled.length * 0.8;
		const isTold = isTyped || rows.length >= ENOUGH_ROWS;
		if (isTyped) typed.push(column);
		if (isTold && filled.length === rows.length) always.push(column);
	}
	return { width, typed, filled: always, spare };
}

/**
 * Whether these cells look like a row of the file. Asked of lines inside a quoted cell: if they are rows, the quote
 * was never meant to hold them.
 */
export function looksLikeRow(cells: readonly string[], profile: Profile): boolean {
	if (cells.length !== profile.width || profile.width < 2) return false;
	// A cell that is one quote is a piece of a quoted cell cut at a delimiter inside it.
	if (cells.includes('"')) return false;
	if (!agrees(cells, profile)) return false;
	if (profile.typed.length === 0) return profile.width >= TELLING_WIDTH;
	return profile.typed.some((column) => !isBlank(bare(cells[column]!)));
}

/** Whether each of these cells could stand in its column: values where the others have values, nothing left blank that never is. */
export function agrees(cells: readonly string[], profile: Profile): boolean {
	if (profile.filled.some((column) => isBlank(bare(cells[column]!)))) return false;
	return profile.typed.every((column) => {
		const cell = bare(cells[column]!);
		return isBlank(cell) || looksLikeValue(cell);
	});
}

/** The cell without a quote at its edges. */
function bare(cell: string): string {
	return cell.replace(/^"|"$/g, '');
}
