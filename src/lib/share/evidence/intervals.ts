import { isFew } from './few';

/** How many there were from one day to before another. */
export interface Interval {
	/** `YYYY-MM-DD` */
	readonly from: string;
	readonly to: string;
	readonly count: number;
}

/** A day and how many came before it, counted from some other day of the same series. */
interface Mark {
	readonly day: string;
	readonly before: number;
}

/**
 * Whether some of these counts of one series give one to four away: of an interval itself, of the difference of two
 * that share an end (and whatever these give in turn), or of what is left of one when another inside it is taken out.
 */
export function giveFewAway(intervals: readonly Interval[]): boolean {
	const chains = chainsOf(intervals);
	const own = chains.some((marks) =>
		marks.some(({ before }, i) => i > 0 && isFew(before - marks[i - 1]!.before)),
	);
	return own || chains.some((outer) => chains.some((inner) => outer !== inner && leaveFew(outer, inner)));
}

/** Days that counts lead from one to the other, each chain in time. */
function chainsOf(intervals: readonly Interval[]): Mark[][] {
	const marks = new Map<string, Mark[]>();
	for (const { from, to, count } of intervals) {
		const a = marks.get(from) ?? [{ day: from, before: 0 }];
		const b = marks.get(to) ?? [{ day: to, before: 0 }];
		if (a === b) continue;
		const at = (chain: readonly Mark[], day: string) => chain.find((mark) => mark.day === day)?.before ?? 0;
		const shift = at(a, from) + count - at(b, to);
		const joined = [...a, ...b.map(({ day, before }) => ({ day, before: before + shift }))];
		for (const { day } of joined) marks.set(day, joined);
	}
	return [...new Set(marks.values())].map((chain) =>
		[...chain].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))),
	);
}

/** Whether a span of the outer chain less one of the inner that lies within it is one to four. */
function leaveFew(outer: readonly Mark[], inner: readonly Mark[]): boolean {
	const within = spansOf(inner);
	return spansOf(outer).some((one) =>
		within.some(({ from, to, count }) => from >= one.from && to <= one.to && isFew(one.count - count)),
	);
}

const spansOf = (marks: readonly Mark[]): Interval[] =>
	marks.flatMap((a, i) =>
		marks.slice(i + 1).map((b) => ({ from: a.day, to: b.day, count: b.before - a.before })),
	);
