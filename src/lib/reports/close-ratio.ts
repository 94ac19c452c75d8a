import type { CloseRatio, Decided } from '../model';
import { katz, koopman, type Ratio } from '../stats';

/** Below so many wins on either side the log range is too sure of itself. */
export const FEW_WINS = 5;

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);

/** As a report holds it: what has no upper end is null. */
export const plainRatio = ({ ratio, low, high }: Ratio): CloseRatio => ({
	value: finite(ratio),
	low,
	high: finite(high),
});

/**
 * How many times as often the first is won as the second, of those decided: with the log range (Katz), or of few wins,
 * or where nobody lost, Koopman's score range.
 *
 * @returns null where a side has none decided or neither has a win
 */
export function closeRatio(first: Decided, second: Decided): CloseRatio | null {
	const [x1, n1, x2, n2] = [first.won, first.decided, second.won, second.decided];
	if (n1 === 0 || n2 === 0 || x1 + x2 === 0) return null;
	// Where nobody lost, the log range has no width.
	const few = Math.min(x1, x2) < FEW_WINS || (x1 === n1 && x2 === n2);
	return plainRatio(few ? koopman(x1, n1, x2, n2) : katz(x1, n1, x2, n2));
}
