import type { Money } from './figures';
import type { PartnerKind } from './words';

export const PARTNER_STATUSES = [
	'gone-quiet',
	'overdue',
	'maybe-quiet',
	'on-rhythm',
	'new',
	'one-referral-only',
	'promising',
] as const;
export type PartnerStatus = (typeof PARTNER_STATUSES)[number];

/** One who refers. Rhythm looks at all referrals up to the as-of date, whatever the filters. */
export interface Partner extends Money {
	readonly partner: string;
	/** From a partners file; null where none says it. */
	readonly kind: PartnerKind | null;
	readonly referrals: number;
	/** Referrals more than 7 days after the last counted one; 0 where none has a date. */
	readonly counted: number;
	readonly won: number;
	/** Won + lost. */
	readonly decided: number;
	/** `YYYY-MM-DD` of each referral with a date, rising. */
	readonly referralDays: readonly string[];
	readonly lastReferral: string | null;
	/** Days from the last counted referral to the as-of date. */
	readonly silentDays: number | null;
	/** Mean days between counted referrals; null with fewer than two. */
	readonly usualGapDays: number | null;
	/** Chance of so long a silence where the rhythm goes on; null with fewer than three counted. */
	readonly silenceChance: number | null;
	/** Chance of still referring; null without a dated referral. */
	readonly stillActive: number | null;
	/** null: no referral has a date, so nothing can be said. */
	readonly status: PartnerStatus | null;
	/** Orders the dormant list; a coarse band, never a forecast in money. null without a dated referral. */
	readonly stake: number | null;
	/** For `promising`: chance that a typical partner has sent none yet; null without a "since" date. */
	readonly noneYetChance: number | null;
	/** The name is that of the firm itself, or of one who handles its opportunities. */
	readonly own: 'firm' | 'owner' | null;
}

/** What is true of the referrals that the filters let through, and of the partners listed, as a whole. */
export interface Referring {
	/** Referrals that name a partner, and those that name nobody. */
	readonly named: number;
	readonly unnamed: number;
	/** Referrals that name a partner and have no date of creation. */
	readonly undated: number;
	/** How many active partners to expect among the dormant by chance; null where nobody with a second counted referral could be dormant. */
	readonly falseAlarms: number | null;
	/** How many of those look active: the false alarms come from them. New partners and own names are not among them. */
	readonly lookActive: number;
}

/** Referrals and whether their partner was thanked and told. Null in the report without a touches file. */
export interface Thanks {
	/** Ids of referrals without a thank-you, the latest created first. One stands twice where two referrals share it. */
	readonly owed: readonly string[];
	/** Ids of ended referrals whose partner was not told, the latest ended first. */
	readonly updatesOwed: readonly string[];
	/** Of the owed: created (for updates: ended) in the last 90 days. They stand first. */
	readonly recentOwed: number;
	readonly recentUpdatesOwed: number;
	/** Referrals that name a partner and have an id, and those of them that have ended. */
	readonly referrals: number;
	readonly ended: number;
	/** Thanked within two days of being created, and later. Thanks without a date count as later. */
	readonly withinTwoDays: number;
	readonly later: number;
	/** Referrals that name a partner and have no id: touches cannot be told apart for them. */
	readonly withoutId: number;
	/** Who waits for thanks or news, most owed first. */
	readonly waiting: readonly {
		readonly partner: string;
		readonly thanks: number;
		readonly updates: number;
	}[];
}

/** Referrals received against given, up to the as-of date and whatever the filters. */
export interface Reciprocity {
	readonly partner: string;
	/** Referrals received from the partner, and given to the partner. */
	readonly received: number;
	readonly given: number;
	readonly label: 'too few to tell' | 'you received more' | 'you gave more' | 'about even';
}
