import { sumBySize } from './amounts';
import type { Columns } from './columns';
import { FATES_OF_ALL, endOf } from './places';
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

/** Counts and adds in one pass over the rows; what no filter narrows is counted once. */
export const tallyOf = (columns: Columns, selection: Selection): Tally =>
	selection.narrowed ? counted(columns, selection) : all(columns)(selection);

const all = remembered((columns: Columns) => {
	let known: Tally | null = null;
	return (selection: Selection): Tally => (known ??= counted(columns, selection));
});

function counted(columns: Columns, selection: Selection): Tally {
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
	if (selection.rowsAt === null) countRange(columns, tally, selection, whole);
	else countRows(columns, tally, selection.rowsAt, whole);
	for (let i = selection.rows - 1; i >= 0; i--) {
		const row = selection.rowsAt === null ? selection.first + i : selection.rowsAt[i]!;
		if (row < columns.dated) break;
		tally.undated[partners[row]!]!++;
	}
	return whole ? tally : { ...tally, money: bySize(columns, selection) };
}

/** Rows side by side: the same as `countRows`, without a list of them. */
function countRange(columns: Columns, tally: Tally, { first, rows }: Selection, withMoney: boolean): void {
	const { places, sources, money, partners, amounts } = columns;
	const [endAt, startAt, sourceAt, moneyAt] = [places.ends, places.starts, sources.of, money.of];
	const { ends, starts, sources: bySource, money: sums, partners: byPartner } = tally;
	const end = first + rows;
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

function bySize({ money: { of, groups }, amounts }: Columns, selection: Selection): Float64Array {
	const lists = groups.map((): number[] => []);
	for (let i = 0; i < selection.rows; i++) {
		const row = selection.rowsAt === null ? selection.first + i : selection.rowsAt[i]!;
		const group = of[row]!;
		if (group !== 0) lists[group]?.push(amounts.values[row]!);
	}
	return Float64Array.from(lists, (list) => (list.length === 0 ? NaN : sumBySize(list)));
}
