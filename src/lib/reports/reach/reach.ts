import type { Result } from '../../engine';
import {
	CLASSES,
	type Dimension,
	type LeadClass,
	type NewMarket,
	type FirstClient,
	type Reach,
} from '../../model';
import { isoDay } from '../../format/day-number';
import { classOf } from '../known';

/*
 * How far each way of winning clients reaches. Of every value of a dimension (each region, each industry) the earliest
 * win of new business is looked up, and the value counts as opened by the class of that win. A value in which most
 * opportunities are leads and not one is a referral is a market that referrals have not reached yet.
 */

/** New business of one class in one value of a dimension. */
export interface ReachCell {
	/** Column of the tables. */
	readonly dimension: string;
	readonly value: string;
	readonly class: LeadClass;
	readonly created: number;
	readonly won: number;
	/** Day of the first win with a date (`YYYY-MM-DD`), and with its place in the files what orders it; null: none has one. */
	readonly first: { readonly day: string; readonly order: string } | null;
}

/** Values that the report lists for each dimension, and new markets in all. */
export const MOST_OPENED = 50;
export const MOST_MARKETS = 5;
/** So few opportunities are no market yet, and say nothing. */
const FEWEST_IN_MARKET = 5;
/** Markets are places and trades; a service, or what the owner keeps besides, is none. */
const MARKETS: readonly Dimension['column'][] = ['industry', 'region'];

/** The answer of `reach.sql` as cells. */
export function toReachCells(result: Result): ReachCell[] {
	const [dimensions, values] = [result.texts('dimension'), result.texts('value')];
	const [classes, firsts] = [result.texts('class'), result.texts('first')];
	const [created, won] = [result.numbers('created'), result.numbers('won')];
	return Array.from({ length: result.rows }, (_, i) => ({
		dimension: dimensions[i] ?? '',
		value: values[i] ?? '',
		class: classOf(classes[i]),
		created: created[i] ?? 0,
		won: won[i] ?? 0,
		first: firstOf(firsts[i] ?? null),
	}));
}

/** Days by which the table's numbers lie before 1970, and how many digits they take. */
const [BEFORE_1970, DIGITS] = [1_000_000, 7];

const firstOf = (order: string | null): ReachCell['first'] =>
	order === null ? null : { day: isoDay(Number(order.slice(0, DIGITS)) - BEFORE_1970), order };

/** The cells of each value of one dimension. */
function byValue(cells: readonly ReachCell[], column: string): Map<string, ReachCell[]> {
	const values = new Map<string, ReachCell[]>();
	for (const cell of cells) {
		if (cell.dimension !== column) continue;
		const known = values.get(cell.value);
		if (known === undefined) values.set(cell.value, [cell]);
		else known.push(cell);
	}
	return values;
}

const sum = (cells: readonly ReachCell[], of: 'created' | 'won', id?: LeadClass): number =>
	cells.reduce((all, cell) => (id === undefined || cell.class === id ? all + cell[of] : all), 0);

/** How the first client of a value came; null where that cannot be told. */
function openedBy(value: string, cells: readonly ReachCell[]): FirstClient | null {
	const wins = cells.filter(({ won }) => won > 0);
	const dated = wins.flatMap((cell) => (cell.first === null ? [] : [{ ...cell, first: cell.first }]));
	const first = dated.reduce<(typeof dated)[number] | null>(
		(early, cell) => (early === null || cell.first.order < early.first.order ? cell : early),
		null,
	);
	const only = wins.length === 1 ? wins[0] : undefined;
	const leadClass = first?.class ?? only?.class;
	if (leadClass === undefined) return null;
	return {
		value,
		class: leadClass,
		month: first?.first.day.slice(0, 7) ?? null,
		won: sum(wins, 'won'),
		referrals: sum(wins, 'won', 'referral'),
	};
}

/**
 * A column of the owner's own that says how somebody came, in other words: most of its values have wins of one class
 * alone. It would only repeat the classes.
 */
function tellsClass(values: readonly (readonly ReachCell[])[]): boolean {
	const telling = values.filter((own) => sum(own, 'won') > 1);
	const mixed = telling.filter((own) => own.filter(({ won }) => won > 0).length > 1);
	return 2 * mixed.length < telling.length;
}

function reachOf({ key, name, column }: Dimension, cells: readonly ReachCell[]): Reach | null {
	const values = [...byValue(cells, column)].filter(([, own]) => sum(own, 'won') > 0);
	// Of a single value nothing can be said that the classes do not say already.
	if (values.length < 2 || (key.startsWith('x.') && tellsClass(values.map(([, own]) => own)))) return null;
	const opened = values.flatMap(([value, own]) => openedBy(value, own) ?? []);
	if (opened.length === 0) return null;
	const byLeads = opened.filter(({ class: id }) => id === 'lead');
	return {
		key,
		name,
		values: values.length,
		undated: values.length - opened.length,
		by: CLASSES.map((id) => ({
			class: id,
			values: opened.filter((one) => one.class === id).length,
		})).filter((one) => one.values > 0),
		thenReferrals: byLeads.filter(({ referrals }) => referrals > 0).length,
		opened: opened
			.sort((a, b) => b.won - a.won || (a.value < b.value ? -1 : Number(a.value > b.value)))
			.slice(0, MOST_OPENED),
	};
}

/** Through which class the values of each dimension first became clients. Who handled it is no market. */
export const reachFrom = (dimensions: readonly Dimension[], cells: readonly ReachCell[]): Reach[] =>
	dimensions.flatMap((one) => (one.column === 'owner' ? [] : (reachOf(one, cells) ?? [])));

/** Industries and regions with mostly leads and no referral, most opportunities first. */
export const marketsFrom = (dimensions: readonly Dimension[], cells: readonly ReachCell[]): NewMarket[] =>
	dimensions
		.filter(({ column }) => MARKETS.includes(column))
		.flatMap(({ name, column }) =>
			[...byValue(cells, column)].map(([value, own]) => ({
				name,
				value,
				created: sum(own, 'created'),
				leads: sum(own, 'created', 'lead'),
				won: sum(own, 'won'),
				referrals: sum(own, 'created', 'referral'),
			})),
		)
		.filter(
			({ created, leads, referrals }) =>
				created >= FEWEST_IN_MARKET && referrals === 0 && 2 * leads > created,
		)
		.map(({ name, value, created, leads, won }) => ({ name, value, created, leads, won }))
		.sort((a, b) => b.created - a.created || (a.value < b.value ? -1 : Number(a.value > b.value)));
