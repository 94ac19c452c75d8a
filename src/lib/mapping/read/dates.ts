import type { DateOrder } from '../../model';
import { DATE_NOISE, MONTHS } from '../data/months';
import { plain } from '../text';

/** A calendar day `YYYY-MM-DD` as written (never shifted through a zone) and its time `HH:MM:SS`, if any. */
export interface Moment {
	readonly day: string;
	readonly time: string | null;
	/** The time is said to be of a zone, which need not be the reader's. */
	readonly zoned: boolean;
}

type Clock = Pick<Moment, 'time' | 'zoned'>;
const NO_CLOCK: Clock = { time: null, zoned: false };

/** What a text says before an order is chosen: one certain moment, or three numbers that need an order. */
export type DateReading =
	| { readonly sure: true; readonly serial: boolean; readonly moment: Moment }
	| {
			readonly sure: false;
			/** The three numbers as they stand. */
			readonly parts: readonly [number, number, number];
			/** The last has four digits, so that it is the year. */
			readonly yearLast: boolean;
			readonly clock: Clock;
	  };

/** Orders that three numbers without further hint may be written in. */
export const PART_ORDERS = ['dmy', 'mdy', 'ymd'] as const satisfies readonly DateOrder[];

const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether dates are read of this year: what lies further off is a slip or no date. */
export const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** Computers begin to count here: an export has this day where it has none. */
const BEGINNING = '1970-01-01';

/** `YYYY-MM-DD` of a day that exists between 1970 and 2100, else null. */
export function isoDay(year: number, month: number, day: number): string | null {
	if (!isYear(year) || day < 1 || day > (MONTH_DAYS[month - 1] ?? 0)) return null;
	if (month === 2 && day === 29 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))) return null;
	const iso = `${year}-${two(month)}-${two(day)}`;
	return iso === BEGINNING ? null : iso;
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
const DAY_MS = 86_400_000;

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The ISO day so many days later. */
export function addDays(day: string, days: number): string {
	return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Whether a moment lies after today. With a time of another zone its day may be the next one already:
 * an evening in New York is the day after in UTC.
 */
export function isAhead(moment: Moment, today: string): boolean {
	return moment.day > today && !(moment.zoned && moment.day <= addDays(today, 1));
}

/** `3 Feb 2026`. */
export function dayInWords(day: string): string {
	const [y = '', m = '', d = ''] = day.split('-');
	return `${Number(d)} ${'JanFebMarAprMayJunJulAugSepOctNovDec'.slice(Number(m) * 3 - 3, Number(m) * 3)} ${y}`;
}

const NUMERIC =
	/^(\d{1,4})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{1,4})\.?(?:(?:T|,?\s+|,)(.*)|Z|[+-]\d{2}:?\d{2})?$/i;
const KANJI = /^(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日\s*(.*)$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z?))?$/;
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/;
const ZONE = String.raw`((?:\s*(?:z|utc|gmt|[a-z]{2,5}))?\s*(?:[+-]\d{2}:?\d{2})?(?:\s*\([^)]*\))?)`;
const TIME = String.raw`(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?:\s*(?:([ap])\.?\s?m\.?|uhr))?`;
const WHOLE_TIME = new RegExp(`^(?:at |um )?${TIME}${ZONE}$`, 'i');
const HOUR_ONLY = /^(\d{1,2})\s*([ap])\.?\s?m\.?$/i;
const TIME_WITHIN = new RegExp(`(?<=[\\s,T])${TIME.replace('[:.h]', '[:h]')}${ZONE}`, 'i');

function clock(hour: number, minute: number, second: number, half: string | undefined): string | null {
	if (half !== undefined && (hour < 1 || hour > 12)) return null;
	const h = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
	return h > 23 || minute > 59 || second > 59 ? null : `${two(h)}:${two(minute)}:${two(second)}`;
}

/** Time of day; null where the text is none. Without any text there is no time, and nothing wrong. */
function readTime(text: string): Clock | null {
	const rest = text.trim();
	if (rest === '') return NO_CLOCK;
	const whole = WHOLE_TIME.exec(rest);
	if (whole) return clockOf(whole);
	const hour = HOUR_ONLY.exec(rest);
	const time = hour ? clock(Number(hour[1]), 0, 0, hour[2]) : null;
	return time === null ? null : { time, zoned: false };
}

/** What `TIME` and `ZONE` found; null where there is no such time. */
function clockOf([, hour, minute, second, half, zone = '']: RegExpExecArray): Clock | null {
	const time = clock(Number(hour), Number(minute), Number(second ?? 0), half);
	return time === null ? null : { time, zoned: zone.trim() !== '' };
}

function sure(day: string | null, read: Clock, serial = false): DateReading | null {
	return day === null ? null : { sure: true, serial, moment: { day, ...read } };
}

/** Excel counts days from 30 December 1899. */
function readSerial(whole: string, fraction: string | undefined): DateReading | null {
	const days = Number(whole);
	if (days <= 25_569 || days > 73_415) return null;
	const seconds = fraction === undefined ? null : Math.round(Number(`0.${fraction}`) * 86_400) % 86_400;
	const time =
		seconds === null
			? null
			: clock(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, undefined);
	return sure(addDays('1899-12-30', days), { time, zoned: false }, true);
}

function readNumeric(found: RegExpExecArray): DateReading | null {
	const [, first = '', second = '', third = '', rest = ''] = found;
	const read = readTime(rest);
	if (read === null) return null;
	const parts = [Number(first), Number(second), Number(third)] as const;
	if (first.length === 4) return third.length > 2 ? null : sure(isoDay(...parts), read);
	if (first.length === 3 || third.length === 3 || third.length === 1) return null;
	return { sure: false, parts, yearLast: third.length === 4, clock: read };
}

/** `15 Apr, 2021 00:03:00`, `April 15th, 2021`, `Thu Apr 15 2021 …`: the name of the month leaves no doubt. */
function readNamed(text: string): DateReading | null {
	const found = TIME_WITHIN.exec(text);
	const read = found ? clockOf(found) : NO_CLOCK;
	if (read === null) return null;
	const tokens = plain(found ? text.replace(found[0], ' ') : text).match(/\p{L}+|\d+/gu) ?? [];
	const numbers = tokens.filter((t) => /^\d/.test(t));
	const names = tokens.filter((t) => !/^\d/.test(t));
	const months = names.filter((t) => MONTHS.has(t));
	// "mar" is a Tuesday in French and Spanish, "mai" and the like only ever a month: the last one named counts.
	const month = MONTHS.get(months.at(-1) ?? '');
	if (month === undefined || numbers.length !== 2) return null;
	if (!names.every((t) => MONTHS.has(t) || DATE_NOISE.has(t))) return null;
	const [a = '', b = ''] = numbers;
	const yearFirst = a.length === 4 || Number(a) > 31;
	return sure(isoDay(fullYear(yearFirst ? a : b), month, Number(yearFirst ? b : a)), read);
}

/** Two digits mean 1970 to 2069. */
function fullYear(digits: string | number): number {
	const year = Number(digits);
	return year >= 100 ? year : year + (year < 70 ? 2000 : 1900);
}

/** No date is longer, and patterns take long on what is. */
const LONGEST = 64;

/** Reads a date without choosing an order; null where it is none. */
export function readDate(raw: string): DateReading | null {
	const text = raw.trim();
	if (text.length < 5 || text.length > LONGEST) return null;
	const numeric = NUMERIC.exec(text);
	if (numeric) return readNumeric(numeric);
	const compact = COMPACT.exec(text);
	if (compact) {
		const [, y, m, d, h, min, s, zone] = compact;
		const day = isoDay(Number(y), Number(m), Number(d));
		if (h === undefined) return sure(day, NO_CLOCK);
		const time = clock(Number(h), Number(min), Number(s ?? 0), undefined);
		return time === null ? null : sure(day, { time, zoned: zone !== '' });
	}
	const serial = SERIAL.exec(text);
	if (serial) return readSerial(serial[1] ?? '', serial[2]);
	const kanji = KANJI.exec(text);
	if (kanji) {
		const read = readTime(kanji[4] ?? '');
		return read === null ? null : sure(isoDay(Number(kanji[1]), Number(kanji[2]), Number(kanji[3])), read);
	}
	return /\p{L}{3}/u.test(text) ? readNamed(text) : null;
}

/** The moment a reading means under an order; null where there is no such day. */
export function underOrder(reading: DateReading, order: DateOrder): Moment | null {
	if (reading.sure) return reading.moment;
	const [a, b, c] = reading.parts;
	let day: string | null = null;
	if (order === 'dmy') day = isoDay(fullYear(c), b, a);
	else if (order === 'mdy') day = isoDay(fullYear(c), a, b);
	else if (order === 'ymd' && !reading.yearLast) day = isoDay(fullYear(a), b, c);
	return day === null ? null : { day, ...reading.clock };
}

/** The moment a reading means where no order is chosen: only what every order that can be agrees on. */
export function withoutOrder(reading: DateReading): Moment | null {
	if (reading.sure) return reading.moment;
	const moments = PART_ORDERS.map((o) => underOrder(reading, o)).filter((m) => m !== null);
	const [first] = moments;
	return first !== undefined && moments.every((m) => m.day === first.day) ? first : null;
}

/** Reads a date in an order; null where it cannot be. */
export function parseDate(raw: string, order: DateOrder): Moment | null {
	const reading = readDate(raw);
	return reading === null ? null : underOrder(reading, order);
}

const MONTH_FORMS: readonly { readonly form: RegExp; readonly year: number; readonly month: number }[] = [
	{ form: /^(\d{4})[-/. ]?(\d{1,2})$/, year: 1, month: 2 },
	{ form: /^(\d{1,2})[-/. ](\d{4})$/, year: 2, month: 1 },
	{ form: /^(\p{L}+)\.?[-/,. ']*(\d{2}|\d{4})$/u, year: 2, month: 1 },
	{ form: /^(\d{4})[-/,. ]*(\p{L}+)\.?$/u, year: 1, month: 2 },
];

/** First day of a month written as such (`2025-03`, `03/2025`, `March 2025`, `Mar 25`); null where it is none. */
export function readMonth(raw: string): string | null {
	const trimmed = raw.trim();
	if (trimmed.length > LONGEST) return null;
	const text = plain(trimmed);
	for (const { form, year, month } of MONTH_FORMS) {
		const found = form.exec(text);
		if (!found) continue;
		const name = found[month] ?? '';
		return isoDay(fullYear(found[year] ?? ''), MONTHS.get(name) ?? Number(name), 1);
	}
	return null;
}

/** First day of the month after the one that the day lies in. */
export function nextMonth(day: string): string {
	const [y = 0, m = 0] = day.split('-').map(Number);
	return m === 12 ? `${y + 1}-01-01` : `${y}-${two(m + 1)}-01`;
}
