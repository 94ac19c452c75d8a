import { ln, square } from './elementary';

/** 5% two-sided and 80% power, to the digits of the printed tables, so that all who compute it agree. */
const DEVIATES = 1.96 + 0.842;
/** Beyond so many more in either class, "more data will not settle this soon". */
export const TOO_MANY_MORE = 1000;
/** A ratio within 5% of the threshold is near it: no number of deals that a firm sees would tell them apart. */
const NEAR = ln(1.05);

/**
 * Decided deals that each class needs before its ratio can be told from a threshold: 80% power, 5% two-sided, on
 * the log ratio (Fleiss 1981): (1.960 + 0.842)²·((1 − p1)/p1 + (1 − p2)/p2)/ln²(RR/θ).
 *
 * @param p1 rate of the first class, above 0
 * @param p2 rate of the second class, above 0
 * @param threshold ratio to be told from: 1 for "more often", 2 for "twice as often"
 * @returns a whole number; Infinity where the ratio is the threshold, or a rate is 0
 * @example decidedPerClass(0.6, 0.25) // 38
 */
export function decidedPerClass(p1: number, p2: number, threshold = 1): number {
	if (!(p1 > 0 && p2 > 0)) return Infinity;
	const spread = (1 - p1) / p1 + (1 - p2) / p2;
	return Math.ceil((square(DEVIATES) * spread) / square(ln(p1 / p2 / threshold)));
}

/** A class's rate and what it has decided already. */
export interface Standing {
	readonly rate: number;
	readonly decided: number;
}

/** More decided deals wanted in each class. */
export interface MoreNeeded {
	readonly first: number;
	readonly second: number;
}

/**
 * How many more decided deals would settle a ratio: `decidedPerClass` less those already decided.
 *
 * @param first numerator's class
 * @param second denominator's class
 * @param threshold ratio to be told from
 * @returns null where more data will not settle it soon: above 1,000 more in a class, or the ratio near the
 *   threshold (within 5% of it)
 */
export function moreNeeded(first: Standing, second: Standing, threshold = 1): MoreNeeded | null {
	if (Math.abs(ln(first.rate / second.rate / threshold)) < NEAR) return null;
	const each = decidedPerClass(first.rate, second.rate, threshold);
	const more = {
		first: Math.max(0, each - first.decided),
		second: Math.max(0, each - second.decided),
	};
	return Math.max(more.first, more.second) > TOO_MANY_MORE ? null : more;
}

/**
 * How many make a share's range no wider than ± a half-width, in the worst case of one half.
 *
 * @param halfWidth above 0: 0.1 for ± 10 points
 * @example neededForHalfWidth(0.1) // 97
 */
export function neededForHalfWidth(halfWidth: number): number {
	return Math.ceil((square(1.96) * 0.25) / square(halfWidth));
}
