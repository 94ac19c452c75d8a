import type { ByDay, Claim, ClaimId, Verdict } from '../../model';
import { begin, percent, percentRange, times, timesRange } from '../say';

/** The claims as people make them. */
export const CLAIM_TITLES: Readonly<Record<ClaimId, string>> = {
	'more-often': 'Referrals close more often than leads',
	'twice-as-often': 'Referrals close twice as often',
	'twice-as-fast': 'Referrals close twice as fast',
	'eighty-percent': '80% of new business is referred',
};

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
	yes: 'Yes, here',
	no: 'No, here',
	'cannot-tell': 'Can’t tell yet',
};

/** A claim's figures as a sentence; the verdict stands beside it, not in it. */
export function claimSentence(claim: Omit<Claim, 'sentence'>, horizon: ByDay | null): string {
	const { id, value, low, high, threshold } = claim;
	if (low === null) return claim.because ?? 'There are no figures yet.';
	const range = timesRange({ value, low, high }, threshold);
	const factor = times({ value, low, high }, threshold);
	const within = `Within ${horizon ?? 365} days`;
	switch (id) {
		case 'more-often':
		case 'twice-as-often':
			if (value === 0) return `${within} no referral became a client, and some leads did.`;
			return factor === null
				? `${within} referrals became clients ${range} times as often as leads.`
				: `${within} referrals became clients ${factor} times as often as leads (${range}).`;
		case 'twice-as-fast':
			return factor === null
				? `Leads took ${range} times as long as referrals to become clients.`
				: `Leads took ${factor} times as long as referrals to become clients (${range}).`;
		case 'eighty-percent':
			return `${begin(percent(value ?? 0))} of new clients came by referral (${percentRange({ low, high: high ?? 1 }, threshold)}).`;
	}
}
