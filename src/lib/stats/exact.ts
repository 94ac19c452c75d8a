import { lnFactorial } from './ln-rising';
import { exp, ln } from './elementary';

/** Ties count as "no more likely" although their last digits differ; as R's binom.test does. */
const TIE = 1 + 1e-9;

/**
 * Exact two-sided binomial p-value: the chance of anything no more likely than what was seen
 * (the rule of R's binom.test).
 *
 * @param x how many have it, 0 to `n`
 * @param n how many were looked at
 * @param p the share to test against, strictly within 0 and 1
 * @returns a probability, 0 to 1; 1 where n = 0
 * @throws RangeError where x is not within 0 and n, or p not within 0 and 1
 * @example binomialTwoSided(12, 17, 0.5) // 0.1435
 */
export function binomialTwoSided(x: number, n: number, p = 0.5): number {
	if (!(x >= 0 && x <= n && p > 0 && p < 1)) throw new RangeError(`${x} of ${n} against ${p}`);
	const lnAll = lnFactorial(n);
	const chance = (k: number): number =>
		exp(lnAll - lnFactorial(k) - lnFactorial(n - k) + k * ln(p) + (n - k) * ln(1 - p));
	const seen = chance(x) * TIE;
	let sum = 0;
	for (let k = 0; k <= n; k += 1) {
		const each = chance(k);
		if (each <= seen) sum += each;
	}
	return Math.min(1, sum);
}
