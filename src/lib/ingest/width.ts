import { agrees, type Profile } from './profile';
import { isBlank } from './text';

/**
 * These cells in the width of the file's rows; null where they do not fit, or could in more than one way. Left out
 * are only empty cells: those that every row ends in, or those of delimiters too many, where the columns leave no
 * doubt which they are.
 */
export function fit(cells: readonly string[], profile: Profile): readonly string[] | null {
	const extra = cells.length - profile.width;
	if (extra === 0) return cells;
	if (extra < 0) return null;
	const atEnd = cells.slice(profile.width).every(isBlank);
	if (extra === profile.spare && atEnd) return cells.slice(0, profile.width);
	const ways = withoutBlanks(cells, extra, atEnd);
	if (atEnd && ways.length === 1) return ways[0]!;
	// Without values to go by, a row one cell further to the left would look as good.
	if (profile.typed.length === 0) return null;
	const likely = ways.filter((way) => agrees(way, profile));
	return likely.length === 1 ? likely[0]! : null;
}

/** Every different row that is left when as many empty cells as there are too many go, side by side or at the end. */
function withoutBlanks(
	cells: readonly string[],
	extra: number,
	atEnd: boolean,
): readonly (readonly string[])[] {
	const ways = new Map<string, readonly string[]>();
	const add = (way: readonly string[]): void => void ways.set(JSON.stringify(way), way);
	if (atEnd) add(cells.slice(0, cells.length - extra));
	for (let at = 0; at + extra <= cells.length; at++) {
		const gone = cells.slice(at, at + extra);
		if (gone.every(isBlank)) add([...cells.slice(0, at), ...cells.slice(at + extra)]);
	}
	return [...ways.values()];
}
