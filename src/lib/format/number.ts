import { numberFormat } from './kept';
import { roundOutwards } from '../stats/round-outwards';

/** A whole number as the reader writes it: 12,480 or 12 480 or 12.480. */
export function count(value: number, locale?: string): string {
	return numberFormat(locale, { maximumFractionDigits: 0 }).format(value);
}

/** A number of things with its word: "1 row", "12,480 rows". */
export function counted(value: number, one: string, many: string, locale?: string): string {
	return `${count(value, locale)} ${value === 1 ? one : many}`;
}

/** Whole days, or halves where a middle falls between two: "20 days", "35.5 days", "1 day". */
export function days(value: number, locale?: string): string {
	const text = numberFormat(locale, { maximumFractionDigits: 1 }).format(value);
	return `${text} ${value === 1 ? 'day' : 'days'}`;
}

/** A ratio with its range, as its parts are written. */
export interface RatioWords {
	/** "3.5×"; null where there is no figure but its lower end. */
	readonly value: string | null;
	/** "2.4–5.0", or "2.4 or more" without an upper end. */
	readonly range: string;
}

/**
 * A ratio in words: the value to the nearest, the range rounded outwards by the rule of the sentences
 * (`stats/round-outwards`), so that a list and a sentence never differ; one digit, or as many as keep the
 * range off a threshold it does not touch. Ten times and more goes without a digit.
 */
export function ratio(
	{ value, low, high }: { value: number | null; low: number; high: number | null },
	threshold: number | null = null,
	locale?: string,
): RatioWords {
	const rounded = roundOutwards({ value: value ?? low, low, high: high ?? Infinity }, 1, threshold);
	const { digits } = rounded;
	const from = fixed(rounded.low, digits, locale);
	const ofValue = rounded.value >= 10 && digits === 1 ? 0 : digits;
	return {
		value: value === null || high === null ? null : `${fixed(rounded.value, ofValue, locale)}×`,
		range: high === null ? `${from} or more` : `${from}–${fixed(rounded.high, digits, locale)}`,
	};
}

/** With exactly so many decimals. */
export function fixed(value: number, digits: number, locale?: string): string {
	return numberFormat(locale, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(value);
}
