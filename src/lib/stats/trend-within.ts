import { square } from './elementary';
import { normalTwoSided } from './normal';
import type { Count, Trend } from './trend';

/**
 * Does a share rise or fall over ordered steps, each compared within its own group? Mantel (1963), two-sided: the
 * extension of Mantel and Haenszel's test to more than two steps, summed over groups that are alike in one thing.
 *
 * @param groups each with one count for every step, in order; a group in which all or none have it, or with one step
 *   alone, tells nothing
 * @returns null where no group tells anything
 * @example trendWithin([[{ x: 9, n: 10 }, { x: 5, n: 10 }, { x: 2, n: 10 }]]) // z below 0: it falls
 */
export function trendWithin(groups: readonly (readonly Count[])[]): Trend | null {
	let score = 0;
	let variance = 0;
	for (const counts of groups) {
		const sum = (f: (count: Count, step: number) => number): number =>
			counts.reduce((total, count, step) => total + f(count, step), 0);
		const n = sum((count) => count.n);
		if (n < 2) continue;
		const have = sum((count) => count.x);
		const places = sum((count, step) => count.n * step);
		const squares = sum((count, step) => count.n * square(step));
		score += sum((count, step) => step * (count.x - (count.n * have) / n));
		variance += (have * (n - have) * (n * squares - square(places))) / (square(n) * (n - 1));
	}
	if (!(variance > 0)) return null;
	const z = score / Math.sqrt(variance);
	return { z, p: normalTwoSided(z) };
}
