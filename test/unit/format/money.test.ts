import { describe, expect, it } from 'vitest';
import { money } from '$lib/format';

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
