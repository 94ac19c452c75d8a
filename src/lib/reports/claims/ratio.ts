import type { ByDay } from '../../model';
import { koopman, logDeltaRatio } from '../../stats';
import { rateBy, whyNoDays, type Whole } from '../close-rates/figures';
import { gatherAll, type Frame } from '../close-rates/gather';
import type { Lot } from '../close-rates/lot';
import { remembered } from '../remembered';
import type { Range, Sides } from './range';

/** Below so many wins by the horizon in a class the score range on old enough cohorts is used. */
const FEW_WINS = 5;

function cohort(
	lots: readonly Lot[],
	horizon: ByDay,
	frame: Frame & { readonly asOfDay: number },
): { won: number; n: number } {
	const parts = lots.map((lot) => lot.cohort(horizon, frame));
	return parts.reduce((sum, { won, n }) => ({ won: sum.won + won, n: sum.n + n }), { won: 0, n: 0 });
}

const ratios = remembered((sides: Sides) =>
	remembered((whole: Whole) => {
		const known = new Map<ByDay, Range | null>();
		return (horizon: ByDay): Range | null => {
			if (!known.has(horizon)) known.set(horizon, ratioAnew(sides, horizon, whole));
			return known.get(horizon) ?? null;
		};
	}),
);

/**
 * How many times as often a referral became a client by the horizon as a lead. Two claims ask for it.
 *
 * @returns null where it cannot be computed; `value` and `high` are null where they have no upper end
 */
export const ratioByHorizon = (sides: Sides, horizon: ByDay, whole: Whole): Range | null =>
	ratios(sides)(whole)(horizon);

function ratioAnew({ referrals, leads }: Sides, horizon: ByDay, whole: Whole): Range | null {
	if (whole.asOfDay === null) return null;
	const [referral, lead] = [gatherAll(referrals, whole), gatherAll(leads, whole)] as const;
	if (whyNoDays(referral, whole) !== null || whyNoDays(lead, whole) !== null) return null;
	const winsBy = ({ wins }: typeof lead) =>
		wins.reduce((sum, { day, count: n }) => (day <= horizon ? sum + n : sum), 0);
	if (Math.min(winsBy(referral), winsBy(lead)) < FEW_WINS) {
		const frame = { ...whole, asOfDay: whole.asOfDay };
		const [first, second] = [cohort(referrals, horizon, frame), cohort(leads, horizon, frame)];
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
