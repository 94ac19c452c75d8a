import type { ByDay, Claim, ClaimId, Verdict } from '../../model';
import { begin, number, percent, percentRange, times, timesRange } from '../say';

/** What the figure of each claim is held against: times, or a share. */
export const THRESHOLDS: Readonly<Record<ClaimId, number>> = {
	'more-often': 1,
	'twice-as-often': 2,
	'twice-as-fast': 2,
	'eighty-percent': 0.8,
};

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

/**
 * Why a claim is open although there are figures.
 *
 * @param more how many more decided ones would tell; null where it cannot be said
 */
export function whyOpen(id: ClaimId, more: number | 'too-many' | null): string {
	const range = `The range lies on both sides of ${id === 'eighty-percent' ? '80%' : THRESHOLDS[id]}.`;
	if (more === null) return range;
	return more === 'too-many'
		? `${range} More data will not settle this soon.`
		: `${range} About ${number(more)} more decided ${more === 1 ? 'opportunity' : 'opportunities'} would tell.`;
}
