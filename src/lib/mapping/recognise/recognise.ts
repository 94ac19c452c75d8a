import { FIELDS, FILE_KINDS } from '../../model';
import type { Field, FileKind, Part } from '../../model';
import { DEAL_FILE_MARKS, LEAD_FILE_MARKS } from '../data/profiles';
import type { Profile } from '../data/profiles';
import { profileOf } from './marks';
import { peopleIn, personalColumns } from './people';
import { suggest } from './suggest';
import type { Guesses } from './suggest';
import { hasHeader } from './table';
import type { Table } from './table';
import { NO_TIES, tiesOf } from './ties';
import type { FoundTies } from './ties';
import { key } from '../text';

/** What a file is, and how its columns are guessed. */
export interface Recognised {
	readonly kind: FileKind | null;
	readonly system: string | null;
	readonly because: string;
	readonly guesses: Guesses;
	/** What the rows of opportunities are beside other files; null for other kinds of files. */
	readonly part: Part | null;
	/** Rows are leads or contacts: "converted" is not yet a win. */
	readonly leads: boolean;
	/** Columns that tie its rows to those of other files, as they are called in the file. */
	readonly ties: FoundTies;
	/** Columns that say how to reach people, if that is what its rows are. */
	readonly personal: Guesses;
	/** Of a list of people and nothing else: what it is taken for where no opportunities are beside it. */
	readonly alone: Recognised | null;
}

const NONE: Guesses = new Map();
/** System of files whose columns have Vouch's own names: any spreadsheet may. */
export const OWN = 'Vouch';

/** What a kind of file must have, and must not have. Each line of `any` is a set that suffices. */
const OWN_MARKS: Readonly<Record<FileKind, readonly string[]>> = {
	opportunities: [
		'status,created',
		'stage,created',
		'status,source',
		'stage,source',
		'status,amount',
		'status,class',
	],
	touches: [
		'referrer,date,type',
		'partner,date,type',
		'partner,date,deal id',
		'partner,date,opportunity id',
		'referrer,date,deal id',
	],
	partners: [
		'partner,kind',
		'partner,since',
		'partner,cadence',
		'partner,last touch',
		'partner,would refer',
		'partner,knows welcome',
		'partner,can explain',
	],
	given: ['partner,date,name', 'partner,date,outcome'],
	spend: [
		'source,month,cost',
		'source,from,cost',
		'source,month,hours',
		'source,from,hours',
		'source,cost',
		'source,hours',
	],
	referrers: [
		'opportunity id,who',
		'opportunity id,referrer',
		'deal id,who',
		'deal id,referrer',
		'id,who',
		'id,referrer',
		'name,created,who',
	],
};

/** More own headers than these names, such as extra dimensions, make a file no less Vouch's own. */
const OWN_SHARE = 0.5;
/** Columns beyond so many are the owner's own, save in an export of opportunities, which any CRM may have written. */
const OWN_ENOUGH = 8;
const OWN_EXTRA: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
	opportunities: ['deal id', 'kind', 'size', 'first response'],
	touches: ['referrer', 'deal id'],
	referrers: ['who', 'deal id', 'id'],
};

function ownKind(table: Table): FileKind | null {
	const headers = new Set(table.columns.map(key));
	const order: readonly FileKind[] = ['touches', 'given', 'spend', 'partners', 'referrers', 'opportunities'];
	for (const kind of order) {
		const names = new Set([...FIELDS[kind], ...(OWN_EXTRA[kind] ?? [])].map(key));
		const own = [...headers].filter((h) => names.has(h)).length;
		const marked = OWN_MARKS[kind].some((marks) => marks.split(',').every((m) => headers.has(key(m))));
		const enough = kind === 'opportunities' ? headers.size : Math.min(headers.size, OWN_ENOUGH);
		if (!marked || own < enough * OWN_SHARE) continue;
		if (kind === 'referrers') {
			if (saysMore(table, names)) continue;
		} else if (kind !== 'opportunities' && ['amount', 'created', 'stage'].some((h) => headers.has(h)))
			continue;
		return kind;
	}
	return null;
}

/** What only an export of opportunities has beside the name of who sent each. */
const OF_EXPORTS: readonly Field[] = [
	'status', 'stage', 'is won', 'is closed', 'closed', 'amount', 'source', 'class', 'kind of business', 'owner',
	'service', 'contacted', 'modified',
]; // prettier-ignore

/**
 * Whether a file that names who sent each opportunity says more than that: then it is an export or a list of
 * contacts. One column of the owner's own, such as a remark, is none.
 */
function saysMore(table: Table, names: ReadonlySet<string>): boolean {
	const others = table.columns.filter((column) => !names.has(key(column)));
	if (others.length === 0) return false;
	const guesses = suggest(table, 'opportunities', null);
	return others.length > 1 || OF_EXPORTS.some((field) => others.includes(guesses.get(field)?.column ?? ''));
}

/** Finds what a file is from its headers and values. */
export function recognise(table: Table): Recognised {
	const known = recogniseFile(table);
	const people = known.system === null ? peopleIn(table, known, known.personal) : null;
	if (people === null) return known;
	const ties = tiesOf(table.columns, 'contacts', people.export?.ties, people.guesses);
	const { system, because, guesses } = people;
	const rest = { system, because, guesses, ties, personal: known.personal };
	return { ...rest, kind: 'opportunities', part: 'contacts', leads: true, alone: known };
}

function recogniseFile(table: Table): Recognised {
	const profile = profileOf(table.columns);
	if (profile !== null)
		return whole(table, profile, {
			kind: profile.kind,
			system: profile.system,
			because: `the columns are those of ${profile.system}`,
			guesses: suggest(table, profile.kind, profile),
			part: profile.part ?? 'deals',
		});
	const own = ownKind(table);
	if (own !== null) {
		const guesses = suggest(table, own, { system: OWN, columns: ownColumns(own) });
		return whole(table, null, {
			kind: own,
			system: OWN,
			because: 'the columns are Vouch’s own',
			guesses,
			part: 'deals',
		});
	}
	return byFields(table);
}

/** What follows from the kind and part of a file. */
function whole(
	table: Table,
	profile: Profile | null,
	found: Omit<Recognised, 'part' | 'leads' | 'ties' | 'personal' | 'alone'> & { readonly part: Part },
): Recognised {
	const all = { ...found, personal: personalColumns(table), alone: null };
	if (found.kind !== 'opportunities') return { ...all, part: null, leads: false, ties: NO_TIES };
	const ties = tiesOf(table.columns, found.part, profile?.ties, found.guesses);
	return { ...all, leads: found.part !== 'deals', ties };
}

/** Each field by its own name; what only values can tell apart is left to the usual names. */
function ownColumns(kind: FileKind): Readonly<Partial<Record<Field, string>>> {
	const columns: Partial<Record<Field, string>> = {};
	for (const field of FIELDS[kind]) columns[field] = field;
	if (kind === 'opportunities') Object.assign(columns, { id: 'id,deal id', class: 'class,kind' });
	if (kind === 'touches')
		Object.assign(columns, { partner: 'partner,referrer', 'opportunity id': 'opportunity id,deal id' });
	if (kind === 'referrers')
		Object.assign(columns, { referrer: 'who,referrer', 'opportunity id': 'opportunity id,deal id,id' });
	return columns;
}

/** Rules for a kind without a known export behind it, in the order they are asked. */
const KIND_RULES: readonly {
	readonly kind: FileKind;
	readonly because: string;
	readonly holds: (has: (kind: FileKind, field: Field) => boolean) => boolean;
}[] = [
	{
		kind: 'touches',
		because: 'it has people, dates and kinds of contact',
		holds: (has) =>
			has('touches', 'partner') &&
			has('touches', 'date') &&
			has('touches', 'type') &&
			!has('opportunities', 'amount'),
	},
	{
		kind: 'spend',
		because: 'it has sources and what they cost',
		holds: (has) =>
			has('spend', 'source') && (has('spend', 'cost') || has('spend', 'hours')) && !ends(has) &&
			!has('opportunities', 'id') && !has('opportunities', 'referrer'),
	}, // prettier-ignore
	{
		kind: 'partners',
		because: 'it has people and how to keep in touch with them',
		holds: (has) =>
			has('partners', 'partner') && !ends(has) && !has('opportunities', 'amount') &&
			PARTNER_SIGNS.some((f) => has('partners', f)),
	}, // prettier-ignore
	{
		kind: 'opportunities',
		because: 'it says how opportunities ended',
		holds: (has) => ends(has) && OPPORTUNITY_SIGNS.some((f) => has('opportunities', f)),
	},
	{
		kind: 'given',
		because: 'it has partners, dates and whom they were sent',
		holds: (has) =>
			has('given', 'partner') && has('given', 'date') && has('given', 'name') && !has('opportunities', 'source') &&
			!has('opportunities', 'amount'),
	}, // prettier-ignore
	{
		kind: 'opportunities',
		because: 'it has dates and sources, but no column that says how they ended',
		holds: (has) =>
			has('opportunities', 'source') && (has('opportunities', 'created') || has('opportunities', 'closed')),
	},
];

const ends = (has: (kind: FileKind, field: Field) => boolean): boolean =>
	has('opportunities', 'status') || has('opportunities', 'stage') || has('opportunities', 'is won');
const PARTNER_SIGNS: readonly Field[] = [
	'cadence',
	'would refer',
	'knows welcome',
	'can explain',
	'last touch',
];
const OPPORTUNITY_SIGNS: readonly Field[] = [
	'id',
	'name',
	'company',
	'created',
	'closed',
	'amount',
	'source',
	'referrer',
	'owner',
];

function byFields(table: Table): Recognised {
	const guesses = new Map(FILE_KINDS.map((kind) => [kind, suggest(table, kind, null)] as const));
	const has = (kind: FileKind, field: Field): boolean => guesses.get(kind)?.has(field) ?? false;
	const rule = KIND_RULES.find(({ holds }) => holds(has));
	const deals = DEAL_FILE_MARKS.split(',').some((name) => hasHeader(table, name));
	const leads = !deals && LEAD_FILE_MARKS.split(',').some((name) => hasHeader(table, name));
	const none = { kind: null, system: null, because: 'no report uses this file', guesses: NONE } as const;
	if (rule === undefined) return whole(table, null, { ...none, part: 'deals' });
	return whole(table, null, {
		kind: rule.kind,
		system: null,
		because: rule.because,
		guesses: guesses.get(rule.kind) ?? NONE,
		part: leads || hasConverted(table) ? 'leads' : 'deals',
	});
}

const hasConverted = (table: Table): boolean =>
	hasHeader(table, 'converted') || hasHeader(table, 'is converted');
