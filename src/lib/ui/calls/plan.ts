import { dayNumber, isoDay, sinceMonday } from '../../format/day-number';
import { callDay } from '../../send';
import { markOf } from '../tend/partner-address';

const WORKING_DAYS = 5;

/** A number that is the same for one partner, whenever it is asked. */
const orderOf = (partner: string): number => Number.parseInt(markOf(partner).slice(-8), 16);

/**
 * A day for each call: within the next five working days, today among them, at most two on one. Everybody has their day
 * of the week, also those already called, so that a list exported again later keeps the day of whoever is still to call;
 * where the day has passed, it is that of next week.
 *
 * @param calls at most seven with those that are done
 * @returns `YYYY-MM-DD` by partner
 */
export function planOf(
	calls: readonly string[],
	done: readonly string[],
	today: string,
): ReadonlyMap<string, string> {
	const weekdayOf = weekdays([...new Set([...calls, ...done])]);
	const start = dayNumber(callDay(today));
	const first = sinceMonday(start);
	return new Map(
		calls.map((partner) => {
			const weekday = weekdayOf.get(partner) ?? first;
			return [partner, isoDay(start + weekday - first + (weekday < first ? 7 : 0))];
		}),
	);
}

/** Each on the day of their own, or the next one with less to do. */
function weekdays(partners: readonly string[]): ReadonlyMap<string, number> {
	const ordered = partners
		.map((partner) => ({ partner, order: orderOf(partner) }))
		.sort((a, b) => a.order - b.order || (a.partner < b.partner ? -1 : 1));
	const taken = Array.from({ length: WORKING_DAYS }, () => 0);
	const found = new Map<string, number>();
	for (const { partner, order } of ordered) {
		const least = Math.min(...taken);
		const from = order % WORKING_DAYS;
		const days = taken.map((_, i) => (from + i) % WORKING_DAYS);
		const day = days.find((one) => taken[one] === least) ?? from;
		taken[day] = least + 1;
		found.set(partner, day);
	}
	return found;
}
