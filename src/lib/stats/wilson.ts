import type { Rate } from '../model';
import { Z95 } from './z95';

/** A 95% range, or a worst and best case; `low` ≤ `high`. */
export interface Range {
	readonly low: number;
	readonly high: number;
}

/** @throws RangeError where x is not within 0 and n */
export function requireShare(x: number, n: number): void {
	if (!(x >= 0 && x <= n)) throw new RangeError(`${x} of ${n} is not a share`);
}

/**
 * Wilson's score range of a share (Wilson 1927; recommended by Brown, Cai, DasGupta 2001).
 * Nobody yet (n = 0) is 0 to 1: nothing is known.
 *
 * @param x how many have it, 0 to `n`
 * @param n how many were looked at
 * @param z normal quantile of the range
 * @throws RangeError where x is not within 0 and n
 * @example wilsonRange(3, 3) // { low: 0.4385…, high: 1 }: "at least 44%", not "100%"
 */
export function wilsonRange(x: number, n: number, z: number = Z95): Range {
	requireShare(x, n);
	if (n === 0) return { low: 0, high: 1 };
	const p = x / n;
	const scale = 1 + (z * z) / n;
	const centre = p + (z * z) / (2 * n);
	const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
	return {
		low: x > 0 ? Math.max(0, (centre - half) / scale) : 0,
		high: x < n ? Math.min(1, (centre + half) / scale) : 1,
	};
}

/**
 * A share with Wilson's range. A share of nobody is no number, so n = 0 gives null; where the
 * range alone is wanted `wilsonRange` says 0 to 1.
 *
 * @param x how many have it, 0 to `n`
 * @param n how many were looked at
 * @throws RangeError where x is not within 0 and n
 * @example wilson(12, 20) // { rate: 0.6, low: 0.3866, high: 0.7812 }
 */
export function wilson(x: number, n: number, z: number = Z95): Rate | null {
	const range = wilsonRange(x, n, z);
	return n === 0 ? null : { rate: x / n, ...range };
}

/**
 * The share won of all created if every open one is lost, and if every open one is won. No chance is in it.
 *
 * @param won count
 * @param lost count
 * @param open count
 * @returns null where there is nothing
 * @example bounds(12, 8, 10) // { low: 0.4, high: 0.7333 }
 */
export function bounds(won: number, lost: number, open: number): Range | null {
	const created = won + lost + open;
	return created === 0 ? null : { low: won / created, high: (won + open) / created };
}
