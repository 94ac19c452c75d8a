import { filledCells, isBlank, looksLikeValue } from './text';

/** Words that begin a line below the data and no row: Salesforce and other reports. */
const NOTICE =
	/^\W*(?:grand\s+totals?\b|confidential(?:\s+information)?\b|copyright\b|©|\(c\)\s|generated\s+(?:by|on|at|from)\b|(?:report|list)\s+(?:generated|created|exported|run)\b|(?:exported|printed|created)\s+(?:by|on|from|at)\b|end\s+of\s+(?:report|file|list)\b|(?:total|number\s+of)\s+(?:records?|rows?|count)\b|(?:records?|rows?)\s*(?:count)?\s*[:=]|\d[\d.,]*\s+(?:records?|rows?)\b|all\s+rights\s+reserved|do\s+not\s+distribute)/i;
/** A line of totals: the word stands alone, or with a count. */
const TOTAL =
	/^\W*(?:grand\s+|sub)?(?:totals?|sum|summe|gesamt(?:summe)?|totaal|totale|suma|soma)\b\s*(?:$|[:(=]|général|general)/i;

/** Whether a row of another width than the header is a notice or a total below the data. */
export function isFooterText(cells: readonly string[]): boolean {
	const first = cells.find((cell) => !isBlank(cell)) ?? '';
	return NOTICE.test(first) || (TOTAL.test(first) && first === cells[0]);
}

/** Whether a row of full width, at the end of the data, is one: it says so and is mostly empty. */
export function isFooterRow(cells: readonly string[], afterBlank: boolean): boolean {
	const filled = filledCells(cells);
	const first = cells.find((cell) => !isBlank(cell)) ?? '';
	if (NOTICE.test(first)) return afterBlank || (cells.length > 1 && filled === 1);
	return TOTAL.test(first) && (afterBlank || (cells.length > 2 && filled <= Math.ceil(cells.length / 2)));
}

/** One record at the end of a file, the last first. */
export interface TailRecord {
	readonly cells: readonly string[];
	/** It has as many cells as the header. */
	readonly fits: boolean;
	readonly afterBlank: boolean;
}

/** How many of the records at the end, given last first, are footers. */
export function countFooters(tail: Iterable<TailRecord>): number {
	let [seen, footers] = [0, 0];
	for (const { cells, fits, afterBlank } of tail) {
		const says = fits ? isFooterRow(cells, afterBlank) : isFooterText(cells);
		if (!says && (fits || filledCells(cells) > 1)) break;
		seen++;
		// A short line that says nothing is a footer only below a blank line.
		const isWords = !looksLikeValue(cells.find((cell) => !isBlank(cell)) ?? '');
		if (says || (afterBlank && isWords)) footers = seen;
	}
	return footers;
}
