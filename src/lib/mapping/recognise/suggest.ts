import { FIELDS } from '../../model';
import type { Field, FieldOf, FileKind, Sureness } from '../../model';
import { JOINER, findColumn } from '../column';
import { HEADERS } from '../data/headers';
import type { FieldNames, ValueKind } from '../data/headers';
import { foreignNames } from '../data/languages';
import { FORECAST } from '../data/forecasts';
import { LEAST, holdsEndings, holdsPeople, holdsSources, looksLikeDate, share, suits } from './evidence';
import { key, plain, words } from '../text';
import { matches, sampleOf } from './table';
import type { Table } from './table';

/** A column guessed for a field. */
export interface Guess {
	readonly column: string;
	readonly because: string;
	readonly sure: Sureness;
}

export type Guesses = ReadonlyMap<Field, Guess>;

interface Candidate extends Guess {
	readonly field: Field;
	readonly score: number;
}

/** A name that a column of a field may have, and what to say where one has it. */
interface Name {
	readonly name: string;
	/** How far down its list it stands. */
	readonly rank: number;
	readonly because: (column: string) => string;
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
	const column = findColumn(table, columnName, field === 'name');
	if (column === null) return null;
	const values = sampleOf(table, column);
	if (field === 'name' && (share(values, isPercent) ?? 0) >= 0.5) return null;
	const fit = suits(names.values, values);
	if (fit === null) return names.values === 'class' || names.values === 'business' ? null : -NO_VALUES;
	if (fit < LEAST[names.values]) return plainlyNamed && isOdd(names.values, values) ? -MISFIT : null;
	if (/^referralsource$/.test(key(header)) && (field === 'source' || field === 'referrer'))
		return holdsPeople(values) === (field === 'referrer') ? 0 : null;
	return 0;
}

/** "Kans" and "chance" name a deal as well as how likely it is. */
const isPercent = (value: string): boolean => /^\s*\d+(?:[.,]\d+)?\s*%\s*$/.test(value);

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
	values: FieldNames,
	names: readonly Name[],
	base: number,
): Candidate[] {
	const seen = new Map<string, Candidate>();
	for (const { name, rank, because } of names)
		for (const { column, distance } of matches(table, name)) {
			const plainlyNamed = rank < PLAIN_NAMES && distance <= 1;
			const value = judged(table, field, values, column, name, plainlyNamed);
			if (value === null) continue;
			const score = base - rank * PER_RANK - distance * PER_DISTANCE + value;
			const sure = value === -MISFIT ? 'unsure' : base === NAMED ? 'likely' : 'known';
			const candidate: Candidate = { field, column, score, because: because(column), sure };
			const other = seen.get(column);
			if (other === undefined || other.score < score) seen.set(column, candidate);
		}
	return [...seen.values()];
}

/** Gives each field its best column; a column serves one field only. */
function assign(all: readonly Candidate[]): Map<Field, Guess> {
	const chosen = new Map<Field, Candidate>();
	const used = new Set<string>();
	const inUse = (column: string): boolean =>
		used.has(column) || column.split(JOINER).some((part) => used.has(part));
	const ordered = [...all].sort((a, b) => b.score - a.score);
	for (const candidate of ordered) {
		const { field, column } = candidate;
		if (chosen.has(field) || inUse(column)) continue;
		chosen.set(field, candidate);
		for (const part of [column, ...column.split(JOINER)]) used.add(part);
	}
	return new Map(
		[...chosen].map(([field, { column, because, sure, score }]) => {
			const next = ordered.find(
				(other) => other.field === field && score - other.score < NEARLY && !inUse(other.column),
			);
			const also = next === undefined ? '' : `; “${next.column}” was nearly chosen`;
			return [field, { column, because: because + also, sure }];
		}),
	);
}

/** A column that is so much worse than the chosen one was no choice. */
const NEARLY = 250;

const NAMED_BY_PROFILE = 3000;
const NAMED = 1000;

/** What a known export calls its fields. */
export interface Known {
	readonly system: string;
	readonly columns: Readonly<Partial<Record<Field, string>>>;
	/** Its closing day is a forecast while a row is open. */
	readonly forecasts?: true;
}

const ranked = (names: string, because: Name['because']): Name[] =>
	names.split(',').map((name, rank) => ({ name, rank, because }));

const CALLED = (column: string): string => `the column is called “${column}”`;

/** The usual names of a field, in English and in other languages. */
function usualNames(kind: FileKind, field: Field, { names }: FieldNames): Name[] {
	const english = ranked(names, CALLED);
	if (kind !== 'opportunities' || !isOfOpportunities(field)) return english;
	const foreign = foreignNames(field).map(({ name, rank, language }): Name => {
		const because: Name['because'] = (column) =>
			`the column is called “${column}”, ${language} for ${WORDS[field] ?? field}`;
		return { name, rank, because };
	});
	return [...english, ...foreign];
}

const isOfOpportunities = (field: Field): field is FieldOf<'opportunities'> => field in HEADERS.opportunities;
/** Fields whose names are no words. */
const WORDS: Readonly<Partial<Record<Field, string>>> = { 'is won': 'won', 'is closed': 'closed' };

/** Guesses the columns of a kind of file: by a profile's names, the usual names, and then by what values show. */
export function suggest(table: Table, kind: FileKind, profile: Known | null): Guesses {
	const all: Candidate[] = [];
	const usual: Readonly<Partial<Record<Field, FieldNames>>> = HEADERS[kind];
	for (const field of FIELDS[kind]) {
		const names = usual[field];
		if (names === undefined) continue;
		const own = profile?.columns[field];
		if (profile !== null && own !== undefined) {
			const because: Name['because'] = (column) => `${profile.system} calls it “${column}”`;
			all.push(...candidates(table, field, names, ranked(own, because), NAMED_BY_PROFILE));
		}
		all.push(...candidates(table, field, names, usualNames(kind, field, names), NAMED));
	}
	const chosen = assign(all);
	return kind === 'opportunities'
		? withValues(table, withForecast(withFirstContact(chosen), profile))
		: chosen;
}

/** A day that is only expected is the end of nothing, but better than none where a row has ended. */
function withForecast(named: Map<Field, Guess>, profile: Known | null): Map<Field, Guess> {
	const closed = named.get('closed');
	if (closed === undefined) return named;
	if (FORECAST.test(plain(closed.column))) {
		const because = `${closed.because}: the day that was expected, read only where a row was won or lost`;
		const sure = closed.sure === 'known' ? 'likely' : 'unsure';
		return new Map(named).set('closed', { ...closed, because, sure });
	}
	if (profile?.forecasts !== true) return named;
	const because = `${closed.because}; of open rows it is a forecast and is not read`;
	return new Map(named).set('closed', { ...closed, because });
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

/** Words that say of a day no more than that it is one, or that something came in. */
const OF_ANY_DAY = new Set(
	'date,dates,day,time,timestamp,when,on,of,the,at,in,a,is,lead,client,customer,deal,record,entry,new,start,arrival,arrived,added,entered,registered,submitted,logged,column,unnamed,field,datum,tag,zeit,zeitstempel,fecha,marca,temporal,data,ora,godzina,heure,horodateur,jour,dia,dzien,giorno,dag,tijdstempel'.split(
		',',
	),
);

/** A day of something else, such as an accident or a quote, says nothing of when an opportunity came. */
const isAnyDay = (header: string): boolean =>
	words(header).every((word) => OF_ANY_DAY.has(word) || /^\d+$/.test(word));

/** Numbers of eight digits may be anything: without a name that says so they are no dates. */
const isPlainlyDate = (value: string): boolean => !/^\s*\d+\s*$/.test(value) && looksLikeDate(value, false);

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
			const found = findColumn(table, name, false);
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
			(v, header) => isAnyDay(header) && (share(v, isPlainlyDate) ?? 0) >= 0.8,
		);
	return chosen;
}
