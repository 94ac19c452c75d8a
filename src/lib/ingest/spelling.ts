import { detectDialect, type Dialect } from './dialect';
import { physicalLines, type Lines } from './lines';

/** A text as the reader takes it, where a file marks its cells in a way of its own. */
export interface Spelling {
	readonly text: string;
	readonly lines: Lines;
	readonly dialect: Dialect;
	/** `blanks`: one after each delimiter belongs to it. `apostrophes` stand for quotation marks. */
	readonly habit: 'none' | 'blanks' | 'apostrophes';
}

/** What is looked at to see whether a habit is likely at all. */
const HEAD = 100_000;
/** Another spelling must make rows this regular, and by so much more regular than the file as it stands. */
const REGULAR = 0.9;
const MARGIN = 0.02;

/** How the cells of a text are marked, and its dialect by that. */
export function findSpelling(text: string): Spelling {
	const plain = spelled(text, 'none');
	const head = text.slice(0, HEAD);
	const others: Spelling[] = [];
	for (const delimiter of [',', ';']) {
		if (new RegExp(`${delimiter} "`).test(head)) {
			const closed = closeUp(text, delimiter);
			if (closed !== null) others.push(spelled(closed, 'blanks'));
		}
	}
	if (hasApostrophes(head)) others.push(spelled(swapQuotes(text), 'apostrophes'));
	return others.reduce((best, other) => (isBetter(other, best) ? other : best), plain);
}

/** Cells in apostrophes that hold a delimiter, and none in quotation marks. */
function hasApostrophes(head: string): boolean {
	if (/(?:^|[\r\n,;|\t])"/.test(head)) return false;
	const cells = head.match(/(?<=^|[\r\n,;|\t])'(?:[^'\r\n]|'')*[,;|\t](?:[^'\r\n]|'')*'(?=$|[\r\n,;|\t])/g);
	return (cells?.length ?? 0) > 1;
}

function spelled(text: string, habit: Spelling['habit']): Spelling {
	const lines = physicalLines(text);
	return { text, lines, dialect: detectDialect(text, lines), habit };
}

function isBetter({ dialect }: Spelling, best: Spelling): boolean {
	return dialect.width > 1 && dialect.score >= REGULAR && dialect.score > best.dialect.score + MARGIN;
}

/** A text of the file as it stood before its apostrophes and quotation marks changed places. */
export function asItStood({ habit }: Pick<Spelling, 'habit'>, text: string): string {
	return habit === 'apostrophes' ? swapQuotes(text) : text;
}

/** Apostrophes for quotation marks and the other way round: every character stays where it is. */
function swapQuotes(text: string): string {
	return text.replace(/['"]/g, (mark) => (mark === '"' ? "'" : '"'));
}

/** The text without the blank after each delimiter outside quotes; null where one of the first line has none. */
function closeUp(text: string, delimiter: string): string | null {
	const cell = new RegExp(
		`("(?:[^"]|"")*"|[^${delimiter}\\r\\n"][^${delimiter}\\r\\n]*|)(${delimiter} ?|\\r\\n?|\\n|$)`,
		'y',
	);
	const parts: string[] = [];
	let isFirst = true;
	while (cell.lastIndex < text.length) {
		const from = cell.lastIndex;
		const found = cell.exec(text);
		if (found === null) {
			// Quotes out of order: the rest of the line stays as it is.
			const end = text.slice(from).search(/[\r\n]/);
			const to = end < 0 ? text.length : from + end + 1;
			parts.push(text.slice(from, to));
			cell.lastIndex = to;
			continue;
		}
		const [, content = '', end = ''] = found;
		if (isFirst && end === delimiter) return null;
		if (end.startsWith('\r') || end.startsWith('\n')) isFirst = false;
		parts.push(content, end === `${delimiter} ` ? delimiter : end);
		if (end === '') break;
	}
	return parts.join('');
}
