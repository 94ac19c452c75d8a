import { HEADER_PREFIXES } from '../data/headers';
import { PROFILES } from '../data/profiles';
import type { Profile } from '../data/profiles';
import { LONGEST_HEADER, key } from '../text';

const PREFIXES = HEADER_PREFIXES.split(',');

/** The profile that a file has the marks of: as its headers stand, else without what stands before or behind them. */
export function profileOf(columns: readonly string[]): Profile | null {
	return marked(new Set(columns.map(key))) ?? marked(new Set(bare(columns).map(key)));
}

const MARKS: readonly (readonly [Profile, readonly (readonly string[])[]])[] = PROFILES.map((profile) => [
	profile,
	profile.marks.map((set) => set.split(',').map(key)),
]);

function marked(headers: ReadonlySet<string>): Profile | null {
	const found = MARKS.find(([, sets]) => sets.some((set) => set.every((name) => headers.has(name))));
	return found?.[0] ?? null;
}

/** Headers without the ending of a custom field, the object before a dot, and a word that most of them begin with. */
function bare(columns: readonly string[]): string[] {
	const short = columns.map((column) =>
		column
			.slice(0, LONGEST_HEADER)
			.replace(/__p?c$/i, '')
			.replace(/^.*\./, ''),
	);
	const prefix = PREFIXES.find((word) => short.filter((c) => begins(c, word)).length * 2 > short.length);
	return prefix === undefined ? short : short.map((c) => (begins(c, prefix) ? rest(c) : c));
}

/** "Deal - Status", "Opportunity_Amount", "deal.status": a word and then something else. */
const PARTED = /^\s*(\p{L}+)(?:\s*[-–:_.]\s*|\s+)(.+)$/u;

const begins = (column: string, word: string): boolean => {
	const first = PARTED.exec(column)?.[1];
	return first !== undefined && key(first) === key(word);
};
const rest = (column: string): string => PARTED.exec(column)?.[2] ?? column;
