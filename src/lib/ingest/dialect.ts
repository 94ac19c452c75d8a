import { modalWidth, readHead, type HeadRecord } from './head';
import type { Lines, Source } from './lines';
import { filledCells, looksLikeValue } from './text';
import { tokeniseRecord } from './tokenise';

/** Delimiters in the order in which they win a draw. */
const CANDIDATES = [',', ';', '\t', '|', '^', '\x1f'] as const;
/** Scores this close are a draw; then the wider table wins. */
const DRAW = 0.02;
/** Below this, and where the first line has one cell, the file has one column. */
const ENOUGH = 0.35;

/** How a file separates its cells. */
export interface Dialect {
	readonly delimiter: string;
	/** Records wide as most of the head is; 1: a single column. */
	readonly width: number;
	readonly head: readonly HeadRecord[];
	/** 0 to 1: how regular that makes the head. */
	readonly score: number;
	/** Physical lines before the first that can be data: 1 where a `sep=` line stands there. */
	readonly from: number;
}

interface Candidate {
	readonly delimiter: string;
	readonly width: number;
	readonly score: number;
	readonly head: readonly HeadRecord[];
}

/**
 * Decides the delimiter over the head of a text: the one that cuts most of its records into equally many cells, a
 * header of names first, and leaves quotes in order. A `sep=` line decides by itself.
 */
export function detectDialect(text: string, lines: Lines): Dialect {
	const told = /^"?sep=([^"\r\n])"?\s*?(?:[\r\n]|$)/i.exec(text)?.[1];
	if (told !== undefined) {
		const head = readHead({ text, lines, delimiter: told }, 1);
		return { delimiter: told, width: modalWidth(head).width, head, score: 1, from: 1 };
	}
	const plain = CANDIDATES.map((delimiter) => candidate(delimiter, readHead({ text, lines, delimiter }, 0)));
	const chosen = best(plain) ??
		best(plain.map(freed)) ??
		blanks({ text, lines, delimiter: ' ' }) ?? { ...plain[0]!, width: 1, score: 0 };
	return { ...chosen, from: 0 };
}

function candidate(delimiter: string, head: readonly HeadRecord[]): Candidate {
	const { width, count } = modalWidth(head);
	return { delimiter, width, score: count === 0 ? 0 : score(head, width, count), head };
}

/** 0 to 1: share of records of the common width, less for lines above the header (much less where nothing follows it), values in it, and damaged quotes. */
function score(head: readonly HeadRecord[], width: number, count: number): number {
	const start = head.findIndex((record) => record.cells.length === width);
	const firstRow = head[start]!.cells;
	const values = firstRow.filter(looksLikeValue).length;
	const damaged = head.filter((record) => record.damaged).length;
	const afterPreamble = count / (head.length - start);
	return (
		afterPreamble *
		(0.5 + (0.5 * count) / head.length) *
		(start === 0 ? 1 : count > 1 ? 0.8 : 0.48) *
		(values > 0 && values * 2 >= filledCells(firstRow) ? 0.8 : 1) *
		(1 - (0.5 * damaged) / head.length)
	);
}

function best(candidates: readonly Candidate[]): Candidate | null {
	const some = candidates.filter((c) => c.score >= ENOUGH || (c.score > 0 && c.head[0]!.cells.length > 1));
	const fit = some.filter((c) => !some.some((other) => liesWithin(c, other)));
	const top = Math.max(...fit.map((c) => c.score));
	const drawn = fit.filter((c) => c.score >= top - DRAW);
	// Commas in cells are common, tabs in every one of them are not.
	const tabs = drawn.find(({ delimiter, score }) => delimiter === '\t' && score > 1 - DRAW);
	if (tabs !== undefined) return tabs;
	return drawn.reduce<Candidate | null>((a, b) => (a === null || b.width > a.width ? b : a), null);
}

/**
 * Whether the table of one candidate is cells of the wider table of another, whose header it would take for a title:
 * that header stands above, and most of its records, the first too, are rows there; those whose quotes are out of
 * order do not tell. Short and damaged rows make the wider table look less regular, and the one within, which begins
 * below them or has no quotes, more so.
 */
function liesWithin(inner: Candidate, outer: Candidate): boolean {
	if (outer.width <= inner.width) return false;
	const begins = (c: Candidate): HeadRecord | undefined =>
		c.head.find(({ cells }) => cells.length === c.width);
	const [above, start] = [begins(outer), begins(inner)];
	if (above === undefined || start === undefined || above.first >= start.first) return false;
	const asOuter = byLine(outer.head);
	if ((asOuter.get(start.first)?.cells.length ?? 0) <= inner.width) return false;
	const own = inner.head.filter(({ cells }) => cells.length === inner.width);
	const telling = own.filter(({ first }) => asOuter.get(first)?.damaged !== true);
	const shared = telling.filter(({ first }) => asOuter.get(first)?.cells.length === outer.width);
	return shared.length * 2 > telling.length;
}

/** The record that stands on each physical line. */
function byLine(head: readonly HeadRecord[]): ReadonlyMap<number, HeadRecord> {
	const found = new Map<number, HeadRecord>();
	for (const record of head) for (let i = record.first; i <= record.last; i++) found.set(i, record);
	return found;
}

/** Blanks part cells only where nothing else does, every row has as many, and cells with blanks stand in quotes. */
function blanks(source: Source): Candidate | null {
	const read = candidate(' ', readHead(source, 0));
	const isRegular = read.score === 1 && read.width > 2 && read.head.length > 2;
	return isRegular && read.head.some(({ cells }) => cells.some((cell) => cell.includes(' '))) ? read : null;
}

/** The candidate for a file in which every row, the header too, is quoted as a whole. */
function freed(from: Candidate): Candidate {
	const inner = from.head.map((record) =>
		record.cells.length === 1
			? (tokeniseRecord(record.cells[0]!, from.delimiter) ?? record.cells)
			: record.cells,
	);
	// Two cells may be a place ("Austin, TX") in a single column; quotes inside, or three cells, are a row.
	const isRow = inner.map(
		(cells, i) => cells.length > 2 || (cells.length > 1 && from.head[i]!.cells[0]!.includes('"')),
	);
	if (isRow[0] !== true || inner[0]!.length < 2) return { ...from, score: 0 };
	const head = from.head.map((record, i) => ({ ...record, cells: inner[i]! }));
	return candidate(from.delimiter, head);
}
