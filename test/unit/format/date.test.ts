import { describe, expect, it } from 'vitest';
import { formatDay } from '$lib/format';

describe('formatDay', () => {
	it('writes a day as the locale does', () => {
		expect(formatDay('2026-06-30', 'en-GB')).toBe('30 Jun 2026');
		expect(formatDay('2026-06-30', 'en-US')).toBe('Jun 30, 2026');
		expect(formatDay('2026-06-30', 'de')).toBe('30. Juni 2026');
	});

	it('is moved by no time zone, and by no short year', () => {
		expect(formatDay('2026-01-01', 'en-GB')).toBe('1 Jan 2026');
		expect(formatDay('2025-12-31', 'en-GB')).toBe('31 Dec 2025');
		expect(formatDay('2024-02-29', 'en-GB')).toBe('29 Feb 2024');
	});

	it('leaves what is no day as it is', () => {
		expect(formatDay('soon', 'en')).toBe('soon');
		expect(formatDay('2026-06', 'en')).toBe('2026-06');
	});
});
