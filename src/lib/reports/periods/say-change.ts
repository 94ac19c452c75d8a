import { CLASS_PLURALS, CLASS_SINGULARS } from '../../format/words';
import type { LeadClass, PeriodUnit, Rate, Report, ShareChange, Trend } from '../../model';
import { number, percentRange } from '../say';
import { periodSaid } from './period-said';
import { pointsMoved, pointsSaid } from './points';
import { ratedQuarters, type RatedQuarter } from './quarters';

/** How many of those created in one period were won within the horizon. */
export interface SharedPeriod {
	/** `YYYY-MM-DD` */
	readonly from: string;
	/** The day after the last, where it may be several put together. */
	readonly to?: string;
	readonly won: number;
	readonly of: number;
	readonly share: Rate;
}

interface Compared {
	readonly class: LeadClass;
	readonly unit: PeriodUnit;
	readonly horizon: number;
	readonly before: SharedPeriod;
	readonly now: SharedPeriod;
	readonly change: ShareChange;
}

/** The last mature quarter of a class against its first: it only describes. */
export function changeSaid({ periods, horizon }: Report, trend: Trend): string | null {
	const quarters = ratedQuarters(periods ?? [], trend.class).map(shared);
	const [before, now] = [quarters[0], quarters.at(-1)];
	const { class: id, change } = trend;
	if (before === undefined || now === undefined || horizon === null || change === null) return null;
	return comparedSaid({ class: id, unit: 'quarter', horizon, before, now, change });
}

const shared = ({ period, won, of, rate }: RatedQuarter): SharedPeriod => ({
	from: period.from,
	to: period.to,
	won,
	of,
	share: rate,
});

/** Two periods of one class, each with its range, and how far they are apart. */
export function comparedSaid({ class: id, unit, horizon, before, now, change }: Compared): string {
	const who = before.of === 1 ? CLASS_SINGULARS[id] : CLASS_PLURALS[id];
	const then = `Of ${number(before.of)} ${who} created in ${periodSaid(unit, before.from, before.to)}, ${wonSaid(before)} within ${horizon} days (${percentRange(before.share)})`;
	const since = `of ${number(now.of)} in ${periodSaid(unit, now.from, now.to)}, ${now.won === 0 ? 'none' : number(now.won)} (${percentRange(now.share)})`;
	return `${then}; ${since}. ${differenceSaid(change)}`;
}

const wonSaid = ({ won }: SharedPeriod): string =>
	won === 0 ? 'none was won' : `${number(won)} ${won === 1 ? 'was' : 'were'} won`;

/** "That is 9 points more, likely between 25 fewer and 41 more." Ends are rounded outwards. */
export function differenceSaid(change: ShareChange): string {
	const { moved, from, to } = pointsMoved(change);
	const size = pointsSaid(moved, ['more', 'fewer']) ?? 'about the same share';
	return `That is ${size}, likely between ${endSaid(from)} and ${endSaid(to)}.`;
}

const endSaid = (points: number): string => `${number(Math.abs(points))} ${points < 0 ? 'fewer' : 'more'}`;
