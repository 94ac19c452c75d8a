import type { Range } from './proportion';

/** A figure as a sentence says it: every number has at most `digits` decimals. */
export interface Rounded extends Range {
	readonly value: number;
	readonly digits: number;
}

/** A double has no more than this to say about a figure of ordinary size. */
const MOST_DIGITS = 15;

// toFixed rounds the exact binary value, where multiplying by 10 ** digits would shift it first
const nearest = (x: number, digits: number): number => Number(x.toFixed(digits));

function roundDown(x: number, digits: number): number {
	const near = nearest(x, digits);
	return near > x ? nearest(near - 10 ** -digits, digits) : near;
}

const roundUp = (x: number, digits: number): number => -roundDown(-x, digits) + 0;

/**
 * Rounds a figure for a sentence so that its range never looks narrower than it is: `low` down, `high` up, the
 * value to the nearest. Where that would touch a threshold that the range itself does not touch, one more digit,
 * until it no longer does: 2.04 to 3.1 is not "2.0 to 3.1" beside "twice".
 *
 * @param figure value and range on any scale; Infinity and NaN stay as they are
 * @param digits decimals wanted: 1 for a ratio; 2 for a share that is shown in whole percent
 * @param threshold on the same scale; null for none
 */
export function roundOutwards(
	{ value, low, high }: Range & { readonly value: number },
	digits: number,
	threshold: number | null = null,
): Rounded {
	const rounded = { value: nearest(value, digits), low: roundDown(low, digits), high: roundUp(high, digits) };
	const touches =
		threshold !== null &&
		((low > threshold && rounded.low <= threshold) || (high < threshold && rounded.high >= threshold));
	if (touches && digits < MOST_DIGITS) return roundOutwards({ value, low, high }, digits + 1, threshold);
	return { ...rounded, digits };
}
