import { dayNumber, isoDay } from '../../format/day-number';
import type { Period } from '../../model';
import { firstDayOf, MONTHS, monthOf } from './calendar';

type Span = Pick<Period, 'unit' | 'from' | 'to'>;

/**
 * The first days of the months, quarters or years that a period is made of. In an owner's report that is one; where
 * small ones were put together to be shared, several.
 */
export function startsOf({ unit, from, to }: Span): string[] {
	const size = MONTHS[unit];
	const [first, end] = [monthOf(dayNumber(from)), monthOf(dayNumber(to))];
	const n = Math.max(1, Math.round((end - first) / size));
	return n === 1 ? [from] : Array.from({ length: n }, (_, i) => isoDay(firstDayOf(first + i * size)));
}

/** Whether it is several put together. */
export const isJoined = (period: Span): boolean => startsOf(period).length > 1;
