import type { DateOrder, Row, Rows } from '../../model';
import type { CellOf, Column } from '../column';
import { tally } from '../column';
import { isBlank } from '../data/nulls';
import { PART_ORDERS, daysBetween, isAhead, readDate, underOrder, withoutOrder } from './dates';
import type { DateReading, Moment } from './dates';

/** The dates of one column as they were read before an order is chosen. */
export interface DateColumn {
	readonly readings: ReadonlyMap<string, DateReading | null>;
	readonly counts: ReadonlyMap<string, number>;
	readonly cell: CellOf;
	/** Orders that the values leave open, best first; one: it is settled. */
	readonly orders: readonly DateOrder[];
	readonly because: string;
	/** Rows that the orders left open read differently. */
	readonly ambiguous: number;
	/** Rows with a date. */
	readonly dated: number;
}

/** Share of a column that may be left unread by an order without counting against it, if the other reads far less. */
const PRACTICALLY_ALL = 0.98;

/** Reads all dates of a column and finds the orders that its own values leave open. */
export function dateColumn(rows: Rows, column: Pick<Column, 'cell' | 'cells' | 'id'>): DateColumn {
	const { cell } = column;
	const counts = tally(rows, column);
	const readings = new Map<string, DateReading | null>();
	let dated = 0;
	let serials = 0;
	const open: [DateReading, number][] = [];
	for (const [raw, count] of counts) {
		const reading = isBlank(raw) ? null : readDate(raw);
		readings.set(raw, reading);
		if (reading === null) continue;
		if (reading.sure) {
			dated += count;
			if (reading.serial) serials += count;
		} else if (PART_ORDERS.some((o) => underOrder(reading, o) !== null)) {
			dated += count;
			open.push([reading, count]);
		}
	}
	const base = { readings, counts, cell, dated };
	if (open.length === 0) {
		const serial = serials * 2 > dated;
		const because = serial
			? 'days counted as a spreadsheet does'
			: 'year first, or with the name of the month';
		return { ...base, orders: [serial ? 'serial' : 'ymd'], because, ambiguous: 0 };
	}
	return { ...base, ...ordersLeft(open) };
}

function ordersLeft(
	open: readonly (readonly [DateReading, number])[],
): Pick<DateColumn, 'orders' | 'because' | 'ambiguous'> {
	const rows = open.reduce((sum, [, count]) => sum + count, 0);
	const ranked = PART_ORDERS.map((order) => ({ order, read: readBy(open, order) }))
		.filter(({ read }) => read > 0)
		.sort((a, b) => b.read - a.read);
	const [best, second] = ranked;
	if (best === undefined) return { orders: ['ymd'], because: '', ambiguous: 0 };
	const full = ranked.filter(({ read }) => read === rows).map(({ order }) => order);
	const practical =
		best.read >= rows * PRACTICALLY_ALL && rows - (second?.read ?? 0) >= 5 * (rows - best.read);
	const left = full.length > 0 ? full : practical ? [best.order] : ranked.map(({ order }) => order);
	const ambiguous = differing(open, left);
	if (ambiguous === 0 && full.length > 0)
		return { orders: left.slice(0, 1), because: settledBecause(left, ranked.length), ambiguous };
	return { orders: left, because: left.length === 1 ? ORDER_BECAUSE[left[0] ?? 'ymd'] : '', ambiguous };
}

const ORDER_BECAUSE: Readonly<Record<DateOrder, string>> = {
	dmy: 'only day first reads every date in this column',
	mdy: 'only month first reads every date in this column',
	ymd: 'only year first reads every date in this column',
	serial: 'days counted as a spreadsheet does',
};

function settledBecause(left: readonly DateOrder[], candidates: number): string {
	const [only] = left;
	return left.length === 1 && only !== undefined && candidates > 0
		? ORDER_BECAUSE[only]
		: 'every order reads these dates alike';
}

function readBy(open: readonly (readonly [DateReading, number])[], order: DateOrder): number {
	return open.reduce((sum, [reading, count]) => sum + (underOrder(reading, order) === null ? 0 : count), 0);
}

function differing(open: readonly (readonly [DateReading, number])[], orders: readonly DateOrder[]): number {
	let rows = 0;
	for (const [reading, count] of open) {
		const days = new Set(orders.map((o) => underOrder(reading, o)?.day).filter((d) => d !== undefined));
		if (days.size > 1) rows += count;
	}
	return rows;
}

/** The moment of a cell under an order, or what all orders agree on where none is chosen. */
export function momentOf(column: DateColumn, raw: string, order: DateOrder | null): Moment | null {
	const reading = column.readings.get(raw);
	if (reading === undefined || reading === null) return null;
	return order === null ? withoutOrder(reading) : underOrder(reading, order);
}

/** What an order would mean for a column beside its partner: rows that cannot be, and days in between. */
export interface Consequence {
	/** Rows that would end before they begin. */
	readonly backwards: number;
	/** Rows that would lie after today. */
	readonly future: number;
	/** Days from begin to end of the rows asked for, in the middle; null without any. */
	readonly medianDays: number | null;
}

/** A date column with the order it is tried in. */
export interface Trial {
	readonly column: DateColumn;
	readonly order: DateOrder | null;
}

/**
 * Counts what cannot be when `begin` and `end` are read as tried. Only rows that `ends` admits have an end
 * (the closing date of an open row is a forecast); `of` is the column that is being judged.
 */
export function consequence(
	rows: Rows,
	begin: Trial | null,
	end: Trial | null,
	of: 'begin' | 'end',
	ends: (row: Row) => boolean,
	wins: (row: Row) => boolean,
	today: string,
): Consequence {
	let backwards = 0;
	let future = 0;
	const days: number[] = [];
	for (const row of rows) {
		const ended = ends(row);
		const b = begin === null ? null : momentOf(begin.column, begin.column.cell(row), begin.order);
		const e = end === null || !ended ? null : momentOf(end.column, end.column.cell(row), end.order);
		const judged = of === 'begin' ? b : e;
		if (judged !== null && isAhead(judged, today)) future++;
		if (b === null || e === null) continue;
		if (e.day < b.day) backwards++;
		else if (wins(row)) days.push(daysBetween(b.day, e.day));
	}
	days.sort((x, y) => x - y);
	return { backwards, future, medianDays: days[Math.floor(days.length / 2)] ?? null };
}

/** Rows that cannot be must be this many, and this share of the doubtful ones, to settle an order. */
const MANY_ROWS = 3;
const MANY_SHARE = 0.05;
/** In a short column, rows that cannot be settle an order when they are this share of the doubtful ones. */
const MOST = 0.5;
/** … while the other reading has at most this share of them. */
const FAR_FEWER = 0.1;

/** The one order that is not absurd, where all others are; else null. */
export function notAbsurd(
	candidates: readonly { readonly order: DateOrder; readonly impossible: number }[],
	ambiguous: number,
): DateOrder | null {
	const [best, ...others] = [...candidates].sort((a, b) => a.impossible - b.impossible);
	if (best === undefined) return null;
	const absurd = others.every(
		({ impossible }) =>
			impossible >= Math.min(Math.max(MANY_ROWS, ambiguous * MANY_SHARE), ambiguous * MOST) &&
			impossible > 0 &&
			best.impossible <= impossible * FAR_FEWER,
	);
	return absurd ? best.order : null;
}
