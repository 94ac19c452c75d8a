import type { LeadClass, Period, Report } from '../../model';
import { startsOf } from '../../reports/periods/span';

/** One quarter of one class in the small picture; shares of its height from the top, from 0 to 1. */
export interface TrendMark {
	readonly at: number;
	readonly rate: number | null;
	readonly low: number;
	readonly high: number;
}

export interface TrendLine {
	readonly lead: LeadClass;
	readonly marks: readonly TrendMark[];
}

/** More quarters than these cannot be told apart in a small picture. */
const MOST = 12;
/** Fewer would draw a line through nothing. */
const LEAST = 2;

/** The last quarters of referrals and leads, at the same age. Empty where there is nothing to draw. */
export function trendLines({ periods, horizon }: Pick<Report, 'periods' | 'horizon'>): TrendLine[] {
	if (periods === null || horizon === null) return [];
	return (['referral', 'lead'] as const).flatMap((lead) => {
		const own = periods.filter((period) => period.unit === 'quarter' && period.class === lead);
		const shown = own.flatMap(startsOf).slice(-MOST);
		const marks = own.flatMap((period) => {
			// Several put together stand in the middle of those that are shown.
			const places = startsOf(period).flatMap((from) => (shown.includes(from) ? shown.indexOf(from) : []));
			if (places.length === 0) return [];
			const middle = (places[0]! + places.at(-1)!) / 2;
			return [mark(period, horizon, shown.length < 2 ? 0.5 : middle / (shown.length - 1))];
		});
		return marks.filter(({ rate }) => rate !== null).length < LEAST ? [] : [{ lead, marks }];
	});
}

function mark({ byDay }: Period, horizon: NonNullable<Report['horizon']>, at: number): TrendMark {
	const found = byDay?.[horizon] ?? null;
	return found === null
		? { at, rate: null, low: 0, high: 0 }
		: { at, rate: found.rate, low: found.low, high: found.high };
}
