import { findColumn } from '../column';
import type { Column } from '../column';

/** The first of some columns that a file has, in any language; null where it has none. Names in two columns are one. */
export function firstColumn(columns: readonly string[], names: readonly string[]): Column | null {
	for (const name of names) {
		const found = findColumn(columns, name, true);
		if (found !== null) return found;
	}
	return null;
}
