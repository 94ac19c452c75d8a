import type { Result } from '../../engine';
import { isoDay } from '../../format/day-number';
import { CLASSES, OUTCOMES } from '../../model';
import { NO_DAY, type Opportunities } from '../ground/opportunities';
import { taken } from '../ground/reading';
import { everyPlace, sortedBy } from '../ground/sorted';
import { tableOf } from '../table';
import { inByteOrder } from '../text-order';

const REFERRAL = CLASSES.indexOf('referral');
const WON = OUTCOMES.indexOf('won');
const OUTCOME_RANK = ranksOf(OUTCOMES);

/** The places of referrals that name somebody, or of those that name nobody. */
export function referralPlaces(all: Opportunities, named: boolean): Uint32Array<ArrayBuffer> {
	const { rows, classes, texts } = all;
	const { codes } = texts.referrer;
	const found = new Uint32Array(rows);
	let count = 0;
	for (let place = 0; place < rows; place++)
		if (classes[place] === REFERRAL && (codes[place] !== 0) === named) found[count++] = place;
	return found.slice(0, count);
}

/** Places that rise, by their day of creation, the latest first, those without one last; of one day as they stood. */
export function latestFirst({ created, dated }: Opportunities, places: Uint32Array): Uint32Array {
	const found = new Uint32Array(places.length);
	let end = places.length;
	while (end > 0 && places[end - 1]! >= dated) end--;
	found.set(places.subarray(end), end);
	let at = 0;
	while (end > 0) {
		let first = end - 1;
		while (first > 0 && created[places[first - 1]!] === created[places[end - 1]!]) first--;
		found.set(places.subarray(first, end), at);
		at += end - first;
		end = first;
	}
	return found;
}

/** When each partner referred, and what came of it: `referrals.sql`. */
export function referralsByPartner(all: Opportunities): Result {
	const places = referralPlaces(all, true);
	const keys = keysOf(all, places);
	let order = everyPlace(places.length);
	// What counts least first: each pass keeps the order of the one before.
	for (const key of [keys.amount, keys.currency, keys.outcome, keys.day, keys.partner])
		order = sortedBy(order, key);
	const { partner, day, outcome, currency, amount } = keys;
	const groups: { readonly place: number; readonly hasAmount: boolean; n: number }[] = [];
	let before = -1;
	for (const i of order) {
		const isLike =
			before >= 0 &&
			partner[i] === partner[before] &&
			day[i] === day[before] &&
			outcome[i] === outcome[before] &&
			currency[i] === currency[before] &&
			amount[i] === amount[before];
		before = i;
		if (isLike) groups.at(-1)!.n++;
		else groups.push({ place: places[i]!, hasAmount: amount[i] !== NO_DAY, n: 1 });
	}
	const { texts, created } = all;
	return tableOf(groups, {
		partner: ({ place }) => texts.referrer.values[texts.referrer.codes[place]!] ?? null,
		created_day: ({ place }) => (created[place] === NO_DAY ? null : created[place]!),
		outcome: ({ place }) => OUTCOMES[all.outcomes[place]!] ?? null,
		won_currency: ({ place, hasAmount }) =>
			hasAmount ? (texts.currency.values[texts.currency.codes[place]!] ?? null) : null,
		won_amount: ({ place, hasAmount }) => (hasAmount ? all.amount[place]! : null),
		n: ({ n }) => n,
	});
}

/** What referrals are alike in, each as a number that rises as the tables order it; `NO_DAY`: nothing, which comes last. */
function keysOf(
	all: Opportunities,
	places: Uint32Array,
): Record<'partner' | 'day' | 'outcome' | 'currency' | 'amount', Int32Array> {
	const { outcomes, texts } = all;
	const { referrer, currency } = texts;
	const [partners, currencies] = [ranksOf(referrer.values), ranksOf(currency.values)];
	const amounts = amountRanks(all, places);
	const keys = {
		partner: new Int32Array(places.length),
		day: taken(all.created, places),
		outcome: new Int32Array(places.length),
		currency: new Int32Array(places.length).fill(NO_DAY),
		amount: new Int32Array(places.length).fill(NO_DAY),
	};
	places.forEach((place, i) => {
		keys.partner[i] = partners[referrer.codes[place]!]!;
		keys.outcome[i] = OUTCOME_RANK[outcomes[place]!]!;
		const amount = all.amount[place]!;
		if (outcomes[place] !== WON || Number.isNaN(amount)) return;
		keys.amount[i] = amounts.get(amount) ?? NO_DAY;
		const code = currency.codes[place]!;
		if (code !== 0) keys.currency[i] = currencies[code]!;
	});
	return keys;
}

/** The place of each text in the tables' order. */
export function ranksOf(values: readonly (string | null)[]): Int32Array {
	const ranks = new Int32Array(values.length);
	const order = values.map((_, code) => code);
	order.sort((a, b) => inByteOrder(values[a] ?? '', values[b] ?? ''));
	order.forEach((code, rank) => {
		ranks[code] = rank;
	});
	return ranks;
}

function amountRanks({ outcomes, amount }: Opportunities, places: Uint32Array): ReadonlyMap<number, number> {
	const found = new Set<number>();
	for (const place of places)
		if (outcomes[place] === WON && !Number.isNaN(amount[place])) found.add(amount[place]!);
	return new Map([...found].sort((a, b) => a - b).map((value, rank) => [value, rank]));
}

/** Who handles the opportunities: `owners.sql`. */
export const ownersOf = ({ texts }: Opportunities): string[] =>
	texts.owner.values.filter((owner) => owner !== null).sort(inByteOrder);

/** Referrals that name nobody, the latest first: `unnamed.sql`. */
export function unnamedReferrals(all: Opportunities): Result {
	const { created, outcomes, texts } = all;
	const text = (column: 'id' | 'name' | 'company') => (place: number) => all.text(column, place);
	return tableOf([...latestFirst(all, referralPlaces(all, false))], {
		place: (place) => place,
		id: text('id'),
		name: text('name'),
		company: text('company'),
		created: (place) => (created[place] === NO_DAY ? null : isoDay(created[place]!)),
		outcome: (place) => OUTCOMES[outcomes[place]!] ?? null,
		source: (place) => texts.source.values[texts.source.codes[place]!] ?? null,
	});
}
