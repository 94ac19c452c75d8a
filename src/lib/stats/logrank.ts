import { riskByGroup, type Cell, type RiskRow } from './cells';
import { chiSquareTail } from './normal';
import { exp, square } from './elementary';
import { Z95 } from './z95';

/** A chi-square test. */
export interface ChiSquareTest {
	readonly chiSquare: number;
	readonly df: number;
	readonly p: number;
}

/** Log-rank of two groups: wins seen and expected in the first, and the variance of their difference. */
export interface LogRank extends ChiSquareTest {
	readonly observed: number;
	readonly expected: number;
	readonly variance: number;
	/** How many times as fast those still in play win in the first group, with its 95% range (Peto 1977). */
	readonly hazardRatio: { readonly value: number; readonly low: number; readonly high: number };
}

/** One day's share in the test: hypergeometric, given all that is known before the day. */
function dayTerms([first, second]: readonly [RiskRow, RiskRow]): readonly [number, number, number] {
	const n = first.atRisk + second.atRisk;
	const won = first.won + second.won;
	const share = first.atRisk / n;
	const variance = n > 1 ? (won * share * (1 - share) * (n - won)) / (n - 1) : 0;
	return [first.won, won * share, variance];
}

/**
 * Log-rank test of two groups' speed of winning, losses and open ones censored (Mantel 1966; R's survdiff with
 * rho = 0). It asks whether those still in play win equally fast. Whether equally many win is another question:
 * `grayTest`.
 *
 * @param first counts by day of one group
 * @param second counts by day of the other
 * @returns null where nothing was won while both groups had some in play
 */
export function logRank(first: readonly Cell[], second: readonly Cell[]): LogRank | null {
	let [observed, expected, variance] = [0, 0, 0];
	for (const rows of riskByGroup([first, second])) {
		const [seen, awaited, spread] = dayTerms(rows as [RiskRow, RiskRow]);
		observed += seen;
		expected += awaited;
		variance += spread;
	}
	if (variance === 0) return null;
	const chiSquare = square(observed - expected) / variance;
	const [log, half] = [(observed - expected) / variance, Z95 / Math.sqrt(variance)];
	const hazardRatio = { value: exp(log), low: exp(log - half), high: exp(log + half) };
	return { observed, expected, variance, chiSquare, df: 1, p: chiSquareTail(chiSquare, 1), hazardRatio };
}
