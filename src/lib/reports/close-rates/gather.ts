import { OUTCOMES, type Outcome } from '../../model';
import { atRisk, winCurve, type Cell as DayCell, type DayCount, type WinCurvePoint } from '../../stats';
import { remembered } from '../remembered';
import type { Cell } from './facts';
import { dayCell } from './filtered';

/** What a group's figures are measured against. */
export interface Frame {
	/** Days from 1970-01-01 to the as-of date; null where no file has a date. */
	readonly asOfDay: number | null;
	/** The export leaves out what ended before this day: older ones are seen only from it on. null: nothing is left out. */
	readonly seenFrom: number | null;
}

/** What the figures of a group of opportunities ask for, gathered in one pass over its cells. */
export interface Gathered {
	readonly created: number;
	readonly won: number;
	readonly lost: number;
	readonly open: number;
	/** Without a usable pair of dates: in all, and by outcome. */
	readonly noDays: Readonly<Record<Outcome, number>>;
	/** One cell for each number of days, rising. */
	readonly days: readonly DayCell[];
	/** Days of the wins. */
	readonly wins: readonly DayCount[];
	readonly curve: readonly WinCurvePoint[];
	/** Days between the first creation and the as-of date: no rate is known beyond. null: no date of creation. */
	readonly reach: number | null;
	/** How many were created at least so many days before the as-of date. */
	oldEnough(days: number): number;
	/** How many, whatever their outcome, have so many days or more. */
	atRisk(days: number): number;
}

const countings = remembered((cells: readonly Cell[]) => remembered((frame: Frame) => counted(cells, frame)));
const gatherings = remembered((cells: readonly Cell[]) =>
	remembered((frame: Frame) => gatheredFrom([countings(cells)(frame)])),
);

/** Gathers cells, of one class for instance; the same list against the same frame once. */
export const gather = (cells: readonly Cell[], frame: Frame): Gathered => gatherings(cells)(frame);

/** Gathers several lists as one; what is known of each is added, and no cell looked at twice. */
export const gatherAll = (lists: readonly (readonly Cell[])[], frame: Frame): Gathered =>
	lists.length === 1 ? gather(lists[0]!, frame) : gatheredFrom(lists.map((cells) => countings(cells)(frame)));

/** Counts of a list of cells: whole numbers, so that those of several lists can be added. */
interface Counts {
	readonly noDays: Readonly<Record<Outcome, number>>;
	/** By days to the end. */
	readonly byDay: ReadonlyMap<number, Readonly<Record<Outcome, number>>>;
	/** Created, by days to the as-of date. */
	readonly byAge: ReadonlyMap<number, number>;
	/** Each group of rows seen from a day on; null: all were seen from their first day. */
	readonly entered: readonly DayCell[] | null;
}

function counted(cells: readonly Cell[], { asOfDay, seenFrom }: Frame): Counts {
	const noDays: Record<Outcome, number> = { won: 0, lost: 0, open: 0 };
	const byDay = new Map<number, Record<Outcome, number>>();
	const byAge = new Map<number, number>();
	for (const { outcome, createdDay, days, n } of cells) {
		if (createdDay !== null && asOfDay !== null) {
			const age = asOfDay - createdDay;
			byAge.set(age, (byAge.get(age) ?? 0) + n);
		}
		if (days === null) noDays[outcome] += n;
		else endsOn(byDay, days)[outcome] += n;
	}
	return { noDays, byDay, byAge, entered: seenFrom === null ? null : withEntry(cells, seenFrom) };
}

function endsOn(byDay: Map<number, Record<Outcome, number>>, day: number): Record<Outcome, number> {
	const known = byDay.get(day);
	if (known !== undefined) return known;
	const fresh = { won: 0, lost: 0, open: 0 };
	byDay.set(day, fresh);
	return fresh;
}

function added(all: readonly Counts[]): Counts {
	const [only] = all;
	if (only !== undefined && all.length === 1) return only;
	const noDays: Record<Outcome, number> = { won: 0, lost: 0, open: 0 };
	const byDay = new Map<number, Record<Outcome, number>>();
	const byAge = new Map<number, number>();
	for (const counts of all) {
		for (const outcome of OUTCOMES) noDays[outcome] += counts.noDays[outcome];
		for (const [day, ended] of counts.byDay) {
			const sums = endsOn(byDay, day);
			for (const outcome of OUTCOMES) sums[outcome] += ended[outcome];
		}
		for (const [age, n] of counts.byAge) byAge.set(age, (byAge.get(age) ?? 0) + n);
	}
	const seenLate = all.some(({ entered }) => entered !== null);
	return { noDays, byDay, byAge, entered: seenLate ? all.flatMap(({ entered }) => entered ?? []) : null };
}

function gatheredFrom(parts: readonly Counts[]): Gathered {
	const { noDays, byDay, byAge, entered } = added(parts);
	const days = [...byDay].sort(([a], [b]) => a - b).map(([day, ended]) => ({ day, ...ended }));
	const ages = [...byAge].sort(([a], [b]) => a - b);
	const total = (outcome: Outcome) => days.reduce((sum, ended) => sum + ended[outcome], noDays[outcome]);
	const [won, lost, open] = [total('won'), total('lost'), total('open')];
	let curve: readonly WinCurvePoint[] | null = null;
	return {
		created: won + lost + open,
		won,
		lost,
		open,
		noDays,
		days,
		wins: days.filter(({ won: n }) => n > 0).map(({ day, won: n }) => ({ day, count: n })),
		// Not everybody who gathers draws it.
		get curve() {
			return (curve ??= winCurve(entered ?? days));
		},
		reach: ages.at(-1)?.[0] ?? null,
		oldEnough: countFrom(ages),
		atRisk:
			entered === null
				? countFrom(days.map((ended) => [ended.day, ended.won + ended.lost + ended.open] as const))
				: (day) => atRisk(entered, day),
	};
}

/** For counts by rising number: how many stand at a number or above it. */
function countFrom(counts: readonly (readonly [number, number])[]): (from: number) => number {
	const above = new Float64Array(counts.length + 1);
	for (let i = counts.length - 1; i >= 0; i--) above[i] = (above[i + 1] ?? 0) + (counts[i]?.[1] ?? 0);
	return (from) => {
		let [low, high] = [0, counts.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((counts[middle]?.[0] ?? Infinity) < from) low = middle + 1;
			else high = middle;
		}
		return above[low] ?? 0;
	};
}

/** Delayed entry: one cell for each group of rows, seen from a day on. */
function withEntry(cells: readonly Cell[], seenFrom: number): DayCell[] {
	return cells.flatMap(({ createdDay, days, outcome, n }) =>
		createdDay === null || days === null ? [] : [dayCell({ createdDay, days, outcome, n }, seenFrom)],
	);
}

/** Cells whose whole life could be seen: where an export leaves early ends out, those created since. */
export const wholeLives = (cells: readonly Cell[], { seenFrom }: Frame): readonly Cell[] =>
	seenFrom === null ? cells : cells.filter(({ createdDay }) => createdDay !== null && createdDay >= seenFrom);
