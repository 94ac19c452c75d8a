/** Milliseconds. */
const DAY = 86_400_000;

/*
 * A large file asks for millions of days, and the browser's own dates are made for one at a time. So the usual ones are
 * counted here, in eras of 400 years that begin with March: leap days come last, and months have a simple length. After
 * H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2021).
 */
const DAYS_IN_ERA = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const TO_EPOCH = 719_468;

/** Days from 1970-01-01 to a calendar day, `YYYY-MM-DD`; below 0 before it. */
export function dayNumber(iso: string): number {
	const [year, month, day] = [digits(iso, 0, 4), digits(iso, 5, 7), digits(iso, 8, 10)];
	// Whatever is not the usual, and days that not every month has, are left to the browser.
	const isUsual = iso.length === 10 && iso[4] === '-' && iso[7] === '-';
	if (!isUsual || !(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 28))
		return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
	const from = month > 2 ? year : year - 1;
	const era = Math.floor(from / 400);
	const ofEra = from - era * 400;
	const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	return (
		era * DAYS_IN_ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - TO_EPOCH
	);
}

/** The number that some characters are; NaN where one of them is no digit. */
function digits(text: string, from: number, to: number): number {
	let number = 0;
	for (let i = from; i < to; i++) {
		const digit = text.charCodeAt(i) - 48;
		number = digit >= 0 && digit <= 9 ? number * 10 + digit : NaN;
	}
	return number;
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
/** The first days that are written with another year than one of four digits. */
const [YEAR_ZERO, YEAR_10000] = [-719_528, 2_932_897];

/** The calendar day, `YYYY-MM-DD`, so many days after 1970-01-01. */
export function isoDay(day: number): string {
	if (!Number.isInteger(day) || day < YEAR_ZERO || day >= YEAR_10000)
		return new Date(day * DAY).toISOString().slice(0, 10);
	const since = day + TO_EPOCH;
	const era = Math.floor(since / DAYS_IN_ERA);
	const inEra = since - era * DAYS_IN_ERA;
	const ofEra = Math.floor(
		(inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
	);
	const ofYear = inEra - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
	const fromMarch = Math.floor((5 * ofYear + 2) / 153);
	const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
	const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
	const year = era * 400 + ofEra + (month <= 2 ? 1 : 0);
	const century = TWO_DIGITS[Math.floor(year / 100)] ?? '';
	return `${century}${TWO_DIGITS[year % 100] ?? ''}-${TWO_DIGITS[month] ?? ''}-${TWO_DIGITS[date] ?? ''}`;
}

/** Days since the Monday of its week, 0 to 6, of a day counted from 1970-01-01. */
export const sinceMonday = (day: number): number => (((day + 3) % 7) + 7) % 7;
