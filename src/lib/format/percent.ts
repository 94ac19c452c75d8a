import type { Rate } from '../model';
import { roundOutwards } from '../stats/round-outwards';
import { numberFormat } from './kept';
import { fixed } from './number';

/**
 * A share as a whole percentage: 0.626 → "63%". What is not all is never "100%", and what is not
 * nothing is never "0%": those read "over 99%" and "under 1%".
 */
export function percent(share: number, locale?: string): string {
	if (share < 1 && share >= 0.995) return `over ${whole(0.99, locale)}`;
	if (share > 0 && share < 0.005) return `under ${whole(0.01, locale)}`;
	return whole(share, locale);
}

/**
 * A range rounded outwards by the rule of the sentences: "51–73%". As many digits more as keep it off a
 * `threshold` that it does not touch: 0.80001 is not "80%" beside 80%.
 */
export function percentRange(
	low: number,
	high: number,
	threshold: number | null = null,
	locale?: string,
): string {
	// Rounded as shares: a hundred times a share would carry noise over a whole percent.
	const rounded = roundOutwards({ value: low, low, high }, 2, threshold);
	const digits = rounded.digits - 2;
	const end = withSign(rounded.high, digits, locale);
	// Where the sign comes first ("%73" in Turkish) both ends carry it.
	const start = /^\P{N}/u.test(end)
		? withSign(rounded.low, digits, locale)
		: fixed(rounded.low * 100, digits, locale);
	return `${start}–${end}`;
}

/** A rate never goes without its range: "63% (51–73%)". A rate of 0 or 1 is said as such, range beside it. */
export function rateWithRange(rate: Rate, threshold: number | null = null, locale?: string): string {
	return `${percent(rate.rate, locale)} (${percentRange(rate.low, rate.high, threshold, locale)})`;
}

function whole(share: number, locale?: string): string {
	return withSign(Math.round(share * 100) / 100, 0, locale);
}

function withSign(share: number, digits: number, locale?: string): string {
	return numberFormat(locale, {
		style: 'percent',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(share);
}
