import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, isoDay, sinceMonday } from '../../../src/lib/format/day-number';

const DAY = 86_400_000;
const byBrowser = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

test('days are those of the calendar, there and back, in every year of four digits', () => {
	fc.assert(
		fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
			expect(isoDay(day)).toBe(byBrowser(day));
			expect(dayNumber(isoDay(day))).toBe(day);
		}),
		{ numRuns: 3000 },
	);
});

test('every day of the years around leap days is right', () => {
	for (const year of [0, 1, 1599, 1600, 1899, 1900, 1969, 1970, 1999, 2000, 2024, 2100, 9999]) {
		const first = Date.parse(`${String(year).padStart(4, '0')}-01-01T00:00:00Z`) / DAY;
		for (let day = first - 1; day <= first + 366; day++) {
			if (day < -719_528 || day > 2_932_896) continue;
			expect(isoDay(day)).toBe(byBrowser(day));
			expect(dayNumber(byBrowser(day))).toBe(day);
		}
	}
});

test('what is no day has no number', () => {
	for (const text of [
		'',
		'2024-13-01',
		'2024-00-10',
		'2024-01-00',
		'2024-01-32',
		'20240101',
		'2024/01/01',
		'yesterday!',
	])
		expect(dayNumber(text)).toBeNaN();
});

test('years beyond four digits are written as the browser writes them', () => {
	expect(isoDay(2_932_897)).toBe(byBrowser(2_932_897));
	expect(isoDay(-719_529)).toBe(byBrowser(-719_529));
});

test('a week begins on Monday', () => {
	expect(
		[dayNumber('2026-11-23'), dayNumber('2026-11-29'), dayNumber('1969-12-29')].map(sinceMonday),
	).toEqual([0, 6, 0]);
});
