import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDay } from '$lib/model';

const date = fc.date({
	min: new Date('0001-01-01'),
	max: new Date('9999-12-31T23:59:59Z'),
	noInvalidDate: true,
});

test('every day of the calendar is one', () => {
	fc.assert(
		fc.property(date, (day) => {
			expect(isDay(day.toISOString().slice(0, 10))).toBe(true);
		}),
	);
});

test.each([
	'',
	'2026-02-31',
	'2025-02-29',
	'2026-13-01',
	'2026-00-10',
	'2026-3-1',
	'20260301',
	'2026-03-01\n',
	' 2026-03-01',
	'2026-03-01T00:00',
	'+002026-03-01',
	'yesterday',
])('%j is none', (text) => {
	expect(isDay(text)).toBe(false);
});
