import { OUTCOMES, type Outcome } from '../../model';
import { atRisk, winCurve, type Cell as DayCell, type DayCount, type WinCurvePoint } from '../../stats';
import { remembered } from '../remembered';
import type { Cell } from './facts';
import { lotOfCells, type Lot } from './lot';

/** What a group's figures are measured against. */
export interface Frame {
	/** Days from 1970-01-01 to the as-of date; null where no file has a date. */
	readonly asOfDay: number | null;
	/** The export leaves out what ended before this day: older ones are seen only from it on. null: nothing is left out. */
	readonly seenFrom: number | null;
}

/** What the figures of a group of opportunities ask for. */
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

const countings = remembered((lot: Lot) => remembered((frame: Frame) => lot.counts(frame)));
const gatherings = remembered((lot: Lot) =>
	remembered((frame: Frame) => gatheredFrom([countings(lot)(frame)])),
);

/** Gathers cells, of one class for instance; the same list against the same frame once. */
export const gather = (cells: readonly Cell[], frame: Frame): Gathered =>
	gatherings(lotOfCells(cells))(frame);

/** Gathers several lots as one; what is known of each is added, and none is counted twice. */
export const gatherAll = (lots: readonly Lot[], frame: Frame): Gathered =>
	lots.length === 1 ? gatherings(lots[0]!)(frame) : gatheredFrom(lots.map((lot) => countings(lot)(frame)));

/** Counts of a lot: whole numbers, so that those of several can be added. */
export interface Counts {
	readonly noDays: Readonly<Record<Outcome, number>>;
	/** By days to the end, rising. */
	readonly days: readonly DayCell[];
	/** Created, by rising days to the as-of date. */
	readonly ages: readonly (readonly [age: number, created: number])[];
	/** Each group of rows seen from a day on; null: all were seen from their first day. */
	readonly entered: readonly DayCell[] | null;
}

type Ended = Record<Outcome, number>;

function added(all: readonly Counts[]): Counts {
	const [only] = all;
	if (only !== undefined && all.length === 1) return only;
	const noDays: Ended = { won: 0, lost: 0, open: 0 };
	const byDay = new Map<number, Ended & { day: number }>();
	const byAge = new Map<number, number>();
	for (const counts of all) {
		for (const outcome of OUTCOMES) noDays[outcome] += counts.noDays[outcome];
		for (const { day, won, lost, open } of counts.days) {
			const sums = byDay.get(day);
			if (sums === undefined) {
				byDay.set(day, { day, won, lost, open });
				continue;
			}
			sums.won += won;
			sums.lost += lost;
			sums.open += open;
		}
		for (const [age, n] of counts.ages) byAge.set(age, (byAge.get(age) ?? 0) + n);
	}
	const seenLate = all.some(({ entered }) => entered !== null);
	return {
		noDays,
		days: [...byDay.values()].sort((a, b) => a.day - b.day),
		ages: [...byAge].sort(([a], [b]) => a - b),
		entered: seenLate ? all.flatMap(({ entered }) => entered ?? []) : null,
	};
}

function gatheredFrom(parts: readonly Counts[]): Gathered {
	const { noDays, days, ages, entered } = added(parts);
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
