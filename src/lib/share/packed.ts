import * as v from 'valibot';
import {
	LITE_PARTNERS,
	LITE_SOURCES,
	LITE_TEXT,
	LITE_WAITING,
	LITE_YEARS,
	MOST_CURRENCIES,
	MOST_HEADING,
	MOST_NAME,
} from './limits';

/*
 * What a link holds, version 1: nested lists without names of fields. Later fields are added at the end of a list and
 * are optional; none ever changes its place.
 */

const whole = v.pipe(v.number(), v.integer());
const maybe = v.nullable(whole);
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const many = <const T extends v.GenericSchema>(item: T, most: number) =>
	v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(item));
const column = (most: number) => many(whole, most);
const columnOrNull = (most: number) => v.nullable(column(most));

/** Either one of a few known sentences by its number, or the text. */
const said = v.union([whole, text(LITE_TEXT)]);

const CLASS = v.tuple([
	column(9), // created, won, lost, open, stale, no days, won on day 0, what is there (flags), stale after
	maybe, // money
	v.nullable(many(v.tuple([text(20), whole]), MOST_CURRENCIES)), // money by currency
	columnOrNull(4), // rate by the horizon: rate, low, high, at risk
	columnOrNull(3), // quarter days to win: median, lower, upper
	v.nullable(said), // why no rate by day
]);

const CLAIM = v.tuple([
	whole, // which
	whole, // verdict
	v.tuple([maybe, maybe, maybe, maybe, maybe]), // value, low, high, more needed, by money
	said, // because
	said, // basis
]);

/** Class, verdict, quarters, why it cannot be told. */
const TREND = v.tuple([whole, whole, whole, v.nullable(text(LITE_TEXT))]);

/** Class, then for each year: year, created, won, of, why no rate and whether mature, how many years where several are one. */
const YEARS = v.tuple([
	whole,
	many(v.tuple([whole, whole, whole, whole, whole, v.optional(whole, 1)]), LITE_YEARS),
]);

const SOURCE = v.tuple([
	v.nullable(text(MOST_NAME)),
	column(5), // class, created, won, lost, open
	maybe, // money
	columnOrNull(3), // shrunk rate
	maybe, // quarter days to win
]);

const PARTNERS = v.tuple([
	many(text(MOST_NAME), LITE_PARTNERS), // names
	text(LITE_PARTNERS), // status, a digit each
	column(LITE_PARTNERS), // referrals
	column(LITE_PARTNERS), // of them not counted
	column(LITE_PARTNERS), // of them open
	column(LITE_PARTNERS), // won
	v.nullable(many(maybe, LITE_PARTNERS)), // money
	column(2 * LITE_PARTNERS), // own: which partner, what; which partner, what
]);

const FILTERS = v.tuple([
	maybe, // from
	maybe, // to
	v.nullable(text(MOST_NAME)), // owner
	maybe, // class
	v.nullable(text(MOST_NAME)), // source
	v.nullish(many(v.nullable(text(MOST_NAME)), 3), null), // service, industry, region
	v.nullish(column(2), null), // not disclosed: amounts, columns of the owner's own
]);

/** How the report was made ready for others. Classes and sections are one bit each, in their order. */
const SHARING = v.tuple([
	whole, // sections
	whole, // how partners stand
	whole, // how amounts stand
	whole, // classes counted with the unknown
	whole, // whether small groups were put together
	maybe, // expires
	v.nullable(v.tuple([text(MOST_HEADING), v.nullable(text(7)), whole])), // of the brand: name, colour, hides the product
]);

export const Packed = v.tuple([
	maybe, // as-of
	whole, // made on
	v.nullable(text(MOST_HEADING)), // firm
	v.nullable(text(MOST_HEADING)), // prepared by
	v.nullable(FILTERS),
	column(3), // counted, read, used
	column(100), // reason, count; reason, count
	v.nullable(text(4)), // currency
	maybe, // horizon
	many(CLASS, 5),
	many(CLAIM, 4),
	column(10), // data
	v.nullable(many(TREND, 5)),
	v.nullable(many(YEARS, 5)),
	v.nullable(many(SOURCE, LITE_SOURCES)),
	v.nullable(PARTNERS),
	v.tuple([whole, whole, whole, maybe, whole]), // referring
	columnOrNull(9 + 3 * LITE_WAITING), // thanks
	v.nullable(text(LITE_TEXT)), // why no thanks
	many(v.tuple([text(100), text(LITE_TEXT)]), 20), // warnings
	columnOrNull(2), // left out
	v.nullish(SHARING, null), // how it was made ready
]);

export type Packed = v.InferOutput<typeof Packed>;
export type PackedClass = v.InferOutput<typeof CLASS>;
export type PackedClaim = v.InferOutput<typeof CLAIM>;
export type PackedSource = v.InferOutput<typeof SOURCE>;
export type PackedPartners = v.InferOutput<typeof PARTNERS>;
export type PackedSharing = v.InferOutput<typeof SHARING>;
export type PackedYears = v.InferOutput<typeof YEARS>;
export type PackedFilters = v.InferOutput<typeof FILTERS>;

/** What is there of a class, one bit each. */
export const HAS = { ofDecided: 1, ofCreated: 2, bounds: 4, byDay: 8, staleAfter: 16 } as const;

export const VERDICTS = ['yes', 'no', 'cannot-tell'] as const;
export const TREND_VERDICTS = ['better', 'worse', 'steady', 'cannot-tell'] as const;
export const PERIOD_REASONS = [null, 'too-young', 'none-created', 'no-days', 'left-out'] as const;
export const OWN = ['firm', 'owner'] as const;
/** Why a claim is open, by number: nothing to say, or one of `whyOpen`. */
export const OPEN_BECAUSE = { none: 0, range: 1, tooMany: 2, more: 3 } as const;
/** What a claim rests on, by number: all of both classes, or only the old enough. */
export const BASIS = { all: 0, oldEnough: 1 } as const;
/** Why a class without opportunities has no rate. */
export const THERE_ARE_NONE = 'There are none.';
export const NO_STATUS = '9';
