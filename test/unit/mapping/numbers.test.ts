import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	currencyIn,
	currencyInHeader,
	currencyNamed,
	decimalOf,
	numberInWords,
	parseNumber,
} from '../../../src/lib/mapping/read/numbers';

describe('numbers', () => {
	test.each([
		['0', '.', 0],
		['1234', '.', 1234],
		['1234.5', '.', 1234.5],
		['1234.5', ',', 1234.5],
		['$22,700.00', '.', 22700],
		['$ 1,234', '.', 1234],
		['US$ 1,234.50', '.', 1234.5],
		['$1,200.00 USD', '.', 1200],
		['R$ 100.000', ',', 100000],
		['R$\u00a0100.000', ',', 100000],
		['2.500,50', ',', 2500.5],
		['2.500,50', '.', 2500.5],
		['2.500', ',', 2500],
		['2.500', '.', 2.5],
		['2,500', '.', 2500],
		['2,500', ',', 2.5],
		["1'234.50", '.', 1234.5],
		['1’234’567', '.', 1234567],
		['1 234 567,89', ',', 1234567.89],
		['1\u202f234,50 €', ',', 1234.5],
		['(1,200)', '.', -1200],
		['($1,200.50)', '.', -1200.5],
		['-1,200', '.', -1200],
		['−5', '.', -5],
		['-$5', '.', -5],
		['$-5', '.', -5],
		['1,5 Mio', '.', 1500000],
		['1,5 Mio. €', ',', 1500000],
		['1,5 milioni', ',', 1500000],
		['2 milhões', ',', 2000000],
		['2 millones', ',', 2000000],
		['1,2 mln zł', ',', 1200000],
		['2,5 tys. zł', ',', 2500],
		['3 mila', ',', 3000],
		['1,5 miljoen', ',', 1500000],
		['EUR 2.5m', '.', 2500000],
		['12k', '.', 12000],
		['12K USD', '.', 12000],
		['3 Tsd.', ',', 3000],
		['1.200,-', ',', 1200],
		['100.–', '.', 100],
		['100-', '.', -100],
		['1,00,000', '.', 100000],
		['12,34,567.89', '.', 1234567.89],
		['.5', '.', 0.5],
		['0.500', ',', 0.5],
		['1234,500', '.', 1234.5],
		['1.234.567', '.', 1234567],
		['EUR 5', '.', 5],
		['5 zł', ',', 5],
		['12 500 kr', ',', 12500],
		['1e3', '.', 1000],
		['AED 1,340,000.0', '.', 1340000],
		['755000.0', '.', 755000],
	] as const)('%s with %s', (raw, decimal, expected) => {
		expect(parseNumber(raw, decimal)).toBe(expected);
	});

	test.each([
		'',
		'abc',
		'approx 5000',
		'12 apples',
		'1.2.3',
		'1,2,3',
		'5%',
		'1-2',
		'2024-01-05',
		'10:30',
		'--',
		'$',
		'1.234,56.7',
	])('%j is none', (raw) => {
		expect(parseNumber(raw, '.')).toBeNull();
		expect(parseNumber(raw, ',')).toBeNull();
	});

	const each = (...values: string[]): [string, number][] => values.map((v) => [v, 1]);
	test.each([
		[each('1', '2'), null],
		[each('1.5', '2'), '.'],
		[each('2.500,50', '1.200'), ','],
		[each('R$ 100.000', 'R$ 111.349'), ','],
		[each('1,234', '5,678'), '.'],
		[each('1.234', '5.6', '7.8'), '.'],
		[each('146536,25', '50000'), ','],
	])('the decimal sign of %j is %s', (values, expected) => {
		expect(decimalOf(values)).toBe(expected);
	});

	test('a number written in either way comes back', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -99_999_999, max: 99_999_999 }),
				fc.constantFrom('en', 'de', 'fr', 'de-CH'),
				(cents, locale) => {
					const value = cents / 100;
					const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value);
					expect(parseNumber(text, locale === 'en' || locale === 'de-CH' ? '.' : ',')).toBeCloseTo(value, 6);
				},
			),
		);
	});

	test('for the eye', () => {
		expect(numberInWords(2500.5)).toBe('2,500.50');
		expect(numberInWords(2500)).toBe('2,500');
	});
});

describe('currencies', () => {
	test.each([
		['€5', 'EUR'], ['5 €', 'EUR'], ['£5', 'GBP'], ['R$ 5', 'BRL'], ['5 zł', 'PLN'], ['$5', '$'], ['US$5', 'USD'],
		['A$5', 'AUD'], ['5 USD', 'USD'], ['usd 5', 'USD'], ['$5 CAD', 'CAD'], ['5', null], ['1,5 Mio', null], ['12k', null],
		['CHF 5', 'CHF'], ['5 kr', 'kr'], ['1,5 Mio EUR', 'EUR'],
	] as const)('%s', (raw, expected) => {
		expect(currencyIn(raw)).toBe(expected);
	}); // prettier-ignore

	test.each([
		['Amount in EUR', 'EUR'],
		['Marketing_Cost_AED', 'AED'],
		['Value (£)', 'GBP'],
		['Amount (USD)', 'USD'],
		['Amount', null],
		['ALL', 'ALL'],
		['Deal Value', null],
	] as const)('%s', (header, expected) => {
		expect(currencyInHeader(header)).toBe(expected);
	});

	test.each([
		['usd', 'USD'],
		['USD - U.S. Dollar', 'USD'],
		['US Dollar (USD)', 'USD'],
		['€', 'EUR'],
		['US Dollar', 'USD'],
		['U.S. Dollar', 'USD'],
		['Pound Sterling', 'GBP'],
		['Złoty', 'PLN'],
		['-99', null],
		['f973f8f2-2e65-c112-0000-6c454c3560ec', null],
		['Bitcoin', 'Bitcoin'],
		['', null],
	] as const)('%s', (text, expected) => {
		expect(currencyNamed(text)).toBe(expected);
	});
});
