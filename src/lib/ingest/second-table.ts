import { agrees, profileOf, type Profile } from './profile';
import type { Aside, Sorted } from './quarantine';
import { isBlank, looksLikeValue } from './text';

/** Rows above a second table that show what the first one holds. */
const SHOWN = 300;
/** Gaps below which a second table is looked for; files with more have them everywhere. */
const MOST_GAPS = 20;

/**
 * Takes a second table out of the rows that is as wide as the first: a full row of names where values should be, and
 * below it rows that mostly have none there either. Returns the 0-based line of its names, or null.
 */
export function takeSecondTable(sorted: Sorted, profile: Profile): number | null {
	const { rows, rowLines, rowEnds, asides } = sorted;
	let gaps = 0;
	const at = rows.findIndex((row, i) => {
		if (i === 0 || i + 1 === rows.length || !isNames(row)) return false;
		// Below a blank line the rows above tell what the first table holds: the second may have hidden it.
		const hasGap = rowLines[i]! > rowEnds[i - 1]! + 1 && ++gaps <= MOST_GAPS;
		const { typed, width } = hasGap
			? profileOf(rows.slice(Math.max(0, i - SHOWN), i), profile.width)
			: profile;
		if (typed.length === 0) return false;
		const below = rows.slice(i + 1, i + 1 + SHOWN);
		const alike = below.filter((other) => agrees(other, { width, typed, filled: [], spare: 0 }));
		return alike.length * 2 <= below.length;
	});
	if (at < 0) return null;
	for (let i = at; i < rows.length; i++)
		asides.push({ first: rowLines[i]!, last: rowEnds[i]!, reason: 'not-mapped-kind', cells: rows[i]! });
	asides.sort((a, b) => a.first - b.first);
	const line = rowLines[at]!;
	for (const list of [rows, rowLines, rowEnds]) list.length = at;
	return line;
}

/** Different words in every cell. */
function isNames(row: readonly string[]): boolean {
	return row.every((cell) => !isBlank(cell) && !looksLikeValue(cell)) && new Set(row).size === row.length;
}

/** 0-based line of the header of a second table below the first, or null: names, and rows as wide, none as the first. */
export function secondTable(asides: readonly Aside[]): number | null {
	for (let i = 0; i + 2 < asides.length; i++) {
		const [head, ...rows] = asides.slice(i, i + 3);
		if (head?.reason !== 'ragged' || head.cells.length < 2 || rows[0]!.first !== head.last + 1) continue;
		if (head.cells.some((cell) => isBlank(cell) || looksLikeValue(cell))) continue;
		if (rows.every((row) => row.reason === 'ragged' && row.cells.length === head.cells.length))
			return head.first;
	}
	return null;
}
