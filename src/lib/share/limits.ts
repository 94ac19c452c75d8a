/* The most that travels, in items, UTF-16 units or bytes. Writer and reader keep to the same. */

/** Of a file as text and of a link once inflated, in bytes. */
export const MOST_BYTES = 2 * 1024 * 1024;
/** Of a link before it is decoded, in characters. */
export const MOST_ENCODED = 1024 * 1024;

/** Of the firm and of who prepared the report. */
export const MOST_HEADING = 120;
export const MOST_NAME = 200;
/** Left free behind a name for the number that tells it from others. */
export const ROOM = 10;
export const MOST_SENTENCE = 1000;

export const MOST_PARTNERS = 1000;
export const MOST_SOURCES = 500;
/** Of one partner; the last ones stay. */
export const MOST_REFERRAL_DAYS = 1000;
/** Ids in `thanks`; where more are owed, so many stand for all. */
export const MOST_OWED = 20_000;
export const MOST_FILES = 500;
/** Seventy years of five classes in months, quarters and years. */
export const MOST_PERIODS = 6000;
/** Filters by columns of the owner's own. */
export const MOST_UNDISCLOSED = 20;
/** Whose values may travel in filters. */
export const SHARED_DIMENSIONS = ['service', 'industry', 'region'] as const;
export const MOST_CURRENCIES = 200;
export const MOST_WARNINGS = 50;

/** In a link. */
export const LITE_PARTNERS = 200;
export const LITE_SOURCES = 6;
export const LITE_WAITING = 5;
/** The last ones. */
export const LITE_YEARS = 20;
/** Text that a link carries as it is, in UTF-16 units. */
export const LITE_TEXT = 300;
