import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addDays,
	isAhead,
	isoDay,
	nextMonth,
	parseDate,
	readDate,
	readMonth,
} from '../../../src/lib/mapping/read/dates';
import type { DateOrder } from '../../../src/lib/model';

const written = (raw: string, order: DateOrder = 'ymd'): string | null => {
	const moment = parseDate(raw, order);
	return moment === null ? null : [moment.day, moment.time].filter((x) => x !== null).join(' ');
};

describe('dates that leave no doubt', () => {
	test.each([
		['2024-03-05', '2024-03-05'],
		['2024-03-05 14:22', '2024-03-05 14:22:00'],
		['2024-03-05T14:22:09Z', '2024-03-05 14:22:09'],
		['2024-03-05T23:59:59.123+13:00', '2024-03-05 23:59:59'],
		['2024-03-05T00:30:00-0800', '2024-03-05 00:30:00'],
		['2025-10-27T00:00:00Z', '2025-10-27 00:00:00'],
		['2024-03-05 2:05 PM', '2024-03-05 14:05:00'],
		['2024/3/5', '2024-03-05'],
		['2024.03.05', '2024-03-05'],
		['20210105', '2021-01-05'],
		['20210105T101500', '2021-01-05 10:15:00'],
		['15 Apr, 2021 00:03:00', '2021-04-15 00:03:00'],
		['Apr 15, 2021', '2021-04-15'],
		['April 15th, 2021', '2021-04-15'],
		['15-Apr-21', '2021-04-15'],
		['15-Apr-2021 3:04 pm', '2021-04-15 15:04:00'],
		['Thu Apr 15 2021 10:00:00 GMT+0200 (CEST)', '2021-04-15 10:00:00'],
		['Thursday, 15 April 2021', '2021-04-15'],
		['15. März 2024', '2024-03-15'],
		['3 février 2024', '2024-02-03'],
		['3 août 2024', '2024-08-03'],
		['3 de enero de 2024', '2024-01-03'],
		['3 mrt 2024', '2024-03-03'],
		['3 maggio 2024', '2024-05-03'],
		['3 de dezembro de 2024', '2024-12-03'],
		['3 października 2024', '2024-10-03'],
		['sobota, 5 października 2024 r.', '2024-10-05'],
		['zondag 5 mei 2024', '2024-05-05'],
		['domenica 5 maggio 2024', '2024-05-05'],
		['quinta-feira, 5 de setembro de 2024', '2024-09-05'],
		['dimanche 5 mai 2024', '2024-05-05'],
		['Sonntag, 5. Mai 2024', '2024-05-05'],
		['domingo 5 de mayo de 2024', '2024-05-05'],
		['2024年3月5日', '2024-03-05'],
		['44927', '2023-01-01'],
		['44927.5', '2023-01-01 12:00:00'],
		['44927,25', '2023-01-01 06:00:00'],
		[' 2024-03-05 ', '2024-03-05'],
	])('%s', (raw, expected) => {
		for (const order of ['ymd', 'dmy', 'mdy', 'serial'] as const) expect(written(raw, order)).toBe(expected);
	});
});

describe('dates that need an order', () => {
	test.each([
		['1/11/2021', 'dmy', '2021-11-01'],
		['1/11/2021', 'mdy', '2021-01-11'],
		['1/11/2021', 'ymd', null],
		['20-10-16', 'dmy', '2016-10-20'],
		['20-10-16', 'ymd', '2020-10-16'],
		['20-10-16', 'mdy', null],
		['03.04.2026', 'dmy', '2026-04-03'],
		['3. 4. 2026', 'dmy', '2026-04-03'],
		['12/31/1999', 'mdy', '1999-12-31'],
		['1/31/99', 'mdy', '1999-01-31'],
		['12/25/2025 12:05 AM', 'mdy', '2025-12-25 00:05:00'],
		['12/25/2025, 12:05:30 p.m.', 'mdy', '2025-12-25 12:05:30'],
		['12/25/2025 1:05\u202FPM', 'mdy', '2025-12-25 13:05:00'],
		['28-08-2022 17:00', 'dmy', '2022-08-28 17:00:00'],
	] as const)('%s as %s', (raw, order, expected) => {
		expect(written(raw, order)).toBe(expected);
	});
});

test.each([
	'', 'x', '31/02/2024', '2023-02-29', '00/00/0000', '0000-00-00', '1969-12-31', '2101-01-01', '2024-13-01',
	'2024-31-12', '32/01/2024', '2024-03-05 25:00', '13:00 PM', 'next week', '12', '123456', '1234567890123',
	'1970-01-01', '01/01/1970', '1970-01-01T00:00:00Z', '25569', '5 May', 'March 2024', '12/25/2025 13:05 PM', '1/2/345', 'Room 5 May 2024', '10.5', '2024-3', '24999',
])('%j is no day in any order', (raw) => {
	for (const order of ['ymd', 'dmy', 'mdy', 'serial'] as const) expect(parseDate(raw, order)).toBeNull();
}); // prettier-ignore

const anyDay = fc
	.record({
		y: fc.integer({ min: 1971, max: 2069 }),
		m: fc.integer({ min: 1, max: 12 }),
		d: fc.integer({ min: 1, max: 31 }),
	})
	.filter(({ y, m, d }) => isoDay(y, m, d) !== null);

test('a day comes back from every order and separator', () => {
	const two = (n: number): string => String(n).padStart(2, '0');
	fc.assert(
		fc.property(
			anyDay,
			fc.constantFrom('-', '/', '.'),
			fc.boolean(),
			fc.boolean(),
			({ y, m, d }, sep, pad, short) => {
				const [dd, mm] = pad ? [two(d), two(m)] : [String(d), String(m)];
				const year = short ? two(y % 100) : String(y);
				const day = isoDay(y, m, d);
				expect(parseDate([dd, mm, year].join(sep), 'dmy')?.day).toBe(day);
				expect(parseDate([mm, dd, year].join(sep), 'mdy')?.day).toBe(day);
				expect(parseDate([year, mm, two(d)].join(sep), 'ymd')?.day).toBe(day);
				expect(parseDate(`${y}${two(m)}${two(d)}`, 'dmy')?.day).toBe(day);
			},
		),
	);
});

test('a day counted by a spreadsheet comes back', () => {
	fc.assert(
		fc.property(fc.integer({ min: 25_570, max: 73_000 }), (serial) => {
			expect(parseDate(String(serial), 'serial')?.day).toBe(addDays('1899-12-30', serial));
		}),
	);
});

test('whatever the text, a date that is read exists', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 30 }), (raw) => {
			const reading = readDate(raw);
			if (reading?.sure === true)
				expect(new Date(`${reading.moment.day}T00:00Z`).toISOString().slice(0, 10)).toBe(reading.moment.day);
		}),
	);
});

test.each([
	['2025-03', '2025-03-01'],
	['202503', '2025-03-01'],
	['03/2025', '2025-03-01'],
	['3.2025', '2025-03-01'],
	['March 2025', '2025-03-01'],
	['Mar-25', '2025-03-01'],
	["Mar '25", '2025-03-01'],
	['2025 März', '2025-03-01'],
	['2025-13', null],
	['2025-03-01', null],
	['March', null],
])('%s is a month', (raw, expected) => {
	expect(readMonth(raw)).toBe(expected);
});

test('the month after', () => {
	expect(nextMonth('2025-12-01')).toBe('2026-01-01');
	expect(nextMonth('2025-01-31')).toBe('2025-02-01');
});

test.each([
	['2026-07-02T01:30:00Z', false], // the evening of the first west of Greenwich
	['2026-07-02 01:30 UTC', false],
	['2026-07-02T09:00:00+13:00', false],
	['20260702T013000Z', false],
	['Thu Jul 2 2026 01:30:00 GMT+0000 (UTC)', false],
	['2026-07-03T01:30:00Z', true],
	['2026-07-02 01:30', true],
	['20260702T013000', true],
	['2026-07-02', true],
	['2 July 2026 1:30 am', true],
	['2026-07-01T23:59:00Z', false],
])('%s lies after the first of July: %s', (raw, ahead) => {
	const moment = parseDate(raw, 'ymd');
	expect(moment === null ? null : isAhead(moment, '2026-07-01')).toBe(ahead);
});

/** Every month as exports of each language write it, in full and cut short. */
const MONTHS_OF: Readonly<Record<string, string>> = {
	German: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
	'German, cut short': 'Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez',
	French: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
	'French, cut short': 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
	Spanish: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
	'Spanish, cut short': 'ene feb mar abr may jun jul ago sep oct nov dic',
	Dutch: 'januari februari maart april mei juni juli augustus september oktober november december',
	Italian: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
	'Italian, cut short': 'gen feb mar apr mag giu lug ago set ott nov dic',
	Portuguese: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
	'Portuguese, cut short': 'jan fev mar abr mai jun jul ago set out nov dez',
	Polish:
		'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
	'Polish, as such':
		'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
};

test.each(Object.entries(MONTHS_OF))('months: %s', (_, names) => {
	names.split(' ').forEach((name, i) => {
		const month = String(i + 1).padStart(2, '0');
		expect(written(`17 ${name} 2024`), name).toBe(`2024-${month}-17`);
		expect(readMonth(`${name} 2024`), name).toBe(`2024-${month}-01`);
	});
});
