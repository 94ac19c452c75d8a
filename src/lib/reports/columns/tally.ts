import { sumBySize } from './amounts';
import type { Columns } from './columns';
import { FATES, FATES_OF_ALL, endOf } from './places';
import { CLASSES } from '../../model';
import { remembered } from '../remembered';
import type { Selection } from './selection';

/** What the rows that filters let through come to, by the groups that the columns know. */
export interface Tally {
	/** How many stand at each place by class, outcome and days, and by day of creation, class and fate. */
	readonly ends: Uint32Array;
	readonly starts: Uint32Array;
	/** How many are of each group of sources. */
	readonly sources: Uint32Array;
	/** Money won of each group of it, in the unit of the amounts (`inMoney`); NaN: nothing was. */
	readonly money: Float64Array;
	/** Referrals that name each partner, by code, and how many of them have no date. */
	readonly partners: Uint32Array;
	readonly undated: Uint32Array;
}

const REFERRAL = CLASSES.indexOf('referral');

/** Counts and adds in one pass over the rows; what no filter narrows is counted once. */
export function tallyOf(columns: Columns, selection: Selection): Tally {
	const { class: of, rowsAt, first, end } = selection;
	const isAll = rowsAt === null && end - first === columns.rows;
	const tally = isAll ? all(columns)(selection) : counted(columns, selection);
	return of === null ? tally : ofClass(columns, tally, of);
}

const all = remembered((columns: Columns) => {
	let known: Tally | null = null;
	return (selection: Selection): Tally => (known ??= counted(columns, selection));
});

/** The same without the other classes, which every group holds apart. */
function ofClass({ places, sources, money }: Columns, tally: Tally, of: number): Tally {
	const ends = new Uint32Array(tally.ends.length);
	const [from, to] = [endOf(of, 0, places.width), endOf(of + 1, 0, places.width)];
	ends.set(tally.ends.subarray(from, to), from);
	const starts = new Uint32Array(tally.starts.length);
	for (let at = of * FATES; at < starts.length; at += FATES_OF_ALL)
		for (let fate = at; fate < at + FATES; fate++) starts[fate] = tally.starts[fate]!;
	// Only referrals count for partners.
	const named = (counts: Uint32Array) => (of === REFERRAL ? counts : new Uint32Array(counts.length));
	return {
		ends,
		starts,
		sources: tally.sources.map((n, place) => (sources.groups[place]?.class === of ? n : 0)),
		money: tally.money.map((sum, place) => (money.groups[place]?.class === of ? sum : NaN)),
		partners: named(tally.partners),
		undated: named(tally.undated),
	};
}

function counted(columns: Columns, { rowsAt, first, end }: Selection): Tally {
	const { places, sources, money, partners, texts, amounts } = columns;
	const tally: Tally = {
		ends: new Uint32Array(endOf(CLASSES.length, 0, places.width)),
		starts: new Uint32Array((places.days.length + 1) * FATES_OF_ALL),
		sources: new Uint32Array(sources.groups.length),
		money: new Float64Array(money.groups.length).fill(NaN),
		partners: new Uint32Array(texts.referrer.values.length),
		undated: new Uint32Array(texts.referrer.values.length),
	};
	const whole = amounts.unit !== null;
	if (rowsAt === null) countRange(columns, tally, first, end, whole);
	else countRows(columns, tally, rowsAt, whole);
	if (rowsAt === null)
		for (let row = Math.max(first, columns.dated); row < end; row++) tally.undated[partners[row]!]!++;
	else
		for (let i = rowsAt.length - 1; i >= 0 && rowsAt[i]! >= columns.dated; i--)
			tally.undated[partners[rowsAt[i]!]!]!++;
	return whole ? tally : { ...tally, money: bySize(columns, rowsAt, first, end) };
}

/** Rows side by side: the same as `countRows`, without a list of them. */
function countRange(columns: Columns, tally: Tally, first: number, end: number, withMoney: boolean): void {
	const { places, sources, money, partners, amounts } = columns;
	const [endAt, startAt, sourceAt, moneyAt] = [places.ends, places.starts, sources.of, money.of];
	const { ends, starts, sources: bySource, money: sums, partners: byPartner } = tally;
	for (let row = first; row < end; row++) {
		ends[endAt[row]!]!++;
		starts[startAt[row]!]!++;
		bySource[sourceAt[row]!]!++;
		byPartner[partners[row]!]!++;
	}
	if (withMoney)
		for (let row = first; row < end; row++) {
			const group = moneyAt[row]!;
			if (group !== 0) add(sums, group, amounts.values[row]!);
		}
}

function countRows(columns: Columns, tally: Tally, rows: Uint32Array, withMoney: boolean): void {
	const { places, sources, money, partners, amounts } = columns;
	const [endAt, startAt, sourceAt, moneyAt] = [places.ends, places.starts, sources.of, money.of];
	const { ends, starts, sources: bySource, money: sums, partners: byPartner } = tally;
	const n = rows.length;
	for (let i = 0; i < n; i++) {
		const row = rows[i]!;
		ends[endAt[row]!]!++;
		starts[startAt[row]!]!++;
		bySource[sourceAt[row]!]!++;
		byPartner[partners[row]!]!++;
	}
	if (withMoney)
		for (let i = 0; i < n; i++) {
			const row = rows[i]!;
			const group = moneyAt[row]!;
			if (group !== 0) add(sums, group, amounts.values[row]!);
		}
}

/** Whole numbers: any order gives the same sum. */
function add(sums: Float64Array, group: number, amount: number): void {
	const sum = sums[group]!;
	sums[group] = (sum === sum ? sum : 0) + amount;
}

function bySize(
	{ money: { of, groups }, amounts }: Columns,
	rowsAt: Uint32Array | null,
	first: number,
	end: number,
): Float64Array {
	const lists = groups.map((): number[] => []);
	const add = (row: number): void => {
		const group = of[row]!;
		if (group !== 0) lists[group]?.push(amounts.values[row]!);
	};
	if (rowsAt === null) for (let row = first; row < end; row++) add(row);
	else for (const row of rowsAt) add(row);
	return Float64Array.from(lists, (list) => (list.length === 0 ? NaN : sumBySize(list)));
}
