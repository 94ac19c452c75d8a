import type { ClaimId, Verdict } from './claim';

/** What was assumed. `as-it-stands`: nothing. */
export type Assumption =
	'as-it-stands' | 'unknown-as-referrals' | 'unknown-as-leads' | 'deals-alone' | 'without-first-day';

/** A claim once more, under one assumption. Figures are null where they cannot be given. */
export interface Trial {
	readonly assumption: Assumption;
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly verdict: Verdict;
}

/** What stands behind the verdict on one claim: it holds only where every trial has it. */
export interface ClaimTrials {
	readonly id: ClaimId;
	/** The first is `as-it-stands`. */
	readonly trials: readonly Trial[];
}
