import type { Rows } from './rows';

/** Rows by what tells them apart, within their scope; only those that share it with another one. */
export interface Repeated {
	/** Of each row, from 1; 0: it has none, or no other row has it. */
	readonly groups: Uint32Array;
	/** How many groups there are. */
	readonly count: number;
}

/** At least so many remainders of hashes for each row: few rows share one by chance. */
const MARKS_A_ROW = 16;

/**
 * Finds rows that have the same text in the same scope. Nearly all ids stand once: only rows whose hash stands twice
 * are compared as texts.
 *
 * @param textOf empty: none
 * @param scopes of each row; 0: none, and the row is compared with no other
 */
export function repeatedBy(rows: Rows, textOf: (row: number) => string, scopes: Uint32Array): Repeated {
	const { count } = rows;
	const groups = new Uint32Array(count);
	if (count < 2) return { groups, count: 0 };
	let marks = 32;
	while (marks < count * MARKS_A_ROW) marks *= 2;
	const [once, twice] = [new Uint32Array(marks / 32), new Uint32Array(marks / 32)];
	const hashes = new Uint32Array(count);
	for (let row = 0; row < count; row++) {
		const scope = scopes[row]!;
		const text = scope === 0 ? '' : textOf(row);
		if (text === '') continue;
		const hash = hashOf(text, scope) & (marks - 1);
		hashes[row] = hash + 1;
		const [at, bit] = [hash >>> 5, 1 << (hash & 31)];
		if ((once[at]! & bit) !== 0) twice[at]! |= bit;
		else once[at]! |= bit;
	}
	const found = new Map<number, Map<string, number>>();
	const sizes: number[] = [0];
	for (let row = 0; row < count; row++) {
		const hash = hashes[row]! - 1;
		if (hash < 0 || (twice[hash >>> 5]! & (1 << (hash & 31))) === 0) continue;
		const scope = scopes[row]!;
		let texts = found.get(scope);
		if (texts === undefined) found.set(scope, (texts = new Map<string, number>()));
		const text = textOf(row);
		let group = texts.get(text);
		if (group === undefined) texts.set(text, (group = sizes.push(0) - 1));
		groups[row] = group;
		sizes[group]!++;
	}
	return onlyShared(groups, sizes);
}

/** Rows whose hashes met by chance stand alone again. */
function onlyShared(groups: Uint32Array, sizes: readonly number[]): Repeated {
	const numbers = new Uint32Array(sizes.length);
	let count = 0;
	sizes.forEach((size, group) => {
		if (size > 1) numbers[group] = ++count;
	});
	for (let row = 0; row < groups.length; row++) groups[row] = numbers[groups[row]!]!;
	return { groups, count };
}

/** The rows of each group, in their order; the first list stands empty. */
export function rowsByGroup({ groups, count }: Repeated): readonly (readonly number[])[] {
	const lists = Array.from({ length: count + 1 }, (): number[] => []);
	for (let row = 0; row < groups.length; row++) if (groups[row] !== 0) lists[groups[row]!]!.push(row);
	return lists;
}

/** FNV-1a over the units of a text. */
function hashOf(text: string, seed: number): number {
	let hash = Math.imul(seed ^ 0x811c9dc5, 0x01000193);
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	// The last units would otherwise only reach the low places.
	hash ^= hash >>> 15;
	return hash >>> 0;
}
