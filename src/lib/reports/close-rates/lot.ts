import { CLASSES, type ByDay, type LeadClass, type Outcome } from '../../model';
import type { Cell as DayCell, DayCount } from '../../stats';
import { monthOf } from '../periods/calendar';
import { remembered } from '../remembered';
import { ofClass } from './by-class';
import { dealsAlone } from './entered-alone';
import { count, type Cell } from './facts';
import { dayCell } from './filtered';
import type { Counts, Frame } from './gather';

/** How many opportunities were created in a month. */
export interface MonthCount {
	created: number;
	/** With a usable pair of dates, and of these won within the horizon. */
	of: number;
	won: number;
}

/** By month, counted since the year 0. */
export type Months = Map<number, MonthCount>;

/** Opportunities of one class as the answers ask for them, whatever they were counted from. */
export interface Lot {
	readonly created: number;
	readonly won: number;
	readonly lost: number;
	readonly wonOnDayZero: number;
	/** How many came in as leads. */
	readonly leads: number;
	counts(frame: Frame): Counts;
	months(horizon: ByDay | null): Months;
	/** Days of the wins within so many days, of cohorts as old, whose whole life could be seen. */
	winsWithin(days: number, frame: Frame & { readonly asOfDay: number }): readonly DayCount[];
	/** Those at least so old whose whole life could be seen, and of them the wins by then. */
	cohort(
		days: ByDay,
		frame: Frame & { readonly asOfDay: number },
	): { readonly won: number; readonly n: number };
	/** The deals among them, each as its file of deals has it. */
	dealsAlone(): Lot;
	withoutFirstDay(): Lot;
}

/** All opportunities that the filters let through, by class. */
export interface Lots {
	of(leadClass: LeadClass): Lot;
	/** The files hold both leads and deals. */
	readonly entered: boolean;
}

/** Opportunities as cells, or counted already. */
export type Counted = readonly Cell[] | Lots;

export const lotsOf = (counted: Counted): Lots => ('of' in counted ? counted : fromCells(counted));

const fromCells = remembered((cells: readonly Cell[]): Lots => ({
	of: (id) => lotOfCells(ofClass(cells, id)),
	entered: cells.some(({ entered }) => entered !== undefined),
}));

/** How many opportunities there are in all classes. */
export const countAll = (lots: Lots): number => CLASSES.reduce((sum, id) => sum + lots.of(id).created, 0);

/** The same list of cells is the same lot each time. */
export const lotOfCells = remembered((cells: readonly Cell[]): Lot => {
	const ended = (wanted: Outcome): number => count(cells, ({ outcome }) => outcome === wanted);
	return {
		created: count(cells),
		won: ended('won'),
		lost: ended('lost'),
		wonOnDayZero: count(cells, isFirstDayWin),
		leads: count(cells, ({ entered }) => entered === 'lead'),
		counts: (frame) => countsOf(cells, frame),
		months: (horizon) => monthsOf(cells, horizon),
		winsWithin: (days, frame) => winsWithin(cells, days, frame),
		cohort: (days, frame) => cohortOf(cells, days, frame),
		dealsAlone: () => lotOfCells(dealsAlone(cells)),
		withoutFirstDay: () => lotOfCells(cells.filter((cell) => !isFirstDayWin(cell))),
	};
});

const isFirstDayWin = ({ outcome, days }: Cell): boolean => outcome === 'won' && days === 0;

function countsOf(cells: readonly Cell[], { asOfDay, seenFrom }: Frame): Counts {
	const noDays: Record<Outcome, number> = { won: 0, lost: 0, open: 0 };
	const byDay = new Map<number, Record<Outcome, number> & { readonly day: number }>();
	const byAge = new Map<number, number>();
	for (const { outcome, createdDay, days: day, n } of cells) {
		if (createdDay !== null && asOfDay !== null) {
			const age = asOfDay - createdDay;
			byAge.set(age, (byAge.get(age) ?? 0) + n);
		}
		if (day === null) {
			noDays[outcome] += n;
			continue;
		}
		const ended = byDay.get(day) ?? { day, won: 0, lost: 0, open: 0 };
		byDay.set(day, ended);
		ended[outcome] += n;
	}
	return {
		noDays,
		days: [...byDay.values()].sort((a, b) => a.day - b.day),
		ages: [...byAge].sort(([a], [b]) => a - b),
		entered: seenFrom === null ? null : withEntry(cells, seenFrom),
	};
}

/** Delayed entry: one cell for each group of rows, seen from a day on. */
const withEntry = (cells: readonly Cell[], seenFrom: number): DayCell[] =>
	cells.flatMap(({ createdDay, days, outcome, n }) =>
		createdDay === null || days === null ? [] : [dayCell({ createdDay, days, outcome, n }, seenFrom)],
	);

function monthsOf(cells: readonly Cell[], horizon: ByDay | null): Months {
	// Many rows are created on one day: its month is worked out once.
	const known = new Map<number, number>();
	const months: Months = new Map();
	for (const { outcome, createdDay, days, n } of cells) {
		if (createdDay === null) continue;
		const month = known.get(createdDay) ?? monthOf(createdDay);
		known.set(createdDay, month);
		const within = horizon !== null && outcome === 'won' && days !== null && days <= horizon;
		addTo(months, month, { created: n, of: days === null ? 0 : n, won: within ? n : 0 });
	}
	return months;
}

/** Adds to the count of a month, or of a longer period, which begins with nothing. */
export function addTo(months: Months, at: number, { created, of, won }: Readonly<MonthCount>): void {
	const sums = months.get(at);
	if (sums === undefined) {
		months.set(at, { created, of, won });
		return;
	}
	sums.created += created;
	sums.of += of;
	sums.won += won;
}

/** Whether the whole life of what was created on a day could be seen, and it was so old. */
const isWhole = (
	createdDay: number | null,
	age: number,
	{ asOfDay, seenFrom }: Frame & { readonly asOfDay: number },
): boolean =>
	createdDay !== null && asOfDay - createdDay >= age && (seenFrom === null || createdDay >= seenFrom);

function winsWithin(
	cells: readonly Cell[],
	within: number,
	frame: Frame & { readonly asOfDay: number },
): DayCount[] {
	const wins: DayCount[] = [];
	for (const { outcome, createdDay, days, n } of cells)
		if (outcome === 'won' && days !== null && days <= within && isWhole(createdDay, within, frame))
			wins.push({ day: days, count: n });
	return wins;
}

function cohortOf(
	cells: readonly Cell[],
	age: number,
	frame: Frame & { readonly asOfDay: number },
): { won: number; n: number } {
	const old = cells.filter(({ createdDay, days }) => days !== null && isWhole(createdDay, age, frame));
	return {
		won: count(old, ({ outcome, days }) => outcome === 'won' && (days ?? Infinity) <= age),
		n: count(old),
	};
}
