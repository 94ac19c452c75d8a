export const CLAIM_IDS = ['more-often', 'twice-as-often', 'twice-as-fast', 'eighty-percent'] as const;
export type ClaimId = (typeof CLAIM_IDS)[number];
export type Verdict = 'yes' | 'no' | 'cannot-tell';

export interface Claim {
	readonly id: ClaimId;
	readonly threshold: number;
	readonly verdict: Verdict;
	/** Ratio or share; null where it cannot be computed. `high` is null where it has no upper end. */
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly sentence: string;
	/** Why no verdict can be given although there are figures; null otherwise. */
	readonly because: string | null;
	/** How many more decided opportunities would settle it; null where none is asked or more will not settle it soon. */
	readonly moreNeeded: number | null;
	/** What the figures rest on, in words: "85 referrals, 192 leads". */
	readonly basis: string;
	/** For eighty-percent: the same share by money. */
	readonly byMoney: number | null;
}
