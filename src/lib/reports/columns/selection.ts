import { CLASSES, type Dimension, type Filters } from '../../model';
import { dayNumber } from '../../format/day-number';
import { codesOf } from './coded';
import type { Columns } from './columns';

/** The rows that filters let through. */
export interface Selection {
	readonly rows: number;
	/** Their places, rising; null: every row. */
	readonly places: Uint32Array | null;
	/** Whether the row at a place is among them. */
	has(place: number): boolean;
}

/** Whether the row at a place meets one condition. */
type Meets = (place: number) => boolean;

/** @param dimensions what the keys of `filters.among` stand for; a key that none of them has lets nothing through */
export function select(columns: Columns, filters: Filters, dimensions: readonly Dimension[]): Selection {
	const { from, to } = filters;
	const [first, end] = between(columns, from, to);
	const conditions = conditionsOf(columns, filters, dimensions);
	if (conditions === null) return selected(new Uint32Array(0), 0);
	if (first === 0 && end === columns.rows && conditions.length === 0) return everything(columns);
	const places = new Uint32Array(end - first);
	for (let place = first; place < end; place++) places[place - first] = place;
	let kept = places.length;
	for (const meets of conditions) kept = keep(places, kept, meets);
	return selected(places.subarray(0, kept), columns.rows);
}

const everything = ({ rows }: Columns): Selection => ({ rows, places: null, has: () => true });

function selected(places: Uint32Array, of: number): Selection {
	let among: Uint8Array | null = null;
	const marked = (): Uint8Array => {
		const marks = new Uint8Array(of);
		for (const place of places) marks[place] = 1;
		return marks;
	};
	return {
		rows: places.length,
		places,
		// Not everybody who counts them asks for single ones.
		has: (place) => (among ??= marked())[place] === 1,
	};
}

/** Keeps those of the first places that meet a condition, in their order. */
function keep(places: Uint32Array, count: number, meets: Meets): number {
	let kept = 0;
	for (let i = 0; i < count; i++) {
		const place = places[i] ?? 0;
		if (meets(place)) places[kept++] = place;
	}
	return kept;
}

/** Where the rows of a period begin and end: rows stand by the day they were created, and those without one in no period. */
function between(columns: Columns, from?: string, to?: string): [number, number] {
	if (from === undefined && to === undefined) return [0, columns.rows];
	const first = from === undefined ? 0 : firstFrom(columns, dayNumber(from));
	const end = to === undefined ? columns.dated : firstFrom(columns, dayNumber(to) + 1);
	return [first, Math.max(first, end)];
}

/** The first row created on a day or later. */
function firstFrom({ created, dated }: Columns, day: number): number {
	let [low, high] = [0, dated];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((created[middle] ?? 0) < day) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** What each filter but the period asks of a row; null: no row can meet them. */
function conditionsOf(
	columns: Columns,
	filters: Filters,
	dimensions: readonly Dimension[],
): readonly Meets[] | null {
	const { owner, source, class: of, amountFrom, amountTo, among = {} } = filters;
	const conditions: (Meets | null)[] = [];
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
	if (of !== undefined) {
		const wanted = CLASSES.indexOf(of);
		conditions.push((place) => columns.classes[place] === wanted);
	}
	if (amountFrom !== undefined || amountTo !== undefined)
		conditions.push(amountsBetween(columns, amountFrom ?? -Infinity, amountTo ?? Infinity));
	return conditions.includes(null) ? null : (conditions as Meets[]);
}

function oneOf({ texts }: Columns, column: keyof Columns['texts'], wanted: string): Meets | null {
	const { codes } = texts[column];
	const [code, other] = codesOf(texts[column], wanted);
	if (code === undefined) return null;
	return other === undefined
		? (place) => codes[place] === code
		: (place) => codes[place] === code || codes[place] === other;
}

function amountsBetween({ amounts: { values, unit } }: Columns, from: number, to: number): Meets {
	const divisor = unit ?? 1;
	return (place) => {
		const amount = (values[place] ?? NaN) / divisor;
		return amount >= from && amount <= to;
	};
}
