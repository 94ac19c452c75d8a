import { CLASSES, type Dimension, type Filters } from '../../model';
import { dayNumber } from '../../format/day-number';
import { remembered } from '../remembered';
import { valuesBetween } from './amounts';
import { codesOf, type Coded } from './coded';
import type { Columns } from './columns';
import { FATES_OF_ALL } from './places';

/** The rows that filters let through. It is good until the next one is made of the same columns. */
export interface Selection {
	/** Whether any filter asks for anything. */
	readonly narrowed: boolean;
	/** The only class let through, by its number; null: each. A tally holds the classes apart, and can leave the others out. */
	readonly class: number | null;
	/** Places of the rows that all other filters let through, rising; null: all from `first` up to `end`. */
	readonly rowsAt: Uint32Array | null;
	readonly first: number;
	readonly end: number;
	/** Which of some places, by their numbers in the list, are let through. */
	among(places: Uint32Array): Uint32Array;
}

/** What is asked of a row: a code, another that is the same, or an amount. */
interface Condition {
	/** Keeps those of rows that meet it; `rows` null: of all between two places. Returns how many. */
	keep(into: Uint32Array, rows: Uint32Array | null, from: number, to: number): number;
	readonly meets: (place: number) => boolean;
}

/** Room for the places of rows: a drag asks again and again, and no two lists are wanted at once. */
const room = remembered((columns: Columns) => new Uint32Array(columns.rows));

/** @param dimensions what the keys of `filters.among` stand for; a key that none of them has lets nothing through */
export function select(columns: Columns, filters: Filters, dimensions: readonly Dimension[]): Selection {
	const narrowed = Object.keys(filters).length > 0;
	const conditions = conditionsOf(columns, filters, dimensions);
	if (conditions === null) return { ...NONE, narrowed };
	const [first, end] = between(columns, filters.from, filters.to);
	const { classes } = columns;
	const of = filters.class === undefined ? null : CLASSES.indexOf(filters.class);
	return {
		narrowed,
		class: of,
		rowsAt: listed(columns, conditions, first, end),
		first,
		end,
		among(places) {
			const found = new Uint32Array(places.length);
			let kept = 0;
			for (let at = 0; at < places.length; at++) {
				const place = places[at]!;
				if (place < first || place >= end || (of !== null && classes[place] !== of)) continue;
				if (conditions.every(({ meets }) => meets(place))) found[kept++] = at;
			}
			return found.subarray(0, kept);
		},
	};
}

const NONE: Selection = {
	narrowed: true,
	class: null,
	rowsAt: new Uint32Array(0),
	first: 0,
	end: 0,
	among: () => new Uint32Array(0),
};

function listed(
	columns: Columns,
	conditions: readonly Condition[],
	first: number,
	end: number,
): Uint32Array | null {
	if (conditions.length === 0) return null;
	const into = room(columns);
	let kept = -1;
	for (const condition of conditions)
		kept = kept < 0 ? condition.keep(into, null, first, end) : condition.keep(into, into, 0, kept);
	return into.subarray(0, kept);
}

/** Goes over those of the rows that stand at a place or after it. */
export function eachRow(
	{ classes }: Columns,
	{ class: of, rowsAt, first, end }: Selection,
	from: number,
	seen: (row: number) => void,
): void {
	if (rowsAt === null) {
		for (let row = Math.max(first, from); row < end; row++) if (of === null || classes[row] === of) seen(row);
		return;
	}
	let at = rowsAt.length;
	while (at > 0 && rowsAt[at - 1]! >= from) at--;
	for (; at < rowsAt.length; at++) {
		const row = rowsAt[at]!;
		if (of === null || classes[row] === of) seen(row);
	}
}

/** Where the rows of a period begin and end: rows stand by the day they were created, and those without one in no period. */
function between(columns: Columns, from?: string, to?: string): [number, number] {
	if (from === undefined && to === undefined) return [0, columns.rows];
	const first = from === undefined ? 0 : firstFrom(columns, dayNumber(from));
	const end = to === undefined ? columns.dated : firstFrom(columns, dayNumber(to) + 1);
	return [first, Math.max(first, end)];
}

/** The first row created on a day or later. */
export function firstFrom({ places: { days, starts }, dated }: Columns, day: number): number {
	return firstAtLeast(starts, dated, firstAtLeast(days, days.length, day) * FATES_OF_ALL);
}

/** Among the first so many of rising numbers the place of the first that is so large; none: their end. */
function firstAtLeast(rising: Int32Array | Coded['codes'], end: number, wanted: number): number {
	let [low, high] = [0, end];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (rising[middle]! < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** What each filter but those of a period and a class asks of a row; null: no row can meet them. */
function conditionsOf(
	columns: Columns,
	filters: Filters,
	dimensions: readonly Dimension[],
): readonly Condition[] | null {
	const { owner, source, amountFrom, amountTo, among = {} } = filters;
	const conditions: (Condition | null)[] = [];
	const text = (column: keyof Columns['texts'], wanted: string): void => {
		conditions.push(oneOf(columns, column, wanted));
	};
	if (owner !== undefined) text('owner', owner);
	if (source !== undefined) text('source', source);
	for (const [key, wanted] of Object.entries(among)) {
		const column = dimensions.find((one) => one.key === key)?.column;
		if (column === undefined) return null;
		text(column, wanted);
	}
	if (amountFrom !== undefined || amountTo !== undefined)
		conditions.push(amountsBetween(columns, amountFrom ?? -Infinity, amountTo ?? Infinity));
	return conditions.includes(null) ? null : (conditions as Condition[]);
}

function oneOf({ texts }: Columns, column: keyof Columns['texts'], wanted: string): Condition | null {
	const [code, other] = codesOf(texts[column], wanted);
	return code === undefined ? null : coded(texts[column].codes, code, other ?? code);
}

// Each way writes every place and goes on only where it is kept: no branch to guess.

function coded(codes: Coded['codes'], code: number, other = code): Condition {
	return {
		keep(into, rows, from, to) {
			let kept = 0;
			for (let i = from; i < to; i++) {
				const place = rows === null ? i : rows[i]!;
				const own = codes[place]!;
				into[kept] = place;
				kept += Number(own === code) | Number(own === other);
			}
			return kept;
		},
		meets: (place) => codes[place] === code || codes[place] === other,
	};
}

function amountsBetween({ amounts }: Columns, from: number, to: number): Condition {
	const { values } = amounts;
	const [least, most] = valuesBetween(amounts, from, to);
	return {
		keep(into, rows, first, end) {
			let kept = 0;
			for (let i = first; i < end; i++) {
				const place = rows === null ? i : rows[i]!;
				const value = values[place]!;
				into[kept] = place;
				kept += Number(value >= least) & Number(value <= most);
			}
			return kept;
		},
		meets: (place) => values[place]! >= least && values[place]! <= most,
	};
}
