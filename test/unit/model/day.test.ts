import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDay } from '../../../src/lib/model/day';

const two = (value: number) => String(value).padStart(2, '0');

test('a day is one of the calendar, in any year of four digits', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 9999 }),
			fc.integer({ min: 0, max: 13 }),
			fc.integer({ min: 0, max: 32 }),
			(year, month, day) => {
				const date = new Date(Date.UTC(2000, month - 1, day));
				date.setUTCFullYear(year, month - 1, day);
				const there = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1;
				const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
				expect(isDay(text)).toBe(there && date.getUTCDate() === day && month >= 1 && month <= 12);
			},
		),
		{ numRuns: 2_000 },
	);
	expect(isDay('1900-02-29')).toBe(false);
	expect(isDay('2000-02-29')).toBe(true);
});

test('nothing else is', () => {
	for (const text of ['', '2026-1-01', '2026-01-01T00:00', ' 2026-01-01', '+02026-01-01', '२०२६-०१-०१'])
		expect(isDay(text)).toBe(false);
});
