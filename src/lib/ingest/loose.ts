import { agrees, type Profile } from './profile';
import { countOf, isBlank } from './text';
import { tokeniseRecord } from './tokenise';
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
/** Places at which a quoted cell may end that are tried. */
const MOST_ENDS = 8;

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

function isOdd(cell: string): boolean {
	return countOf(cell, '"') % 2 === 1;
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

/** One cell read from a place on, and how far that strays from the rules. */
interface Step {
	readonly cell: string;
	/** It stands in the line like that, without quotes round it. */
	readonly isBare: boolean;
	/** Offset of the delimiter after it, or the end of the line. */
	readonly end: number;
	readonly faults: number;
}

/** Some cells read, the last first. */
interface Path {
	readonly cell: string;
	readonly isBare: boolean;
	readonly before: Path | null;
}

/** The best ways to a place in so many cells. */
interface Best {
	readonly faults: number;
	readonly paths: readonly Path[];
}

/** More ways than this to one place are not told apart any more: the line is then not read. */
const MOST_WAYS = 4;

/**
 * The one way to cut the line into as many cells as a row has that strays least from the rules; where several stray
 * as little, the one whose cells look like a row. Null where none does, or more than one.
 */
function onlyWay(line: string, delimiter: string, profile: Profile): readonly string[] | null {
	const places = new Map<number, Map<number, Best>>([[0, new Map([[0, { faults: 0, paths: [] }]])]]);
	const starts = [0];
	const final: Best[] = [];
	// Places come in rising order, for every step leads further along the line.
	for (const at of starts) {
		const here = places.get(at)!;
		for (const { cell, isBare, end, faults } of steps(line, at, delimiter)) {
			for (const [count, best] of here) {
				if (count + 1 > profile.width) continue;
				const isEnd = end >= line.length;
				if (isEnd !== (count + 1 === profile.width)) continue;
				const came = best.paths.length === 0 ? [null] : best.paths;
				const on = { faults: best.faults + faults, paths: came.map((before) => ({ cell, isBare, before })) };
				if (isEnd) final.push(on);
				else reach(places, starts, end + 1, count + 1, on);
			}
		}
	}
	return chosen(final, profile);
}

function reach(
	places: Map<number, Map<number, Best>>,
	starts: number[],
	at: number,
	count: number,
	way: Best,
): void {
	let here = places.get(at);
	if (here === undefined) {
		here = new Map();
		places.set(at, here);
		// Into its place among those still to come.
		let i = starts.length;
		while (i > 0 && starts[i - 1]! > at) i--;
		starts.splice(i, 0, at);
	}
	const known = here.get(count);
	if (known === undefined || way.faults < known.faults) here.set(count, way);
	else if (way.faults === known.faults && known.paths.length < MOST_WAYS)
		here.set(count, { faults: way.faults, paths: [...known.paths, ...way.paths] });
}

function chosen(final: readonly Best[], profile: Profile): readonly string[] | null {
	const least = Math.min(...final.map(({ faults }) => faults));
	const ways = new Map<string, readonly string[] | null>();
	for (const { faults, paths } of final) {
		if (faults !== least) continue;
		for (const path of paths) {
			const steps = inOrder(path);
			const cells = steps.map(({ cell }) => cell);
			ways.set(JSON.stringify(cells), hasHalves(steps) ? null : cells);
		}
	}
	const likely = [...ways.values()].filter((cells) => cells !== null && agrees(cells, profile));
	return ways.size < MOST_WAYS && likely.length === 1 ? likely[0]! : null;
}

function inOrder(last: Path): Path[] {
	const steps: Path[] = [];
	for (let path: Path | null = last; path !== null; path = path.before) steps.push(path);
	return steps.reverse();
}

/** Whether one cell opens a quote as it stands that another seems to close. */
function hasHalves(steps: readonly Path[]): boolean {
	const at = steps.findIndex(({ cell, isBare }) => isBare && cell.startsWith('"') && isOdd(cell));
	return at >= 0 && steps.some(({ cell, isBare }, i) => i > at && isBare && isOdd(cell));
}

/** The ways in which a cell can be read that begins here: by the rules, with quotes inside that nothing escapes, as it stands. */
function steps(line: string, at: number, delimiter: string): Step[] {
	const found = line.indexOf(delimiter, at);
	const end = found < 0 ? line.length : found;
	const plain = line.slice(at, end);
	if (line[at] !== '"') return [{ cell: plain, isBare: true, end, faults: 0 }];
	const all: Step[] = [{ cell: plain, isBare: true, end, faults: 2 }];
	const isEnd = (place: number): boolean => place >= line.length || line[place] === delimiter;
	let ends = 0;
	for (let quote = line.indexOf('"', at + 1); quote >= 0; quote = line.indexOf('"', quote + 1)) {
		if (!isEnd(quote + 1)) continue;
		const inner = line.slice(at + 1, quote);
		const isStrict = !inner.replaceAll('""', '').includes('"');
		all.push({ cell: inner.replaceAll('""', '"'), isBare: false, end: quote + 1, faults: isStrict ? 0 : 1 });
		if (isStrict || ++ends >= MOST_ENDS) break;
	}
	return all;
}
