import { CLASSES, EXTRAS, OUTCOMES } from '../../model';
import { ENTERED, NO_DAY, type Opportunities } from '../ground/opportunities';
import { amountsOf, type Amounts } from './amounts';
import { codesFor, type Coded, type Codes } from './coded';
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
	/** Only the first so many have a day of creation; `places` tell which. */
	readonly dated: number;
	readonly classes: Uint8Array;
	readonly texts: Readonly<Record<FilterText | 'currency' | 'referrer', Coded>>;
	readonly amounts: Amounts;
	/** Place among the cells of close rates: what lies behind the answers is worked out from those. */
	readonly cells: Codes;
	/** What the answers count of each. */
	readonly places: Places;
	/** `CAME_AS_LEAD`; another number: as a deal; 0: not told. null: the files do not hold both leads and deals. */
	readonly entries: Uint8Array | null;
	readonly sources: Grouped<SourceGroup>;
	/** Wins with an amount; group 0 is of all others, and no group. */
	readonly money: Grouped<MoneyGroup>;
	/** Of referrals that name somebody the code of that name, else 0. */
	readonly partners: Codes;
}

/** What answers count of opportunities, as columns. */
export function columnsFrom(all: Opportunities): Columns {
	const { rows, dated, classes, outcomes, entered, texts, amount } = all;
	const lengths = all.days.map((days) => (days === NO_DAY ? 0 : days + 1));
	const own = { classes, outcomes, texts, lengths };
	const created = all.created.map((day) => (day === NO_DAY ? 0 : day));
	return {
		rows,
		dated,
		places: placesOf(created, dated, own),
		entries: entered.some((way) => way !== 0) ? entered.map(entryOf) : null,
		classes,
		texts: Object.fromEntries(
			[...FILTER_TEXTS, 'currency' as const, 'referrer' as const].map((name) => [name, texts[name]]),
		) as unknown as Columns['texts'],
		amounts: amountsOf(amount),
		cells: narrowed(all.cells, all.cellCount),
		sources: sourceGroups(own),
		money: moneyGroups(own, amount),
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

const LEAD = ENTERED.indexOf('lead');
const entryOf = (entered: number): number => (entered === 0 ? 0 : entered === LEAD ? CAME_AS_LEAD : 1);

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

/** Numbers from 1 as places. */
function narrowed(numbers: Uint32Array, count: number): Codes {
	const places = codesFor(count, numbers.length);
	for (let row = 0; row < places.length; row++) places[row] = numbers[row]! - 1;
	return places;
}

const partnersOf = ({ classes, texts: { referrer } }: Own): Codes =>
	referrer.codes.map((code, row) => (classes[row] === REFERRAL ? code : 0));
