/*
 * Formats that are made once and kept: to make one takes some hundred times as long as to use it, and a report writes
 * thousands of figures.
 */
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/**
 * @param locale the reader's where it is undefined
 * @param options as of `Intl.NumberFormat`, whose errors it throws
 */
export function numberFormat(
	locale: string | undefined,
	options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
	const key = keyOf(locale, options);
	const made = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
	numbers.set(key, made);
	return made;
}

/** For days: in UTC, as all days of a report are. */
export function dayFormat(
	locale: string | undefined,
	options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
	const key = keyOf(locale, options);
	const made = dates.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
	dates.set(key, made);
	return made;
}

const keyOf = (locale: string | undefined, options: object): string =>
	JSON.stringify([locale ?? null, options]);
