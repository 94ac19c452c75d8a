import { BY_DAYS, CLASSES, OUTCOMES, type ByDay, type LeadClass, type Outcome } from '../../model';
import type { DayCount } from '../../stats';
import {
	CAME_AS_LEAD,
	eachRow,
	endOf,
	FATES,
	FATES_OF_ALL,
	firstFrom,
	NO_DAYS,
	select,
	tallyOf,
	wonBy,
	type Columns,
	type Selection,
	type Tally,
} from '../columns';
import { monthOf } from '../periods/calendar';
import { remembered } from '../remembered';
import { ofClass } from './by-class';
import { dealsAlone } from './entered-alone';
import { cellsFrom, type Cell, type CellColumns } from './facts';
import type { Counts, Frame } from './gather';
import { addTo, lotOfCells, type Lot, type Lots, type Months } from './lot';

const WON = OUTCOMES.indexOf('won');

/** Rows that were counted, and what they came to. */
interface Source {
	readonly columns: Columns;
	readonly selection: Selection;
	readonly ends: Uint32Array;
	readonly starts: Uint32Array;
	/** How many of those created on a day or later stand at each place by class, outcome and days. */
	readonly youngEnds: (day: number) => Uint32Array;
	/** The same as cells, for what is rarely asked. */
	readonly cells: () => readonly Cell[];
}

/**
 * The rows of a tally by class, for exports that leave nothing out. Good as long as the selection is.
 *
 * @param cells the same as cells, for what is rarely asked
 */
export function lotsOfRows(
	columns: Columns,
	selection: Selection,
	tally: Pick<Tally, 'ends' | 'starts'>,
	cells: () => readonly Cell[],
): Lots {
	const { ends, starts } = tally;
	const source = { columns, selection, ends, starts, youngEnds: youngEnds(columns, selection), cells };
	const lots = new Map(CLASSES.map((id, of) => [id, lotOf(source, id, of)]));
	return { of: (id) => lots.get(id)!, entered: holdsBoth(columns, selection) };
}

/** What no filter narrows is the same each time, and so is what is worked out of it. */
export const lotsOfAll = remembered((columns: Columns) =>
	remembered((cells: CellColumns): Lots => {
		const selection = select(columns, {}, []);
		return lotsOfRows(columns, selection, tallyOf(columns, selection), () => cellsFrom(cells));
	}),
);

function holdsBoth(columns: Columns, selection: Selection): boolean {
	const { entries } = columns;
	let both = false;
	if (entries !== null)
		eachRow(columns, selection, 0, (row) => {
			both ||= entries[row] !== 0;
		});
	return both;
}

/** @param of the number of the class */
function lotOf(source: Source, id: LeadClass, of: number): Lot {
	const { ends, columns } = source;
	const { width } = columns.places;
	const ended = (outcome: Outcome): number => {
		const from = endOf(of, OUTCOMES.indexOf(outcome), width);
		let sum = 0;
		for (let at = from; at < from + width; at++) sum += ends[at]!;
		return sum;
	};
	const [won, lost] = [ended('won'), ended('lost')];
	return {
		created: won + lost + ended('open'),
		won,
		lost,
		wonOnDayZero: ends[endOf(of, WON, width) + 1] ?? 0,
		get leads() {
			return leadsAmong(source, of);
		},
		counts: (frame) => countsOf(source, of, frame),
		months: (horizon) => monthsOf(source, of, horizon),
		winsWithin: (days, frame) => winsWithin(source, of, days, frame),
		cohort: (days, frame) => cohortOf(source, of, days, frame),
		dealsAlone: () =>
			columns.entries === null ? lotOf(source, id, of) : lotOfCells(dealsAlone(ofClass(source.cells(), id))),
		withoutFirstDay: () => lotOf(withoutFirstDay(source, of), id, of),
	};
}

function leadsAmong({ columns, selection }: Source, of: number): number {
	const { entries, classes } = columns;
	if (entries === null) return 0;
	let sum = 0;
	eachRow(columns, selection, 0, (row) => {
		if (classes[row] === of && entries[row] === CAME_AS_LEAD) sum++;
	});
	return sum;
}

function countsOf({ ends, starts, columns: { places } }: Source, of: number, { asOfDay }: Frame): Counts {
	const { width, days: created } = places;
	const [won, lost, open] = (['won', 'lost', 'open'] as const).map((outcome) => {
		const from = endOf(of, OUTCOMES.indexOf(outcome), width);
		return ends.subarray(from, from + width);
	}) as [Uint32Array, Uint32Array, Uint32Array];
	const days = [];
	for (let at = 1; at < width; at++)
		if (won[at]! + lost[at]! + open[at]! > 0)
			days.push({ day: at - 1, won: won[at]!, lost: lost[at]!, open: open[at]! });
	const ages: [number, number][] = [];
	if (asOfDay !== null)
		for (let at = created.length - 1; at >= 0; at--) {
			const n = sumOf(starts, at * FATES_OF_ALL + of * FATES, FATES);
			if (n > 0) ages.push([asOfDay - created[at]!, n]);
		}
	return { noDays: { won: won[0]!, lost: lost[0]!, open: open[0]! }, days, ages, entered: null };
}

function sumOf(counts: Uint32Array, from: number, length: number): number {
	let sum = 0;
	for (let at = from; at < from + length; at++) sum += counts[at]!;
	return sum;
}

const monthsOfDays = remembered((days: Int32Array): Int32Array => days.map(monthOf));

function monthsOf({ starts, columns: { places } }: Source, of: number, horizon: ByDay | null): Months {
	const wins = horizon === null ? 0 : wonBy(horizon).length;
	const months: Months = new Map();
	monthsOfDays(places.days).forEach((month, day) => {
		const from = day * FATES_OF_ALL + of * FATES;
		const created = sumOf(starts, from, FATES);
		if (created === 0) return;
		const won = sumOf(starts, from + FATES - BY_DAYS.length, wins);
		addTo(months, month, { created, of: created - starts[from + NO_DAYS]!, won });
	});
	return months;
}

/** All wins within so many days, less those of the young: rows stand by the day they were created. */
function winsWithin(
	{ ends, columns, youngEnds: youngFrom }: Source,
	of: number,
	within: number,
	{ asOfDay }: { readonly asOfDay: number },
): DayCount[] {
	const { width } = columns.places;
	const from = endOf(of, WON, width) + 1;
	const counts = ends.slice(from, from + Math.min(within + 1, width - 1));
	const young = youngFrom(asOfDay - within + 1);
	for (let at = 0; at < counts.length; at++) counts[at]! -= young[from + at]!;
	// A variant without them counts none to begin with.
	if (ends[from] === 0) counts[0] = 0;
	return Array.from(counts, (count, day) => ({ day, count })).filter(({ count }) => count > 0);
}

/** Several classes, and each under several assumptions, ask for the same days. */
function youngEnds(columns: Columns, selection: Selection): Source['youngEnds'] {
	const { ends: endAt, width } = columns.places;
	const known = new Map<number, Uint32Array>();
	return (day) => {
		const found = known.get(day);
		if (found !== undefined) return found;
		const counts = new Uint32Array(endOf(CLASSES.length, 0, width));
		eachRow(columns, selection, firstFrom(columns, day), (row) => {
			counts[endAt[row]!]!++;
		});
		known.set(day, counts);
		return counts;
	};
}

function cohortOf(
	{ starts, columns: { places } }: Source,
	of: number,
	age: number,
	{ asOfDay }: { readonly asOfDay: number },
): { won: number; n: number } {
	const wins = wonBy(age).length;
	const sums = { won: 0, n: 0 };
	places.days.forEach((created, day) => {
		if (asOfDay - created < age) return;
		const from = day * FATES_OF_ALL + of * FATES;
		sums.n += sumOf(starts, from + NO_DAYS + 1, FATES - 1);
		sums.won += sumOf(starts, from + FATES - BY_DAYS.length, wins);
	});
	return sums;
}

/** The same without the wins of one class that were entered on the day they were created. */
function withoutFirstDay(source: Source, of: number): Source {
	const { columns, selection } = source;
	const { places } = columns;
	const [ends, starts] = [source.ends.slice(), source.starts.slice()];
	const firstDay = endOf(of, WON, places.width) + 1;
	ends[firstDay] = 0;
	eachRow(columns, selection, 0, (row) => {
		if (places.ends[row] === firstDay) starts[places.starts[row]!]!--;
	});
	return { ...source, ends, starts };
}
