import type { Reading, SetAsideReason, SetAsideRow } from '../../model';
import { key } from '../text';

const WORDS: ReadonlySet<string> = new Set(
	(
		'total,totals,grand total,grand totals,sub total,subtotal,subtotals,sum,sums,overall,overall total,average,all records,count,record count,visitors,bni,' +
		'gesamt,gesamtsumme,summe,zwischensumme,total general,sous-total,somme,suma,total geral,soma,totaal,totale,somma,razem,ogolem'
	)
		.split(',')
		.map(key),
);
const FIGURE =
	/^[\s\d.,'’()%+\-–—$€£¥/]*$|^[\p{Sc}A-Z]{1,4}\s?-?[\d.,'’\s]+$|^-?[\d.,'’\s]+[\p{Sc}A-Z]{1,4}$/u;

/** Whether a row is a line of totals: its first word says so, and all else is figures or blank. */
export function isPseudoRow(row: readonly string[]): boolean {
	let named = false;
	for (const cell of row) {
		if (named ? FIGURE.test(cell) : cell.trim() === '') continue;
		if (!WORDS.has(key(cell.replace(/\(\d[\d., ]*(?:records?|rows?)?\)$/i, '')))) return false;
		named = true;
	}
	return named;
}

/** The rows of a file that say something of one thing each, and those that do not. */
export interface Kept {
	readonly rows: Reading['rows'];
	readonly lines: ArrayLike<number>;
	readonly pseudo: readonly SetAsideRow[];
}

const kept = new WeakMap<Reading, Kept>();

/** Parts the lines of totals from the data. The same reading gives the same answer, kept. */
export function withoutPseudoRows(reading: Reading): Kept {
	const known = kept.get(reading);
	if (known !== undefined) return known;
	const made = part(reading);
	kept.set(reading, made);
	return made;
}

function part(reading: Reading): Kept {
	const found = new Set<number>();
	reading.rows.forEach((row, i) => {
		if (isPseudoRow(row)) found.add(i);
	});
	if (found.size === 0) return { rows: reading.rows, lines: reading.lines, pseudo: [] };
	const stay = (_: unknown, i: number): boolean => !found.has(i);
	return {
		rows: reading.rows.filter(stay),
		lines: reading.lines.filter(stay),
		pseudo: [...found].map((i) =>
			asideRow(reading, reading.rows[i] ?? [], reading.lines[i] ?? 0, 'pseudo-row'),
		),
	};
}

/** A row that is not used, as it stood in the file. */
export function asideRow(
	reading: Reading,
	row: readonly string[],
	line: number,
	reason: SetAsideReason,
): SetAsideRow {
	const text = row
		.map((c) => (c.includes(reading.delimiter) || /["\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c))
		.join(reading.delimiter);
	return { file: reading.name, line, reason, text };
}
