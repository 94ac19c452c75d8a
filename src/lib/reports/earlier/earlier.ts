import { dayNumber, isoDay } from '../../format/day-number';
import type { Earlier } from '../../model';
import { claimsOf } from '../claims/claims';
import { isOfOneOrigin } from '../claims/input';
import type { Cell } from '../close-rates/facts';
import { wholeOf, type Whole } from '../close-rates/figures';
import { horizonOf } from '../close-rates/horizon';
import type { Ground } from '../evidence';
import { firstDayOf, monthOf } from '../periods/calendar';
import { remembered } from '../remembered';
import { rewind } from './rewind';

/** How far back it is looked, in months. */
const BACK = { month: 1, quarter: 3 } as const;

/**
 * What the same files would have said of the claims a month and a quarter ago.
 *
 * Method: the opportunities are put back to that day (created later: not there; ended later: still open), and the
 * claims are made from them by the same rules.
 *
 * @returns null where the files have no date, or hold ended ones alone: then they would have told no more on that day,
 *   though put back to it those that ended later would look open
 */
export function earlierOf({
	report,
	frame,
	all,
	cells,
}: Pick<Ground, 'report' | 'frame' | 'all' | 'cells'>): Earlier[] | null {
	if (report.asOf === null || frame.whole.noOpenRows) return null;
	const asOfDay = dayNumber(report.asOf);
	const ofOneOrigin = isOfOneOrigin(report.filters);
	return (['month', 'quarter'] as const).flatMap((back) => {
		const day = monthsBefore(asOfDay, BACK[back]);
		const then = claimsOn(day, { all, cells, createdAmiss: frame.whole.createdAmiss, ofOneOrigin });
		return then === null ? [] : [{ asOf: isoDay(day), back, claims: then }];
	});
}

export interface Rewound {
	readonly all: readonly Cell[];
	readonly cells: readonly Cell[];
	readonly createdAmiss: Whole['createdAmiss'];
	readonly ofOneOrigin?: boolean;
}

/** What is true of all rows together is so whatever the filters. */
const wholes = remembered<readonly Cell[], Map<string, Whole>>(() => new Map());

/** The claims on an earlier day; null where nothing had been created by then. */
export function claimsOn(
	day: number,
	{ all, cells, createdAmiss, ofOneOrigin = false }: Rewound,
): Earlier['claims'] | null {
	const then = rewind(cells, day);
	if (then.every(({ createdDay }) => createdDay === null)) return null;
	const [known, key] = [wholes(all), `${day} ${createdAmiss ?? ''}`];
	const whole = known.get(key) ?? wholeOf(cells === all ? then : rewind(all, day), day, createdAmiss);
	known.set(key, whole);
	const horizon = horizonOf(then, whole);
	// Money decides no verdict.
	return claimsOf({ cells: then, money: [], oneCurrency: false, whole, horizon, ofOneOrigin }).map(
		({ id, verdict, value, low, high }) => ({ id, verdict, value, low, high }),
	);
}

/** The same day of an earlier month, or its last; the last day of a month stays one. */
export function monthsBefore(day: number, months: number): number {
	const month = monthOf(day);
	const [first, then, next] = [firstDayOf(month), firstDayOf(month - months), firstDayOf(month - months + 1)];
	const isLast = day === firstDayOf(month + 1) - 1;
	return isLast ? next - 1 : Math.min(then + (day - first), next - 1);
}
