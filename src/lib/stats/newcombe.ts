import { hypotenuse } from './hypotenuse';
import type { Count } from './trend';
import { wilson, type Range } from './wilson';

/** Difference of two shares with its range. */
export interface Difference extends Range {
	readonly difference: number;
}

/**
 * Difference of two shares, first − second, with the range made of the two Wilson ranges (Newcombe 1998, method 10).
 *
 * @param first how many of how many
 * @param second how many of how many
 * @returns null where a group is empty
 * @example newcombeDifference({ x: 56, n: 70 }, { x: 48, n: 80 }) // 0.2, from 0.0524 to 0.3339 (Newcombe's own)
 */
export function newcombeDifference(first: Count, second: Count): Difference | null {
	const one = wilson(first.x, first.n);
	const two = wilson(second.x, second.n);
	if (one === null || two === null) return null;
	const difference = one.rate - two.rate;
	return {
		difference,
		low: difference - hypotenuse(one.rate - one.low, two.high - two.rate),
		high: difference + hypotenuse(one.high - one.rate, two.rate - two.low),
	};
}
