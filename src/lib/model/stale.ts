import type { Claim } from './claim';
import type { LeadClass } from './words';

/** The open ones of one class that have been open longer than 95% of its wins took. */
export interface StaleClass {
	readonly class: LeadClass;
	readonly stale: number;
	readonly afterDays: number;
	/** Share won of those decided as it stands, and if they were lost; null where no close rate can be given. */
	readonly now: number | null;
	readonly ifLost: number | null;
}

/** What would change if all stale ones were lost. Nothing is changed in any other figure. */
export interface Stale {
	/** Classes that have some, in their fixed order. */
	readonly classes: readonly StaleClass[];
	/** The claims if they were. */
	readonly claims: readonly Pick<Claim, 'id' | 'verdict' | 'value' | 'low' | 'high'>[];
}

/** Whether the whole curves of referrals and leads differ, by Gray's test. */
export interface CurvesDiffer {
	readonly verdict: 'yes' | 'cannot-tell';
	/** Null where it cannot be tested. */
	readonly chiSquare: number | null;
	readonly p: number | null;
	/** Why it cannot be tested, as a sentence; null where it is. */
	readonly because: string | null;
}
