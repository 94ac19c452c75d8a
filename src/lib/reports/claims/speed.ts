import { daysRatio, firstDayBy, tally, Z95, type DayCount } from '../../stats';
import { STALE_SHARE, type Whole } from '../close-rates/figures';
import { gatherAll } from '../close-rates/gather';
import { remembered } from '../remembered';
import type { Range, Sides } from './range';

export interface Speed extends Range {
	/** Days within which wins count, and the age a cohort must have. */
	readonly within: number;
}

const speeds = remembered((sides: Sides) => remembered((whole: Whole) => speedAnew(sides, whole)));

/**
 * How many times as long a lead's win takes as a referral's, among wins within S days of cohorts at
 * least S days old; S is the day by which 95% of the wins of the slower class had come.
 *
 * @returns null where a class has no such win, or both have too few for a range
 */
export const speedOf = (sides: Sides, whole: Whole): Speed | null => speeds(sides)(whole);

function speedAnew({ referrals, leads }: Sides, whole: Whole): Speed | null {
	const { asOfDay } = whole;
	if (asOfDay === null) return null;
	const stale = [referrals, leads].map((own) => firstDayBy(STALE_SHARE, gatherAll(own, whole).wins));
	if (stale[0] == null || stale[1] == null) return null;
	const within = Math.max(stale[0], stale[1]);
	const wins = (lists: Sides['leads']) =>
		lists.flatMap((own) => own.winsWithin(within, { ...whole, asOfDay }));
	const [fast, slow] = [tally(wins(referrals)), tally(wins(leads))];
	if (fast.length === 0 || slow.length === 0) return null;
	const ratio = daysRatio(slow, fast);
	if (ratio === null) return null;
	// With so few not even the smallest and the largest of all ratios make a 95% range.
	if (tooFewForRange(slow, fast)) return null;
	return { value: ratio.ratio, low: ratio.low, high: ratio.high, within };
}

/** The rank of the range's lower end would lie below the first of all pairs. */
function tooFewForRange(slow: readonly DayCount[], fast: readonly DayCount[]): boolean {
	const size = (days: readonly DayCount[]) => days.reduce((sum, { count }) => sum + count, 0);
	const [m, n] = [size(slow), size(fast)];
	return (m * n) / 2 < Z95 * Math.sqrt((m * n * (m + n + 1)) / 12);
}
