import { PERSON_FIELDS } from '../../model';
import type { Field, PersonField } from '../../model';
import { JOINER, findColumn } from '../column';
import {
	PEOPLE_EXPORTS,
	PEOPLE_FIRMS,
	PEOPLE_LIST_MARKS,
	PEOPLE_NAMES,
	PERSON_HEADERS,
} from '../data/contacts';
import type { PeopleExport } from '../data/contacts';
import { HEADERS } from '../data/headers';
import { CONTACT_FIELDS } from '../join/contact-fields';
import { key } from '../text';
import { looksLikeDate, share } from './evidence';
import { suggest } from './suggest';
import type { Guess, Guesses } from './suggest';
import { hasHeader, matches, sampleOf } from './table';
import type { Table } from './table';

/** What the values of each are like. */
const LOOKS: Readonly<Record<PersonField, (value: string) => boolean>> = {
	'last touch': (value) => looksLikeDate(value, true),
	'e-mail': (value) => value.includes('@'),
	phone: (value) => (value.match(/\d/g)?.length ?? 0) >= 3,
};
const LEAST = 0.5;
/** "Contact - Phone" is a phone; a header that has more before it is something else. */
const NEAR = 2;

const because = (column: string): string => `the column is called “${column}”`;

/** The first column by a list of names that holds what it should. One that says nothing is passed over. */
function named(table: Table, names: string, looks: (value: string) => boolean): Guess | null {
	for (const name of names.split(','))
		for (const { column, distance } of matches(table, name)) {
			const found = distance <= NEAR ? findColumn(table, column, true) : null;
			const fit = found === null ? null : share(sampleOf(table, found), looks);
			if (fit !== null && fit >= LEAST) return { column, because: because(column), sure: 'likely' };
		}
	return null;
}

/** How to reach the people of a file, and when that was last done. A column may serve another field as well. */
export function personalColumns(table: Table): Guesses {
	const found = new Map<Field, Guess>();
	for (const field of PERSON_FIELDS) {
		const guess = named(table, PERSON_HEADERS[field], LOOKS[field]);
		if (guess !== null) found.set(field, guess);
	}
	return found;
}

/** A file whose rows are people, or firms, that a firm knows, and nothing else. */
export interface FoundPeople {
	readonly system: string | null;
	readonly because: string;
	readonly guesses: Guesses;
	readonly export: PeopleExport | null;
}

/** What is known of a file before it is asked whether it is one of people. */
export interface Before {
	readonly kind: string | null;
	readonly guesses: Guesses;
}

/** Fields that only a list of partners has; that of the last contact any list of people may have. */
const OF_PARTNERS: readonly Field[] = ['cadence', 'would refer', 'knows welcome', 'can explain', 'since'];
/** What is called so is no list of all whom a firm knows. */
const PARTNER_NAMES = new Set(
	HEADERS.partners.partner.names
		.split(',')
		.filter((name) => /partner|referrer/.test(name))
		.map(key),
);

/**
 * Whether a file is a list of people, and how it is read then: a known export of one, or a file that has names and
 * says how to reach them, which is nothing else. What looks like a list of partners only because it says when each
 * was last contacted is one of people where a system wrote it.
 *
 * @param known what is known of the file otherwise; the export of a known system or of Vouch's own is what it is
 */
export function peopleIn(table: Table, known: Before, personal: Guesses): FoundPeople | null {
	const written = PEOPLE_EXPORTS.find(({ marks }) =>
		marks.some((set) => set.split(',').every((name) => hasHeader(table, name))),
	);
	const name = named(table, PEOPLE_NAMES, (value) => !looksLikeDate(value, false) && !value.includes('@'));
	if (name === null || personal.size === 0) return null;
	if (written === undefined && !isUnknownList(table, known, name)) return null;
	const of = suggest(table, 'opportunities', null);
	const guesses = new Map<Field, Guess>([...of].filter(([field]) => isOfPeople(field)));
	for (const [field, guess] of guesses) if (shares(guess.column, name.column)) guesses.delete(field);
	guesses.set('name', name);
	const firm = guesses.has('company') ? null : named(table, PEOPLE_FIRMS, () => true);
	if (firm !== null) guesses.set('company', firm);
	return {
		system: written?.system ?? null,
		because:
			written === undefined
				? 'it has people and how to reach them'
				: `the columns are those of ${written.system}`,
		guesses,
		export: written ?? null,
	};
}

/** Whether the rows of a file of people may have a field. */
export const isOfPeople = (field: Field): boolean => field === 'id' || CONTACT_FIELDS.includes(field);

const shares = (a: string, b: string): boolean =>
	a.split(JOINER).some((part) => b.split(JOINER).includes(part));

function isUnknownList(table: Table, { kind, guesses }: Before, name: Guess): boolean {
	if (kind === null) return true;
	if (kind !== 'partners' || OF_PARTNERS.some((field) => guesses.has(field))) return false;
	if (PARTNER_NAMES.has(key(guesses.get('partner')?.column ?? name.column))) return false;
	return PEOPLE_LIST_MARKS.split(',').some(
		(mark) => table.forms.get(key(mark))?.some(({ distance }) => distance <= 1) === true,
	);
}
