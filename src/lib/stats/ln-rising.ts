import { ln } from './elementary';

/** Factors taken one by one; from here on Stirling's series is exact to 2e-12. */
const HEAD = 16;

/** Stirling's series for ln Γ(z) without its constant, which cancels in every difference. */
function stirling(z: number): number {
	const w = 1 / (z * z);
	return (z - 0.5) * ln(z) - z + (1 / 12 - w * (1 / 360 - w / 1260)) / z;
}

/**
 * Σ ln Γ(a + n) − ln Γ(a) over many whole n: the sum of the logs of rising factorials a(a + 1)…(a + n − 1).
 * A ratio of gammas is computed as such, because two log-gammas lose digits by cancellation where a is large
 * (a prior worth 10,000 cases), and prepared once, because a likelihood asks for hundreds of a.
 *
 * @param counts whole numbers, 0 or more; in any order
 * @returns a function of a > 0; its cost grows only with the number of counts above 16
 */
export function lnRisingSum(counts: readonly number[]): (a: number) => number {
	// heads[i]: how many products have a factor (a + i)
	const heads = Array.from({ length: HEAD }, (_, i) => counts.filter((n) => n > i).length);
	const tails = counts.filter((n) => n > HEAD);
	return (a) => {
		const head = heads.reduce((sum, times, i) => (times === 0 ? sum : sum + times * ln(a + i)), 0);
		const from = stirling(a + HEAD);
		return tails.reduce((sum, n) => sum + stirling(a + n) - from, head);
	};
}

/**
 * ln n!
 *
 * @param n a whole number, 0 or more
 */
export function lnFactorial(n: number): number {
	return lnRisingSum([n])(1);
}
