import { count, counted, KIND_WORDS } from '../../format';
import type { Field, FileReview, JoinReview, Part, Review, UpdateReview } from '../../model';

/* What the picture of files says: which file gives what, and what ties them. */

export const PART_WORDS: Readonly<Record<Part, string>> = {
	deals: 'deals',
	leads: 'leads that may become deals',
	contacts: 'a list that tells more of the deals',
};

/** What a list of people gives that belongs to no deals. */
const OF_PARTNERS: Partial<Record<Field, string>> = {
	'last touch': 'the last contact with partners',
	'e-mail': 'their e-mail address',
	phone: 'their phone number',
};

/** Whether a list of people tells of partners only: it has no field that an opportunity needs. */
const tellsOfPartners = ({ kind, part, fields }: FileReview): boolean =>
	kind === 'opportunities' && part === 'contacts' && !fields.some(({ field }) => field === 'status');

const NOUNS: Readonly<Record<Part, readonly [string, string]>> = {
	deals: ['deal', 'deals'],
	leads: ['lead', 'leads'],
	contacts: ['contact', 'contacts'],
};

/** What a field gives to the answers; fields of which the answers say nothing are left out. Several may give one thing. */
const GIVES: Partial<Record<Field, string>> = {
	source: 'how each came',
	class: 'how each came',
	referrer: 'who referred',
	created: 'when it began',
	status: 'which became clients',
	stage: 'which became clients',
	'is won': 'which became clients',
	'is closed': 'which became clients',
	closed: 'when it ended',
	amount: 'the amount',
	service: 'the service',
	owner: 'who handled it',
	contacted: 'the first response',
	industry: 'the industry',
	region: 'the region',
	company: 'the company',
	name: 'the name',
};

const KIND_GIVES = {
	partners: 'who refers to you',
	touches: 'when you were in touch with partners',
	given: 'what you gave back',
	spend: 'what each source costs',
	referrers: 'who referred, where the export names nobody',
} as const;

/** More than these would be a list, not a word on an arrow. */
const SAID = 4;

/** One file in the picture. */
export interface FileInPicture {
	readonly file: FileReview;
	/** How it is tied to another; null where it is that other one, or stands by itself. */
	readonly join: JoinReview | null;
	/** "leads that may become deals", "spend". */
	readonly what: string;
	/** What it gives, each a short phrase; empty: nothing. */
	readonly gives: readonly string[];
	/** Further things it gives that are not named. */
	readonly more: number;
	/** Where the arrow ends: null where nothing uses it. */
	readonly to: 'opportunities' | 'partners' | 'sources' | null;
}

/** Files that make opportunities together, each before the one it is tied to; or one by itself. */
export type Group = readonly FileInPicture[];

/** The files of the review, each once: tied ones together, those of opportunities first. */
export function picture(review: Review): Group[] {
	const used = review.joins.filter((join) => join.used);
	const shown = new Set<string>();
	const group = (name: string, join: JoinReview | null, update?: UpdateReview): FileInPicture[] => {
		const file = review.files.find((one) => one.name === name);
		if (file === undefined || shown.has(name)) return [];
		shown.add(name);
		const joins = used.filter(({ deals }) => deals === name);
		const before = [
			...joins.flatMap((one) => group(one.others, one)),
			...review.updates.filter(({ newer }) => newer === name).flatMap((one) => group(one.older, null, one)),
		];
		const given = new Set(joins.flatMap(({ gives }) => phrases(gives)));
		const all = join === null ? ownGives(review, file) : phrases(join.gives);
		const gives = update === undefined ? all.filter((phrase) => !given.has(phrase)) : [leftBy(update)];
		return [...before, inPicture(file, join ?? refused(review, file), gives)];
	};
	const tiedTo = new Set([...used.map(({ others }) => others), ...review.updates.map(({ older }) => older)]);
	const ends = review.files.filter(({ name }) => !tiedTo.has(name));
	// What is left after those hangs on each other in a ring.
	return [...ends, ...review.files]
		.map(({ name }) => group(name, null))
		.filter((one) => one.length > 0)
		.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether there is anything to see: a single file needs no picture. */
export function showsPicture(review: Review): boolean {
	return review.files.length > 1;
}

/**
 * "Tied to deals.csv by Lead_ID: 813 of 813 deals found." With the name apart, because it is foreign text.
 *
 * @param to what the rows of the other file are
 */
export function tieWords(join: JoinReview, to: Part): { readonly by: string; readonly found: string } {
	const [here, there] = [join.columns[1], join.columns[0]];
	const columns = here === there ? `“${here}”` : `“${here}”, there “${there}”`;
	const by =
		join.by === 'id' ? columns : `${join.by === 'e-mail' ? 'e-mail address' : 'the same names'} (${columns})`;
	return { by, found: `${count(join.dealsMatched)} of ${counted(join.dealsOf, ...NOUNS[to])} found here` };
}

/** What becomes of rows that have no counterpart; empty where all have one. */
export function untiedWords(join: JoinReview, to: Part): string[] {
	const [one, many] = NOUNS[to];
	const deals = join.dealsOf - join.dealsMatched;
	const others = join.of - join.matched;
	const said: string[] = [];
	if (deals > 0)
		said.push(
			`${counted(deals, `${one} was`, `${many} were`)} not found here and ${deals === 1 ? 'stays' : 'stay'} as the other file has ${deals === 1 ? 'it' : 'them'}.`,
		);
	if (others > 0 && join.part === 'leads')
		said.push(
			`${counted(others, 'lead has', 'leads have')} no deal and ${others === 1 ? 'counts by itself' : 'count by themselves'}.`,
		);
	if (others > 0 && join.part === 'contacts')
		said.push(
			`${counted(others, 'contact has', 'contacts have')} no ${one} and ${others === 1 ? 'is' : 'are'} no opportunity.`,
		);
	return said;
}

function inPicture(file: FileReview, join: JoinReview | null, all: readonly string[]): FileInPicture {
	const gives = all.length > SAID + 1 ? all.slice(0, SAID) : all;
	return { file, join, what: whatItIs(file), gives, more: all.length - gives.length, to: target(file) };
}

/** What an older export still gives beside a newer one. */
function leftBy({ gone }: UpdateReview): string {
	return gone === 0
		? 'nothing more than the newer export below'
		: `${counted(gone, 'row', 'rows')} that the newer export below no longer has`;
}

function whatItIs(file: FileReview): string {
	const { kind, part } = file;
	if (kind === null) return 'not used by any answer';
	if (tellsOfPartners(file)) return 'people, some of whom are partners';
	return kind === 'opportunities' ? PART_WORDS[part] : KIND_WORDS[kind];
}

function target(file: FileReview): FileInPicture['to'] {
	const { kind } = file;
	if (kind === null) return null;
	if (tellsOfPartners(file)) return 'partners';
	if (kind === 'spend') return 'sources';
	return kind === 'opportunities' || kind === 'referrers' ? 'opportunities' : 'partners';
}

function ownGives(review: Review, file: FileReview): readonly string[] {
	if (file.kind === null) return [];
	if (file.kind !== 'opportunities') return [KIND_GIVES[file.kind]];
	if (tellsOfPartners(file)) return phrases(fieldsOf(file), OF_PARTNERS);
	// A file of sales has no column for it: every row of it is a client.
	const asked = review.questions.some(({ kind, shape }) => kind === 'outcome' && shape === file.shape);
	return phrases([...fieldsOf(file), ...(file.part === 'deals' && !asked ? (['status'] as const) : [])]);
}

/** The join that the owner refused, so that it can be taken back where it stood. */
function refused(review: Review, file: FileReview): JoinReview | null {
	return review.joins.find(({ others, used }) => !used && others === file.name) ?? null;
}

const fieldsOf = (file: FileReview): Field[] =>
	file.fields.filter(({ column }) => column !== null).map(({ field }) => field);

/** In the order of what matters most. */
function phrases(fields: readonly Field[], words = GIVES): string[] {
	const given = new Set<string>(fields);
	return [...new Set(Object.entries(words).flatMap(([field, words]) => (given.has(field) ? [words] : [])))];
}

function rank(group: Group): number {
	if (group.length > 1) return 0;
	const to = group[0]?.to ?? null;
	if (to === null) return 4;
	return to === 'opportunities' ? (group[0]?.file.kind === 'opportunities' ? 1 : 2) : 3;
}
