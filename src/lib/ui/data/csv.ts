/** A text cell that a spreadsheet would take for a formula; plain numbers are none. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
const PLAIN_NUMBER = /^[-+]?\d+([.,]\d+)?$/;

/** Text as a spreadsheet may open it: what looks like a formula gets a quote mark in front. */
export function harmless(text: string): string {
	const risky = FORMULA.test(text) || text.startsWith('\t') || text.startsWith('\r');
	return risky && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function cell(value: string | number): string {
	if (typeof value === 'number') return String(value);
	return `"${harmless(value).replaceAll('"', '""')}"`;
}

/** One line of CSV with its end. */
export function csvLine(cells: readonly (string | number)[]): string {
	return `${cells.map(cell).join(',')}\r\n`;
}

export const BYTE_ORDER_MARK = '\uFEFF';
