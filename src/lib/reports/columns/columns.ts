import type { Engine, Result } from '../../engine';
import { CLASSES, EXTRAS, OUTCOMES } from '../../model';
import type { Cell } from '../close-rates/facts';
import { known } from '../known';
import { amountsOf, type Amounts } from './amounts';
import { coded, type Coded } from './coded';
import columnsSql from './columns.sql?raw';
import { groupedBy, type Grouped } from './grouped';
import { placesOf, type Places } from './places';

/** Texts that filters ask for by value. */
export const FILTER_TEXTS = ['owner', 'source', 'service', 'industry', 'region', ...EXTRAS] as const;
export type FilterText = (typeof FILTER_TEXTS)[number];

/** Opportunities of one class and source that ended alike. */
export interface SourceGroup {
	readonly class: number;
	readonly source: number;
	readonly outcome: number;
	/** Days to the win; null unless won with a usable pair of dates. */
	readonly days: number | null;
}

/** Money won of one class from one source in one currency. */
export interface MoneyGroup {
	readonly class: number;
	readonly source: number;
	readonly currency: number;
}

/**
 * All opportunities in use as columns of numbers, each in the same order of rows: by the day they were created. A
 * change of filters goes over them once and asks no table. The numbers of classes and outcomes are their places in
 * `CLASSES` and `OUTCOMES`, those of texts their codes.
 */
export interface Columns {
	readonly rows: number;
	/** Days from 1970-01-01, rising; only the first `dated` rows have one. */
	readonly created: Int32Array;
	readonly dated: number;
	readonly classes: Uint8Array;
	readonly texts: Readonly<Record<FilterText | 'currency' | 'referrer', Coded>>;
	readonly amounts: Amounts;
	/** Place among the cells of close rates: what lies behind the answers is worked out from those. */
	readonly cells: Uint32Array;
	/** What the answers count of each. */
	readonly places: Places;
	/** `CAME_AS_LEAD`; another number: as a deal; 0: not told. null: the files do not hold both leads and deals. */
	readonly entries: Uint8Array | null;
	readonly sources: Grouped<SourceGroup>;
	/** Wins with an amount; group 0 is of all others, and no group. */
	readonly money: Grouped<MoneyGroup>;
	/** Of referrals that name somebody the code of that name, else 0. */
	readonly partners: Coded['codes'];
}

/**
 * Brings the columns; to be called after the ground is laid.
 *
 * @param cells of all opportunities in use, in the order of their numbers
 */
export async function columnsOf(engine: Engine, cells: readonly Cell[]): Promise<Columns> {
	const result = await engine.query(columnsSql);
	const days = result.numbers('created_day');
	const undated = days.findIndex(Number.isNaN);
	const classes = placesIn(result, 'class', CLASSES);
	const outcomes = placesIn(result, 'outcome', OUTCOMES);
	const text = (column: string): Coded => coded(result.texts(column));
	const texts = {
		...(Object.fromEntries(FILTER_TEXTS.map((column) => [column, text(column)])) as Record<
			FilterText,
			Coded
		>),
		currency: text('currency'),
		referrer: text('referrer'),
	};
	const amounts = result.numbers('amount');
	const cell = Uint32Array.from(result.numbers('cell'), (number) => number - 1);
	const lengths = ofEach(cell, cells, ({ days: ended }) => (ended === null ? 0 : ended + 1));
	const own = { classes, outcomes, texts, lengths };
	const created = Int32Array.from(days, (day) => known(day) ?? 0);
	const dated = undated < 0 ? result.rows : undated;
	return {
		rows: result.rows,
		created,
		dated,
		places: placesOf(created, dated, own),
		entries: cells.some(({ entered }) => entered !== undefined)
			? Uint8Array.from(ofEach(cell, cells, entryOf))
			: null,
		classes,
		texts,
		amounts: amountsOf(amounts),
		cells: cell,
		sources: sourceGroups(own),
		money: moneyGroups(own, amounts),
		partners: partnersOf(own),
	};
}

interface Own {
	readonly classes: Uint8Array;
	readonly outcomes: Uint8Array;
	readonly texts: Columns['texts'];
	/** Days to the end, and one more; 0: none known. */
	readonly lengths: Int32Array;
}

export const CAME_AS_LEAD = 2;

const entryOf = ({ entered }: Cell): number =>
	entered === undefined ? 0 : entered === 'lead' ? CAME_AS_LEAD : 1;

/** What is told of its cell, for each row. */
function ofEach(cell: Uint32Array, cells: readonly Cell[], told: (cell: Cell) => number): Int32Array {
	const known = Int32Array.from(cells, told);
	return Int32Array.from(cell, (place) => known[place] ?? 0);
}

function placesIn(result: Result, column: string, words: readonly string[]): Uint8Array {
	return Uint8Array.from(result.texts(column), (word) => words.indexOf(word ?? ''));
}

const WON = OUTCOMES.indexOf('won');
const REFERRAL = CLASSES.indexOf('referral');

function sourceGroups({ classes, outcomes, texts, lengths }: Own): Columns['sources'] {
	const longest = lengths.reduce((most, length) => Math.max(most, length), 0) + 1;
	const { codes, values } = texts.source;
	const keys = new Float64Array(codes.length);
	for (let row = 0; row < keys.length; row++) {
		const way = (classes[row] ?? 0) * values.length + (codes[row] ?? 0);
		keys[row] =
			(way * OUTCOMES.length + (outcomes[row] ?? 0)) * longest + (outcomes[row] === WON ? lengths[row]! : 0);
	}
	return groupedBy(keys, (key) => {
		const days = key % longest;
		const ended = Math.floor(key / longest);
		const way = Math.floor(ended / OUTCOMES.length);
		return {
			class: Math.floor(way / values.length),
			source: way % values.length,
			outcome: ended % OUTCOMES.length,
			days: days === 0 ? null : days - 1,
		};
	});
}

function moneyGroups({ classes, outcomes, texts }: Own, amounts: Float64Array): Columns['money'] {
	const { source, currency } = texts;
	const keys = new Float64Array(amounts.length);
	for (let row = 0; row < keys.length; row++) {
		if (outcomes[row] !== WON || Number.isNaN(amounts[row])) continue;
		const way = (classes[row] ?? 0) * source.values.length + (source.codes[row] ?? 0);
		keys[row] = 1 + way * currency.values.length + (currency.codes[row] ?? 0);
	}
	return groupedBy(keys, (key) => {
		const way = Math.floor((key - 1) / currency.values.length);
		return {
			class: Math.floor(way / source.values.length),
			source: way % source.values.length,
			currency: (key - 1) % currency.values.length,
		};
	});
}

const partnersOf = ({ classes, texts: { referrer } }: Own): Coded['codes'] =>
	referrer.codes.map((code, row) => (classes[row] === REFERRAL ? code : 0));
