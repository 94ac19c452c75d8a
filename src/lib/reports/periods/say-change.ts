import { CLASS_PLURALS, CLASS_SINGULARS } from '../../format/words';
import type { Period, Report, Trend } from '../../model';
import { number, percentRange } from '../say';
import { pointsMoved, pointsSaid } from './points';
import { ratedQuarters, type RatedQuarter } from './quarters';

const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** "January to March 2025". */
function quarterName({ from }: Period): string {
	const year = Number(from.slice(0, 4));
	const month = Number(from.slice(5, 7)) - 1;
	const name = (at: number) => monthName.format(new Date(Date.UTC(2000, at, 15)));
	return `${name(month)} to ${name(month + 2)} ${year}`;
}

/** The last mature quarter of a class against its first: it only describes. */
export function changeSaid({ periods, horizon }: Report, trend: Trend): string | null {
	const quarters = ratedQuarters(periods ?? [], trend.class);
	const [first, last] = [quarters[0], quarters.at(-1)];
	if (first === undefined || last === undefined || horizon === null || trend.change === null) return null;
	const who = first.of === 1 ? CLASS_SINGULARS[trend.class] : CLASS_PLURALS[trend.class];
	const then = `Of ${number(first.of)} ${who} created in ${quarterName(first.period)}, ${wonSaid(first)} within ${horizon} days (${percentRange(first.rate)})`;
	const since = `of ${number(last.of)} in ${quarterName(last.period)}, ${number(last.won)} (${percentRange(last.rate)})`;
	return `${then}; ${since}. ${differenceSaid(trend.change)}`;
}

const wonSaid = ({ won }: RatedQuarter): string => `${number(won)} ${won === 1 ? 'was' : 'were'} won`;

/** "That is 9 points more, likely between 25 fewer and 41 more." Ends are rounded outwards. */
function differenceSaid(change: NonNullable<Trend['change']>): string {
	const { moved, from, to } = pointsMoved(change);
	const size = pointsSaid(moved, ['more', 'fewer']) ?? 'about the same share';
	return `That is ${size}, likely between ${endSaid(from)} and ${endSaid(to)}.`;
}

const endSaid = (points: number): string => `${number(Math.abs(points))} ${points < 0 ? 'fewer' : 'more'}`;
