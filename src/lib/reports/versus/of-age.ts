import { dayNumber } from '../../format/day-number';
import { PERIOD_UNITS, type LeadClass, type Period, type Report } from '../../model';
import type { Count } from '../../stats';
import type { ClassSince } from './types';

const NONE: Count = { x: 0, n: 0 };

const add = (of: readonly Period[]): Count =>
	of.reduce(({ x, n }, { won, of: all }) => ({ x: x + (won ?? 0), n: n + (all ?? 0) }), NONE);

/**
 * Shares won within the horizon, of the later report's periods that were old enough by the earlier day, and of those
 * that came of age since. All are looked at at the same age, so that slow losses do not matter.
 *
 * @returns null where the later report has no such periods, or either group is empty
 */
export function ofAge(earlier: Report, later: Report, id: LeadClass): ClassSince['ofAge'] {
	const { horizon } = later;
	if (horizon === null || earlier.asOf === null) return null;
	const then = dayNumber(earlier.asOf);
	const judged = (later.periods ?? []).filter(
		(of) => of.class === id && of.mature && of.won !== null && of.of !== null && of.of > 0,
	);
	const unit = PERIOD_UNITS.find((one) => judged.some((of) => of.unit === one));
	const shown = judged.filter((of) => of.unit === unit);
	// The day after a period's last is `to`.
	const wasOld = ({ to }: Period) => dayNumber(to) - 1 + horizon <= then;
	const [before, since] = [add(shown.filter(wasOld)), add(shown.filter((of) => !wasOld(of)))];
	return before.n === 0 || since.n === 0 ? null : { before, later: since, horizon };
}
