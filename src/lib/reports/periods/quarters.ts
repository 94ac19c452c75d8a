import type { LeadClass, Period, Rate } from '../../model';

/** A quarter with a share won within the horizon. */
export interface RatedQuarter {
	readonly period: Period;
	/** Its place in time, in quarters from the first. */
	readonly place: number;
	readonly won: number;
	readonly of: number;
	readonly rate: Rate;
}

/** The quarters of one class that have a rate, in time. */
export function ratedQuarters(periods: readonly Period[], leadClass: LeadClass): RatedQuarter[] {
	return periods
		.filter((period) => period.unit === 'quarter' && period.class === leadClass)
		.flatMap((period, place) => {
			const rate = Object.values(period.byDay ?? {})[0];
			return rate === undefined || period.won === null || period.of === null
				? []
				: [{ period, place, won: period.won, of: period.of, rate }];
		});
}
