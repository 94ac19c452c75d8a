import Papa from 'papaparse';

/** What PapaParse returns; its own types say `any`. */
interface Tokens {
	readonly data: string[][];
	readonly errors: readonly unknown[];
}

/**
 * Cells of whole records, which must end with `newline`. PapaParse does it, told everything: nothing is guessed,
 * and no header, because it would drop a column named `__proto__`.
 * Returns null where its count or its quotes disagree with ours; the caller then looks at each record alone.
 */
export function tokeniseBlock(
	text: string,
	delimiter: string,
	newline: string,
	records: number,
): string[][] | null {
	// `Papa.Parser` and not `Papa.parse`: the latter strips a byte order mark, which within a file is text.
	const parser = new Papa.Parser({ delimiter, newline: newline as '\n', quoteChar: '"', escapeChar: '"' });
	const { data, errors } = parser.parse(text, 0, false) as Tokens;
	if (errors.length > 0 || data.length !== records + 1) return null;
	data.pop(); // the empty record after the last line end
	return data;
}

/** Cells of one record without its line end, or null where its quotes are out of order. */
export function tokeniseRecord(text: string, delimiter: string): string[] | null {
	return tokeniseBlock(`${text}\n`, delimiter, '\n', 1)?.[0] ?? null;
}
