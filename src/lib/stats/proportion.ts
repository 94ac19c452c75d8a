import betaincinv from '@stdlib/math-base-special-betaincinv';
import { requireShare, type Range } from './wilson';

export { bounds, wilson, wilsonRange, type Range } from './wilson';

/**
 * Jeffreys' range of a share: quantiles of Beta(x + ½, n − x + ½), the second opinion beside Wilson
 * (Brown, Cai, DasGupta 2001). Its ends are 0 at x = 0 and 1 at x = n.
 *
 * @param x how many have it, 0 to `n`
 * @param n how many were looked at
 * @param level 0.95 for a 95% range
 * @throws RangeError where x is not within 0 and n
 */
export function jeffreys(x: number, n: number, level = 0.95): Range {
	requireShare(x, n);
	const tail = (1 - level) / 2;
	return {
		low: x === 0 ? 0 : betaincinv(tail, x + 0.5, n - x + 0.5),
		high: x === n ? 1 : betaincinv(1 - tail, x + 0.5, n - x + 0.5),
	};
}
