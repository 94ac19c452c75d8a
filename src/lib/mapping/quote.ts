/** Writing canonical text: every value quoted, nothing where there is none. */

/** A value between quotes, or nothing for null. */
export function quoted(value: string | null): string {
	if (value === null || value === '') return '';
	return value.includes('"') ? `"${value.replaceAll('"', '""')}"` : `"${value}"`;
}

/** Turns a row into one cell of canonical text. */
export type Writer = (row: readonly string[], place: number) => string;

/** Distinct texts remembered by one column; beyond these a column hardly repeats itself. */
const REMEMBERED = 200_000;

/** Remembers what each distinct text became, so that it is worked out once. */
export function remembering<T>(work: (raw: string) => T): (raw: string) => T {
	const kept = new Map<string, T>();
	return (raw) => {
		const before = kept.get(raw);
		if (before !== undefined) return before;
		const made = work(raw);
		if (kept.size < REMEMBERED) kept.set(raw, made);
		return made;
	};
}
