import type { Reading } from '../../model';
import { gateBytes, gateText } from '../gate';
import { findHeader, type Header } from '../header';
import { lineEndAt, physicalLines, type Lines } from '../lines';
import { isTorn } from '../loose';
import { oneKind } from '../newlines';
import { readRecord } from '../record';
import { findSpelling } from '../spelling';
import { swallowsRows } from '../swallow';
import { tokeniseRecord } from '../tokenise';
import { doubtOf } from './proof';
import { Print } from './print';
import type { ByteSource } from './source';
import { UnsoundTextError } from './text-coder';
import { IrregularError, StrictTokeniser, type Special } from './tokenise';

/** A file read by the express lane, or why it could not be. */
export type Express =
	| { readonly ok: true; readonly reading: Reading; readonly print: number }
	/** `line`: 1-based physical line of the first doubt; null where it is of the file as a whole. */
	| { readonly ok: false; readonly because: string; readonly line: number | null };

/** Bytes in which the delimiter, the header and the look of the rows are found. */
const HEAD = 2 * 2 ** 20;
/** Bytes read at a time. */
const PART = 4 * 2 ** 20;
/** Characters behind a record of several lines in which a quote of it may be misread to end. */
const BEHIND = 1024;

export interface ExpressOptions {
	/** Called with the share of the bytes that are read, 0 to 1. */
	readonly onProgress?: (share: number) => void;
	/** Bytes read at a time, in fours; nothing that is read depends on it. */
	readonly part?: number;
}

const no = (because: string, line: number | null = null): Express => ({ ok: false, because, line });

/**
 * Reads a large, clean file: UTF-8 and RFC 4180, every row as wide as the header, one kind of line end. It reads it as
 * the careful lane does, or not at all: whatever that lane would mend, leave out or set aside ends this one.
 *
 * @param source whose bytes are read once, a part at a time
 */
export async function readExpress(
	name: string,
	source: ByteSource,
	{ onProgress = () => undefined, part = PART }: ExpressOptions = {},
): Promise<Express> {
	const head = await headOf(name, source);
	if ('because' in head) return head;
	const { header, delimiter, newline, offset } = head;
	const tokeniser = new StrictTokeniser({
		delimiter,
		newline,
		width: header.profile.width,
		line: header.rows + 1,
		onSpecial: (record) => {
			look(record, header, delimiter);
		},
	});
	try {
		const print = await readAll(source, offset, tokeniser, { onProgress, part });
		if (tokeniser.records === 0) return no('It holds no rows');
		const columns = tokeniser.coders.map((coder) => coder.finish());
		const cells = { rows: tokeniser.records, columns };
		const lines = tokeniser.lines.slice(0, cells.rows);
		const doubt = doubtOf(cells, header);
		if (doubt !== null) return no(doubt.what, lines[doubt.row] ?? null);
		const { preamble, text } = head;
		const reading: Reading = {
			name,
			size: source.size,
			encoding: 'utf-8',
			delimiter,
			newline,
			preamble: preamble.map(([from, to]) => text.slice(from, to)),
			header: header.cells,
			columns: header.columns,
			cells,
			lines,
			setAside: [],
			notes: [],
		};
		return { ok: true, reading, print };
	} catch (error) {
		if (error instanceof IrregularError) return no(error.message, error.line);
		if (error instanceof UnsoundTextError) return no(error.message);
		throw error;
	}
}

interface Head {
	readonly text: string;
	readonly header: Header;
	readonly delimiter: string;
	readonly newline: '\n' | '\r\n';
	/** Of the first row, in bytes. */
	readonly offset: number;
	/** Lines above the header, from where to where. */
	readonly preamble: readonly (readonly [number, number])[];
}

/** What the beginning of a file says of all of it. */
async function headOf(name: string, source: ByteSource): Promise<Head | Extract<Express, { ok: false }>> {
	const refused = (because: string) => no(because) as Extract<Express, { ok: false }>;
	const bytes = await source.read(0, Math.min(source.size, HEAD));
	if (gateBytes(name, bytes) !== null) return refused('It is no plain text');
	const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	const whole = bytes.length === source.size ? bytes.length : bytes.lastIndexOf(10) + 1;
	let text: string;
	try {
		const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
		text = decoder.decode(bytes.subarray(mark, whole));
	} catch {
		return refused('It is not written in UTF-8');
	}
	if (text.startsWith('\ufeff') || /[\0\ufffd]/.test(text)) return refused('It holds odd characters');
	if (gateText(name, text) !== null) return refused('It is no table');
	const { dialect, lines, habit } = findSpelling(text);
	const { delimiter } = dialect;
	if (habit !== 'none') return refused('It marks its cells in a way of its own');
	const header = findHeader({ text, lines, delimiter }, dialect);
	if (header?.state !== 'good' || header.profile.spare > 0 || header.profile.width < 2)
		return refused('Its header does not fit its rows');
	if (header.rows >= lines.count) return refused('It holds no rows');
	const newline = newlineOf(text, lines, header);
	if (newline === null || delimiter.charCodeAt(0) > 127) return refused('Its lines end in different ways');
	return {
		text,
		header,
		delimiter,
		newline,
		offset: mark + new TextEncoder().encode(text.slice(0, lines.start[header.rows])).length,
		preamble: Array.from({ length: header.first }, (_, i) => [lines.start[i]!, lines.end[i]!] as const),
	};
}

/** How the header and all above it end; null where they differ, or as no other file. */
function newlineOf(text: string, lines: Lines, header: Header): '\n' | '\r\n' | null {
	const kind = oneKind(lineEndAt(text, lines.end[header.rows - 1]!), text, lines, header);
	return kind === '\n' || kind === '\r\n' ? kind : null;
}

/** Reads all bytes, those from an offset on as records; gives the print of all. */
async function readAll(
	{ size, read }: ByteSource,
	offset: number,
	tokeniser: StrictTokeniser,
	{ onProgress, part: most }: Required<ExpressOptions>,
): Promise<number> {
	const print = new Print();
	let buffer = new Uint8Array(2 * most + 1);
	let kept = 0;
	const partAt = (from: number): Promise<Uint8Array> => read(from, Math.min(size, from + most));
	let next = partAt(0);
	for (let from = 0; from < size; from += most) {
		const part = await next;
		// Fetched while this one is read.
		if (from + most < size) (next = partAt(from + most)).catch(() => undefined);
		print.add(part);
		const fresh = from < offset ? part.subarray(Math.min(part.length, offset - from)) : part;
		if (kept + fresh.length + 1 > buffer.length) {
			const larger = new Uint8Array((kept + fresh.length) * 2);
			larger.set(buffer.subarray(0, kept));
			buffer = larger;
		}
		buffer.set(fresh, kept);
		const length = kept + fresh.length;
		const done = tokeniser.read(buffer, length, from + most >= size);
		buffer.copyWithin(0, done, length);
		kept = length - done;
		onProgress((from + part.length) / size);
	}
	return print.value;
}

/**
 * Looks at a record as the careful lane does: whether its quotes took in rows that are none of it, or a cell lost its
 * edge.
 */
function look(record: Special, header: Header, delimiter: string): void {
	const { bytes, from, to, end, line } = record;
	const decoder = new TextDecoder();
	if (record.long) {
		const text = decoder.decode(bytes.subarray(from, Math.min(end, to + BEHIND)));
		const source = { text, lines: physicalLines(text), delimiter };
		const extent = readRecord(source, 0, source.lines.count - 1);
		if (extent.fault !== 'none' || swallowsRows(source, 0, extent, header.profile))
			throw new IrregularError('A quotation mark seems to hold rows', line);
	}
	if (record.doubled < 2) return;
	const raw = decoder.decode(bytes.subarray(from, to));
	const cells = tokeniseRecord(raw, delimiter);
	if (cells === null || isTorn(cells, raw, delimiter, header.profile))
		throw new IrregularError('A quotation mark stands where none should', line);
}
