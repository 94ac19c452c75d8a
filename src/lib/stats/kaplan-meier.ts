import { riskTable, type Cell } from './cells';
import { stepAt } from './steps';

/** One step of a survival curve, in force from its day until the next step's. */
export interface SurvivalPoint {
	readonly day: number;
	readonly atRisk: number;
	/** Wins and losses on this very day. */
	readonly ended: number;
	/** Share not yet ended after this day. */
	readonly survival: number;
	/** Greenwood's; null where the curve is 0. */
	readonly se: number | null;
}

/**
 * Share that has not ended in any way by each day (Kaplan and Meier 1958), with Greenwood's standard error (1926).
 * A cell's wins and losses both count as ends: to treat losses as censored, pass them as open.
 *
 * @param cells counts by day, in any order; `entry` for delayed entry
 * @param minAtRisk days with fewer at risk are left out; with delayed entry the first days can rest on one row
 * @returns a step for each day with an end, by rising day
 */
export function kaplanMeier(cells: readonly Cell[], minAtRisk = 1): SurvivalPoint[] {
	let survival = 1;
	let greenwood = 0;
	return riskTable(cells)
		.filter((row) => row.atRisk >= minAtRisk)
		.map(({ day, atRisk, won, lost }) => {
			const ended = won + lost;
			survival *= 1 - ended / atRisk;
			greenwood += ended / (atRisk * (atRisk - ended));
			return { day, atRisk, ended, survival, se: survival > 0 ? survival * Math.sqrt(greenwood) : null };
		});
}

/**
 * Share not yet ended on a day; 1 before the first end.
 *
 * @param curve from `kaplanMeier`
 * @param day whole days
 */
export function survivalAt(curve: readonly SurvivalPoint[], day: number): number {
	return stepAt(curve, day)?.survival ?? 1;
}

/**
 * First day by which at least a share has ended.
 *
 * @param curve from `kaplanMeier`
 * @param share 0 to 1; a half for the median
 * @returns null where the curve does not come down so far
 */
export function dayEndedBy(curve: readonly SurvivalPoint[], share = 0.5): number | null {
	return curve.find((point) => point.survival <= 1 - share + 1e-12)?.day ?? null;
}
