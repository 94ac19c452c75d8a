import { FIELDS } from '../../model';
import type { Field, FileKind, Reading, Sureness } from '../../model';
import { JOINER, findColumn } from '../column';
import type { Column } from '../column';
import { HEADER_PREFIXES, HEADERS } from '../data/headers';
import type { FieldNames, ValueKind } from '../data/headers';
import {
	LEAST,
	holdsEndings,
	holdsPeople,
	holdsSources,
	looksLikeDate,
	sample,
	share,
	suits,
} from './evidence';
import { LONGEST_HEADER, key, plain } from '../text';

/** A column guessed for a field. */
export interface Guess {
	readonly column: string;
	readonly because: string;
	readonly sure: Sureness;
}

export type Guesses = ReadonlyMap<Field, Guess>;

const PREFIXES = HEADER_PREFIXES.split(',');

/** Forms of a header that name the same thing, with how far each is from the header itself. */
function forms(header: string): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	const add = (text: string, distance: number): void => {
		const k = key(text);
		if (k !== '' && !found.has(k)) found.set(k, distance);
	};
	add(header, 0);
	const bare = header
		.slice(0, LONGEST_HEADER)
		.replace(/__c$|__pc$/i, '')
		.replace(/^.*\./, ''); // X.External_Id__c
	add(bare, 1);
	const unit = bare.replace(
		/[\s_]*(?:\(?(?:in\s+)?[A-Z]{3}\)|[\s_](?:in[\s_]+)?[A-Z]{3}|\([^()]*\)|[€£$])\s*$/,
		'',
	);
	add(unit, 1);
	for (const text of [bare, unit]) {
		const parted = /^\s*(.+?)(?:\s+[-–:]\s+|\s*:\s*|[_.\s])(.+)$/.exec(text);
		if (parted && PREFIXES.includes(key(parted[1] ?? ''))) add(parted[2] ?? '', 2);
		const joined = key(text);
		for (const prefix of PREFIXES) if (joined.startsWith(prefix)) add(joined.slice(prefix.length), 3);
	}
	return found;
}

/** The columns of a file, ready to be matched and judged. */
export interface Table {
	readonly columns: readonly string[];
	readonly rows: Reading['rows'];
	/** Form of a header → the columns that have it, with how far it is from the header itself. */
	readonly forms: ReadonlyMap<string, readonly Match[]>;
	readonly samples: Map<string, readonly string[]>;
}

interface Match {
	readonly column: string;
	readonly distance: number;
}

/** Prepares a file for matching. */
export function tableOf(columns: readonly string[], rows: Reading['rows']): Table {
	const all = new Map<string, Match[]>();
	for (const column of columns)
		for (const [form, distance] of forms(column)) {
			const found = all.get(form);
			if (found === undefined) all.set(form, [{ column, distance }]);
			else found.push({ column, distance });
		}
	return { columns, rows, forms: all, samples: new Map() };
}

/** The first values of a column, kept. */
export function sampleOf(table: Table, column: Column): readonly string[] {
	const kept = table.samples.get(column.name);
	if (kept !== undefined) return kept;
	const values = sample(table.rows, column);
	table.samples.set(column.name, values);
	return values;
}

const nameKeys = new Map<string, readonly string[]>();

/** The parts of a name in the tables, as headers are compared. The tables are fixed, so that each is worked out once. */
function partsOf(name: string): readonly string[] {
	const kept = nameKeys.get(name);
	if (kept !== undefined) return kept;
	const parts = name.split(JOINER).map(key);
	nameKeys.set(name, parts);
	return parts;
}

/** A part of a joined column must be named nearly as it stands. */
const PART_DISTANCE = 2;

/** Columns that a name of the tables stands for, with their distance; joined ones need every part. */
function matches(table: Table, name: string): readonly Match[] {
	const parts = partsOf(name);
	if (parts.length === 1) return table.forms.get(parts[0] ?? '') ?? [];
	const found = parts.map(
		(part) => table.forms.get(part)?.find(({ distance }) => distance <= PART_DISTANCE)?.column,
	);
	return found.every((c) => c !== undefined) ? [{ column: found.join(JOINER), distance: 0 }] : [];
}

/** Whether a table has a column of that name. */
export function hasHeader(table: Table, name: string): boolean {
	return matches(table, name).some(({ distance }) => distance <= 2);
}

interface Candidate extends Guess {
	readonly field: Field;
	readonly score: number;
}

const NO_VALUES = 700;
const MISFIT = 800;
const PER_DISTANCE = 150;
const PER_RANK = 4;

/** How well a column suits a field by its values; null: not at all. */
function judged(
	table: Table,
	field: Field,
	names: FieldNames,
	columnName: string,
	header: string,
	plainlyNamed: boolean,
): number | null {
	const column = findColumn(table.columns, columnName, field === 'name');
	if (column === null) return null;
	const values = sampleOf(table, column);
	const fit = suits(names.values, values);
	if (fit === null) return names.values === 'class' || names.values === 'business' ? null : -NO_VALUES;
	if (fit < LEAST[names.values]) return plainlyNamed && isOdd(names.values, values) ? -MISFIT : null;
	if (/^referralsource$/.test(key(header)) && (field === 'source' || field === 'referrer'))
		return holdsPeople(values) === (field === 'referrer') ? 0 : null;
	return 0;
}

/** Dates and amounts that cannot be read are better shown as such than passed over; other kinds of values mean something else. */
function isOdd(kind: ValueKind, values: readonly string[]): boolean {
	if (kind !== 'date' && kind !== 'number') return false;
	const others: readonly ValueKind[] = kind === 'date' ? ['flag', 'number', 'business'] : ['flag', 'date'];
	return others.every((other) => (suits(other, values) ?? 0) < 0.5);
}

/** Names among the first of a field say plainly what is meant. */
const PLAIN_NAMES = 12;

function candidates(
	table: Table,
	field: Field,
	names: FieldNames,
	base: number,
	system: string | null,
): Candidate[] {
	const seen = new Map<string, Candidate>();
	names.names.split(',').forEach((name, rank) => {
		for (const { column, distance } of matches(table, name)) {
			const plainlyNamed = rank < PLAIN_NAMES && distance <= 1;
			const value = judged(table, field, names, column, name, plainlyNamed);
			if (value === null) continue;
			const score = base - rank * PER_RANK - distance * PER_DISTANCE + value;
			const because = system === null ? `the column is called “${column}”` : `${system} calls it “${column}”`;
			const candidate: Candidate = {
				field,
				column,
				score,
				because,
				sure: value === -MISFIT ? 'unsure' : system === null ? 'likely' : 'known',
			};
			const other = seen.get(column);
			if (other === undefined || other.score < score) seen.set(column, candidate);
		}
	});
	return [...seen.values()];
}

/** Gives each field its best column; a column serves one field only. */
function assign(all: readonly Candidate[]): Map<Field, Guess> {
	const chosen = new Map<Field, Guess>();
	const used = new Set<string>();
	for (const { field, column, because, sure } of [...all].sort((a, b) => b.score - a.score)) {
		const parts = column.split(JOINER);
		if (chosen.has(field) || used.has(column) || parts.some((p) => used.has(p))) continue;
		chosen.set(field, { column, because, sure });
		for (const part of [column, ...parts]) used.add(part);
	}
	return chosen;
}

const NAMED_BY_PROFILE = 3000;
const NAMED = 1000;

/** Guesses the columns of a kind of file: by a profile's names, the usual names, and then by what values show. */
export function suggest(
	table: Table,
	kind: FileKind,
	profile: { readonly system: string; readonly columns: Readonly<Partial<Record<Field, string>>> } | null,
): Guesses {
	const all: Candidate[] = [];
	const usual: Readonly<Partial<Record<Field, FieldNames>>> = HEADERS[kind];
	for (const field of FIELDS[kind]) {
		const names = usual[field];
		if (names === undefined) continue;
		const own = profile?.columns[field];
		if (own !== undefined)
			all.push(
				...candidates(table, field, { ...names, names: own }, NAMED_BY_PROFILE, profile?.system ?? null),
			);
		all.push(...candidates(table, field, names, NAMED, null));
	}
	const chosen = assign(all);
	return kind === 'opportunities' ? withValues(table, withFirstContact(chosen)) : chosen;
}

const FIRST_CONTACT =
	/^(?:dateof)?first(?:contact|touch|call|engagement|outreach)|^erstkontakt|^premiercontact|^primercontacto/;

/** Where nothing else says when an opportunity came, the day of the first contact does. */
function withFirstContact(named: Map<Field, Guess>): Map<Field, Guess> {
	const contacted = named.get('contacted');
	if (contacted === undefined || named.has('created') || !FIRST_CONTACT.test(key(contacted.column)))
		return named;
	const chosen = new Map(named);
	chosen.delete('contacted');
	chosen.set('created', contacted);
	return chosen;
}

const NOT_CREATED =
	/birth|expect|due|next|forecast|estimat|renew|expir|modif|updat|last|geburt|close|end|lost|won/;

/** Fills outcome, source and creation date from columns whose values leave little doubt, whatever they are called. */
function withValues(table: Table, named: Map<Field, Guess>): Guesses {
	const chosen = new Map(named);
	const used = new Set([...chosen.values()].flatMap(({ column }) => [column, ...column.split(JOINER)]));
	const take = (
		field: Field,
		because: string,
		test: (values: readonly string[], header: string) => boolean,
	): void => {
		const column = table.columns.find((name) => {
			if (used.has(name)) return false;
			const found = findColumn(table.columns, name, false);
			return found !== null && test(sampleOf(table, found), name);
		});
		if (column === undefined) return;
		used.add(column);
		chosen.set(field, { column, because, sure: 'unsure' });
	};
	if (!chosen.has('status') && !chosen.has('stage'))
		take('status', 'its values read like won and lost', (v) => holdsEndings(v));
	if (!chosen.has('source')) take('source', 'its values read like sources', (v) => holdsSources(v));
	if (!chosen.has('created'))
		take(
			'created',
			'its values are dates',
			(v, header) =>
				!NOT_CREATED.test(plain(header)) && (share(v, (x) => looksLikeDate(x, false)) ?? 0) >= 0.8,
		);
	return chosen;
}
