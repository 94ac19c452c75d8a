import { describe, expect, it } from 'vitest';
import { INDEX } from '../../../src/lib/model';
import { money, moneyWon } from '$lib/format';

describe('money', () => {
	it('with a code', () => {
		expect(money(283200, 'USD', 'en-US')).toBe('$283,200');
		expect(money(283200, 'EUR', 'de')).toBe('283.200\u00a0€');
		expect(money(283200, 'USD', 'en-AU')).toBe('USD\u00a0283,200');
		expect(money(283200, 'JPY', 'en')).toBe('¥283,200');
	});

	it('with a symbol of unknown country', () => {
		expect(money(283200, '$', 'en')).toBe('$283,200');
		expect(money(283200, '£', 'de')).toBe('283.200\u00a0£');
	});

	it('with no currency claims none', () => {
		expect(money(283200, null, 'en')).toBe('283,200');
		expect(money(283200, '', 'en')).toBe('283,200');
	});

	it('shows cents only where they matter', () => {
		expect(money(12.5, 'USD', 'en-US')).toBe('$12.50');
		expect(money(12, 'USD', 'en-US')).toBe('$12');
		expect(money(1234.56, 'USD', 'en-US')).toBe('$1,235');
		expect(money(-5.25, null, 'en')).toBe('-5.25');
	});
});

describe('an index', () => {
	it.each([
		[100, 'en-GB', '100 pt'],
		[24.13, 'en-GB', '24.1 pt'],
		[24.13, 'de-DE', '24,1 pt'],
		[0.04567, 'en-GB', '0.0457 pt'],
		[0, 'en-GB', '0 pt'],
		[-3.456, 'en-GB', '-3.46 pt'],
	])('%d in %s is %s: three digits and no currency', (amount, locale, expected) => {
		expect(money(amount, INDEX, locale)).toBe(expected.replace(' ', '\u00a0'));
		expect(moneyWon({ valueWon: amount, valueByCurrency: null }, INDEX, locale)).toBe(
			expected.replace(' ', '\u00a0'),
		);
	});
});
