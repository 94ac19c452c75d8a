/** Whether a text is only white space, NUL characters and end-of-file marks (Ctrl-Z), or empty. */
export function isBlank(text: string): boolean {
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code > 0x20 && code < 0x7f) return false; // nearly every text ends here
		if (code === 0 || code === 0x1a) continue;
		if (text.charAt(i).trim() !== '') return false;
	}
	return true;
}

/** How many of these cells are not blank. */
export function filledCells(cells: readonly string[]): number {
	let filled = 0;
	for (const cell of cells) if (!isBlank(cell)) filled++;
	return filled;
}

/** How often a one-character needle stands in a text between two offsets. */
export function countOf(text: string, needle: string, from = 0, to = text.length): number {
	const code = needle.charCodeAt(0);
	let count = 0;
	for (let i = from; i < to; i++) if (text.charCodeAt(i) === code) count++;
	return count;
}

const NUMBER = /^[-+(]*\s*(?:[$€£¥₹]|R\$|[A-Z]{3})?\s*[-+]?\d[\d.,'’\s]*%?\)?\s*(?:[$€£¥₹]|[A-Z]{3})?$/;
const DATE = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:[T\s,].*)?$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export type ValueKind = 'number' | 'date' | 'address';

/** What kind of value a cell holds; null where it may as well be the name of a column. */
export function valueKind(cell: string): ValueKind | null {
	if (cell.length > 60 || /[\r\n]/.test(cell)) return null;
	const text = cell.trim();
	if (DATE.test(text)) return 'date';
	if (NUMBER.test(text)) return 'number';
	return EMAIL.test(text) ? 'address' : null;
}

/** Whether a cell looks like a value (a number, a date, an address) rather than the name of a column. */
export function looksLikeValue(cell: string): boolean {
	return valueKind(cell) !== null;
}

/** `1 row`, `2 rows`: a count with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}
