import { normalTwoSided } from './normal';
import { square } from './elementary';

export { newcombeDifference, type Difference } from './newcombe';

/** How many of how many, in one period. */
export interface Count {
	readonly x: number;
	readonly n: number;
}

/** A trend test: `z` above 0 where the share rises. */
export interface Trend {
	readonly z: number;
	readonly p: number;
}

/**
 * Does a share rise or fall over ordered periods? Cochran (1954) and Armitage (1955), two-sided.
 *
 * @param counts one for each period, in order; an empty period weighs nothing
 * @param scores the periods' places; 0, 1, 2 … where absent
 * @returns null where it cannot be told: no spread in the scores, or all or none have it
 */
export function cochranArmitage(counts: readonly Count[], scores?: readonly number[]): Trend | null {
	const place = (i: number): number => scores?.[i] ?? i;
	const sum = (f: (count: Count, t: number) => number): number =>
		counts.reduce((total, count, i) => total + f(count, place(i)), 0);
	const n = sum((count) => count.n);
	if (n === 0) return null;
	const p = sum((count) => count.x) / n;
	const centre = sum((count, t) => count.n * t) / n;
	const score = sum((count, t) => (t - centre) * (count.x - count.n * p));
	const variance = p * (1 - p) * sum((count, t) => count.n * square(t - centre));
	if (!(variance > 0)) return null;
	const z = score / Math.sqrt(variance);
	return { z, p: normalTwoSided(z) };
}
