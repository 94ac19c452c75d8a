import { INDEX } from '../model';

/*
 * How a link rounds: rates, ratios and shares to 1/10,000, their ranges outwards; money to whole units of its
 * currency, or hundredths of an index; days to quarters, which quartiles of whole days are anyway. Each is carried as a whole number.
 */

const RATE = 10_000;
const DAY = 4;
/** So that a number that has been rounded once stays as it is, although a binary fraction may lie just beside it. */
const NOISE = 1e-6;

/** From a rate to its whole number, to the nearest, down or up. */
export const nearest = (x: number): number => Math.round(x * RATE);
export const down = (x: number): number => Math.floor(x * RATE + NOISE);
export const up = (x: number): number => Math.ceil(x * RATE - NOISE);
/** From the whole number to the rate. */
export const rateFrom = (n: number): number => n / RATE;

export const quarters = (days: number): number => Math.round(days * DAY);
export const daysFrom = (n: number): number => n / DAY;

/** What `f` gives of a value; null of null. */
export function of<S, T>(x: S | null, f: (x: S) => T): T | null {
	return x === null ? null : f(x);
}

/** The ends of a range as whole numbers, outwards, but never over the threshold that decides the verdict. */
export const ends = (
	{ low, high }: { readonly low: number | null; readonly high: number | null },
	threshold: number,
): readonly [number | null, number | null] => [
	of(low, (x) => inside(x, down(x), threshold)),
	of(high, (x) => inside(x, up(x), threshold)),
];

/** The whole number, or the next one on the threshold's own side where rounding went over it. */
function inside(x: number, n: number, threshold: number): number {
	const at = nearest(threshold);
	if (x < threshold && n >= at) return at - 1;
	return x > threshold && n < at ? at : n;
}

/** Of an index, which is small: a hundredth of a point. */
const POINT = 100;

/** An amount as a whole number, and back. */
export const amount = (x: number, currency: string | null): number =>
	Math.round(currency === INDEX ? x * POINT : x);
export const amountFrom = (n: number, currency: string | null): number =>
	currency === INDEX ? n / POINT : n;
