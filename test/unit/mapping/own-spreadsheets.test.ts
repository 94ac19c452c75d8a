import { describe, expect, test } from 'vitest';
import { review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import type { Field } from '../../../src/lib/model';
import { TODAY, columns } from './helpers';

/** A spreadsheet as an owner keeps it: headers that need no guessing, of which a test changes one. */
const USUAL: Readonly<Partial<Record<Field, readonly [header: string, values: readonly string[]]>>> = {
	name: ['Client', ['Acme', 'Bolt', 'Cole', 'Dunn']],
	status: ['Status', ['Won', 'Lost', 'Won', 'Open']],
	created: ['Created', ['2026-01-03', '2026-01-15', '2026-02-01', '2026-02-20']],
	closed: ['Closed', ['2026-02-03', '2026-02-15', '2026-03-01', '']],
	amount: ['Amount', ['1200', '800', '2500', '']],
	source: ['Source', ['Google', 'Trade show', 'Referral', 'Google']],
	referrer: ['Referrer', ['', '', 'Ann Lee', '']],
};

const HEADERS: Readonly<Partial<Record<Field, readonly string[]>>> = {
	source: [
		'Where from', 'Where from?', 'How did you hear about us', 'How did you hear about us?', 'How did they find us', 'How did they find us?', 'Heard about us',
		'Heard about us through', 'Herkunft', 'Origen', 'Provenance', 'Found us through', 'Source', 'Channel', 'Came from', 'Referral source', 'How they found us',
		'Where did they come from?', 'Contact channel', 'Woher', 'Wie auf uns aufmerksam geworden?', 'Comment nous avez-vous connu ?', '¿Cómo nos conoció?',
		'Provenienza', 'Via', 'Lead from', 'how_we_met',
	],
	status: ['Result', 'Outcome', 'Ergebnis', 'Won or lost', 'Resultado', 'What happened', 'Decision', 'Esito', 'Won?'],
	created: [
		'Enquiry date', 'First contact', 'First contact date', 'Date of enquiry', 'Received', 'Date of first contact', 'Contact date', 'Eingang', 'Anfragedatum', 'Datum',
		'Erstkontakt', 'Came in', 'Date',
	],
	closed: [
		'Decision date', 'Signed on', 'Date of decision', 'Signed', 'Date signed', 'Became client on', 'Client since', 'Entscheidungsdatum', 'Unterschrieben am',
		'Date de signature',
	],
	amount: ['Fee', 'Value', 'Revenue', 'Honorar', 'Umsatz', 'Fee (£)', 'Honoraires', 'Worth', 'Income', 'Chiffre d’affaires', 'Fatturato'],
	referrer: [
		'Who referred', 'Who referred them?', 'Referred from', 'Introduced by', 'Empfohlen von', 'Recommandé par', 'Referred by', 'Sent by', 'Who introduced them',
		'Vermittelt durch', 'Intro from',
	],
}; // prettier-ignore

describe.each(Object.entries(HEADERS))('%s', (field, headers) => {
	test.each(headers)('goes by “%s”', (header) => {
		const file = columns(
			Object.fromEntries(
				Object.entries(USUAL).map(([name, [usual, values]]) => [name === field ? header : usual, values]),
			),
		);
		const seen = review([file], EMPTY_MAPPING, TODAY);
		const expected = Object.fromEntries(
			Object.entries(USUAL).map(([name, [usual]]) => [name, name === field ? header : usual]),
		);
		expect(seen.files[0]?.kind).toBe('opportunities');
		expect(seen.mapping.files[0]?.columns).toEqual(expected);
		expect(seen.questions).toEqual([]);
	});
});

describe('a yes or no says who became a client', () => {
	test.each(['Won?', 'Signed?', 'Became client', 'Became a client?', 'Kunde geworden?', 'Hired us'])(
		'%s',
		(header) => {
			const file = columns({
				Client: ['Acme', 'Bolt', 'Cole'],
				[header]: ['Yes', 'No', 'yes'],
				'Enquiry date': ['2026-01-03', '2026-01-15', '2026-02-01'],
				'Where from': ['Google', 'Ann Lee', 'Referral'],
			});
			const seen = review([file], EMPTY_MAPPING, TODAY);
			expect(seen.mapping.files[0]?.columns).toEqual({
				name: 'Client',
				'is won': header,
				created: 'Enquiry date',
				source: 'Where from',
			});
			expect(seen.questions).toEqual([]);
			expect(seen.outcomes.map((o) => [o.label, o.meaning, o.count])).toEqual([
				[`${header}: Yes`, 'won', 2],
				[`${header}: No`, 'open', 1],
			]);
		},
	);
});

test('a first contact beside the day of the enquiry is the first response', () => {
	const file = columns({
		Client: ['Acme', 'Bolt'],
		Status: ['Won', 'Lost'],
		'Enquiry date': ['2026-01-03', '2026-01-15'],
		'First contact': ['2026-01-04', '2026-01-16'],
	});
	expect(review([file], EMPTY_MAPPING, TODAY).mapping.files[0]?.columns).toMatchObject({
		created: 'Enquiry date',
		contacted: 'First contact',
	});
});

test('words of a spreadsheet take nothing from other kinds of files', () => {
	const kindOf = (byName: Readonly<Record<string, readonly string[]>>) =>
		review([columns(byName)], EMPTY_MAPPING, TODAY).files[0]?.kind;
	expect(kindOf({ Partner: ['Ann'], Date: ['2026-01-01'], Type: ['call'], Note: ['x'] })).toBe('touches');
	expect(kindOf({ Partner: ['Ann'], Date: ['2026-01-01'], Name: ['Zoe'], Outcome: ['won'] })).toBe('given');
	expect(kindOf({ Partner: ['Ann'], Kind: ['client'], Cadence: ['30'] })).toBe('partners');
	expect(kindOf({ Channel: ['Google'], Month: ['2026-01'], Cost: ['5'] })).toBe('spend');
});
