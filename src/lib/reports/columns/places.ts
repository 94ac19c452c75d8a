import { BY_DAYS, CLASSES, OUTCOMES } from '../../model';
import { codesFor, type Codes } from './coded';

/*
 * What the answers count of an opportunity are two places: where it stands by class, outcome and days to its end, and
 * where by the day it was created, class and fate. A pass over the rows adds one at each; all else follows from the two.
 */

/** No usable pair of dates; such a pair, and no win by the last of the days; a win by each of `BY_DAYS`, not before. */
export const NO_DAYS = 0;
const NOT_WON_BY_ANY = 1;
const FIRST_WON = 2;
export const FATES = FIRST_WON + BY_DAYS.length;
/** Places for each day of creation. */
export const FATES_OF_ALL = CLASSES.length * FATES;

/** How many of the fates, from `FIRST_WON` on, are wins by a day. */
export const wonBy = (horizon: number): readonly number[] =>
	BY_DAYS.flatMap((day, i) => (day <= horizon ? [FIRST_WON + i] : []));

export interface Places {
	/** By class, outcome and days: `endOf` tells where; one for each row. */
	readonly ends: Codes;
	/** Places for each class and outcome: the first is of those without a usable pair of dates, the next of day 0. */
	readonly width: number;
	/** By day of creation, class and fate. */
	readonly starts: Codes;
	/** Each day on which any was created, from 1970-01-01, rising; those without one stand after the last. */
	readonly days: Int32Array;
}

/** Where those of a class and outcome with so many days stand. */
export const endOf = (leadClass: number, outcome: number, width: number): number =>
	(leadClass * OUTCOMES.length + outcome) * width;

const WON = OUTCOMES.indexOf('won');

/**
 * @param created rising; only the first `dated` rows have a day
 * @param own of each row its class, its outcome, and the days to its end and one more; 0: no usable pair of dates
 */
export function placesOf(
	created: Int32Array,
	dated: number,
	{ classes, outcomes, lengths }: { classes: Uint8Array; outcomes: Uint8Array; lengths: Int32Array },
): Places {
	const width = lengths.reduce((most, length) => Math.max(most, length), 0) + 1;
	const days = daysOf(created, dated);
	const ends = codesFor(endOf(CLASSES.length, 0, width), created.length);
	const starts = codesFor((days.length + 1) * FATES_OF_ALL, created.length);
	let at = 0;
	for (let row = 0; row < created.length; row++) {
		const [of, outcome, length] = [classes[row]!, outcomes[row]!, lengths[row]!];
		ends[row] = endOf(of, outcome, width) + length;
		if (row >= dated) at = days.length;
		else if (days[at] !== created[row]) at++;
		starts[row] = at * FATES_OF_ALL + of * FATES + fateOf(outcome, length);
	}
	return { ends, width, starts, days };
}

function daysOf(created: Int32Array, dated: number): Int32Array {
	const days: number[] = [];
	for (let row = 0; row < dated; row++) if (created[row] !== days.at(-1)) days.push(created[row]!);
	return Int32Array.from(days);
}

function fateOf(outcome: number, length: number): number {
	if (length === 0) return NO_DAYS;
	if (outcome !== WON) return NOT_WON_BY_ANY;
	const first = BY_DAYS.findIndex((day) => length - 1 <= day);
	return first < 0 ? NOT_WON_BY_ANY : FIRST_WON + first;
}
