import { square } from './elementary';
import { normalTwoSided } from './normal';
import type { Count } from './trend';

/**
 * Do two shares differ within groups that are alike? Mantel and Haenszel (1959), without correction for continuity,
 * two-sided: in each group what was seen less what the group's own total would give, summed.
 *
 * @param groups how many of how many on either side; a group with one side alone, or where all or none have it, tells
 *   nothing
 * @returns a probability, 0 to 1; 1 where no group tells anything
 * @example mantelHaenszelTest([[{ x: 3, n: 4 }, { x: 1, n: 4 }]]) // 0.1859
 */
export function mantelHaenszelTest(groups: readonly (readonly [first: Count, second: Count])[]): number {
	let difference = 0;
	let variance = 0;
	for (const [first, second] of groups) {
		const n = first.n + second.n;
		const have = first.x + second.x;
		if (n < 2) continue;
		difference += first.x - (first.n * have) / n;
		variance += (first.n * second.n * have * (n - have)) / (square(n) * (n - 1));
	}
	return variance > 0 ? normalTwoSided(difference / Math.sqrt(variance)) : 1;
}
