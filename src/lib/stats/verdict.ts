import type { Verdict } from '../model';
import type { Range } from './proportion';

/**
 * Does a range answer a claim "at least the threshold"? Yes where all of it is at or above, no where all of it is
 * below, else it cannot be told.
 *
 * @param range `high` may be Infinity; a NaN end tells nothing
 * @param threshold 1, 2 or 0.8
 */
export function verdictOf({ low, high }: Range, threshold: number): Verdict {
	if (low >= threshold) return 'yes';
	return high < threshold ? 'no' : 'cannot-tell';
}

/**
 * A verdict stands only if it holds in every case that was tried.
 *
 * @param verdicts the first is the claim's own; the others the same under other assumptions
 * @returns the common verdict, else `cannot-tell`; also where there is none
 */
export function standing(verdicts: readonly Verdict[]): Verdict {
	const [own] = verdicts;
	return own !== undefined && verdicts.every((other) => other === own) ? own : 'cannot-tell';
}
