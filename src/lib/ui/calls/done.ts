import { formatDay } from '../../format';
import { dayNumber } from '../../format/day-number';
import type { Mark } from '../../model';

/** A call or a meeting of this week stands on the list of what is done for so many days. */
const WEEK = 7;

/** Calls and meetings of the last seven days, the latest first; `nameOf` gives the name that the report has. */
export function doneThisWeek(
	touches: readonly Mark[],
	today: string,
	nameOf: (name: string) => string,
): Mark[] {
	const since = dayNumber(today) - WEEK;
	return touches
		.filter(({ date, type }) => (type === 'call' || type === 'meeting') && dayNumber(date) > since)
		.map((mark) => ({ ...mark, partner: nameOf(mark.partner) }))
		.reverse()
		.sort((a, b) => dayNumber(b.date) - dayNumber(a.date));
}

/** "called today", "met on 20 Nov 2026" */
export function doneWords(
	{ date, type }: Pick<Mark, 'date' | 'type'>,
	today: string,
	locale?: string,
): string {
	const what = type === 'meeting' ? 'met' : 'called';
	return date === today ? `${what} today` : `${what} on ${formatDay(date, locale)}`;
}
