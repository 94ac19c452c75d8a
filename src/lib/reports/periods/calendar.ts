import type { PeriodUnit } from '../../model';

/** Milliseconds. */
const DAY = 86_400_000;

/** Months in each unit. */
export const MONTHS: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12 };

/** Calendar months since the year 0 of a day that is counted from 1970-01-01. */
export function monthOf(day: number): number {
	const date = new Date(day * DAY);
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of a month, counted from 1970-01-01. */
export function firstDayOf(month: number): number {
	const date = new Date(0);
	// Date.UTC would take the years 0 to 99 for 1900 to 1999.
	date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
	return date.getTime() / DAY;
}
