/**
 * Slips of the hand: two words that differ in one letter left out, put in, changed, or swapped with its neighbour
 * (the Damerau–Levenshtein distance is 1), and in two for long words.
 */

export type Slip = 'one' | 'swapped' | 'doubled' | 'two';

const LONGEST = 40;
/** Only in words so long may two letters differ. */
const LONG = 10;

/** How two words differ; null where they are equal, or where more differs. `at` is the first letter that differs. */
export function slip(a: string, b: string): { readonly what: Slip; readonly at: number } | null {
	if (a === b || Math.abs(a.length - b.length) > 2 || Math.max(a.length, b.length) > LONGEST) return null;
	const [long, short] = a.length >= b.length ? [a, b] : [b, a];
	let at = 0;
	while (at < short.length && long[at] === short[at]) at++;
	const rest = (text: string, from: number): string => text.slice(from);
	if (long.length === short.length + 1 && rest(long, at + 1) === rest(short, at)) {
		const doubled = long[at] === long[at - 1] || long[at] === long[at + 1];
		return { what: doubled ? 'doubled' : 'one', at };
	}
	if (long.length === short.length) {
		if (rest(long, at + 1) === rest(short, at + 1)) return { what: 'one', at };
		const swapped = long[at] === short[at + 1] && long[at + 1] === short[at];
		if (swapped && rest(long, at + 2) === rest(short, at + 2)) return { what: 'swapped', at };
	}
	return short.length >= LONG && distance(long, short) === 2 ? { what: 'two', at } : null;
}

/** Optimal string alignment distance. */
function distance(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, (before[j - 2] ?? 0) + 1);
			row.push(least);
		}
		[before, last] = [last, row];
	}
	return last[b.length] ?? 0;
}

/** Words shorter than this are told apart by every letter. */
export const SHORTEST = 5;

/**
 * The word with one letter left out, at every place, and as it is. Two words that differ by one slip have one of
 * these in common, so that they find each other without comparing all with all. Two slips of a long word are found
 * where they leave its beginning or its end alone.
 */
export function slips(word: string): string[] {
	if (word.length < SHORTEST || word.length > LONGEST) return [word];
	const less = Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1));
	if (word.length >= LONG - 2) less.push(`${word.slice(0, 6)}-`, `-${word.slice(-6)}`);
	return [word, ...less];
}
