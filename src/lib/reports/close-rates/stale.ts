import { CLASSES, type Stale } from '../../model';
import { claimsOf } from '../claims/claims';
import { claimsInput } from '../claims/input';
import type { Ground } from '../evidence';
import type { Cell } from './facts';

/*
 * Method: those of a class that are open beyond the first day by which 95% of its wins had come are taken as lost on the
 * as-of date, and the share won of the decided and the four claims are worked out once more. The horizon stays the same.
 */

/** What would change if all that have been open for long were lost; null where none have. */
export function staleOf(ground: Ground): Stale | null {
	const { report, frame, cells } = ground;
	const isStale = ({ class: own, outcome, days }: Cell): boolean => {
		const { staleAfterDays } = report.classes[own];
		return outcome === 'open' && days !== null && staleAfterDays !== null && days > staleAfterDays;
	};
	if (!cells.some(isStale)) return null;
	const ifLost = cells.map((cell) => (isStale(cell) ? { ...cell, outcome: 'lost' as const } : cell));
	return {
		classes: CLASSES.flatMap((id) => {
			const { won, lost, stale, staleAfterDays, ofDecided } = report.classes[id];
			if (stale === 0 || staleAfterDays === null) return [];
			const now = ofDecided?.rate ?? null;
			const rate = won / (won + lost + stale);
			return [
				{ class: id, stale, afterDays: staleAfterDays, now, ifLost: frame.whole.noLosses ? null : rate },
			];
		}),
		claims: claimsOf({ ...claimsInput(ground), cells: ifLost }).map(({ id, verdict, value, low, high }) => ({
			id,
			verdict,
			value,
			low,
			high,
		})),
	};
}
