import { sumBySize, type Amounts } from './amounts';
import type { Columns } from './columns';
import type { Grouped } from './grouped';
import type { Selection } from './selection';

/** What the rows that filters let through come to, by the groups that the columns know. */
export interface Tally {
	/** How many stand in each cell of close rates. */
	readonly cells: Uint32Array;
	/** How many are of each group of sources. */
	readonly sources: Uint32Array;
	/** Money won of each group of it, in the unit of the amounts (`inMoney`); NaN: nothing was. */
	readonly money: Float64Array;
	/** Referrals that name each partner, by code, and how many of them have no date. */
	readonly partners: Uint32Array;
	readonly undated: Uint32Array;
}

/** Counts and adds in one pass over the rows. */
export function tallyOf(columns: Columns, selection: Selection, cells: number): Tally {
	const { cells: cellOf, sources, partners: partnerOf, texts } = columns;
	const { places } = selection;
	const tally = {
		cells: new Uint32Array(cells),
		sources: new Uint32Array(sources.groups.length),
		partners: new Uint32Array(texts.referrer.values.length),
		undated: new Uint32Array(texts.referrer.values.length),
	};
	const count = selection.rows;
	for (let i = 0; i < count; i++) {
		const row = places === null ? i : places[i]!;
		tally.cells[cellOf[row]!]!++;
		tally.sources[sources.of[row]!]!++;
		const partner = partnerOf[row]!;
		tally.partners[partner]!++;
		if (row >= columns.dated) tally.undated[partner]!++;
	}
	return { ...tally, money: moneyOf(columns, selection) };
}

/** Sums of the wins of each group. */
function moneyOf({ money, amounts }: Columns, selection: Selection): Float64Array {
	return amounts.unit === null ? bySize(money, amounts, selection) : added(money, amounts, selection);
}

/** Whole numbers: any order gives the same sum. */
function added(
	{ of, groups }: Grouped<unknown>,
	amounts: Amounts,
	{ rows, places }: Selection,
): Float64Array {
	const sums = new Float64Array(groups.length).fill(NaN);
	const { values } = amounts;
	for (let i = 0; i < rows; i++) {
		const row = places === null ? i : places[i]!;
		const group = of[row]!;
		if (group === 0) continue;
		const sum = sums[group]!;
		sums[group] = (sum === sum ? sum : 0) + values[row]!;
	}
	return sums;
}

function bySize(
	{ of, groups }: Grouped<unknown>,
	{ values }: Amounts,
	{ rows, places }: Selection,
): Float64Array {
	const lists = groups.map((): number[] => []);
	for (let i = 0; i < rows; i++) {
		const row = places === null ? i : places[i]!;
		const group = of[row]!;
		if (group !== 0) lists[group]?.push(values[row]!);
	}
	return Float64Array.from(lists, (list) => (list.length === 0 ? NaN : sumBySize(list)));
}
