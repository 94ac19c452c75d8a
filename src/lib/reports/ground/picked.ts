import type { CodedText } from './opportunities';
import { codesFor, inOrder, type Coded } from '../columns/coded';
import { NONE, type Joined } from './join';
import { textReader, type Numbered, type OpportunityColumn, type Rows } from './rows';

/** Which of the two rows of an opportunity says a column: its own, or that of its lead, or the first of them that says anything. */
export type Says = 'own' | 'own first' | 'lead first';

export const SAYS = {
	id: 'own',
	client_id: 'own',
	currency: 'own',
	stage: 'own',
	outcome_label: 'own',
	name: 'own first',
	company: 'own first',
	owner: 'own first',
	service: 'own first',
	industry: 'own first',
	region: 'own first',
	extra_1: 'own first',
	extra_2: 'own first',
	extra_3: 'own first',
	extra_4: 'own first',
	extra_5: 'own first',
	extra_6: 'own first',
	extra_7: 'own first',
	extra_8: 'own first',
	class_given: 'own first',
	needs_service: 'own first',
	fits_ideal: 'own first',
	intro_accepted: 'own first',
	referrer: 'lead first',
	contacted: 'lead first',
} as const satisfies Partial<Record<OpportunityColumn, Says>>;

/** Of each opportunity what its rows say by number; 0: nothing. */
export function picked(numbers: Uint32Array | Uint8Array, joined: Joined, says: Says): Uint32Array {
	const { count, own, lead, tied } = joined;
	const found = new Uint32Array(count);
	for (let i = 0; i < count; i++) found[i] = numbers[own[i]!]!;
	if (!tied || says === 'own') return found;
	for (let i = 0; i < count; i++) {
		if (lead[i] === NONE) continue;
		const theirs = numbers[lead[i]!]!;
		if (theirs !== 0 && (says === 'lead first' || found[i] === 0)) found[i] = theirs;
	}
	return found;
}

/** Reads the text of an opportunity; null where its rows say nothing. */
export function pickedReader(
	rows: Rows,
	{ own, lead }: Joined,
	column: keyof typeof SAYS,
): (i: number) => string | null {
	const [of, ofLead] = [textReader(rows, column), textReader(rows, column)];
	const says = SAYS[column];
	return (i) => {
		const theirs = says === 'own' || lead[i] === NONE ? '' : ofLead(lead[i]!);
		const text = theirs !== '' && says === 'lead first' ? theirs : of(own[i]!) || theirs;
		return text === '' ? null : text;
	};
}

/** The lead's own id of each deal; null where there is no lead, or it has none. */
export function leadIdReader(rows: Rows, { lead }: Joined): (i: number) => string | null {
	const idOf = textReader(rows, 'id');
	return (i) => (lead[i] === NONE ? null : idOf(lead[i]!) || null);
}

/** Texts that are there by value: those of opportunities alone, with rising values. */
export function codedFrom(numbers: Uint32Array, texts: readonly string[]): Coded {
	const isThere = new Uint8Array(texts.length);
	for (const number of numbers) isThere[number] = 1;
	const used = texts.flatMap((text, number) =>
		number > 0 && isThere[number] === 1 ? [{ text, number }] : [],
	);
	used.sort((a, b) => inOrder(a.text, b.text));
	const codeOf = new Uint32Array(texts.length);
	used.forEach(({ number }, i) => {
		codeOf[number] = i + 1;
	});
	const codes = codesFor(used.length + 1, numbers.length);
	for (let i = 0; i < numbers.length; i++) codes[i] = codeOf[numbers[i]!]!;
	return { codes, values: [null, ...used.map(({ text }) => text)] };
}

/** A column that no opportunity says anything of. */
export const nothingSaid = (count: number): Coded => ({ codes: new Uint8Array(count), values: [null] });

/** Texts that stand in the table as rows say them; those of source and referrer are worked out. */
export type Plain = Exclude<CodedText, 'source' | 'referrer'>;

export const codedOf = ({ numbers, texts }: Numbered, joined: Joined, says: Says): Coded =>
	codedFrom(picked(numbers, joined, says), texts);
