import type { Dialect } from './dialect';
import { inWidth, modalWidth, type HeadRecord } from './head';
import { lineText, type Source } from './lines';
import { profileOf, type Profile } from './profile';
import { filledCells, isBlank, looksLikeValue } from './text';
import { tokeniseRecord } from './tokenise';

/** Where the header stands and what the rows below it look like. */
export interface Header {
	/** 0-based physical lines on which it begins and ends. */
	readonly first: number;
	readonly last: number;
	/** Cells as they stood. */
	readonly cells: readonly string[];
	readonly profile: Profile;
	/** It looks like a row of data: the file has no header. */
	readonly missing: boolean;
}

/** Lines above the header may hold a name and a value ("Owner, Ann"): so many, and so many of other widths. */
const MOST_PAIRS = 8;
const MOST_OTHERS = 3;
const SAMPLE_LINES = 100;
/** A row of groups above the header ("Contact,,,Deal,,") fills less than this share of its cells. */
const SPARSE = 0.5;
/** The names of columns fill at least this share. */
const FULL = 0.6;

/** Finds the header in the head of a file; null where the head holds nothing. */
export function findHeader(source: Source, dialect: Dialect): Header | null {
	const { width } = dialect;
	const head = dialect.head.map((record) => inWidth(source, record, width));
	const at = skipGroups(head, skipTitles(head, width), width);
	const record = head[at];
	if (record === undefined) return null;
	const below = head.slice(at + 1);
	const cells = trimToRows(record.cells, below);
	const profile = profileOf(sampleRows(source, record, below, cells.length), cells.length);
	return { first: record.first, last: record.last, cells, profile, missing: isData(cells, profile) };
}

/** Rows of this width in the head; where a quote that is never closed hides most of them, its lines each read alone. */
function sampleRows(
	source: Source,
	header: HeadRecord,
	below: readonly HeadRecord[],
	width: number,
): (readonly string[])[] {
	const rows = below.map((record) => inWidth(source, record, width).cells);
	const again = header.cells.join('\n');
	const fitting = rows.filter((row) => row.length === width && row.join('\n') !== again);
	if (fitting.length > 2) return fitting;
	const { text, lines, delimiter } = source;
	const count = Math.min(lines.count - header.last - 1, SAMPLE_LINES);
	const raw = Array.from({ length: count }, (_, i) => lineText(text, lines, header.last + 1 + i));
	const read = raw.map((line) => {
		const cells = tokeniseRecord(line, delimiter);
		return cells?.length === width ? cells : line.split(delimiter);
	});
	const single = read.filter((row) => row.length === width && row.join('\n') !== again);
	return single.length > Math.max(1, fitting.length) ? single : fitting;
}

/** Index of the first record that is no title above the header. */
function skipTitles(head: readonly HeadRecord[], width: number): number {
	if (width < 2) return 0;
	let [at, pairs, others] = [0, 0, 0];
	for (; at < head.length; at++) {
		const cells = head[at]!.cells;
		const used = usedWidth(cells);
		if (used <= 1) continue;
		if (width < 4 || used > Math.max(2, Math.ceil(width / 2) - 1)) break;
		if (used === 2 ? ++pairs > MOST_PAIRS : ++others > MOST_OTHERS) break;
	}
	// Lines that go on for long are rows of another width, not titles: then the first with two cells is the header.
	const first = head.findIndex((record) => usedWidth(record.cells) > 1);
	const leadsToNames = at > first && looksLikeNames(head[at]?.cells ?? [], width);
	return leadsToNames ? at : Math.max(0, first);
}

/** A full row of which most cells are filled and none is a value, years apart. */
function looksLikeNames(cells: readonly string[], width: number): boolean {
	return cells.length === width && filledCells(cells) >= width * FULL && !cells.some(isValue);
}

function isValue(cell: string): boolean {
	return looksLikeValue(cell) && !/^(?:19|20)\d\d$/.test(cell.trim());
}

/** Past a row of group names that stands above the header proper. */
function skipGroups(head: readonly HeadRecord[], at: number, width: number): number {
	const [here, next] = [head[at]?.cells, head[at + 1]?.cells];
	if (here === undefined || next?.length !== width || width < 4 || here.length !== width) return at;
	const isGroups = filledCells(here) < width * SPARSE;
	return isGroups && looksLikeNames(next, width) ? at + 1 : at;
}

/** Cells up to the last that is not blank. */
function usedWidth(cells: readonly string[]): number {
	let used = cells.length;
	while (used > 0 && isBlank(cells[used - 1]!)) used--;
	return used;
}

/** A header that ends in a delimiter over rows that do not has one cell too many. */
function trimToRows(cells: readonly string[], below: readonly HeadRecord[]): readonly string[] {
	const { width } = modalWidth(below);
	return width > 1 && width < cells.length && usedWidth(cells) <= width ? cells.slice(0, width) : cells;
}

/** Values in the first line, where the rows below have values too, are no names; years may be. */
function isData(cells: readonly string[], profile: Profile): boolean {
	return profile.typed.some((column) => isValue(cells[column] ?? ''));
}

/** Names of columns: header cells trimmed, empty ones `Column 3`, repeated ones `Amount (2)`. All differ. */
export function columnNames(cells: readonly string[]): string[] {
	const names = cells.map((cell, i) => (isBlank(cell) ? `Column ${i + 1}` : cell.trim()));
	const given = new Set(names);
	const used = new Set<string>();
	return names.map((name) => {
		let unique = name;
		// A name the file itself gives to another column is not taken from it.
		for (let n = 2; used.has(unique) || (unique !== name && given.has(unique)); n++)
			unique = `${name} (${n})`;
		used.add(unique);
		return unique;
	});
}
