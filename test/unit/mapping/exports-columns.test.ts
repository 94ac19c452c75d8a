import { expect, test } from 'vitest';
import { review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import { parseNumber } from '../../../src/lib/mapping/read/numbers';
import { TODAY, columns } from './helpers';

const CLOSED = ['2026-02-01', '2026-02-05', ''];

/** What a file beside its name, status and day of creation is read for. */
function found(byName: Readonly<Record<string, readonly string[]>>) {
	const usual = { Name: ['Acme', 'Bolt', 'Cole'], Status: ['Won', 'Lost', 'Open'], Created: Array(3).fill('2026-01-03') as string[] }; // prettier-ignore
	return review([columns({ ...usual, ...byName })], EMPTY_MAPPING, TODAY).mapping.files[0]?.columns;
}

test.each(['Expected close', 'Expected close date', 'Abschluss geplant', 'Forecast close'])(
	'the day that was expected (%s) is not taken where the actual one is there',
	(expected) => {
		for (const actual of ['Actual close', 'Actual closing', 'Abschluss am', 'Abgeschlossen'])
			expect(found({ [expected]: CLOSED, [actual]: CLOSED })?.closed).toBe(actual);
	},
);

test('a day of conversion and a day of loss are one day of the end', () => {
	const file = { 'Converted Date': ['2026-02-01', '', ''], 'Lost Date': ['', '2026-02-05', ''] };
	expect(found(file)?.closed).toBe('Converted Date + Lost Date');
});

test.each(['Bid Amount', 'Actual amount', 'Umsatz netto', 'Montant HT', 'Kwota netto'])(
	'%s is money',
	(name) => expect(found({ [name]: ['1200', '800', '50'] })?.amount).toBe(name),
);

test('the actual amount goes before the estimated one', () => {
	const both = { 'Estimated amount': ['900', '800', '50'], 'Actual amount': ['1200', '', ''] };
	expect(found(both)?.amount).toBe('Actual amount');
});

test('who referred is found in two columns, and behind a lookup', () => {
	const two = { 'Referrer first name': ['Ann', '', ''], 'Referrer last name': ['Lee', '', ''] };
	expect(found(two)?.referrer).toBe('Referrer first name + Referrer last name');
	expect(found({ 'Referred By: Full Name': ['Ann Lee', '', ''] })?.referrer).toBe('Referred By: Full Name');
});

test('what keeps a number as text in a spreadsheet is no part of it', () => {
	expect(['="1200.50"', "'1200.50", "'$1,200.50", "'-5"].map((cell) => parseNumber(cell, '.'))).toEqual([
		1200.5, 1200.5, 1200.5, -5,
	]);
	expect(parseNumber("1'234.50", '.')).toBe(1234.5);
	expect(parseNumber("'n/a", '.')).toBeNull();
});
