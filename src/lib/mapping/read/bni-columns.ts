import type { Reading } from '../../model';
import { findColumn } from '../column';
import type { Column } from '../column';

/** The first of some columns that a file has, in any language; null where it has none. Names in two columns are one. */
export function firstColumn(
	reading: Pick<Reading, 'columns' | 'cells'>,
	names: readonly string[],
): Column | null {
	for (const name of names) {
		const found = findColumn(reading, name, true);
		if (found !== null) return found;
	}
	return null;
}
