import { Z95 } from './normal';
import type { Ratio } from './ratio';
import { tally, type DayCount } from './weighted-days';

/** A win on the day of creation took less than a day, and 0 has no ratio: it counts as half a day. */
const SAME_DAY = 0.5;

interface Duration {
	readonly length: number;
	readonly count: number;
}

const durations = (days: readonly DayCount[]): Duration[] =>
	tally(days).map(({ day, count }) => ({ length: day === 0 ? SAME_DAY : day, count }));

const total = (parts: readonly Duration[]): number => parts.reduce((sum, { count }) => sum + count, 0);

/** Number of pairs whose ratio slow ÷ fast is at most `limit`: one walk, because that ratio rises with slow. */
function pairsUpTo(limit: number, slow: readonly Duration[], fast: readonly Duration[]): number {
	let next = 0;
	let within = total(fast);
	let pairs = 0;
	for (const { length, count } of slow) {
		for (; next < fast.length && length / fast[next]!.length > limit; next += 1) within -= fast[next]!.count;
		pairs += count * within;
	}
	return pairs;
}

/**
 * The pair ratio of one rank, counted from 0, without listing the pairs: halve the span until two neighbouring
 * numbers are left. Exact, because the ratios compared are the very ones a list would hold.
 */
function ratioOfRank(rank: number, slow: readonly Duration[], fast: readonly Duration[]): number {
	let below = 0;
	let high = slow.at(-1)!.length / fast[0]!.length;
	for (;;) {
		const middle = below + (high - below) / 2;
		if (middle <= below || middle >= high) return high;
		if (pairsUpTo(middle, slow, fast) > rank) high = middle;
		else below = middle;
	}
}

/**
 * How many times longer one group takes than the other: the median of all pairwise ratios (Hodges and Lehmann
 * 1963), with the distribution-free range from the ranks of Mann and Whitney's test in normal approximation
 * (Conover 1999). A same-day win counts half a day.
 *
 * @param slow days of the numerator (leads), counted; any order
 * @param fast days of the denominator (referrals), counted; any order
 * @param z normal quantile of the range
 * @returns null where a group is empty; with very few the range is simply the smallest and largest ratio.
 *   Cost: some seventy walks over the distinct days, whatever the number of wins.
 */
export function daysRatio(
	slow: readonly DayCount[],
	fast: readonly DayCount[],
	z: number = Z95,
): Ratio | null {
	const [upper, lower] = [durations(slow), durations(fast)];
	const [m, n] = [total(upper), total(lower)];
	const pairs = m * n;
	if (pairs === 0) return null;
	const ratioAt = (rank: number): number => ratioOfRank(rank, upper, lower);
	const out = Math.max(0, Math.floor(pairs / 2 - z * Math.sqrt((pairs * (m + n + 1)) / 12)));
	return {
		ratio: (ratioAt(Math.floor((pairs - 1) / 2)) + ratioAt(Math.floor(pairs / 2))) / 2,
		low: ratioAt(out),
		high: ratioAt(pairs - 1 - out),
	};
}
