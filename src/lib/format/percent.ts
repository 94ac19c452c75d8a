import type { Rate } from '../model';
import { fixed, outwardDigits, roundDown, roundUp } from './number';

/**
 * A share as a whole percentage: 0.626 → "63%". What is not all is never "100%", and what is not
 * nothing is never "0%": those read "over 99%" and "under 1%".
 */
export function percent(share: number, locale?: string): string {
	if (share < 1 && share >= 0.995) return `over ${whole(0.99, locale)}`;
	if (share > 0 && share < 0.005) return `under ${whole(0.01, locale)}`;
	return whole(share, locale);
}

/** A range rounded outwards: "51–73%". One more digit where rounding alone would touch `threshold`. */
export function percentRange(
	low: number,
	high: number,
	threshold: number | null = null,
	locale?: string,
): string {
	const digits = outwardDigits(low * 100, high * 100, 0, threshold === null ? null : threshold * 100);
	const from = roundDown(low * 100, digits);
	const to = roundUp(high * 100, digits);
	const end = withSign(to, digits, locale);
	// Where the sign comes first ("%73" in Turkish) both ends carry it.
	const start = /^\P{N}/u.test(end) ? withSign(from, digits, locale) : fixed(from, digits, locale);
	return `${start}–${end}`;
}

/** A rate never goes without its range: "63% (51–73%)". A rate of 0 or 1 is said as such, range beside it. */
export function rateWithRange(rate: Rate, threshold: number | null = null, locale?: string): string {
	return `${percent(rate.rate, locale)} (${percentRange(rate.low, rate.high, threshold, locale)})`;
}

function whole(share: number, locale?: string): string {
	return withSign(share * 100, 0, locale);
}

function withSign(percentage: number, digits: number, locale?: string): string {
	return new Intl.NumberFormat(locale, {
		style: 'percent',
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(percentage / 100);
}
