import { CLASSES, OUTCOMES } from '../../model';
import { ENTERED, NO_DAY, type Opportunities } from './opportunities';
import { everyPlace, sortedBy } from './sorted';

type Alike = Pick<
	Opportunities,
	'rows' | 'classes' | 'outcomes' | 'created' | 'days' | 'entered' | 'isDeal' | 'dealCreated' | 'dealDays'
>;

/**
 * Numbers those alike in all that close rates ask for, from 1, in the order of the SQL's `dense_rank`: by the words of
 * class and outcome, then by day and days, each with those that have none last.
 */
export function cellsOf(all: Alike): Pick<Opportunities, 'cells' | 'cellCount'> {
	const keys = keysOf(all);
	// Each pass keeps the order of the one before: the last one counts most.
	let order = everyPlace(all.rows);
	for (const key of keys) order = sortedBy(order, key);
	const cells = new Uint32Array(all.rows);
	let cell = 0;
	let before = -1;
	for (const place of order) {
		if (before < 0 || differ(keys, place, before)) cell++;
		cells[place] = cell;
		before = place;
	}
	return { cells, cellCount: cell };
}

function differ(keys: readonly Int32Array[], one: number, other: number): boolean {
	for (const key of keys) if (key[one] !== key[other]) return true;
	return false;
}

/** The order of words by their letters. */
const rankOf = (words: readonly (string | null)[]): Int32Array => {
	const sorted = [...words].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
	return Int32Array.from(words, (word) => sorted.indexOf(word));
};

const CLASS_RANK = rankOf(CLASSES);
const OUTCOME_RANK = rankOf(OUTCOMES);
const ENTERED_RANK = rankOf(ENTERED);

/** What they are compared by, what counts least first. */
function keysOf(all: Alike): Int32Array[] {
	const { rows, classes, outcomes, created, days } = all;
	const ends = new Int32Array(rows);
	for (let place = 0; place < rows; place++)
		ends[place] = CLASS_RANK[classes[place]!]! * OUTCOMES.length + OUTCOME_RANK[outcomes[place]!]!;
	const keys = [days, created, ends];
	return all.entered.some((entered) => entered !== 0) ? [...keysOfDeals(all), ...keys] : keys;
}

function keysOfDeals({ rows, entered, isDeal, dealCreated, dealDays }: Alike): Int32Array[] {
	const told = (column: Int32Array): Int32Array =>
		Int32Array.from(column, (day, place) => (entered[place] === 0 ? NO_DAY : day));
	const ways = new Int32Array(rows);
	for (let place = 0; place < rows; place++)
		ways[place] = ENTERED_RANK[entered[place]!]! * 2 + Number(entered[place] !== 0 && isDeal[place] === 1);
	return [told(dealDays), told(dealCreated), ways];
}
