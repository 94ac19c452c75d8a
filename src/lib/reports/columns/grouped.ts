import { codesFor, type Codes } from './coded';

/** Rows by what they have in common. */
export interface Grouped<Group> {
	/** For each row the place of its group; of a row without a key 0. */
	readonly of: Codes;
	/** By place; the first stands for rows without a key, and is no group. */
	readonly groups: readonly (Group | null)[];
}

/**
 * Groups rows by a key, in the order of the keys.
 *
 * @param keys whole numbers, one for each row; 0: in no group
 * @param read what a key says
 */
export function groupedBy<Group>(keys: Float64Array, read: (key: number) => Group): Grouped<Group> {
	const places = new Map<number, number>([[0, 0]]);
	for (const key of keys) if (!places.has(key)) places.set(key, 0);
	const rising = [...places.keys()].filter((key) => key !== 0).sort((a, b) => a - b);
	rising.forEach((key, i) => places.set(key, i + 1));
	const of = codesFor(rising.length + 1, keys.length);
	for (let row = 0; row < of.length; row++) of[row] = places.get(keys[row] ?? 0) ?? 0;
	return { of, groups: [null, ...rising.map(read)] };
}
