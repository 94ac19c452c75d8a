import type { Claim } from '../model';
import { times, timesRange } from './number';
import { percent, percentRange } from './percent';

/**
 * The figures of a claim on one line: "3.5× (2.4–5.0) · 85 referrals, 192 leads". A claim without
 * figures says why instead.
 */
export function claimFigures(claim: Claim, locale?: string): string {
	if (claim.value === null || claim.low === null) return claim.because ?? claim.sentence;
	const basis = claim.basis === '' ? '' : ` · ${claim.basis}`;
	if (claim.id === 'eighty-percent') {
		const range = percentRange(claim.low, claim.high ?? 1, claim.threshold, locale);
		return `${percent(claim.value, locale)} (${range})${basis}`;
	}
	const how = claim.id === 'twice-as-fast' ? ' as fast' : '';
	const range = timesRange(claim.low, claim.high, claim.threshold, locale);
	return `${times(claim.value, locale)}${how} (${range})${basis}`;
}
