import { lineText, type Source } from './lines';
import { unwrap } from './loose';
import { looksLikeRow, onlyWidth, type Profile } from './profile';
import { readRecord, type Extent } from './record';
import { countOf } from './text';
import { tokeniseRecord } from './tokenise';

/**
 * Whether a record of several lines is an unclosed quote that met another one further down. A pasted table inside a
 * note of a row that reads well is left alone unless its lines look like rows of this very file.
 */
export function swallowsRows(source: Source, line: number, extent: Extent, profile: Profile): boolean {
	const readsWell = extent.width === profile.width || isWrapped(source, line, extent, profile.width);
	const isSwallowed = readsWell ? isInnerRow : isRow;
	for (let i = line + 1; i < extent.last; i++) if (isSwallowed(source, i, profile)) return true;
	// The opening and the closing line tell less, for parts of a row stand on them.
	const opens = isPlainRow(source, line, profile);
	const closes = isRow(source, extent.last, profile);
	return readsWell ? opens && closes : opens || (closes && profile.typed.length > 0);
}

/** Whether the record is a row that was quoted as a whole. */
function isWrapped({ text, lines, delimiter }: Source, line: number, extent: Extent, width: number): boolean {
	if (extent.width !== 1) return false;
	const cells = tokeniseRecord(lineText(text, lines, line, extent.last), delimiter);
	return cells !== null && unwrap(cells, delimiter, onlyWidth(width)) !== null;
}

/** An open quote means a cut file where no line end closes the file and nothing after the quote is a row. */
export function isCutTail(source: Source, line: number, profile: Profile): boolean {
	const { text, lines } = source;
	if (lines.end[lines.count - 1] !== text.length) return false;
	for (let i = line + 1; i < lines.count; i++) {
		if (profile.width > 1 && plainWidth(source, i) === profile.width) return false;
	}
	return true;
}

/** Whether a line looks like a row, cut at every delimiter or read with quotes of its own. */
function isRow(source: Source, line: number, profile: Profile): boolean {
	return isPlainRow(source, line, profile) || isQuotedRow(source, line, profile);
}

/** Within one quoted cell every quote is doubled. A line with others holds the edges of cells, as sound records do. */
function isInnerRow(source: Source, line: number, profile: Profile): boolean {
	if (lineText(source.text, source.lines, line).replaceAll('""', '').includes('"')) return false;
	return isPlainRow(source, line, profile);
}

function isPlainRow(source: Source, line: number, profile: Profile): boolean {
	if (plainWidth(source, line) !== profile.width) return false;
	return looksLikeRow(lineText(source.text, source.lines, line).split(source.delimiter), profile);
}

/** A record that goes on over further lines is no row where the next of them is one itself: its quote is the end of a cell. */
function isQuotedRow(source: Source, line: number, profile: Profile): boolean {
	const own = quotedRow(source, line, profile);
	if (own === null || own.last === line) return own !== null;
	return !isPlainRow(source, line + 1, profile) && quotedRow(source, line + 1, profile) === null;
}

/** How far the record reaches that begins on a line with quotes; null where it does not look like a row. */
function quotedRow(source: Source, line: number, profile: Profile): Extent | null {
	const { text, lines, delimiter } = source;
	if (!lineText(text, lines, line).includes('"')) return null;
	const own = readRecord(source, line, lines.count - 1);
	if (own.fault !== 'none' || own.width !== profile.width) return null;
	const cells = tokeniseRecord(lineText(text, lines, line, own.last), delimiter);
	return cells !== null && looksLikeRow(cells, profile) ? own : null;
}

/** Cells of a physical line cut at every delimiter. */
function plainWidth({ text, lines, delimiter }: Source, line: number): number {
	return countOf(text, delimiter, lines.start[line], lines.end[line]) + 1;
}
