import { BY_DAYS, type ByDay } from '../../model';
import { at } from '../../stats';
import { whyNoDays, type Whole } from './figures';
import { gatherAll } from './gather';
import { lotsOf, type Counted } from './lot';

/** Share of its final height that the pooled curve must have reached by the horizon. */
const REACHED = 0.9;

/**
 * The day by which ratio and words are given: the first of 30, 60, 90, 180, 365 by which the pooled
 * curve of referrals and leads has reached 90% of its final height; 365 where none has.
 *
 * @returns null where no referral or lead was won, or either has no rate by day
 */
export function horizonOf(cells: Counted, whole: Whole): ByDay | null {
	const lots = lotsOf(cells);
	const [referrals, leads] = [lots.of('referral'), lots.of('lead')];
	const both = [referrals, leads].map((lot) => gatherAll([lot], whole));
	if (both.some((of) => whyNoDays(of, whole) !== null)) return null;
	const { curve } = gatherAll([referrals, leads], whole);
	const final = curve.at(-1)?.rate ?? 0;
	if (final === 0) return null;
	return BY_DAYS.find((day) => at(curve, day).rate >= REACHED * final) ?? 365;
}
