/** A text cell that a spreadsheet would take for a formula; plain numbers are none. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
const PLAIN_NUMBER = /^[-+]?\d+([.,]\d+)?$/;

/** Text as a spreadsheet may open it: what looks like a formula gets a quote mark in front. */
export function harmless(text: string): string {
	const risky = FORMULA.test(text) || text.startsWith('\t') || text.startsWith('\r');
	return risky && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/**
 * What a spreadsheet would calculate, or would write back as another number: formulas, leading zeros, long ids, phone
 * numbers with a plus. Quote marks that stand in front already do not hide it, so that one put there can be told.
 */
const ALTERED = /^'*(?:\s*[=+\-@\t\r＝＋－＠]|0\d+$|\d{12,}$)/;

/**
 * Text of a file that Vouch reads again, so that it comes back as it is, also from a spreadsheet that saved it: what
 * would be altered gets a quote mark in front. Reading takes off exactly that one.
 */
export function sealed(text: string): string {
	return ALTERED.test(text) ? `'${text}` : text;
}

type Cells = readonly (string | number)[];

function line(cells: Cells, guard: (text: string) => string): string {
	const written = cells.map((value) =>
		typeof value === 'number' ? String(value) : `"${guard(value).replaceAll('"', '""')}"`,
	);
	return `${written.join(',')}\r\n`;
}

/** One line of CSV with its end. */
export const csvLine = (cells: Cells): string => line(cells, harmless);

/** One line, with its end, of a file that Vouch reads again; null is an empty cell. */
export const sealedLine = (cells: readonly (string | number | null)[]): string =>
	line(
		cells.map((cell) => cell ?? ''),
		sealed,
	);

export const BYTE_ORDER_MARK = '\uFEFF';
