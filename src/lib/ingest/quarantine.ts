import type { SetAsideReason } from '../model';
import { countFooters, isFooterText, type TailRecord } from './footer';
import type { Header } from './header';
import { lineText, type Source } from './lines';
import { isTorn, readDamaged, readLiterally, unwrap } from './loose';
import { CUT, type Records } from './scan';
import { agrees, type Profile } from './profile';
import { filledCells, isBlank } from './text';
import { fit } from './width';

/** A record set aside, with what the later steps still ask of it. Lines are 0-based. */
export interface Aside {
	readonly first: number;
	readonly last: number;
	readonly reason: SetAsideReason;
	readonly cells: readonly string[];
	/** A quote in it stays open to the end of the file. */
	readonly open?: boolean;
}

/** Every record below the header that holds anything: a row, or set aside. Lines are 0-based and increase. */
export interface Sorted {
	readonly rows: (readonly string[])[];
	readonly rowLines: number[];
	/** The last line of each row. */
	readonly rowEnds: number[];
	readonly asides: Aside[];
	/** Lines of delimiters only. */
	readonly emptyRows: number[];
	/** Rows that were quoted as a whole. */
	readonly unwrapped: number[];
	/** Rows kept although their quotes are out of order. */
	readonly repaired: number[];
	/** Rows in which a backslash before a quote was read as a part of it. */
	readonly escaped: number[];
	/** Rows with delimiters too many, whose empty cells were left out. */
	readonly trimmed: number[];
}

export interface Sorter {
	/** Takes record `i` with its cells, or null where they could not be read. */
	readonly take: (i: number, cells: readonly string[] | null) => void;
	readonly sorted: Sorted;
}

/** Sorts records one by one into rows and set aside. */
export function sorter(source: Source, header: Header, records: Records): Sorter {
	const { text, lines, delimiter } = source;
	const { profile } = header;
	const { width, spare } = profile;
	const names = header.cells.map((cell) => cell.trim());
	const sorted: Sorted = {
		rows: [],
		rowLines: [],
		rowEnds: [],
		asides: [],
		emptyRows: [],
		unwrapped: [],
		repaired: [],
		escaped: [],
		trimmed: [],
	};
	const keep = (first: number, last: number, cells: readonly string[]): void => {
		// Where the first line may be data itself, a second one like it is no header.
		if (header.state !== 'doubtful' && names.length === width && isHeader(cells, names)) {
			sorted.asides.push({ first, last, reason: 'repeated-header', cells });
			return;
		}
		sorted.rows.push(cells);
		sorted.rowLines.push(first);
		sorted.rowEnds.push(last);
	};
	const take = (i: number, given: readonly string[] | null): void => {
		const [first, last] = [records.first[i]!, records.last[i]!];
		const raw = lineText(text, lines, first, last);
		if (isBlank(raw)) return;
		if (given?.every(isBlank) === true) {
			sorted.emptyRows.push(first);
			return;
		}
		const cells = given ?? readLiterally(raw, delimiter);
		if (records.state[i] === CUT) {
			sorted.asides.push({ first, last, reason: 'ragged', cells, open: true });
			return;
		}
		if (given === null) {
			const read = readDamaged(raw, delimiter, profile);
			if (read === null) {
				sorted.asides.push({ first, last, reason: 'unreadable', cells });
				return;
			}
			(read.escaped ? sorted.escaped : sorted.repaired).push(first);
			keep(first, last, read.cells);
			return;
		}
		if (isTorn(given, raw, delimiter, profile)) {
			sorted.asides.push({ first, last, reason: 'unreadable', cells: given });
			return;
		}
		const fitting = fit(given, profile);
		if (fitting !== null && !isWrapped(given, fitting, source, profile)) {
			if (given.length !== fitting.length + spare && given.length !== width) sorted.trimmed.push(first);
			keep(first, last, fitting);
			return;
		}
		const inner = width > 1 ? unwrap(given, delimiter, profile) : null;
		if (inner !== null) {
			sorted.unwrapped.push(first);
			keep(first, last, inner);
			return;
		}
		sorted.asides.push({ first, last, reason: isFooterText(given) ? 'footer' : 'ragged', cells: given });
	};
	return { take, sorted };
}

/** Only the first cell is filled, and it is rather a whole row in quotes, blank cells after it. */
function isWrapped(
	given: readonly string[],
	fitting: readonly string[],
	{ delimiter }: Source,
	profile: Profile,
): boolean {
	const { width } = profile;
	if (width < 2 || filledCells(given) !== 1 || isBlank(given[0]!)) return false;
	if (given.length > fitting.length) return true;
	const inner = width > 2 ? unwrap(given, delimiter, profile) : null;
	return inner !== null && agrees(inner, profile) && (given[0]!.includes('"') || !agrees(given, profile));
}

function isHeader(cells: readonly string[], names: readonly string[]): boolean {
	return cells[0]?.trim() === names[0] && names.every((name, i) => cells[i]?.trim() === name);
}

/** Moves footers at the end out of the rows, and calls short lines there by their name. */
export function takeFooters(sorted: Sorted, source: Source): void {
	let footers = countFooters(tail(sorted, source));
	const found: Aside[] = [];
	for (; footers > 0; footers--) {
		const record = popLast(sorted);
		if (record !== null) found.push({ ...record, reason: 'footer' });
	}
	for (const footer of found.reverse()) sorted.asides.push(footer);
}

/** Sets the last row aside as ragged where the file is known to be cut in it. */
export function takeCutRow(sorted: Sorted): void {
	if (!rowIsLast(sorted)) return;
	const record = popLast(sorted);
	if (record !== null) sorted.asides.push({ ...record, reason: 'ragged' });
}

function rowIsLast(sorted: Sorted): boolean {
	return (sorted.rowLines.at(-1) ?? -1) > (sorted.asides.at(-1)?.first ?? -1);
}

function popLast(sorted: Sorted): Aside | null {
	if (!rowIsLast(sorted)) return sorted.asides.pop() ?? null;
	const cells = sorted.rows.pop()!;
	return { first: sorted.rowLines.pop()!, last: sorted.rowEnds.pop()!, reason: 'ragged', cells };
}

function* tail(sorted: Sorted, { text, lines }: Source): Generator<TailRecord> {
	let [row, aside] = [sorted.rows.length - 1, sorted.asides.length - 1];
	while (row >= 0 || aside >= 0) {
		const fits = (sorted.rowLines[row] ?? -1) > (sorted.asides[aside]?.first ?? -1);
		const first = fits ? sorted.rowLines[row]! : sorted.asides[aside]!.first;
		if (!fits && sorted.asides[aside]!.reason === 'repeated-header') return;
		const cells = fits ? sorted.rows[row]! : sorted.asides[aside]!.cells;
		const afterBlank = first > 0 && isBlank(lineText(text, lines, first - 1));
		yield { cells, fits, afterBlank };
		if (fits) row--;
		else aside--;
	}
}
