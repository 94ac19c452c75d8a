import { exp, ln } from './elementary';

/** Gives numbers from 0 up to, and without, 1. */
export type Random = () => number;

/**
 * Numbers that look random and are the same for a seed in every browser: a counter whose bits are mixed
 * (Steele, Lea and Flood 2014, in 32 bits, with the last step of MurmurHash3). For resampling, not for secrets.
 *
 * @param seed a whole number
 */
export function randomFrom(seed: number): Random {
	let state = seed | 0;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let bits = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
		bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
		return ((bits ^ (bits >>> 16)) >>> 0) / 4_294_967_296;
	};
}

/** From this mean on the bell curve is as good. */
const MANY = 30;

/** One draw of the bell curve, by Marsaglia's polar method (1964). */
export function drawNormal(random: Random): number {
	for (;;) {
		const [x, y] = [2 * random() - 1, 2 * random() - 1];
		const length = x * x + y * y;
		if (length > 0 && length < 1) return x * Math.sqrt((-2 * ln(length)) / length);
	}
}

/** e^−mean for small whole means, which are asked for over and over. */
const NONE = Array.from({ length: MANY }, (_, mean) => exp(-mean));

/**
 * One draw of a Poisson count: by adding up its chances, or from the bell curve where the mean is large.
 *
 * @param mean 0 or more
 */
export function drawPoisson(mean: number, random: Random): number {
	if (mean >= MANY) return Math.max(0, Math.round(mean + Math.sqrt(mean) * drawNormal(random)));
	let chance = NONE[mean] ?? exp(-mean);
	let left = random() - chance;
	let count = 0;
	// beyond four times the largest mean nothing is left but rounding
	while (left >= 0 && count < 4 * MANY) {
		count += 1;
		chance *= mean / count;
		left -= chance;
	}
	return count;
}

/**
 * One draw of how many of n come true.
 *
 * @param n a whole number, 0 or more
 * @param p the chance of each, 0 to 1
 */
export function drawBinomial(n: number, p: number, random: Random): number {
	if (n <= MANY) {
		let count = 0;
		for (let i = 0; i < n; i += 1) if (random() < p) count += 1;
		return count;
	}
	const rare = Math.min(p, 1 - p);
	const few =
		n * rare < MANY / 2
			? drawPoisson(n * rare, random)
			: Math.max(0, Math.round(n * rare + Math.sqrt(n * rare * (1 - rare)) * drawNormal(random)));
	return rare === p ? Math.min(n, few) : n - Math.min(n, few);
}
