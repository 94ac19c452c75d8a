import { lineEndAt, type Source } from './lines';
import type { Profile } from './profile';
import { readRecord, type Extent } from './record';
import { isCutTail, swallowsRows } from './swallow';

/** How the quotes of a record stand. */
export const CLEAN = 0;
/** One physical line whose quotes are out of order; it is taken as it stands. */
export const DAMAGED = 1;
/** A line after a quote that the end of a cut file leaves open. */
export const CUT = 2;

/** The records of a text, blank ones among them, in order; together they cover every line scanned. */
export interface Records {
	readonly count: number;
	/** 0-based physical line on which each begins and ends. */
	readonly first: Uint32Array;
	readonly last: Uint32Array;
	/** `CLEAN`, `DAMAGED` or `CUT`. */
	readonly state: Uint8Array;
	/** `\n`, `\r\n`, `\r`, `mixed`, or empty where none ends in one: how records end. Line ends inside cells do not count. */
	readonly newline: string;
}

export interface ScanOptions {
	/** 0-based physical line to begin at. */
	readonly from: number;
	/** Stop after so many records. */
	readonly limit?: number;
	/** Once known: lets a quoted cell be refused that swallows rows. */
	readonly profile?: Profile;
}

/** A scan with a limit is for the head of a file: past so many characters it stops at twenty records. */
const HEAD_CHARACTERS = 1_000_000;
/** Characters that may be read in vain for each in the file, before quotes may no longer reach past their line. */
const PATIENCE = 8;

/**
 * Finds the records of a text by its quotes. A quote that is closed by no delimiter or line end, or never, or that
 * holds lines which are rows themselves, costs its own physical line and no more: reading resumes on the next.
 * Linear, also in files made to be otherwise: what is read in vain is counted and bounded.
 */
export function scan(source: Source, options: ScanOptions): Records {
	const { text, lines } = source;
	const room = Math.min(lines.count - options.from, options.limit ?? Infinity);
	const first = new Uint32Array(room);
	const last = new Uint32Array(room);
	const state = new Uint8Array(room);
	const ends = new Set<string>();
	const quoteFrom = finder(text, '"');
	let spare = text.length * PATIENCE;
	let [count, line] = [0, options.from];
	while (line < lines.count && count < room) {
		const start = lines.start[line]!;
		if (options.limit !== undefined && count >= 20 && start > HEAD_CHARACTERS) break;
		first[count] = line;
		if (quoteFrom(start) < lines.end[line]!) {
			const extent = readRecord(source, line, spare > 0 ? lines.count - 1 : line);
			const found = stateOf(source, line, extent, options.profile);
			if (found === CUT) {
				count = fillCut({ first, last, state }, count, line, lines.count);
				break;
			}
			if (found === CLEAN) line = extent.last;
			else if (extent.last > line) spare -= lines.end[extent.last]! - start;
			state[count] = found;
		}
		last[count++] = line;
		ends.add(lineEndAt(text, lines.end[line]!));
		line++;
	}
	return { count, first, last, state, newline: newlineOf(ends) };
}

function stateOf(source: Source, line: number, extent: Extent, profile?: Profile): number {
	if (extent.fault === 'stray') return DAMAGED;
	if (extent.fault === 'open') {
		const reachesEnd = extent.last === source.lines.count - 1;
		return profile !== undefined && reachesEnd && isCutTail(source, line, profile) ? CUT : DAMAGED;
	}
	if (profile === undefined || extent.last === line) return CLEAN;
	return swallowsRows(source, line, extent, profile) ? DAMAGED : CLEAN;
}

/** Each line that the open quote of a cut file reaches stands for itself, so that no row hides in another. */
function fillCut(
	records: Pick<Records, 'first' | 'last' | 'state'>,
	from: number,
	line: number,
	lines: number,
): number {
	let count = from;
	for (let i = line; i < lines && count < records.first.length; i++, count++) {
		records.first[count] = i;
		records.last[count] = i;
		records.state[count] = CUT;
	}
	return count;
}

function newlineOf(ends: ReadonlySet<string>): string {
	const kinds = [...ends].filter((end) => end !== '');
	return kinds.length > 1 ? 'mixed' : (kinds[0] ?? '');
}

/** Next place of a needle from an offset on, remembered, so that a text without it is searched once. */
function finder(text: string, needle: string): (from: number) => number {
	let [asked, at] = [Infinity, -1];
	return (from) => {
		if (from >= asked && from <= at) return at;
		asked = from;
		const found = text.indexOf(needle, from);
		at = found < 0 ? Infinity : found;
		return at;
	};
}
