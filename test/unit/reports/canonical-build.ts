import type { CanonicalRows, CellColumn, TableKind } from '$lib/model';

/** How many invented sets of files are compared with the SQL each time: many more in a long run. */
export const COMPARED = { numRuns: process.env.VOUCH_LONG === '1' ? 150 : 12, endOnFailure: true };

/** Cells of a canonical row by column, as text; a column that is not named is NULL. */
export type Record_ = Readonly<Record<string, string>>;

/**
 * Canonical rows of one file from records, on lines from 2.
 *
 * @param way how columns hold their texts: each once, one for each row, or some of them under two numbers
 */
export function canonicalOf<K extends TableKind>(
	kind: K,
	file: number,
	records: readonly Record_[],
	way: 'once' | 'by row' | 'twice' = 'once',
): CanonicalRows<K> {
	const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
	const columns = names.map((name): [string, CellColumn] => {
		const texts = records.map((record) => record[name] ?? '');
		return [name, way === 'by row' ? byRow(texts) : numbered(texts, way === 'twice')];
	});
	return {
		name: `${kind}-${file}.csv`,
		kind,
		file,
		rows: records.length,
		lines: Uint32Array.from(records.keys(), (row) => row + 2),
		columns: Object.fromEntries(columns) as CanonicalRows<K>['columns'],
	};
}

const byRow = (texts: readonly string[]): CellColumn => ({
	codes: null,
	texts: { count: texts.length, at: (row) => texts[row] ?? '' },
});

function numbered(texts: readonly string[], twice: boolean): CellColumn {
	const once = [...new Set(texts)];
	const all = twice ? [...once, ...once] : once;
	const codes = texts.map((text, row) => once.indexOf(text) + (twice && row % 2 === 1 ? once.length : 0));
	const used = [...new Set(codes)];
	return {
		codes: Uint8Array.from(codes, (code) => used.indexOf(code)),
		texts: { count: used.length, at: (code) => all[used[code] ?? all.length] ?? '' },
	};
}
