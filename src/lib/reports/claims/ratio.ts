import type { ByDay } from '../../model';
import { koopman, logDeltaRatio, winCurve } from '../../stats';
import { dayCells, rateBy, whyNoDays, type Whole } from '../close-rates/figures';
import { count, type Cell } from '../close-rates/facts';
import { leadsOf, referralsOf, type Range } from './range';

/** Below so many wins by the horizon in a class the score range on old enough cohorts is used. */
const FEW_WINS = 5;

function cohort(cells: readonly Cell[], horizon: number, asOfDay: number): { won: number; n: number } {
	const old = cells.filter(
		({ createdDay, days }) => days !== null && createdDay !== null && asOfDay - createdDay >= horizon,
	);
	return {
		won: count(old, ({ outcome, days }) => outcome === 'won' && (days ?? Infinity) <= horizon),
		n: count(old),
	};
}

/**
 * How many times as often a referral became a client by the horizon as a lead.
 *
 * @returns null where it cannot be computed; `value` and `high` are null where they have no upper end
 */
export function ratioByHorizon(cells: readonly Cell[], horizon: ByDay, whole: Whole): Range | null {
	const referrals = referralsOf(cells);
	const leads = leadsOf(cells);
	if (whole.asOfDay === null) return null;
	if (whyNoDays(referrals, whole) !== null || whyNoDays(leads, whole) !== null) return null;
	const winsBy = (own: readonly Cell[]) =>
		count(own, ({ outcome, days }) => outcome === 'won' && days !== null && days <= horizon);
	if (Math.min(winsBy(referrals), winsBy(leads)) < FEW_WINS) {
		const first = cohort(referrals, horizon, whole.asOfDay);
		const second = cohort(leads, horizon, whole.asOfDay);
		const { ratio, low, high } = koopman(first.won, first.n, second.won, second.n);
		if (Number.isNaN(ratio)) return null;
		return { value: finite(ratio), low, high: finite(high) };
	}
	const [referral, lead] = [referrals, leads].map((own) => {
		const days = dayCells(own);
		return rateBy(horizon, own, days, winCurve(days), whole);
	});
	if (referral == null || lead == null) return null;
	const { ratio, low, high } = logDeltaRatio(referral, lead);
	return { value: finite(ratio), low, high: finite(high) };
}

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);
