import { problem } from '../../model';
import type { Problem, Reading } from '../../model';
import { findColumn } from '../column';
import type { CellOf } from '../column';
import { profileNamed } from '../data/profiles';
import { key } from '../text';
import { isPseudoRow, withoutRows } from './pseudo';
import type { Kept } from './pseudo';

/** A slip says what one member did for another; the owner is one of the two. */
interface Slips {
	readonly from: CellOf;
	readonly to: CellOf;
	readonly type: CellOf;
}

const HEADERS = { from: ['From', 'Von'], to: ['To', 'An'], type: ['Slip Type', 'Belegart'] } as const;

/** On so many of its rows the owner of a report stands, and nobody else. */
const NEARLY_EVERY = 0.9;

const kept = new WeakMap<Reading, Map<string, Kept>>();

/** Lines of a list of members that are none. Elsewhere these are names as any other: of a source, of a partner. */
const NO_MEMBERS: ReadonlySet<string> = new Set(['visitors', 'bni']);

/**
 * Of a report of slips only the referrals that the owner gave say something Vouch can use, of a list of members the
 * members; other files stay as they are. `firm` may name the owner. The same reading gives the same answer, kept.
 */
export function usedRows(reading: Reading, all: Kept, system: string | null, firm: string | null): Kept {
	const rows = profileNamed(system)?.rows;
	if (rows === undefined) return all;
	const of = kept.get(reading) ?? new Map<string, Kept>();
	kept.set(reading, of);
	const before = of.get(firm ?? '');
	if (before !== undefined) return before;
	const made = rows === 'slips' ? part(reading, all, firm) : members(reading, all);
	of.set(firm ?? '', made);
	return made;
}

function part(reading: Reading, all: Kept, firm: string | null): Kept {
	const slips = slipsOf(reading);
	if (slips === null) return all;
	const owner = ownerOf(slips, all, firm);
	const aside = new Set<number>();
	const counts = new Map<SlipKind, number>();
	all.rows.forEach((row, i) => {
		const kind = kindOf(slips, row, owner);
		if (kind === 'given') return;
		aside.add(i);
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	});
	const left = withoutRows(reading, all, aside, 'not-mapped-kind');
	const notes = owner === null ? [whoAreYou(all.rows.length, reading.name)] : said(counts, reading.name);
	return { ...left, notes: [...all.notes, ...notes] };
}

function members(reading: Reading, all: Kept): Kept {
	const aside = new Set<number>();
	all.rows.forEach((row, i) => {
		if (isPseudoRow(row, NO_MEMBERS)) aside.add(i);
	});
	return withoutRows(reading, all, aside, 'pseudo-row');
}

function slipsOf(reading: Reading): Slips | null {
	const column = (names: readonly string[]): CellOf | null =>
		names.map((name) => findColumn(reading.columns, name, false)).find((found) => found !== null)?.cell ??
		null;
	const [from, to, type] = [column(HEADERS.from), column(HEADERS.to), column(HEADERS.type)];
	return from === null || to === null || type === null ? null : { from, to, type };
}

/** The member whose report it is: named as the firm, else the only one who stands on nearly every row. */
function ownerOf(slips: Slips, { rows }: Kept, firm: string | null): string | null {
	const counts = new Map<string, number>();
	for (const row of rows)
		for (const name of new Set([key(slips.from(row)), key(slips.to(row))]))
			if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
	const named = firm === null ? '' : key(firm);
	if (named !== '' && counts.has(named)) return named;
	const often = [...counts].filter(([, count]) => count >= rows.length * NEARLY_EVERY);
	const [only] = often;
	return often.length === 1 && only !== undefined ? only[0] : null;
}

type SlipKind = 'given' | 'received' | 'meeting' | 'thanks' | 'visitor' | 'education' | 'other';

const KINDS: readonly (readonly [RegExp, SlipKind])[] = [
	[/^(?:referrals?|ref|empfehlung(?:en)?)$/, 'given'],
	[/^(?:onetoones?|1to1s?|121s?|11|einzelgesprach|vieraugengesprach)$/, 'meeting'],
	[/^(?:tyfcb|thankyouforclosedbusiness|thankyou|umsatzdanke|danke)/, 'thanks'],
	[/^(?:visitors?|besucher)$/, 'visitor'],
	[/^(?:ceus?|cte|chaptereducationunits?)$/, 'education'],
];

function kindOf(slips: Slips, row: readonly string[], owner: string | null): SlipKind {
	const type = key(slips.type(row));
	const kind = KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
	if (kind !== 'given' || owner === null) return kind === 'given' ? 'received' : kind;
	if (key(slips.to(row)) === owner) return 'received';
	return key(slips.from(row)) === owner && slips.to(row).trim() !== '' ? 'given' : 'other';
}

const WORDS: Readonly<Record<Exclude<SlipKind, 'given'>, readonly [one: string, many: string]>> = {
	received: ['referral you received', 'referrals you received'],
	meeting: ['one-to-one', 'one-to-ones'],
	thanks: ['slip of thank-you money', 'slips of thank-you money'],
	visitor: ['visitor', 'visitors'],
	education: ['slip of education units', 'slips of education units'],
	other: ['other slip', 'other slips'],
};

function said(counts: ReadonlyMap<SlipKind, number>, file: string): Problem[] {
	const parts = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((kind) => {
		const n = counts.get(kind) ?? 0;
		return n === 0 ? [] : [`${n.toLocaleString('en')} ${WORDS[kind][n === 1 ? 0 : 1]}`];
	});
	if (parts.length === 0) return [];
	const list =
		parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
	return [
		problem(
			'slips-not-used',
			`Only the referrals you gave are counted from these slips; ${list} are not, because a slip has neither a date nor an outcome.`,
			'Name who sent each client among your opportunities, and keep meetings and thanks in a list of contacts with partners.',
			{ file },
		),
	];
}

const whoAreYou = (rows: number, file: string): Problem =>
	problem(
		'slips-of-a-chapter',
		`These ${rows.toLocaleString('en')} slips are of several members, and nothing says which of them you are, so none is counted.`,
		'Write your name, as it stands in the report, as the name of your firm; or bring the report of your own slips.',
		{ file },
	);
