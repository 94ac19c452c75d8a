/**
 * The rows with a key each, for a list on screen. The name comes from a file and may occur twice (a label read in
 * two ways, a header that repeats): the second has a key of its own, and the first keeps the one it had.
 */
export function withKeys<Row extends object>(
	rows: readonly Row[],
	name: (row: Row) => string,
): (Row & { readonly key: string })[] {
	const seen = new Map<string, number>();
	return rows.map((row) => {
		const times = seen.get(name(row)) ?? 0;
		seen.set(name(row), times + 1);
		return { ...row, key: `${times}|${name(row)}` };
	});
}
