import { isBlank } from './text';
import { tokeniseRecord } from './tokenise';

type Reader = (line: string, delimiter: string) => string[] | null;

/** Ways to read a line whose quotes are out of order, the most careful first. */
const READERS: readonly Reader[] = [
	(line, delimiter) => (line.includes('\\"') ? readLoosely(line, delimiter, closesUnescaped) : null),
	(line, delimiter) => readLoosely(line, delimiter, closesUndoubled),
	(line, delimiter) => readLoosely(line, delimiter, closesAnywhere),
	readUnwrapped,
	readLiterally,
];

/** These cells in the given width, extra ones left out where they are blank; null where they do not fit. */
export function fit(cells: readonly string[], width: number): readonly string[] | null {
	if (cells.length === width) return cells;
	if (cells.length < width) return null;
	for (let i = width; i < cells.length; i++) if (!isBlank(cells[i]!)) return null;
	return cells.slice(0, width);
}

/** Cells of one damaged line, or null where no way of reading it gives the width. */
export function readDamaged(line: string, delimiter: string, width: number): readonly string[] | null {
	for (const read of READERS) {
		const cells = read(line, delimiter);
		const fitting = cells === null ? null : fit(cells, width);
		if (fitting !== null) return fitting;
	}
	return null;
}

/** A row that was quoted as a whole (`"a,b,""c"""`) has one cell: its cells, or null where it holds no row. */
export function unwrap(cells: readonly string[], delimiter: string, width: number): readonly string[] | null {
	const [only, ...rest] = cells;
	if (only?.includes(delimiter) !== true || !rest.every(isBlank)) return null;
	const inner = tokeniseRecord(only, delimiter);
	return inner === null ? null : fit(inner, width);
}

/** The line split at every delimiter; a cell that is quoted all by itself loses its quotes. */
export function readLiterally(line: string, delimiter: string): string[] {
	return line.split(delimiter).map((cell) => {
		const inner = /^"(.*)"$/s.exec(cell)?.[1];
		return inner === undefined || inner.includes('"') ? cell : inner;
	});
}

/** Length of the quotes to pass over at `at`, or 0 where the cell closes here. */
type Closing = (line: string, at: number, ends: (at: number) => boolean) => number;

/** `\"` is a quote inside the cell, as some databases write it. */
const closesUnescaped: Closing = (line, at, ends) => {
	let slashes = 0;
	while (line[at - 1 - slashes] === '\\') slashes++;
	if (slashes % 2 === 1) return 1;
	return ends(at + 1) ? 0 : 1;
};
/** A doubled quote is one inside the cell; a single one closes only before a delimiter. */
const closesUndoubled: Closing = (line, at, ends) => (line[at + 1] === '"' ? 2 : ends(at + 1) ? 0 : 1);
/** Any quote before a delimiter closes. */
const closesAnywhere: Closing = (_line, at, ends) => (ends(at + 1) ? 0 : 1);

function readLoosely(line: string, delimiter: string, closing: Closing): string[] | null {
	const ends = (at: number): boolean => at >= line.length || line[at] === delimiter;
	const cells: string[] = [];
	let at = 0;
	for (;;) {
		let end: number;
		if (line[at] === '"') {
			let quote = line.indexOf('"', at + 1);
			while (quote >= 0) {
				const pass = closing(line, quote, ends);
				if (pass === 0) break;
				quote = line.indexOf('"', quote + pass);
			}
			if (quote < 0) return null;
			const inner = line.slice(at + 1, quote);
			cells.push(closing === closesUndoubled ? inner.replaceAll('""', '"') : inner);
			end = quote + 1;
		} else {
			const found = line.indexOf(delimiter, at);
			end = found < 0 ? line.length : found;
			cells.push(line.slice(at, end));
		}
		if (end >= line.length) return cells;
		at = end + 1;
	}
}

/** A row quoted as a whole whose own quotes were not doubled: without the outer pair it must read without a fault. */
function readUnwrapped(line: string, delimiter: string): string[] | null {
	if (!/^".*"$/s.test(line)) return null;
	const inner = line.slice(1, -1);
	const cells = tokeniseRecord(inner, delimiter);
	if (cells === null) return null;
	// Quotes at the edge of a cell would mean that the outer pair was no pair.
	return cells.some((cell) => cell.startsWith('"') || cell.endsWith('"')) ? null : cells;
}
