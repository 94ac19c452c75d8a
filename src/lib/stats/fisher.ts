import type { Count } from './trend';

/** Ties count as "no more likely" although their last digits differ; as R's fisher.test does. */
const TIE = 1 + 1e-7;

/**
 * Do two shares differ? Fisher's exact test (1935), two-sided: the chance of any split no more likely than the one
 * seen, with the totals as they are (the rule of R's fisher.test). It keeps its level however few there are.
 *
 * @param first how many of how many
 * @param second how many of how many
 * @returns a probability, 0 to 1; 1 where a group is empty, or all or none have it
 * @example fisherTwoSided({ x: 3, n: 4 }, { x: 1, n: 4 }) // 0.4857: the lady tasting tea
 */
export function fisherTwoSided(first: Count, second: Count): number {
	const all = first.n + second.n;
	const have = first.x + second.x;
	const lowest = Math.max(0, have - second.n);
	const highest = Math.min(first.n, have);
	const mode = Math.min(highest, Math.max(lowest, Math.floor(((first.n + 1) * (have + 1)) / (all + 2))));
	// Weights beside that of the likeliest split, each from its neighbour: no factorial is needed.
	const weights = new Map([[mode, 1]]);
	for (let k = mode, weight = 1; k < highest && weight > 0; k += 1) {
		weight *= ((first.n - k) * (have - k)) / ((k + 1) * (second.n - have + k + 1));
		weights.set(k + 1, weight);
	}
	for (let k = mode, weight = 1; k > lowest && weight > 0; k -= 1) {
		weight *= (k * (second.n - have + k)) / ((first.n - k + 1) * (have - k + 1));
		weights.set(k - 1, weight);
	}
	const seen = (weights.get(first.x) ?? 0) * TIE;
	let total = 0;
	let asRare = 0;
	for (const weight of weights.values()) {
		total += weight;
		if (weight <= seen) asRare += weight;
	}
	return Math.min(1, asRare / total);
}
