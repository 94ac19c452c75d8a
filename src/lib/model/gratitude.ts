import type { ShareChange } from './change';
import type { Rate } from './figures';

/** How long partners waited to be thanked, or to be told. Only referrals that name a partner and have an id. */
export interface Waited {
	/** Referrals that it could be done for. */
	readonly of: number;
	readonly done: number;
	/** Done, with a usable pair of days; the days below are of them. */
	readonly known: number;
	/** Done, but one of the two days is missing. */
	readonly undated: number;
	/** Done before the day from which it counts: no days can be said. */
	readonly before: number;
	readonly median: number | null;
	readonly lowerQuartile: number | null;
	readonly upperQuartile: number | null;
	/** Done within so many days, those done before among them. */
	readonly soonDays: number;
	readonly soon: number;
	/** done ÷ of and soon ÷ of, with Wilson's range; null where there is none. */
	readonly share: Rate | null;
	readonly soonShare: Rate | null;
}

/** Referrals created in one quarter. */
export interface GratitudeQuarter {
	/** `YYYY-MM-DD`; `to` is the day after the last. */
	readonly from: string;
	readonly to: string;
	readonly referrals: number;
	readonly thanked: number;
	/** Thanked within two days. */
	readonly soon: number;
	readonly share: Rate;
}

/** Whether thanks come sooner than before. */
export interface GratitudeTrend {
	readonly verdict: 'better' | 'worse' | 'steady' | 'cannot-tell';
	/** null where it cannot be told. */
	readonly p: number | null;
	/** Last quarter less first; null with fewer than two. */
	readonly change: ShareChange | null;
}

/** How soon partners were thanked for referrals, and told how these ended. */
export interface Gratitude {
	/** From the creation of the referral to the first thank-you. */
	readonly thanked: Waited;
	/** From its end to the first touch that told the outcome. */
	readonly told: Waited;
	/** Referrals that name a partner and have no id: no touch can be matched. */
	readonly withoutId: number;
	/** The last eight at most that have referrals, are old enough, and lie in the time from which thanks are on record. */
	readonly quarters: readonly GratitudeQuarter[];
	readonly trend: GratitudeTrend;
}
