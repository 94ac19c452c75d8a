import { problem, type Problem, type Reading, type ReadResult, type SetAsideRow } from '../model';
import { readCells } from './cells';
import { codedCells } from './coded';
import { decode, type Decoded } from './decode';
import { gateBytes, gateText } from './gate';
import { findHeader, type Header } from './header';
import { lineText, type Lines } from './lines';
import { oneKind } from './newlines';
import { noRows, rowNotes, spellingNotes } from './notes';
import { sorter, takeCutRow, takeFooters, type Sorted } from './quarantine';
import { scan } from './scan';
import { secondTable, takeSecondTable } from './second-table';
import { asItStood, findSpelling, type Spelling } from './spelling';

export interface ReadOptions {
	/** Label of an encoding that the user chose over the one found. */
	readonly encoding?: string;
	/** Records tokenised at a time; nothing that is read depends on it. */
	readonly block?: number;
	/** Called now and then with the share of the work done, 0 to 1. */
	readonly onProgress?: (share: number) => void;
}

/** Shares of the work that are done after each step, roughly. */
const DECODED = 0.2;
const SCANNED = 0.4;

/**
 * Reads one dropped file: bytes to rows of untouched text. Every record below the header that holds anything is in
 * `cells` or in `setAside`, with its physical line; nothing else is left out but blank lines.
 * Never throws on what a file holds: a file that is no CSV, or has no usable row, gives a problem.
 */
export function readFile(name: string, bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
	const refused = gateBytes(name, bytes);
	if (refused !== null) return { ok: false, problem: refused };
	const decoded = decode(name, bytes, options.encoding);
	if (!('text' in decoded)) return { ok: false, problem: decoded };
	const noTable = gateText(name, decoded.text);
	if (noTable !== null) return { ok: false, problem: noTable };
	options.onProgress?.(DECODED);
	return readText(name, bytes.length, decoded, options);
}

function readText(
	name: string,
	size: number,
	decoded: Decoded,
	{ onProgress, block }: ReadOptions,
): ReadResult {
	const spelling = findSpelling(decoded.text);
	const { text, lines, dialect } = spelling;
	const source = { text, lines, delimiter: dialect.delimiter };
	const header = findHeader(source, dialect);
	if (header === null) {
		const fix = 'Check the filter of the export, then export again.';
		return {
			ok: false,
			problem: problem('no-rows', 'This file holds no names of columns and no rows.', fix, { file: name }),
		};
	}
	const records = scan(source, { from: header.rows, profile: header.profile });
	onProgress?.(SCANNED);
	const { take, sorted } = sorter(source, header, records);
	const onShare = (share: number): void => onProgress?.(SCANNED + (1 - SCANNED) * share);
	readCells(source, records, take, onShare, block);
	takeFooters(sorted, source);
	const second = takeSecondTable(sorted, header.profile) ?? secondTable(sorted.asides);
	const cutLine = cutRow(sorted, { ...decoded, text }, lines, header);
	if (sorted.rows.length === 0) {
		const problem = noRows(name, header.profile.width, sorted);
		return { ok: false, problem, header: header.cells.map((cell) => asItStood(spelling, cell)) };
	}
	const newline = oneKind(records.newline, text, lines, header);
	const notes = [
		...decoded.notes,
		...spellingNotes(name, spelling),
		...rowNotes(name, header, sorted, { cutLine, second }),
	];
	return {
		ok: true,
		reading: toReading({ name, size, decoded, spelling, header, newline, sorted, notes }),
	};
}

/** 0-based line of a last row that is not whole, set aside; null where the file ends well. */
function cutRow(sorted: Sorted, decoded: Decoded, lines: Lines, header: Header): number | null {
	if (lines.end[lines.count - 1] !== decoded.text.length) return null; // a line end closes the file
	if (decoded.cut) takeCutRow(sorted);
	const last = sorted.asides.at(-1);
	if (last?.reason !== 'ragged' || last.first < (sorted.rowLines.at(-1) ?? 0)) return null;
	const isLast = last.last === lines.count - 1;
	return isLast && (decoded.cut || last.cells.length < header.profile.width || last.open) ? last.first : null;
}

interface Parts {
	readonly name: string;
	readonly size: number;
	readonly decoded: Decoded;
	readonly spelling: Spelling;
	readonly header: Header;
	readonly newline: string;
	readonly sorted: Sorted;
	readonly notes: readonly Problem[];
}

function toReading(parts: Parts): Reading {
	const { name, size, decoded, spelling, header, newline, sorted, notes } = parts;
	const { text, lines, dialect } = spelling;
	const stood = (cell: string): string => asItStood(spelling, cell);
	const rows = spelling.habit === 'apostrophes' ? sorted.rows.map((row) => row.map(stood)) : sorted.rows;
	const setAside = sorted.asides.map(({ first, last, reason }): SetAsideRow => {
		return { file: name, line: first + 1, reason, text: stood(lineText(text, lines, first, last)) };
	});
	return {
		name,
		size,
		encoding: decoded.encoding,
		delimiter: dialect.delimiter,
		newline,
		preamble: Array.from({ length: header.first }, (_, i) => stood(lineText(text, lines, i))),
		header: header.state === 'missing' ? header.columns : header.cells.map(stood),
		columns: header.columns.map(stood),
		cells: codedCells(rows, header.columns.length),
		lines: Uint32Array.from(sorted.rowLines, (line) => line + 1),
		setAside,
		notes,
	};
}
