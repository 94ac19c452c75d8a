import erfc from '@stdlib/math-base-special-erfc';
import { exp } from './elementary';

export { Z95 } from './z95';

/**
 * Two-sided p-value of a standard normal deviate.
 *
 * @param z the deviate, of either sign
 * @returns a probability, 0 to 1; NaN for NaN
 * @example normalTwoSided(1.959963984540054) // 0.05
 */
export function normalTwoSided(z: number): number {
	return erfc(Math.abs(z) / Math.SQRT2);
}

/**
 * Upper tail of the chi-square distribution for whole degrees of freedom, by the finite sums of
 * Abramowitz and Stegun (1964), 26.4.4 and 26.4.5.
 *
 * @param x the statistic, 0 or more
 * @param df degrees of freedom, a whole number from 1
 * @returns a probability, 0 to 1
 * @throws RangeError where `df` is not a whole number from 1
 * @example chiSquareTail(3.841458820694124, 1) // 0.05
 */
export function chiSquareTail(x: number, df: number): number {
	if (!Number.isInteger(df) || df < 1) throw new RangeError(`degrees of freedom: ${df}`);
	if (x <= 0) return 1;
	const odd = df % 2 === 1;
	let tail = odd ? erfc(Math.sqrt(x / 2)) : exp(-x / 2);
	let term = odd ? Math.sqrt((2 * x) / Math.PI) * exp(-x / 2) : (exp(-x / 2) * x) / 2;
	for (let j = odd ? 3 : 4; j <= df; j += 2) {
		tail += term;
		term *= x / j;
	}
	return Math.min(1, tail);
}
