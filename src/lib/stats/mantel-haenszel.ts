import { exp, ln } from './elementary';
import { Z95 } from './z95';
import type { LogRatio } from './ratio';

/** Two groups compared among alike: how many have it, of how many, in each. */
export interface Stratum {
	readonly x1: number;
	readonly n1: number;
	readonly x2: number;
	readonly n2: number;
}

/**
 * One ratio of two shares over many strata, each compared within itself: Mantel and Haenszel's, for shares by
 * Rothman and Boice (1979), with the range of Greenland and Robins (1985), which is right for a few large strata
 * and for many small ones. A stratum with an empty side has nothing to compare and adds nothing.
 *
 * @param strata counts of the first and the second group
 * @param z normal quantile of the range
 * @returns null where it cannot be computed: no stratum has both sides, a side has none in all of those, or
 *   everybody in them has it, so that chance shows nowhere and there is no range
 * @example mantelHaenszel([{ x1: 8, n1: 10, x2: 63, n2: 84 }, { x1: 18, n1: 50, x2: 4, n2: 16 }]) // 1.18, from 0.80 to 1.74
 */
export function mantelHaenszel(strata: readonly Stratum[], z: number = Z95): LogRatio | null {
	let [first, second, spread] = [0, 0, 0];
	for (const { x1, n1, x2, n2 } of strata) {
		if (n1 === 0 || n2 === 0) continue;
		const n = n1 + n2;
		first += (x1 * n2) / n;
		second += (x2 * n1) / n;
		spread += (n1 * n2 * (x1 + x2) - x1 * x2 * n) / (n * n);
	}
	if (!(first > 0 && second > 0 && spread > 0)) return null;
	const ratio = first / second;
	const seLog = Math.sqrt(spread / (first * second));
	// The logarithm once more, so that turning the sides round turns every figure round.
	const middle = ln(first) - ln(second);
	return { ratio, seLog, low: exp(middle - z * seLog), high: exp(middle + z * seLog) };
}
