const LF = 10;
const CR = 13;

/** The physical lines of a text: offsets of each, its line end left out. */
export interface Lines {
	readonly count: number;
	readonly start: Uint32Array;
	readonly end: Uint32Array;
}

/** A text, its lines and what parts its cells. */
export interface Source {
	readonly text: string;
	readonly lines: Lines;
	readonly delimiter: string;
}

/**
 * Finds the physical lines of a text; `\n`, `\r\n` and a lone `\r` each end one. Line `i` here is line `i + 1` to people.
 * What follows the last line end is a line only if it is not empty.
 */
export function physicalLines(text: string): Lines {
	const room = countLines(text);
	const start = new Uint32Array(room);
	const end = new Uint32Array(room);
	let [count, from] = [0, 0];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code !== LF && code !== CR) continue;
		start[count] = from;
		end[count++] = i;
		if (code === CR && text.charCodeAt(i + 1) === LF) i++;
		from = i + 1;
	}
	if (from < text.length) {
		start[count] = from;
		end[count++] = text.length;
	}
	return { count, start, end };
}

function countLines(text: string): number {
	let count = 1;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) count++;
	}
	return count;
}

/** Text of the physical lines `first` to `last` as it stood, the last line end left out. */
export function lineText(text: string, lines: Lines, first: number, last = first): string {
	return text.slice(lines.start[first], lines.end[last]);
}

/** 1-based physical line of an offset in a text, not that of a line end. Linear in the offset. */
export function lineOfOffset(text: string, offset: number): number {
	return countLines(text.slice(0, offset));
}

/** How the line ends that ends at this offset: `\n`, `\r\n`, `\r`, or empty at the end of the text. */
export function lineEndAt(text: string, offset: number): string {
	const code = text.charCodeAt(offset);
	if (code === LF) return '\n';
	if (code !== CR) return '';
	return text.charCodeAt(offset + 1) === LF ? '\r\n' : '\r';
}
