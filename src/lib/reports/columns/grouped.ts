import { codesFor, type Codes } from './coded';

/** Rows by what they have in common. */
export interface Grouped<Group> {
	/** For each row the place of its group; of a row without a key 0. */
	readonly of: Codes;
	/** By place; the first stands for rows without a key, and is no group. */
	readonly groups: readonly (Group | null)[];
}

/** So many more keys than rows may be possible where each has a place in a list. */
const MOST_KEYS_A_ROW = 4;
const FEW_KEYS = 1 << 16;

/**
 * Groups rows by a key, in the order of the keys.
 *
 * @param keys whole numbers, one for each row; 0: in no group
 * @param read what a key says
 */
export function groupedBy<Group>(keys: Float64Array, read: (key: number) => Group): Grouped<Group> {
	const bound = keys.reduce((most, key) => Math.max(most, key), 0) + 1;
	const rising = bound <= FEW_KEYS + keys.length * MOST_KEYS_A_ROW ? listed(keys, bound) : gathered(keys);
	const of = codesFor(rising.keys.length + 1, keys.length);
	for (let row = 0; row < of.length; row++) of[row] = rising.placeOf(keys[row]!);
	return { of, groups: [null, ...rising.keys.map(read)] };
}

/** The keys that occur, but 0, and the place of each from 1 on; that of 0 is 0. */
interface Rising {
	readonly keys: readonly number[];
	readonly placeOf: (key: number) => number;
}

function listed(all: Float64Array, bound: number): Rising {
	const places = new Uint32Array(bound);
	for (const key of all) places[key] = 1;
	places[0] = 0;
	const keys: number[] = [];
	for (let key = 1; key < bound; key++) if (places[key] !== 0) places[key] = keys.push(key);
	return { keys, placeOf: (key) => places[key]! };
}

/** The same where far more keys are possible than can occur. */
function gathered(all: Float64Array): Rising {
	const places = new Map<number, number>();
	for (const key of all) if (key !== 0) places.set(key, 0);
	const keys = [...places.keys()].sort((a, b) => a - b);
	keys.forEach((key, i) => places.set(key, i + 1));
	return { keys, placeOf: (key) => places.get(key) ?? 0 };
}
