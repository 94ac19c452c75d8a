import { exp } from '../../../src/lib/stats/elementary';
import type { Judged } from './judge';

/* What one would do without a model: to compare with, and to show that the tests can tell. */

/** Days since the last counted referral: the longest silence first. */
export const longestSilence = ({ rhythm: { observed, span } }: Judged): number => observed - span;

/** exp(−silence ÷ usual gap), read as the chance of being active; a single event has no gap, so nothing is known. */
export function bySilenceAndGap(one: Judged): number {
	const { repeats, span } = one.rhythm;
	return repeats === 0 ? 0.5 : exp((-longestSilence(one) * repeats) / span);
}
