import { describe, expect, test } from 'vitest';
import { canonical, review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import { TODAY, columns, records } from './helpers';

/** How each row of a spreadsheet is read, and what is asked. */
function told(byName: Readonly<Record<string, readonly string[]>>) {
	const rows = Math.max(...Object.values(byName).map((values) => values.length));
	const file = columns({
		Client: Array.from({ length: rows }, (_, i) => `Client ${i + 1}`),
		'Enquiry date': Array.from({ length: rows }, (_, i) => `2026-01-${i + 10}`),
		Source: Array.from({ length: rows }, () => 'Google'),
		...byName,
	});
	const seen = review([file], EMPTY_MAPPING, TODAY);
	const lines = canonical([file], seen.mapping, TODAY).files.flatMap(records);
	return { ends: lines.map((row) => row.outcome), asked: seen.questions.map(({ kind }) => kind) };
}

const DAY = '2026-03-02';
const WON_YES = ['Yes', 'No', '', 'Yes', 'No'];

describe('a won column that stands alone', () => {
	test('yes, no and blank: a blank one is not decided', () => {
		expect(told({ 'Won?': WON_YES }).ends).toEqual(['won', 'lost', 'open', 'won', 'lost']);
	});
	test('yes and no only: what was not won may be open still', () => {
		expect(told({ 'Won?': ['Yes', 'No', 'No'] }).ends).toEqual(['won', 'open', 'open']);
	});
	test('a closing day tells a lost row from an open one', () => {
		const file = { Won: ['TRUE', 'FALSE', 'FALSE'], 'Date closed': [DAY, DAY, ''] };
		expect(told(file).ends).toEqual(['won', 'lost', 'open']);
	});
	test('closing days on every row are no sign of an end, nor are expected ones', () => {
		const all = { Won: ['TRUE', 'FALSE', 'FALSE'], 'Date closed': [DAY, DAY, DAY] };
		expect(told(all).ends).toEqual(['won', 'open', 'open']);
		const some = { Won: ['TRUE', 'FALSE', 'FALSE'], 'Expected close date': [DAY, DAY, ''] };
		expect(told(some).ends).toEqual(['won', 'open', 'open']);
	});
	test('a word says what it says', () => {
		const answers = ['Yes', 'No', 'Pending', 'Lost', ...Array.from({ length: 8 }, () => 'No')];
		expect(told({ 'Became a client?': answers }).ends.slice(0, 4)).toEqual(['won', 'lost', 'open', 'lost']);
	});
	test('crosses only', () => {
		const file = { 'Became client': ['x', '', ''], 'Date closed': [DAY, DAY, ''] };
		expect(told(file).ends).toEqual(['won', 'lost', 'open']);
	});
});

describe('what was lost in a column of its own', () => {
	test.each([
		['Won', 'Lost'],
		['Gewonnen', 'Verloren'],
		['Gagné', 'Perdu'],
		['Is Closed Won', 'Is Closed Lost'],
	])('%s and %s', (won, lost) => {
		const flags = { [won]: ['TRUE', 'FALSE', 'FALSE'], [lost]: ['FALSE', 'TRUE', 'FALSE'] };
		expect(told(flags)).toEqual({ ends: ['won', 'lost', 'open'], asked: [] });
	});
	test('as crosses', () => {
		const file = { 'Became client': ['x', '', ''], Declined: ['', 'x', ''] };
		expect(told(file)).toEqual({ ends: ['won', 'lost', 'open'], asked: [] });
	});
	test('as the day on which it ended', () => {
		const file = { 'Won date': [DAY, '', '', DAY], 'Lost date': ['', DAY, '0000-00-00', DAY] };
		expect(told(file)).toEqual({ ends: ['won', 'lost', 'open', null], asked: [] });
	});
});

describe('labels that say nothing', () => {
	test('a blank one says nothing', () => {
		expect(told({ Outcome: ['Won', 'Lost', ''] }).ends).toEqual(['won', 'lost', null]);
	});
	test('one whose rows have ended is asked about where open ones have not', () => {
		const file = { Outcome: ['Won', 'Lost', 'Open', 'Blue'], 'Date closed': [DAY, DAY, '', DAY] };
		expect(told(file)).toEqual({ ends: ['won', 'lost', 'open', null], asked: ['outcome'] });
	});
	test.each([
		['the closing days are forecasts', ['Won', 'Lost', 'Open', 'Blue'], [DAY, DAY, DAY, DAY]],
		['it has no closing day', ['Won', 'Lost', 'Open', 'Blue'], [DAY, DAY, '', '']],
		['the day is only that of a step', ['Won', 'Lost', 'Open', 'Booking'], [DAY, '', '', DAY]],
		['no row is known to be open', ['Won', 'Lost', 'Blue', 'Blue'], [DAY, DAY, DAY, DAY]],
	] as const)('it is open where %s', (_, labels, days) => {
		expect(told({ Outcome: labels, 'Date closed': days }).asked).toEqual([]);
	});
	test('letters and words of a win and a loss', () => {
		expect(told({ 'Win/Loss': ['W', 'L', 'Win', 'Loss'] }).ends).toEqual(['won', 'lost', 'won', 'lost']);
	});
});

test('a column of percentages is no name, numbers of eight digits are no days', () => {
	const file = columns({
		Kans: ['40 %', '60 %'],
		Klant: ['Acme', 'Bolt'],
		Status: ['Gewonnen', 'Verloren'],
		Referentie: ['20230105', '20230208'],
		'Geboortedatum (DOB)': ['1980-01-05', '1979-03-04'],
	});
	const found = review([file], EMPTY_MAPPING, TODAY).mapping.files[0]?.columns;
	expect(found).toMatchObject({ name: 'Klant' });
	expect(found).not.toHaveProperty('created');
});

test('Odoo’s archive is known in German', () => {
	const file = columns({
		'Externe ID': ['1', '2', '3'],
		Verkaufschance: ['Acme', 'Bolt', 'Cole'],
		Verkäufer: ['Sam', 'Sam', 'Sam'],
		Phase: ['Gewonnen', 'Neu', 'Neu'],
		'Erstellt am': ['2026-01-03', '2026-01-05', '2026-02-03'],
		Aktiv: ['True', 'False', 'True'],
	});
	const seen = review([file], EMPTY_MAPPING, TODAY);
	expect(seen.files[0]?.system).toBe('Odoo');
	const rows = canonical([file], seen.mapping, TODAY).files.flatMap(records);
	expect(rows.map((row) => row.outcome)).toEqual(['won', 'lost', 'open']);
});

test.each([
	['Timestamp', true],
	['Date 1', true],
	['Column 3', true],
	['Accident date', false],
	['Quote sent on', false],
	['Phone', false],
])('a column of days that is called “%s” says when a deal came: %s', (header, says) => {
	const days = ['2026-01-05', '2026-02-08', '2026-03-01'];
	const file = columns({ Client: ['Acme', 'Bolt', 'Cole'], Status: ['Won', 'Lost', 'Open'], [header]: days });
	const found = review([file], EMPTY_MAPPING, TODAY).mapping.files[0]?.columns;
	expect(found?.created).toBe(says ? header : undefined);
});
