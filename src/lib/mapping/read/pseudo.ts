import { cellAt, cellsOf, everyRow, NO_ROW, problem } from '../../model';
import type { Cells, Problem, Reading, Row, Rows, SetAsideReason, SetAsideRow } from '../../model';
import { isExampleRow } from '../templates';
import { key } from '../text';
import type { Told } from './told';

const WORDS: ReadonlySet<string> = new Set(
	(
		'total,totals,grand total,grand totals,sub total,subtotal,subtotals,sum,sums,overall,overall total,average,all records,count,record count,' +
		'gesamt,gesamtsumme,summe,zwischensumme,total general,sous-total,somme,suma,total geral,soma,totaal,totale,somma,razem,ogolem'
	)
		.split(',')
		.map(key),
);
const FIGURE =
	/^[\s\d.,'’()%+\-–—$€£¥/]*$|^[\p{Sc}A-Z]{1,4}\s?-?[\d.,'’\s]+$|^-?[\d.,'’\s]+[\p{Sc}A-Z]{1,4}$/u;

/** "(12 records)" behind the word. */
const COUNTED = /\(\d[\d., ]*(?:records?|rows?)?\)$/i;

/** Letters that such names begin with, by names. */
const initials = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Whether a cell may be one of some names, by its first letter: what begins with another cannot. */
function mayName(cell: string, names: ReadonlySet<string>): boolean {
	const first = cell.charAt(0).toLowerCase();
	if (!/^[a-z0-9]$/.test(first)) return true;
	let known = initials.get(names);
	if (known === undefined) initials.set(names, (known = new Set([...names].map((name) => name.charAt(0)))));
	return known.has(first);
}

/**
 * Whether a row is a line of totals: its first word says so, and all else is figures or blank.
 *
 * @param names what such lines are called, as `key` has it
 */
export function isPseudoRow(cells: Cells, row: Row, names = WORDS): boolean {
	let named = false;
	for (let at = 0; at < cells.columns.length; at++) {
		const cell = cellAt(cells, row, at);
		if (named ? FIGURE.test(cell) : cell.trim() === '') continue;
		if (!mayName(cell, names) || !names.has(key(cell.replace(COUNTED, '')))) return false;
		named = true;
	}
	return named;
}

/** The rows of a file that say something of one thing each, and those that do not. */
export interface Kept {
	readonly rows: Rows;
	readonly lines: ArrayLike<number>;
	readonly pseudo: readonly SetAsideRow[];
	/** What the owner should know of rows left out. */
	readonly notes: readonly Problem[];
	/** What the rows of a report of BNI say together; other files have none. */
	readonly told?: Told;
}

const kept = new WeakMap<Reading, Kept>();

/** Parts the lines of totals and the examples of a template from the data. The same reading gives the same answer, kept. */
export function withoutPseudoRows(reading: Reading): Kept {
	const known = kept.get(reading);
	if (known !== undefined) return known;
	const made = part(reading);
	kept.set(reading, made);
	return made;
}

function part(reading: Reading): Kept {
	const found = new Set<number>();
	let examples = 0;
	const rows = everyRow(reading.cells);
	for (const row of rows) {
		const example = isExampleRow(reading.cells, row);
		if (example) examples++;
		if (example || isPseudoRow(reading.cells, row)) found.add(row);
	}
	const all: Kept = { rows, lines: reading.lines, pseudo: [], notes: [] };
	const kept = withoutRows(reading, all, found, 'pseudo-row');
	return examples === 0 ? kept : { ...kept, notes: [examplesLeft(examples, reading.name)] };
}

/** The rows without those at some places among them, which are set aside. */
export function withoutRows(
	reading: Reading,
	kept: Kept,
	places: ReadonlySet<number>,
	reason: SetAsideReason,
): Kept {
	if (places.size === 0) return kept;
	const stay = (_: unknown, i: number): boolean => !places.has(i);
	const aside = [...places].map((i) => asideRow(reading, kept.rows[i] ?? NO_ROW, kept.lines[i] ?? 0, reason));
	return {
		...kept,
		rows: kept.rows.filter(stay),
		lines: Array.from(kept.lines).filter(stay),
		pseudo: [...kept.pseudo, ...aside].sort((a, b) => a.line - b.line),
	};
}

const examplesLeft = (count: number, file: string): Problem =>
	problem(
		'template-examples',
		`${count === 1 ? 'One row is an example' : `${count} rows are examples`} that came with the empty form, and ${count === 1 ? 'is' : 'are'} not counted.`,
		'Write your own rows below the header; the examples can stay or go.',
		{ file },
	);

/** A row that is not used, as it stood in the file. */
export function asideRow(reading: Reading, row: Row, line: number, reason: SetAsideReason): SetAsideRow {
	const text = cellsOf(reading.cells, row)
		.map((c) => (c.includes(reading.delimiter) || /["\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c))
		.join(reading.delimiter);
	return { file: reading.name, line, reason, text };
}
