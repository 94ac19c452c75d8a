import { describe, expect, it } from 'vitest';
import { count, counted, days, outwardDigits, ratio, roundDown, roundUp } from '$lib/format';

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

describe('rounding outwards', () => {
	it('is not fooled by binary fractions', () => {
		expect(roundDown(0.29 * 100, 0)).toBe(29);
		expect(roundUp(1.1 * 3, 1)).toBe(3.3);
		expect(roundDown(2.453, 1)).toBe(2.4);
		expect(roundUp(4.992, 1)).toBe(5);
	});

	it('takes one more digit only to keep off a threshold', () => {
		expect(outwardDigits(2.45, 4.99, 1, 2)).toBe(1);
		expect(outwardDigits(2.04, 4.99, 1, 2)).toBe(2); // 2.0 would touch 2
		expect(outwardDigits(0.5, 1.96, 1, 2)).toBe(2); // 2.0 would touch 2
		expect(outwardDigits(1.5, 2.04, 1, 2)).toBe(1); // it does touch: nothing to keep off
		expect(outwardDigits(2.04, 4.99, 1, null)).toBe(1);
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
});
