/**
 * CSV text as a CRM would write it.
 * @param {readonly (readonly string[])[]} rows
 * @param {{ delimiter?: string, newline?: string, quoteAll?: boolean, quoteBlanks?: boolean }} [style]
 */
export function csv(rows, { delimiter = ',', newline = '\n', quoteAll = false, quoteBlanks = false } = {}) {
	const risky = quoteBlanks ? /["\r\n\t ]/ : /["\r\n]/;
	/** @param {string} cell */
	const quoted = (cell) =>
		quoteAll || cell.includes(delimiter) || risky.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
	return rows.map((row) => row.map(quoted).join(delimiter) + newline).join('');
}

/**
 * Header and rows from one description of the columns, so that they cannot drift apart.
 * @template T
 * @param {readonly T[]} items
 * @param {Readonly<Record<string, (item: T) => string>>} columns Header → cell.
 * @returns {string[][]}
 */
export function table(items, columns) {
	const cells = Object.values(columns);
	return [Object.keys(columns), ...items.map((item) => cells.map((cell) => cell(item)))];
}
