import { fingerprint, key } from './text';

/**
 * Fingerprint of a header, so that next month's file finds its mapping.
 * Case, blanks, punctuation and the order of the columns do not count.
 */
export function shapeOf(columns: readonly string[]): string {
	const keys = columns.map(key).sort();
	return `${columns.length}-${fingerprint(keys).toString(36)}`;
}
