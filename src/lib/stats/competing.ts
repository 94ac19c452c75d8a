import type { CurvePoint, Rate } from '../model';
import { riskTable, type Cell, type RiskRow } from './cells';
import { Z95 } from './normal';
import { wilsonRange } from './proportion';
import { stepAt } from './steps';
import { exp, ln, pow } from './elementary';

/** The win curve's value: share won, its standard error and range, and the share not yet ended. */
export interface CurveValue extends Rate {
	readonly se: number;
	readonly survival: number;
}

/** One step of a win curve, in force from its day until the next step's. */
export interface WinCurvePoint extends CurveValue, CurvePoint {
	/** Wins and losses on this very day. */
	readonly won: number;
	readonly lost: number;
}

const BEFORE_ANY_END: CurveValue = { rate: 0, low: 0, high: 0, se: 0, survival: 1 };

/**
 * Running sums of the delta-method variance. With F the curve now and F_i at an earlier step i, it is
 * Σ a_i(F − F_i)² + Σ b_i − 2 Σ c_i(F − F_i). Every step moves F by one amount, so each sum follows from
 * itself; nothing is subtracted until the end, and long curves cost one pass instead of a pass per step.
 */
interface VarianceSums {
	readonly a: number;
	/** Σ a_i(F − F_i) */
	readonly aGap: number;
	/** Σ a_i(F − F_i)² */
	readonly aGapSquared: number;
	readonly b: number;
	readonly c: number;
	/** Σ c_i(F − F_i) */
	readonly cGap: number;
}

const NO_SUMS: VarianceSums = { a: 0, aGap: 0, aGapSquared: 0, b: 0, c: 0, cGap: 0 };

function nextSums(sums: VarianceSums, row: RiskRow, before: number, rise: number): VarianceSums {
	const { atRisk: n, won } = row;
	const ended = won + row.lost;
	return {
		// where all at risk end, the curve is flat ever after, and the term would only be multiplied by 0
		a: sums.a + (n > ended ? ended / (n * (n - ended)) : 0),
		aGap: sums.aGap + rise * sums.a,
		aGapSquared: sums.aGapSquared + 2 * rise * sums.aGap + rise * rise * sums.a,
		b: sums.b + (before * before * won * (n - won)) / (n * n * n),
		c: sums.c + (before * won) / (n * n),
		cGap: sums.cGap + rise * sums.c,
	};
}

const standardError = (sums: VarianceSums): number =>
	Math.sqrt(Math.max(0, sums.aGapSquared + sums.b - 2 * sums.cGap));

/** Complementary log-log range. At 0 and 1 it has no width; see `wilsonAtEdge`. */
function logLogRange(rate: number, se: number, z: number): { low: number; high: number } {
	if (rate <= 0 || rate >= 1) return { low: rate, high: rate };
	const width = (z * se) / (rate * Math.abs(ln(rate)));
	return { low: pow(rate, exp(width)), high: pow(rate, exp(-width)) };
}

/** A curve has many steps, and few are asked for their range: it is worked out then. */
class Step implements WinCurvePoint {
	readonly day: number;
	readonly atRisk: number;
	readonly won: number;
	readonly lost: number;
	readonly survival: number;
	readonly rate: number;
	readonly se: number;
	private readonly z: number;

	constructor(row: RiskRow, value: { rate: number; se: number; survival: number; z: number }) {
		this.day = row.day;
		this.atRisk = row.atRisk;
		this.won = row.won;
		this.lost = row.lost;
		this.survival = value.survival;
		this.rate = value.rate;
		this.se = value.se;
		this.z = value.z;
	}

	get low(): number {
		return logLogRange(this.rate, this.se, this.z).low;
	}

	get high(): number {
		return logLogRange(this.rate, this.se, this.z).high;
	}
}

/**
 * The share won by each day, losses being a competing end and open ones censored: Aalen and Johansen
 * (1978), F(t) = Σ S(t−)·won/at risk. Variance by the delta method (Marubini and Valsecchi 1995), which is that
 * of R's survfit; range F^exp(±z·se/(F·|ln F|)). Censoring the losses instead (1 − Kaplan–Meier) would say too much.
 *
 * @param cells counts by day, in any order; `entry` for delayed entry
 * @param z normal quantile of the range
 * @returns a step for each day with a win or a loss, by rising day; empty where nothing has ended.
 *   Where the rate is 0 or 1 the range is that point: the caller puts Wilson's there (`wilsonAtEdge`).
 */
export function winCurve(cells: readonly Cell[], z: number = Z95): WinCurvePoint[] {
	let survival = 1;
	let rate = 0;
	let lostBefore = 0;
	let sums = NO_SUMS;
	return riskTable(cells).map((row) => {
		const before = survival;
		const rise = (before * row.won) / row.atRisk;
		sums = nextSums(sums, row, before, rise);
		survival *= 1 - (row.won + row.lost) / row.atRisk;
		if (before > 0) lostBefore += row.lost;
		// all ended and all won: exactly 1, whatever the rounding of the sum
		rate = survival === 0 && lostBefore === 0 ? 1 : Math.min(1, rate + rise);
		return new Step(row, { rate, se: standardError(sums), survival, z });
	});
}

/**
 * The value of a win curve on a day: that of its last step on or before it, and 0 before the first.
 *
 * @param curve from `winCurve`
 * @param day whole days from creation
 */
export function at(curve: readonly WinCurvePoint[], day: number): CurveValue {
	const { rate, low, high, se, survival } = stepAt(curve, day) ?? BEFORE_ANY_END;
	return { rate, low, high, se, survival };
}

/**
 * A rate of exactly 0 or 1 has no log-log range; Wilson's on those old enough takes its place (Wilson 1927).
 *
 * @param value a rate with its range
 * @param oldEnough how many were created at least that many days before as-of
 * @returns the same rate; the range replaced at 0 and 1 only
 */
export function wilsonAtEdge<Value extends Rate>(value: Value, oldEnough: number): Value {
	if (value.rate > 0 && value.rate < 1) return value;
	return { ...value, ...wilsonRange(value.rate <= 0 ? 0 : oldEnough, oldEnough) };
}
