/** Fewer opportunities than these may let somebody be recognised. */
export const FEWEST = 5;

/** Rows that may stand, and those that are put together. */
export interface Gathered<T> {
	readonly kept: readonly T[];
	/** Empty, or several whose sizes make `FEWEST` or more, so that no difference of totals gives one of them away. */
	readonly together: readonly T[];
}

/**
 * Parts rows of one table into those of enough opportunities and the others, which are only shown together. Where the
 * others are but one, or too few even together, the next smallest join them. Rows of no opportunity at all tell of
 * nobody and are kept.
 *
 * @param size opportunities of a row, a whole number
 */
export function gathered<T>(rows: readonly T[], size: (row: T) => number): Gathered<T> {
	const some = rows.filter((row) => size(row) > 0).sort((a, b) => size(a) - size(b));
	const small = some.filter((row) => size(row) < FEWEST).length;
	if (small === 0) return { kept: rows, together: [] };
	let most = small;
	const sum = (n: number): number => some.slice(0, n).reduce((all, row) => all + size(row), 0);
	while (most < some.length && (most < 2 || sum(most) < FEWEST)) most++;
	const joined = new Set(some.slice(0, most));
	return {
		kept: rows.filter((row) => !joined.has(row)),
		together: rows.filter((row) => joined.has(row)),
	};
}
