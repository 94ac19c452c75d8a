import { CANONICAL, type CanonicalRows, type CellColumn } from '../model';

const quoted = (text: string): string =>
	text === '' ? '' : text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;

/** Rows at a time, so that the text of many rows does not outgrow the longest string there is. */
const PART_ROWS = 200_000;

/** The text of canonical rows as `CanonicalFile` describes it, in parts that stand one behind the other, for a Blob. */
export function canonicalText(rows: CanonicalRows): string[] {
	const parts: string[] = [];
	for (let from = 0; from < rows.rows; from += PART_ROWS)
		parts.push((from === 0 ? '' : '\n') + partOf(rows, from, Math.min(from + PART_ROWS, rows.rows)));
	return parts;
}

function partOf({ kind, file, lines, columns }: CanonicalRows, from: number, to: number): string {
	const of: Readonly<Partial<Record<string, CellColumn>>> = columns;
	const writers: ((row: number) => string)[] = [];
	// Columns that say nothing leave their commas to the next one that does.
	let before = '';
	for (const name of Object.keys(CANONICAL[kind]).slice(2)) {
		before += ',';
		const column = of[name];
		if (column === undefined) continue;
		writers.push(written(column, before));
		before = '';
	}
	const text: string[] = [];
	for (let row = from; row < to; row++) {
		let line = `"${file}","${lines[row] ?? 0}"`;
		for (const write of writers) line += write(row);
		text.push(line + before);
	}
	return text.join('\n');
}

/** Writes the cell of a row behind what stands before it; each text is worked out once. */
function written({ codes, texts }: CellColumn, before: string): (row: number) => string {
	if (codes === null) return (row) => before + quoted(texts.at(row));
	const known: (string | undefined)[] = [];
	return (row) => {
		const code = codes[row] ?? texts.count;
		return (known[code] ??= before + quoted(texts.at(code)));
	};
}
