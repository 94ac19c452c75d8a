import type { Claim } from '../model';
import { ratio } from './number';
import { percent, percentRange } from './percent';

/**
 * The figures of a claim on one line: "3.5× (2.4–5.0) · 85 referrals, 192 leads"; without figures,
 * what they would rest on.
 */
export function claimFigures(claim: Claim, locale?: string): string {
	return [figure(claim, locale), claim.basis].filter((part) => part !== '').join(' · ');
}

function figure({ id, value, low, high, threshold }: Claim, locale?: string): string {
	if (low === null) return '';
	if (id === 'eighty-percent') {
		const range = percentRange(low, high ?? 1, threshold, locale);
		return value === null ? range : `${percent(value, locale)} (${range})`;
	}
	const words = ratio({ value, low, high }, threshold, locale);
	const fast = id === 'twice-as-fast' ? ' as fast' : '';
	return words.value === null ? `${words.range}${fast}` : `${words.value}${fast} (${words.range})`;
}
