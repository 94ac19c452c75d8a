import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, counted, days, ratio } from '$lib/format';
import { times, timesRange } from '$lib/reports/say';

describe('numbers', () => {
	it('groups digits as the locale does', () => {
		expect(count(12480, 'en')).toBe('12,480');
		expect(count(12480, 'de')).toBe('12.480');
		expect(count(0, 'en')).toBe('0');
	});

	it('puts the right word beside a number', () => {
		expect(counted(1, 'row', 'rows', 'en')).toBe('1 row');
		expect(counted(0, 'row', 'rows', 'en')).toBe('0 rows');
		expect(counted(2500, 'row', 'rows', 'en')).toBe('2,500 rows');
	});

	it('shows days whole or in halves', () => {
		expect(days(20, 'en')).toBe('20 days');
		expect(days(1, 'en')).toBe('1 day');
		expect(days(20.5, 'en')).toBe('20.5 days');
		expect(days(20.5, 'de')).toBe('20,5 days');
	});
});

describe('ratios', () => {
	const figure = { value: 3.499, low: 2.453, high: 4.992 };

	it('carry one digit, and a range rounded outwards', () => {
		expect(ratio(figure, 1, 'en')).toEqual({ value: '3.5×', range: '2.4–5.0' });
		expect(ratio(figure, null, 'de')).toEqual({ value: '3,5×', range: '2,4–5,0' });
	});

	it('carry more where the range would touch a threshold it does not touch', () => {
		expect(ratio({ value: 3.1, low: 2.04, high: 4.99 }, 2, 'en')).toEqual({
			value: '3.10×',
			range: '2.04–4.99',
		});
	});

	it('say only the lower end where there is no upper one', () => {
		expect(ratio({ value: null, low: 3.78, high: null }, 1, 'en')).toEqual({
			value: null,
			range: '3.7 or more',
		});
	});

	it('take as many digits as keep off a threshold', () => {
		expect(ratio({ value: 3.1, low: 2.00001, high: 4.99 }, 2, 'en').range).toBe('2.00001–4.99000');
	});

	it('of ten and more go without a digit', () => {
		expect(ratio({ value: 12.34, low: 2.4, high: 60.2 }, 1, 'en')).toEqual({
			value: '12×',
			range: '2.4–60.2',
		});
	});

	it('are those of the sentences', () => {
		const positive = fc.double({ min: 0.001, max: 50, noNaN: true });
		fc.assert(
			fc.property(positive, positive, positive, fc.constantFrom(1, 2), (a, b, c, threshold) => {
				const [low, value, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
				const words = ratio({ value, low, high }, threshold, 'en-u-nu-latn');
				expect(words.range).toBe(timesRange({ value, low, high }, threshold).replace(' to ', '–'));
				expect(words.value).toBe(`${times({ value, low, high }, threshold) ?? ''}×`);
			}),
		);
	});
});
