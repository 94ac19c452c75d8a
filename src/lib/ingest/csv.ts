const NEEDS_QUOTES = /[",\r\n]/;

function csvCell(cell: string, delimiter: string): string {
	const needs =
		delimiter === ',' ? NEEDS_QUOTES.test(cell) : cell.includes(delimiter) || /["\r\n]/.test(cell);
	return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * One row as CSV without a line end, quoted where needed. For the `text` of a row that is set aside later than at
 * reading, when only its cells are at hand; cells that were quoted without need lose their quotes.
 */
export function originalRowText(cells: readonly string[], delimiter = ','): string {
	// A lone blank cell without quotes would be a blank line, which is no row.
	const [only] = cells;
	if (cells.length === 1 && only?.trim() === '') return `"${only}"`;
	return cells.map((cell) => csvCell(cell, delimiter)).join(delimiter);
}

/**
 * CSV text (RFC 4180): header first, then rows, each line ended by CRLF, quotes only where needed. Cells are written
 * as they are. To be stored as UTF-8.
 */
export function toCsv(rows: Iterable<readonly string[]>): string {
	const out: string[] = [];
	for (const row of rows) out.push(originalRowText(row), '\r\n');
	return out.join('');
}
