import { dayNumber, isoDay } from '../../format/day-number';
import { dayFormat } from '../../format/kept';

/** `YYYY-MM-DD` so many days before. */
const daysBefore = (iso: string, days: number): string => isoDay(dayNumber(iso) - days);

/** Place of a day on the way from one to the other, from 0 to 1; what lies outside stands at the end. */
export function place(day: string, from: string, to: string): number {
	const whole = dayNumber(to) - dayNumber(from);
	if (whole <= 0) return 1;
	return Math.min(1, Math.max(0, (dayNumber(day) - dayNumber(from)) / whole));
}

/** The time that all rows share. */
export interface Axis {
	readonly from: string;
	readonly to: string;
	/** Referrals before `from`: they stand at the left edge. */
	readonly before: number;
}

/** Among fewer referrals no day is a stray. */
const ENOUGH = 20;
/** Room for a rhythm where the history is short. */
const SHORTEST = 90;

/**
 * From the first referral to the as-of date. A few stray days long before the rest (a wrong century, an old
 * list) would squeeze everything into a corner: where a gap among the first hundredth (or before the
 * second one) takes up over half the way from there, the axis begins after it.
 */
export function axisOf(
	partners: readonly { readonly referralDays: readonly string[] }[],
	asOf: string,
): Axis | null {
	const days = partners.flatMap(({ referralDays }) => referralDays).sort();
	const first = days[0];
	if (first === undefined) return null;
	const strays = days.length < ENOUGH ? 0 : Math.max(1, Math.floor(days.length / 100));
	const begin = days.slice(0, strays + 1).findLast((day, i, early) => {
		const before = dayNumber(early[i - 1] ?? day);
		return dayNumber(day) - before > (dayNumber(asOf) - before) / 2;
	});
	const short = daysBefore(asOf, SHORTEST);
	const from = [begin ?? first, short].sort()[0] ?? short;
	return { from, to: asOf, before: days.filter((day) => day < from).length };
}

export interface Tick {
	/** From 0 to 1. */
	readonly at: number;
	readonly label: string;
}

/** Few enough to stand beside each other on a phone. */
const MOST_TICKS = 6;

/** Firsts of years, quarters or months, whichever are few enough to be read. */
export function ticksOf({ from, to }: Pick<Axis, 'from' | 'to'>, locale?: string): Tick[] {
	const months = (dayNumber(to) - dayNumber(from)) / 30.4;
	const step = [1, 3, 12, 24, 60, 120, 240].find((one) => months / one <= MOST_TICKS) ?? 600;
	const ticks: Tick[] = [];
	const year = Number(from.slice(0, 4));
	const start = step < 12 ? 0 : -(year % (step / 12)) * 12;
	for (let month = start; ; month += step) {
		const day = new Date(Date.UTC(year, month, 1, 12)).toISOString().slice(0, 10);
		if (day > to) return ticks;
		if (day >= from) ticks.push({ at: place(day, from, to), label: label(day, step, locale) });
	}
}

function label(day: string, step: number, locale?: string): string {
	if (step >= 12) return day.slice(0, 4);
	return dayFormat(locale, { month: 'short', year: '2-digit' }).format(new Date(`${day}T12:00:00Z`));
}

/** Referrals so close that they would cover each other: one mark, taller the more there are. */
export interface DotMark {
	/** From 0 to 1. */
	readonly at: number;
	readonly count: number;
	/** Pixels. */
	readonly height: number;
}

/** Places across the width: beside each other on a wide screen, overlapping by half on a phone. */
const PLACES = 120;
const DOT = 7;
const TALLEST = 19;

export function dotMarks(days: readonly string[], from: string, to: string): DotMark[] {
	const counts = new Map<number, number>();
	for (const day of days) {
		const at = Math.round(place(day, from, to) * PLACES);
		counts.set(at, (counts.get(at) ?? 0) + 1);
	}
	return [...counts]
		.sort(([a], [b]) => a - b)
		.map(([at, count]) => ({ at: at / PLACES, count, height: heightOf(count) }));
}

/** Places of days across the picture, each once, rising: those that would cover each other are one. */
export const placesOf = (days: readonly string[], from: string, to: string): number[] =>
	dotMarks(days, from, to).map(({ at }) => at);

/** Grows with the number, ever more slowly: 2 are taller than 1, 40 and 400 both fit the row. */
const heightOf = (count: number): number => Math.min(TALLEST, DOT + 3 * Math.log2(count));

/** The silence from the last counted referral to the as-of date, from 0 to 1; null without one. */
export function silenceFrom(silentDays: number | null, from: string, to: string): number | null {
	return silentDays === null ? null : place(daysBefore(to, silentDays), from, to);
}
