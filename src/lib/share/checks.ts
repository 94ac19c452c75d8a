import * as v from 'valibot';
import { isDay } from '../model';
import { MOST_CURRENCIES, MOST_NAME, MOST_SENTENCE } from './limits';
import { clean } from './text';

/* What the schemas of a shared report are made of: every text, list and number has a maximum. */

const MOST_COUNT = 1e12;
const MOST_MONEY = 1e18;

/** Text without control characters, whoever wrote the file. */
export const text = (most: number) =>
	v.pipe(
		v.string(),
		v.maxLength(most),
		v.transform((given) => clean(given, most)),
	);
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_COUNT));
/** A binary fraction may lie just beyond all or nothing. */
export const share = v.pipe(v.number(), v.minValue(-1e-9), v.maxValue(1 + 1e-9));
export const figure = v.pipe(v.number(), v.finite(), v.minValue(-MOST_MONEY), v.maxValue(MOST_MONEY));

/** A list that is measured before its items are looked at. */
export const list = <const T extends v.GenericSchema>(item: T, most: number) =>
	v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(item));

/** null, also where an older file does not have it. */
export const orNull = <const T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema), null);

/** A word of a list; null where an older file has none or a newer Vouch has another. */
export const word = <const T extends readonly string[]>(words: T) =>
	v.fallback(v.optional(v.nullable(v.picklist(words)), null), null);

export const day = v.pipe(v.string(), v.maxLength(10), v.check(isDay));

export const sentence = text(MOST_SENTENCE);
export const rate = v.object({ rate: share, low: share, high: share });
export const rateByDay = v.object({ ...rate.entries, atRisk: count });

const sums = v.pipe(
	v.record(text(20), figure),
	v.check((record) => Object.keys(record).length <= MOST_CURRENCIES),
);
export const money = { valueWon: orNull(figure), valueByCurrency: orNull(sums) };

/** What a source costs does not travel, whatever a file holds of it. */
export const nothing = v.optional(
	v.pipe(
		v.unknown(),
		v.transform(() => null),
	),
	null,
);

export const name = v.pipe(text(MOST_NAME), v.minLength(1));
