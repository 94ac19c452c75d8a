/** How many took so many days: `{ day: 14, count: 3 }`. */
export interface DayCount {
	/** Whole days, 0 or more. */
	readonly day: number;
	readonly count: number;
}

/**
 * The same counts by rising day, each day once, empty ones left out.
 *
 * @param days in any order; a day may repeat
 */
export function tally(days: readonly DayCount[]): DayCount[] {
	const counts = new Map<number, number>();
	for (const { day, count } of days) {
		if (count > 0) counts.set(day, (counts.get(day) ?? 0) + count);
	}
	return [...counts].sort(([a], [b]) => a - b).map(([day, count]) => ({ day, count }));
}

const total = (days: readonly DayCount[]): number => days.reduce((sum, { count }) => sum + count, 0);

/** Day of the one with this rank, counted from 0, in sorted counts. */
function dayOfRank(sorted: readonly DayCount[], rank: number): number {
	let seen = 0;
	for (const { day, count } of sorted) {
		seen += count;
		if (seen > rank) return day;
	}
	return sorted.at(-1)!.day;
}

/**
 * Quantile of type 7 (Hyndman and Fan 1996; the default of R and of spreadsheets' QUARTILE.INC): between the
 * two nearest ranks in proportion.
 *
 * @param days in any order; a day may repeat
 * @param p 0 to 1; a half for the median
 * @returns days, not always whole; null where there are none
 */
export function quantile7(days: readonly DayCount[], p: number): number | null {
	const sorted = tally(days);
	if (sorted.length === 0) return null;
	const place = (total(sorted) - 1) * p;
	const rank = Math.floor(place);
	const lower = dayOfRank(sorted, rank);
	return lower + (place - rank) * (dayOfRank(sorted, rank + 1) - lower);
}

/**
 * The first whole day by which at least a share had come: counted, not interpolated.
 *
 * @param share above 0, up to 1: 0.95 for the stale day of a class's wins
 * @param days in any order; a day may repeat
 * @returns null where there are none
 * @example firstDayBy(0.5, [{ day: 3, count: 1 }, { day: 9, count: 1 }]) // 3
 */
export function firstDayBy(share: number, days: readonly DayCount[]): number | null {
	const sorted = tally(days);
	// 0.95 × 340 is a hair above 323 in binary; 323 of 340 are 95% all the same
	const wanted = share * total(sorted) * (1 - 1e-12);
	let seen = 0;
	return sorted.find(({ count }) => (seen += count) >= wanted)?.day ?? null;
}
