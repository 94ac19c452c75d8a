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
	/** How many of each were won with an amount; empty where no unit makes all amounts whole. */
	readonly moneyWins: Uint32Array;
	/** Referrals that name each partner, by code, and how many of them have no date. */
	readonly partners: Uint32Array;
	readonly undated: Uint32Array;
}

const REFERRAL = CLASSES.indexOf('referral');

/**
 * Counts and adds in one pass over the rows; what no filter narrows is counted once. Of filters that let more than half
 * through those left out are counted, and taken from all: of whole numbers that gives the same.
 */
export function tallyOf(columns: Columns, selection: Selection): Tally {
	const { class: of, rowsAt, first, end } = selection;
	const kept = rowsAt?.length ?? end - first;
	let tally: Tally;
	if (kept === columns.rows) tally = all(columns)();
	else if (columns.amounts.unit !== null && kept > columns.rows / 2)
		tally = without(all(columns)(), countedOutside(columns, selection));
	else tally = counted(columns, selection);
	return of === null ? tally : ofClass(columns, tally, of);
}

const all = remembered((columns: Columns) => {
	let known: Tally | null = null;
	return (): Tally => (known ??= counted(columns, { rowsAt: null, first: 0, end: columns.rows }));
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
		moneyWins: tally.moneyWins.map((n, place) => (money.groups[place]?.class === of ? n : 0)),
		partners: named(tally.partners),
		undated: named(tally.undated),
	};
}

type Rows = Pick<Selection, 'rowsAt' | 'first' | 'end'>;

function emptyTally({ places, sources, money, texts }: Columns): Tally {
	return {
		ends: new Uint32Array(endOf(CLASSES.length, 0, places.width)),
		starts: new Uint32Array((places.days.length + 1) * FATES_OF_ALL),
		sources: new Uint32Array(sources.groups.length),
		money: new Float64Array(money.groups.length),
		moneyWins: new Uint32Array(money.groups.length),
		partners: new Uint32Array(texts.referrer.values.length),
		undated: new Uint32Array(texts.referrer.values.length),
	};
}

function counted(columns: Columns, rows: Rows): Tally {
	const tally = emptyTally(columns);
	count(columns, tally, rows);
	if (columns.amounts.unit === null)
		return { ...tally, money: bySize(columns, rows), moneyWins: new Uint32Array(0) };
	return { ...tally, money: saidOf(tally) };
}

/** Those that a selection leaves out, its class aside. */
function countedOutside(columns: Columns, { rowsAt, first, end }: Rows): Tally {
	const tally = emptyTally(columns);
	if (rowsAt !== null) {
		count(columns, tally, { rowsAt: othersThan(columns, rowsAt), first, end });
		return tally;
	}
	count(columns, tally, { rowsAt, first: 0, end: first });
	count(columns, tally, { rowsAt, first: end, end: columns.rows });
	return tally;
}

const room = remembered((columns: Columns) => new Uint32Array(columns.rows));

/** @param rows rising */
function othersThan(columns: Columns, rows: Uint32Array): Uint32Array {
	const others = room(columns);
	let [at, found] = [0, 0];
	for (let row = 0; row < columns.rows; row++) {
		const isIn = Number(rows[at] === row);
		// No branch to guess: what is in is written over.
		others[found] = row;
		found += 1 - isIn;
		at += isIn;
	}
	return others.subarray(0, found);
}

function without(all: Tally, others: Tally): Tally {
	const left = (of: 'ends' | 'starts' | 'sources' | 'moneyWins' | 'partners' | 'undated') =>
		all[of].map((n, place) => n - others[of][place]!);
	const moneyWins = left('moneyWins');
	return {
		ends: left('ends'),
		starts: left('starts'),
		sources: left('sources'),
		money: saidOf({ money: all.money.map((sum, place) => sum - others.money[place]!), moneyWins }),
		moneyWins,
		partners: left('partners'),
		undated: left('undated'),
	};
}

/** Sums, and NaN where nothing was added. */
const saidOf = ({ money, moneyWins }: Pick<Tally, 'money' | 'moneyWins'>): Float64Array =>
	money.map((sum, place) => (moneyWins[place] === 0 ? NaN : sum));

/** Adds to a tally; money only where it is whole, so that any order gives the same sum. */
function count(columns: Columns, tally: Tally, { rowsAt, first, end }: Rows): void {
	const withMoney = columns.amounts.unit !== null;
	const { dated, partners } = columns;
	if (rowsAt === null) {
		countRange(columns, tally, first, end, withMoney);
		for (let row = Math.max(first, dated); row < end; row++) tally.undated[partners[row]!]!++;
		return;
	}
	countRows(columns, tally, rowsAt, withMoney);
	for (let i = rowsAt.length - 1; i >= 0 && rowsAt[i]! >= dated; i--) tally.undated[partners[rowsAt[i]!]!]!++;
}

/** Rows side by side: the same as `countRows`, without a list of them. */
function countRange(columns: Columns, tally: Tally, first: number, end: number, withMoney: boolean): void {
	const { places, sources, money, partners, amounts } = columns;
	const [endAt, startAt, sourceAt, moneyAt] = [places.ends, places.starts, sources.of, money.of];
	const { ends, starts, sources: bySource, money: sums, moneyWins: wins, partners: byPartner } = tally;
	for (let row = first; row < end; row++) {
		ends[endAt[row]!]!++;
		starts[startAt[row]!]!++;
		bySource[sourceAt[row]!]!++;
		byPartner[partners[row]!]!++;
	}
	if (withMoney)
		for (let row = first; row < end; row++) {
			const group = moneyAt[row]!;
			if (group === 0) continue;
			sums[group]! += amounts.values[row]!;
			wins[group]!++;
		}
}

function countRows(columns: Columns, tally: Tally, rows: Uint32Array, withMoney: boolean): void {
	const { places, sources, money, partners, amounts } = columns;
	const [endAt, startAt, sourceAt, moneyAt] = [places.ends, places.starts, sources.of, money.of];
	const { ends, starts, sources: bySource, money: sums, moneyWins: wins, partners: byPartner } = tally;
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
			if (group === 0) continue;
			sums[group]! += amounts.values[row]!;
			wins[group]!++;
		}
}

/** Amounts that no unit makes whole. */
function bySize({ money: { of, groups }, amounts }: Columns, { rowsAt, first, end }: Rows): Float64Array {
	const lists = groups.map((): number[] => []);
	const add = (row: number): void => {
		const group = of[row]!;
		if (group !== 0) lists[group]?.push(amounts.values[row]!);
	};
	if (rowsAt === null) for (let row = first; row < end; row++) add(row);
	else for (const row of rowsAt) add(row);
	return Float64Array.from(lists, (list) => (list.length === 0 ? NaN : sumBySize(list)));
}
