import { columnNames } from './column-names';
import type { Dialect } from './dialect';
import { inWidth, modalWidth, type HeadRecord } from './head';
import { lineText, type Source } from './lines';
import { onlyWidth, profileOf, type Profile } from './profile';
import { filledCells, isBlank, looksLikeValue, valueKind } from './text';
import { tokeniseRecord } from './tokenise';
import { fit } from './width';

/**
 * How the first line stands to the rows below it. `doubtful`: it may be data, and is used as the names. `missing`: it
 * is data, and a row. `wider`: it had empty names too many, which are left out. `unmatched`: it has another number of
 * names than the rows have cells, so that nobody can tell which is whose.
 */
export type HeaderState = 'good' | 'doubtful' | 'missing' | 'wider' | 'unmatched';

/** Where the header stands and what the rows below it look like. */
export interface Header {
	/** 0-based physical line on which it begins. */
	readonly first: number;
	/** 0-based physical lines on which the rows begin: the next, or its own where the first line is a row. */
	readonly rows: number;
	/** Cells as they stood; none where the first line is a row. */
	readonly cells: readonly string[];
	/** A unique name for each column. */
	readonly columns: readonly string[];
	readonly profile: Profile;
	readonly state: HeaderState;
}

/** Lines above the header may hold a name and a value ("Owner, Ann", cells apart or not): so many, and so many of others. */
const MOST_PAIRS = 8;
const MOST_OTHERS = 3;
const SAMPLE_LINES = 100;
/** A row of groups above the header ("Contact,,,Deal,,") fills less than this share of its cells. */
const SPARSE = 0.5;
/** The names of columns fill at least this share. */
const FULL = 0.6;
/** Rows of one width that no name fits must be this share of all to be the table. */
const NEARLY_ALL = 0.8;
/** Cells beyond the header are empty in this share of the rows, or they are a column of their own. */
const MOSTLY = 0.9;

/** Finds the header in the head of a file; null where the head holds nothing. */
export function findHeader(source: Source, dialect: Dialect): Header | null {
	const head = dialect.head.map((record) => inWidth(source, record, dialect.width));
	const at = skipGroups(head, skipTitles(head, dialect.width), dialect.width);
	return headerAt(source, head, at);
}

function headerAt(source: Source, head: readonly HeadRecord[], at: number): Header | null {
	const record = head[at];
	if (record === undefined) return null;
	const below = head.slice(at + 1);
	const cells = trimToRows(record.cells, below);
	const place = { first: record.first, rows: record.last + 1, cells };
	const spare = spareCells(cells.length, below);
	const width = spare > 0 ? cells.length : widthOfRows(cells.length, below);
	if (width !== cells.length) return unequal(source, head, at, cells, width);
	const profile = profileOf(sampleRows(source, record, below, cells.length, spare), cells.length, spare);
	const state = dataState(cells, profile, below);
	if (state !== 'missing') return { ...place, columns: columnNames(cells), profile, state };
	return {
		...place,
		rows: record.first,
		cells: [],
		columns: columnNames(cells.map(() => '')),
		profile,
		state,
	};
}

/** The width of the header, or that of nearly all rows where not one row fits the header. */
function widthOfRows(width: number, below: readonly HeadRecord[]): number {
	const rows = below.filter(({ cells, damaged }) => cells.length > 1 && !damaged);
	const modal = modalWidth(rows);
	const fits =
		rows.some(({ cells }) => cells.length === width) ||
		rows.filter(({ cells }) => fit(cells, onlyWidth(width)) !== null).length > rows.length * MOSTLY;
	return !fits && modal.count > 1 && modal.count >= below.length * NEARLY_ALL ? modal.width : width;
}

/** The header over rows that all have another width than it. */
function unequal(
	source: Source,
	head: readonly HeadRecord[],
	at: number,
	cells: readonly string[],
	width: number,
): Header | null {
	const record = head[at]!;
	const below = head.slice(at + 1);
	const rows = below.map((one) => one.cells).filter((row) => row.length === width);
	const named = cells.filter((cell) => !isBlank(cell));
	const place = { first: record.first, rows: record.last + 1 };
	const profile = profileOf(rows, width);
	if (named.length === width)
		return { ...place, cells: named, columns: columnNames(named), profile, state: 'wider' };
	// A title of several cells, and the names on the next line.
	const { typed } = profileOf(rows.slice(1), width);
	const next = below[0]?.cells ?? [];
	const leadsToNames = next.length === width && typed.length > 0 && looksLikeNames(next, width);
	if (leadsToNames) return headerAt(source, head, at + 1);
	const columns = columnNames(Array.from({ length: width }, () => ''));
	return { ...place, cells, columns, profile, state: 'unmatched' };
}

/** Empty cells with which every row in the head ends beyond the header. */
function spareCells(width: number, below: readonly HeadRecord[]): number {
	const wide = below.filter(({ cells }) => cells.length > 1);
	const spare = (wide[0]?.cells.length ?? width) - width;
	const isHabit = wide.every(
		({ cells }) => cells.length === width + spare && cells.slice(width).every(isBlank),
	);
	return spare > 0 && isHabit ? spare : 0;
}

/** Rows of this width in the head; where a quote that is never closed hides most of them, its lines each read alone. */
function sampleRows(
	source: Source,
	header: HeadRecord,
	below: readonly HeadRecord[],
	width: number,
	spare: number,
): (readonly string[])[] {
	const shape = { ...onlyWidth(width), spare };
	const rows = below.map((record) => {
		const { cells } = inWidth(source, record, width);
		return fit(cells, shape) ?? cells;
	});
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
		if (filledCells(cells) === 2 ? ++pairs > MOST_PAIRS : ++others > MOST_OTHERS) break;
	}
	// Lines that go on for long are rows of another width, not titles: then the first with two cells is the header.
	const first = head.findIndex((record) => usedWidth(record.cells) > 1);
	const leadsToNames = at > first && looksLikeNames(head[at]?.cells ?? [], width);
	return leadsToNames ? at : Math.max(0, first);
}

/** A full row of which most cells are filled and none is a value, years and the like apart. */
function looksLikeNames(cells: readonly string[], width: number): boolean {
	return cells.length === width && filledCells(cells) >= width * FULL && !cells.some(isValue);
}

/** "1-2-1" is what BNI calls a meeting of two. */
function isValue(cell: string): boolean {
	return looksLikeValue(cell) && !/^(?:(?:19|20)\d\d|1-2-1)$/.test(cell.trim());
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

/**
 * Values in the first line, where the rows below have values too, are no names; years may be. It is data for sure
 * where a day, an address or a number with a fraction stands above others of its kind, and no column of values has a
 * name.
 */
function dataState(
	cells: readonly string[],
	profile: Profile,
	below: readonly HeadRecord[],
): 'good' | 'doubtful' | 'missing' {
	const suspects = profile.typed.filter((column) => isValue(cells[column] ?? ''));
	if (suspects.length === 0) return 'good';
	const isNamed = profile.typed.some((column) => !isBlank(cells[column]!) && !looksLikeValue(cells[column]!));
	const isSure = suspects.some((column) => {
		const kind = valueKind(cells[column]!);
		if (kind === 'number' && !/\d[.,]\d/.test(cells[column]!)) return false;
		const others = below.map((record) => valueKind(record.cells[column] ?? ''));
		return others.filter((other) => other === kind).length * 2 > others.length;
	});
	return isSure && !isNamed ? 'missing' : 'doubtful';
}
