import type { Gratitude, Waited } from '../../model';
import { quantile7, tally } from '../../stats';
import { wilson } from '../../stats/wilson';
import type { Ground } from '../evidence';
import type { Thanked } from '../thanks/thanks';
import { gratitudeTrend, quartersOf } from './quarters';

/*
 * Method in plain words: of the referrals that name a partner and have an id, the days from creation to the first
 * thank-you, and from the end to the first touch that told it, where both days are known and in their order; median and
 * quartiles are of type 7, shares are of all that could be matched and have Wilson's 95% range. Quarter by quarter the
 * share thanked within two days, judged by a trend test over at least four quarters.
 */

/** Thanks within so many days come soon, and news of the end within so many. */
export const THANKS_SOON_DAYS = 2;
export const NEWS_SOON_DAYS = 7;

/** Of the referrals that the filters let through; null where touches cannot say who was thanked. */
export const gratitude = ({ report, frame, thanked }: Ground): Gratitude | null =>
	report.thanks === null ? null : gratitudeOf(thanked, frame.whole.asOfDay);

/**
 * The same from referrals.
 *
 * @param all in any order
 * @param asOfDay counted from 1970-01-01; null: no file has a date
 */
export function gratitudeOf(all: readonly Thanked[], asOfDay: number | null): Gratitude {
	const referrals = all.filter(({ id }) => id !== null);
	const quarters = quartersOf(referrals, asOfDay);
	return {
		thanked: waited(
			referrals.map((one) => ({ done: one.thanked, from: one.createdDay, day: one.thankedDay })),
			THANKS_SOON_DAYS,
		),
		told: waited(
			referrals
				.filter(({ ended }) => ended)
				.map((one) => ({ done: one.told, from: one.endedDay, day: one.toldDay })),
			NEWS_SOON_DAYS,
		),
		withoutId: all.length - referrals.length,
		quarters,
		trend: gratitudeTrend(quarters),
	};
}

/** One thing that could be done, and the days between; days count from 1970-01-01. */
interface Duty {
	readonly done: boolean;
	readonly from: number | null;
	readonly day: number | null;
}

function waited(duties: readonly Duty[], soonDays: number): Waited {
	const done = duties.filter((one) => one.done);
	const between = done.flatMap(({ from, day }) => (from === null || day === null ? [] : [day - from]));
	const days = tally(between.filter((n) => n >= 0).map((day) => ({ day, count: 1 })));
	const before = between.filter((n) => n < 0).length;
	const soon = between.filter((n) => n <= soonDays).length;
	return {
		of: duties.length,
		done: done.length,
		known: between.length - before,
		undated: done.length - between.length,
		before,
		median: quantile7(days, 0.5),
		lowerQuartile: quantile7(days, 0.25),
		upperQuartile: quantile7(days, 0.75),
		soonDays,
		soon,
		share: wilson(done.length, duties.length),
		soonShare: wilson(soon, duties.length),
	};
}
