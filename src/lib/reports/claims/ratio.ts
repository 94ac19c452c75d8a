import type { ByDay } from '../../model';
import { koopman, logDeltaRatio } from '../../stats';
import { count, type Cell } from '../close-rates/facts';
import { rateBy, whyNoDays, type Whole } from '../close-rates/figures';
import { gather, wholeLives } from '../close-rates/gather';
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
	const [referral, lead] = [gather(referrals, whole), gather(leads, whole)] as const;
	if (whyNoDays(referral, whole) !== null || whyNoDays(lead, whole) !== null) return null;
	const winsBy = ({ wins }: typeof lead) =>
		wins.reduce((sum, { day, count: n }) => (day <= horizon ? sum + n : sum), 0);
	if (Math.min(winsBy(referral), winsBy(lead)) < FEW_WINS) {
		const first = cohort(wholeLives(referrals, whole), horizon, whole.asOfDay);
		const second = cohort(wholeLives(leads, whole), horizon, whole.asOfDay);
		const { ratio, low, high } = koopman(first.won, first.n, second.won, second.n);
		if (Number.isNaN(ratio)) return null;
		return { value: finite(ratio), low, high: finite(high), oldEnough: horizon };
	}
	const [first, second] = [rateBy(horizon, referral), rateBy(horizon, lead)];
	if (first === null || second === null) return null;
	const { ratio, low, high } = logDeltaRatio(first, second);
	return { value: finite(ratio), low, high: finite(high) };
}

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);
