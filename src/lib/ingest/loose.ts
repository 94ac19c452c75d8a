import { agrees, type Profile } from './profile';
import { countOf, isBlank } from './text';
import { tokeniseRecord } from './tokenise';
import { isOdd, onlyWay } from './ways';
import { fit } from './width';

/** How a damaged line was read. */
export interface Repaired {
	readonly cells: readonly string[];
	/** A backslash before a quotation mark was read as a part of it. */
	readonly escaped: boolean;
}

/** A line longer than this, or with more quotes, is not worth trying. */
const LONGEST = 100_000;
const MOST_QUOTES = 400;
/** Cells of one line whose quotes are out of order, or null where no way of reading it gives the width and the look of a row. */
export function readDamaged(line: string, delimiter: string, profile: Profile): Repaired | null {
	if (line.length > LONGEST || countOf(line, '"') > MOST_QUOTES) return null;
	const unescaped = readEscaped(line, delimiter);
	const escaped = unescaped === null ? null : fit(unescaped, profile);
	if (escaped !== null && agrees(escaped, profile)) return { cells: escaped, escaped: true };
	const unwrapped = readUnwrapped(line, delimiter);
	const cells =
		unwrapped?.length === profile.width && agrees(unwrapped, profile)
			? unwrapped
			: onlyWay(line, delimiter, profile);
	return cells === null ? null : { cells, escaped: false };
}

/** A row that was quoted as a whole (`"a,b,""c"""`) has one cell: its cells, or null where it holds no row. */
export function unwrap(
	cells: readonly string[],
	delimiter: string,
	profile: Profile,
): readonly string[] | null {
	const [only, ...rest] = cells;
	if (only?.includes(delimiter) !== true || !rest.every(isBlank)) return null;
	const inner = tokeniseRecord(only, delimiter);
	return inner === null ? null : fit(inner, profile);
}

/**
 * Whether a quoted cell lost the delimiter before it, so that its own delimiters cut it: `Tax"Asked for, and more"`.
 * Its first half holds a quote between letters, a later one ends in a quote, and neither has a partner.
 */
export function isTorn(
	cells: readonly string[],
	raw: string,
	delimiter: string,
	{ typed }: Profile,
): boolean {
	if (!raw.includes('"')) return false;
	// After a digit the mark may be inches, unless the column holds nothing but numbers.
	const opens = (cell: string, i: number): boolean =>
		/[^\s\d"]"[^\s"]/.test(cell) || (typed.includes(i) && /\d"[^\s"]/.test(cell));
	const at = cells.findIndex((cell, i) => opens(cell, i) && isOdd(cell));
	if (at < 0 || !cells.some((cell, i) => i > at && cell.endsWith('"') && isOdd(cell))) return false;
	return `${delimiter}${raw}`.includes(`${delimiter}${cells[at]!}${delimiter}`);
}

/** The line split at every delimiter; a cell that is quoted all by itself loses its quotes. */
export function readLiterally(line: string, delimiter: string): string[] {
	return line.split(delimiter).map((cell) => {
		const inner = /^"(.*)"$/s.exec(cell)?.[1];
		return inner === undefined || inner.includes('"') ? cell : inner;
	});
}

/** Cells of a line in which `\"` is a quote inside a cell, as some databases write it; null where none stands in it or it reads no better so. */
export function readEscaped(line: string, delimiter: string): string[] | null {
	if (!line.includes('\\"')) return null;
	const cells: string[] = [];
	let at = 0;
	for (;;) {
		let end = line.indexOf(delimiter, at);
		if (line[at] === '"') {
			const close = closingUnescaped(line, at + 1);
			if (close < 0) return null;
			cells.push(line.slice(at + 1, close).replaceAll(/\\"|""/g, '"'));
			end = close + 1;
			if (end < line.length && line[end] !== delimiter) return null;
		} else cells.push(line.slice(at, end < 0 ? undefined : end));
		if (end < 0 || end >= line.length) return cells;
		at = end + 1;
	}
}

function closingUnescaped(line: string, from: number): number {
	for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
		let slashes = 0;
		while (line[at - 1 - slashes] === '\\') slashes++;
		if (slashes % 2 === 1) continue;
		if (line[at + 1] !== '"') return at;
		at++;
	}
	return -1;
}

/** A row quoted as a whole whose own quotes were not doubled: without the outer pair it must read without a fault. */
function readUnwrapped(line: string, delimiter: string): string[] | null {
	if (!/^".*"$/s.test(line)) return null;
	const cells = tokeniseRecord(line.slice(1, -1), delimiter);
	if (cells === null) return null;
	// Quotes at the edge of a cell would mean that the outer pair was no pair.
	return cells.some((cell) => cell.startsWith('"') || cell.endsWith('"')) ? null : cells;
}
