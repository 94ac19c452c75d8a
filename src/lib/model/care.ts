import type { PartnerStatus } from './partner';
import type { TouchType } from './notebook';

/** One contact with a partner on one day; several alike on one day stand once. */
export interface Touched {
	/** `YYYY-MM-DD` */
	readonly day: string;
	readonly type: TouchType;
}

/** How one partner is looked after. In the order of the report's partners. */
export interface PartnerCare {
	readonly partner: string;
	/** Rising by day. Those that the owner marked may lie after the as-of date. */
	readonly touches: readonly Touched[];
	/** Contacts without a date, which count for no day. */
	readonly undated: number;
	/** The last contact that is known, from touches or from a column that says it; null: none. */
	readonly lastTouch: string | null;
	/** In touch every so many days; null: not at all. */
	readonly everyDays: number | null;
	/** Who says so: the owner or a file of this partner, else the rule for those who referred in the last year, or for others. */
	readonly everyBecause: 'chosen' | 'often' | 'seldom';
	/** `YYYY-MM-DD` from which a contact is due; null: no cadence, or no contact with anybody is known. */
	readonly due: string | null;
	/** Days that it is overdue at the as-of date; 0: not yet; null without a day it is due. */
	readonly overdueDays: number | null;
	/** Who handles most of the referrals; null: not said. */
	readonly handledBy: string | null;
}

/** Why somebody is on the call list. */
export type CallReason =
	| { readonly kind: 'dormant'; readonly status: PartnerStatus }
	/** The last contact was so many days ago; null: none is known. */
	| { readonly kind: 'cadence'; readonly days: number | null; readonly everyDays: number }
	/** So many that ended and were not reported back, and so many not thanked for. */
	| { readonly kind: 'outcomes'; readonly count: number }
	| { readonly kind: 'thanks'; readonly count: number };

/** One line of the call list. */
export interface Call {
	readonly partner: string;
	/** The first put the partner on the list. */
	readonly reasons: readonly CallReason[];
}

/** How partners are looked after; worked out of all their referrals, whatever the filters. */
export interface Care {
	/** In force: in touch every so many days with those who referred in the last year, and with the others. */
	readonly often: number;
	readonly seldom: number;
	/** Contacts are recorded at all: without one no cadence can be judged. */
	readonly recorded: boolean;
	readonly partners: readonly PartnerCare[];
	/** This week, at most seven with those that are done. */
	readonly calls: readonly Call[];
	/** Partners with whom the owner marked a call or a meeting in the last seven days. */
	readonly done: readonly string[];
	/** Further ones for whom there is a reason, and who have no room this week. */
	readonly more: number;
	/** Dormant ones who heard of the owner within their cadence, without those that are done: they are not asked twice. */
	readonly resting: number;
}
