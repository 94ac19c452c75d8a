import { normalTwoSided } from './normal';
import { requireShare, wilsonRange, type Range } from './wilson';

/** The chance that any of the ranges misses. */
const MISSES = 0.05;
/** Two-sided chances below 1e-300 are not told apart. */
const FURTHEST = 37;
const HALVINGS = 64;

/** The deviate of the standard normal that is passed, to either side, with this chance. */
function deviate(chance: number): number {
	let [low, high] = [0, FURTHEST];
	for (let i = 0; i < HALVINGS; i += 1) {
		const middle = (low + high) / 2;
		if (normalTwoSided(middle) > chance) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/**
 * Range of one share among several that make up a whole, so wide that with 95% chance all their ranges hold at once
 * (Goodman 1965: Wilson's range with the chance of missing parted among them). It is the one to use for the largest
 * share: that one was picked because it came out large, so Wilson's range alone would miss it too often.
 *
 * @param x how many fell to this one, 0 to `n`
 * @param n how many there were
 * @param parts among how many they could fall, 1 or more
 * @throws RangeError where x is not within 0 and n, or `parts` is below 1
 * @example goodmanRange(44, 319, 6) // { low: 0.0947, high: 0.1966 }
 */
export function goodmanRange(x: number, n: number, parts: number): Range {
	requireShare(x, n);
	if (!(parts >= 1)) throw new RangeError(`${parts} parts`);
	return wilsonRange(x, n, deviate(MISSES / parts));
}
