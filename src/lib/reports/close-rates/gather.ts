import type { Outcome } from '../../model';
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

const gatherings = remembered((cells: readonly Cell[]) =>
	remembered((frame: Frame) => gatherAnew(cells, frame)),
);

/** Gathers cells, of one class for instance; the same list against the same frame once. */
export const gather = (cells: readonly Cell[], frame: Frame): Gathered => gatherings(cells)(frame);

function gatherAnew(cells: readonly Cell[], { asOfDay, seenFrom }: Frame): Gathered {
	const totals: Record<Outcome, number> = { won: 0, lost: 0, open: 0 };
	const noDays: Record<Outcome, number> = { won: 0, lost: 0, open: 0 };
	const byDay = new Map<number, Record<Outcome, number>>();
	const byAge = new Map<number, number>();
	for (const { outcome, createdDay, days, n } of cells) {
		totals[outcome] += n;
		if (createdDay !== null && asOfDay !== null)
			byAge.set(asOfDay - createdDay, (byAge.get(asOfDay - createdDay) ?? 0) + n);
		if (days === null) {
			noDays[outcome] += n;
			continue;
		}
		const ended = byDay.get(days);
		if (ended === undefined) byDay.set(days, { won: 0, lost: 0, open: 0, [outcome]: n });
		else ended[outcome] += n;
	}
	const days = [...byDay].sort(([a], [b]) => a - b).map(([day, ended]) => ({ day, ...ended }));
	const ages = [...byAge].sort(([a], [b]) => a - b);
	const entered = seenFrom === null ? null : withEntry(cells, seenFrom);
	return {
		created: totals.won + totals.lost + totals.open,
		...totals,
		noDays,
		days,
		wins: days.filter(({ won }) => won > 0).map(({ day, won }) => ({ day, count: won })),
		curve: winCurve(entered ?? days),
		reach: ages.at(-1)?.[0] ?? null,
		oldEnough: countFrom(ages),
		atRisk:
			entered === null
				? countFrom(days.map(({ day, won, lost, open }) => [day, won + lost + open] as const))
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
