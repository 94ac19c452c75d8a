import type { Source } from './lines';

/** How far the record reaches that begins on a line, as its quotes say. */
export interface Extent {
	/** 0-based physical line on which it ends, or on which its quotes are found out of order. */
	readonly last: number;
	/** Cells; 0 where the quotes are out of order. */
	readonly width: number;
	/** `stray`: text after a closing quote. `open`: a quote that is never closed. */
	readonly fault: 'none' | 'stray' | 'open';
}

const QUOTE = 34;

/** Walks the cells of the record that begins on this line, over as many lines as its quotes hold, to `most` at the latest. */
export function readRecord(source: Source, firstLine: number, most: number): Extent {
	const { text, lines } = source;
	const separator = source.delimiter.charCodeAt(0);
	const limit = lines.end[most]!;
	let [line, width, at] = [firstLine, 0, lines.start[firstLine]!];
	for (;;) {
		width++;
		if (at < lines.end[line]! && text.charCodeAt(at) === QUOTE) {
			const close = closingQuote(text, at + 1, limit);
			if (close < 0) return { last: most, width: 0, fault: 'open' };
			while (lines.end[line]! < close) line++;
			at = skipSpaces(text, close + 1, lines.end[line]!, separator);
			const isClosed = at >= lines.end[line]! || text.charCodeAt(at) === separator;
			if (!isClosed) return { last: line, width: 0, fault: 'stray' };
		} else {
			while (at < lines.end[line]! && text.charCodeAt(at) !== separator) at++;
		}
		if (at >= lines.end[line]!) return { last: line, width, fault: 'none' };
		at++;
	}
}

/** Offset below `limit` of the first quote that is no half of a doubled one, or -1. */
function closingQuote(text: string, from: number, limit: number): number {
	let at = text.indexOf('"', from);
	while (at >= 0 && at < limit && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
	return at < limit ? at : -1;
}

/** Past the spaces and tabs some writers leave between a closing quote and the delimiter. */
function skipSpaces(text: string, from: number, end: number, separator: number): number {
	let at = from;
	while (at < end) {
		const code = text.charCodeAt(at);
		if (code === separator || (code !== 32 && code !== 9)) break;
		at++;
	}
	return at;
}
