import type { PeriodUnit } from './period';
import type { Rate } from './figures';
import type { LeadClass } from './words';

/** A difference of two shares with its 95% range, in shares. */
export interface ShareChange {
	readonly difference: number;
	readonly low: number;
	readonly high: number;
}

/** What happened from one day to before another. */
export interface Happened {
	/** `YYYY-MM-DD`; `to` is the day after the last. */
	readonly from: string;
	readonly to: string;
	readonly created: number;
	/** By the day they were closed, whenever they were created. */
	readonly won: number;
	/** Money of those; null unless all amounts share one currency (or none is named). */
	readonly valueWon: number | null;
}

/** Two spans of one length, or two whole periods. */
export interface HappenedPair {
	readonly now: Happened;
	readonly before: Happened;
}

/** Opportunities created in one period, looked at when each was as old as the horizon. */
export interface AgedShare {
	readonly from: string;
	readonly to: string;
	readonly won: number;
	readonly of: number;
	/** With Wilson's range. */
	readonly share: Rate;
}

/** The last two mature periods of one class. They only describe. */
export interface AgedPair {
	readonly class: LeadClass;
	readonly now: AgedShare;
	readonly before: AgedShare;
	/** Now less before, with Newcombe's range. */
	readonly change: ShareChange;
}

/** Referrals against leads in one mature period. */
export interface SidesAt {
	readonly referral: AgedShare;
	readonly lead: AgedShare;
	/** Referrals' share less leads', with Newcombe's range. */
	readonly gap: ShareChange;
	/** Referrals' share ÷ leads', with Koopman's range; `value` and `high` are null without an upper end, all null where neither was won. */
	readonly ratio: {
		readonly value: number | null;
		readonly low: number;
		readonly high: number | null;
	} | null;
}

/** How the gap between referrals and leads moved between the last two periods mature in both. */
export interface SidesMoved {
	readonly now: SidesAt;
	readonly before: SidesAt;
	/** Now's gap less before's; its range is made of both ranges. */
	readonly moved: ShareChange;
}

/** This period against the last, for one length of a period. */
export interface UnitChange {
	readonly unit: PeriodUnit;
	/** The period of the as-of day up to that day, and as many days of the one before; null on its last day, or where the files do not reach so far back. */
	readonly running: HappenedPair | null;
	/** The last whole period and the one before; null where the files do not reach so far back. */
	readonly complete: HappenedPair | null;
	readonly atSameAge: readonly AgedPair[];
	/** null where fewer than two periods are mature in both. */
	readonly sides: SidesMoved | null;
}

export interface Change {
	/** First day from which what was created is all there, `YYYY-MM-DD`: that of the files, or of the filters. */
	readonly begins: string;
	/** The files hold no open opportunities: how many were created lately cannot be compared. */
	readonly endedOnly: boolean;
	/** Wins without a usable day of closing: they stand in no period. */
	readonly undatedWins: number;
	/** The amounts are in several currencies, which are never added. */
	readonly severalCurrencies: boolean;
	readonly units: readonly UnitChange[];
}
