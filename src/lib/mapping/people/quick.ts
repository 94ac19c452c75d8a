import { cellAt } from '../../model';
import type { Cells, Row } from '../../model';
/*
 * The common form of a name costs much beside a hundred thousand names of which a few are wanted. Here it is only
 * hashed, from the cells as they stand: what is not among the wanted ones is passed over.
 */

const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** Goes on with the hash of letters and digits, small ones; -1 where a letter is no plain one. */
function hashed(text: string, from: number): number {
	let hash = from;
	for (let i = 0; i < text.length; i++) {
		const c = text.charCodeAt(i);
		if (c > 127) return -1;
		const small = c >= 65 && c <= 90 ? c + 32 : c;
		if ((small >= 97 && small <= 122) || (small >= 48 && small <= 57))
			hash = Math.imul(hash ^ small, PRIME) >>> 0;
	}
	return hash;
}

/** Whether cells side by side may make one of some names, by their common form (`key`). Never no where they do. */
export function mayBe(
	names: ReadonlySet<string>,
): (cells: Cells, row: Row, at: readonly number[]) => boolean {
	const known = new Set([...names].map((name) => hashed(name, BASIS)));
	return (cells, row, at) => {
		let hash = BASIS;
		for (const i of at) {
			hash = hashed(cellAt(cells, row, i), hash);
			if (hash < 0) return true;
		}
		return known.has(hash);
	};
}
