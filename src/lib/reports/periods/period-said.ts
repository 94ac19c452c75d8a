import { dayFormat } from '../../format/kept';
import type { PeriodUnit } from '../../model';
import { isJoined } from './span';

const monthName = () => dayFormat('en', { month: 'long' });

const partsOf = (day: string) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) - 1 });
const nameOf = (month: number): string => monthName().format(new Date(Date.UTC(2000, month, 15)));

/**
 * A period within a sentence: "June 2026", "January to March 2025", "2026".
 *
 * @param to the day after the last, where it may be several put together
 */
export function periodSaid(unit: PeriodUnit, from: string, to?: string): string {
	if (to !== undefined && isJoined({ unit, from, to })) return spanSaid(from, to);
	const { year, month } = partsOf(from);
	if (unit === 'year') return String(year);
	return unit === 'month' ? `${nameOf(month)} ${year}` : `${nameOf(month)} to ${nameOf(month + 2)} ${year}`;
}

/**
 * Several months within a sentence: "January to June 2025", "October 2025 to March 2026".
 *
 * @param to the day after the last, the first of a month
 */
export function spanSaid(from: string, to: string): string {
	const [first, next] = [partsOf(from), partsOf(to)];
	const last =
		next.month === 0 ? { year: next.year - 1, month: 11 } : { year: next.year, month: next.month - 1 };
	const end = `${nameOf(last.month)} ${last.year}`;
	if (first.year === last.year && first.month === last.month) return end;
	return first.year === last.year
		? `${nameOf(first.month)} to ${end}`
		: `${nameOf(first.month)} ${first.year} to ${end}`;
}
