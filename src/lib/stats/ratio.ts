import { Z95 } from './normal';
import type { Range } from './proportion';
import { exp, hypotenuse, ln } from './elementary';

/** How many times one rate is the other. `high` is Infinity where there is no upper end, `ratio` NaN for 0 ÷ 0. */
export interface Ratio extends Range {
	readonly ratio: number;
}

/** A ratio whose range is symmetric in its logarithm. */
export interface LogRatio extends Ratio {
	readonly seLog: number;
}

/** A rate with its standard error, as a win curve gives. */
export interface Estimate {
	readonly rate: number;
	readonly se: number;
}

function logRange(ratio: number, seLog: number, z: number): LogRatio {
	return { ratio, seLog, low: ratio * exp(-z * seLog), high: ratio * exp(z * seLog) };
}

/**
 * Ratio of two independent rates with a range by the delta method on the log scale:
 * ln(F1/F2) ± z·√((se1/F1)² + (se2/F2)²).
 *
 * @param first numerator: rate and standard error
 * @param second denominator
 * @param z normal quantile of the range
 * @returns where a rate is 0 there is no logarithm: the range is 0 to Infinity and the verdict open;
 *   `koopman` says more there
 * @example logDeltaRatio({ rate: 0.626, se: 0.0531 }, { rate: 0.179, se: 0.0287 }) // 3.5, from 2.45 to 4.99
 */
export function logDeltaRatio(first: Estimate, second: Estimate, z: number = Z95): LogRatio {
	const ratio = first.rate / second.rate;
	if (!(first.rate > 0 && second.rate > 0)) return { ratio, seLog: Infinity, low: 0, high: Infinity };
	return logRange(ratio, hypotenuse(first.se / first.rate, second.se / second.rate), z);
}

/**
 * Ratio of two shares x1/n1 ÷ x2/n2 with the log-Wald range (Katz and others 1978); where an x is 0, a half is
 * added to every count (Walter 1975).
 *
 * @param x1 how many have it in the first group, of `n1`
 * @param x2 how many have it in the second group, of `n2`
 * @example katz(12, 20, 15, 60) // 2.4, from 1.363 to 4.226
 */
export function katz(x1: number, n1: number, x2: number, n2: number, z: number = Z95): LogRatio {
	const add = x1 === 0 || x2 === 0 ? 0.5 : 0;
	const [a, m, b, n] = [x1 + add, n1 + add, x2 + add, n2 + add];
	return logRange(a / m / (b / n), Math.sqrt(1 / a - 1 / m + 1 / b - 1 / n), z);
}

/** Pearson's chi-square of one group at share p. */
function pearson(x: number, n: number, p: number): number {
	const miss = x - n * p;
	if (Math.abs(miss) < 1e-12) return 0;
	return p > 0 && p < 1 ? (miss * miss) / (n * p * (1 - p)) : Infinity;
}

/** Chi-square of the hypothesis "the ratio is phi", at the likeliest pair of shares with that ratio. */
function scoreAt(phi: number, x1: number, n1: number, x2: number, n2: number): number {
	const a = (n1 + n2) * phi;
	const b = phi * (n1 + x2) + x1 + n2;
	const c = x1 + x2;
	const p2 = (2 * c) / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
	return pearson(x1, n1, Math.min(1, phi * p2)) + pearson(x2, n2, Math.min(1, p2));
}

/** Where a condition changes between a ratio outside the range and one inside: halving on the log scale. */
function edge(outside: number, inside: number, isOutside: (phi: number) => boolean): number {
	let [out, within] = [ln(outside), ln(inside)];
	while (Math.abs(out - within) > 1e-13 * Math.max(1, Math.abs(within))) {
		const middle = (out + within) / 2;
		if (isOutside(exp(middle))) out = middle;
		else within = middle;
	}
	return exp((out + within) / 2);
}

const SMALLEST = 1e-9;
const LARGEST = 1e9;

/**
 * Ratio of two shares with the score range of Koopman (1984): the ratios that Pearson's chi-square does not
 * reject. It stays honest with few wins, where log-Wald does not.
 *
 * @param x1 how many have it in the first group, of `n1`
 * @param x2 how many have it in the second group, of `n2`
 * @param z normal quantile of the range
 * @returns `low` is 0 where x1 = 0, `high` Infinity where x2 = 0; NaN from 0 to Infinity where both are 0 or a
 *   group is empty
 * @example koopman(36, 40, 16, 80) // 4.5, from 2.94 to 7.15 (Koopman's own example)
 */
export function koopman(x1: number, n1: number, x2: number, n2: number, z: number = Z95): Ratio {
	if ((x1 === 0 && x2 === 0) || n1 === 0 || n2 === 0) return { ratio: NaN, low: 0, high: Infinity };
	const ratio = x1 / n1 / (x2 / n2);
	const rejected = (phi: number): boolean => scoreAt(phi, x1, n1, x2, n2) > z * z;
	return {
		ratio,
		low: x1 === 0 ? 0 : edge(SMALLEST, x2 === 0 ? LARGEST : ratio, rejected),
		high: x2 === 0 ? Infinity : edge(LARGEST, x1 === 0 ? SMALLEST : ratio, rejected),
	};
}
