import type { Outcome, PartnerKind } from './words';

/** What is known of a partner as a person. Personal: it stands beside the report, never in it. */
export interface Person {
	readonly partner: string;
	readonly email: string | null;
	readonly phone: string | null;
	/** `YYYY-MM-DD` since when a partner, as a file says. */
	readonly since: string | null;
	/** The last personal note, and its day where it has one. */
	readonly note: { readonly text: string; readonly day: string | null } | null;
	/** Answers of the worksheet, as they were written. */
	readonly wouldRefer: string | null;
	readonly knowsWelcome: string | null;
	readonly canExplain: string | null;
}

/** All that partners files and the owner's notebook say of one partner, as they say it. Personal, like a person. */
export interface Filed extends Pick<
	Person,
	'partner' | 'email' | 'phone' | 'since' | 'wouldRefer' | 'knowsWelcome' | 'canExplain'
> {
	readonly kind: PartnerKind | null;
	/** In touch every so many days; 0: not at all. */
	readonly cadence: number | null;
	/** `YYYY-MM-DD` */
	readonly lastTouch: string | null;
	readonly note: string | null;
}

/** A referral whose partner waits for thanks or for news. Personal, like a person. */
export interface Owed {
	readonly id: string;
	readonly partner: string;
	readonly name: string | null;
	readonly company: string | null;
	/** `YYYY-MM-DD` */
	readonly created: string | null;
	readonly ended: string | null;
	readonly outcome: Outcome;
	/** What is owed for it; at least one of them. */
	readonly thanks: boolean;
	readonly update: boolean;
}

/** One referral of a partner, for the partner's own page. */
export interface Sent {
	readonly id: string | null;
	readonly name: string | null;
	readonly company: string | null;
	readonly created: string | null;
	readonly ended: string | null;
	readonly outcome: Outcome;
	readonly amount: number | null;
	readonly currency: string | null;
	readonly service: string | null;
	/** Day of the first thanks; '' where thanked on a day that is not known, null: not thanked, or it cannot be told. */
	readonly thanked: string | null;
	readonly told: boolean;
}
