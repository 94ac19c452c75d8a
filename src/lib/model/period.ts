import type { Rate } from './figures';
import type { ByDay, LeadClass } from './words';

export const PERIOD_UNITS = ['month', 'quarter', 'year'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** The opportunities of one class created in one period, looked at when each was as old as the horizon. */
export interface Period {
	readonly unit: PeriodUnit;
	/** `YYYY-MM-DD`, the first day; `to` is the day after the last. */
	readonly from: string;
	readonly to: string;
	readonly class: LeadClass;
	readonly created: number;
	/** Of those with usable days: won within the horizon, and how many there are; null without a rate. */
	readonly won: number | null;
	readonly of: number | null;
	/** Share won within the horizon, under its number of days, with Wilson's range; null where it cannot be given. */
	readonly byDay: Readonly<Partial<Record<ByDay, Rate>>> | null;
	/** Its last day lies at least the horizon before the as-of date; false without a horizon. */
	readonly mature: boolean;
	/** Why there is no rate. `left-out`: the export leaves out ends from then. */
	readonly because: 'too-young' | 'none-created' | 'no-days' | 'left-out' | null;
}

/** Whether the share won within the horizon rises or falls over the mature quarters of one class. */
export interface Trend {
	readonly class: LeadClass;
	readonly verdict: 'better' | 'worse' | 'steady' | 'cannot-tell';
	/** Two-sided, Cochran–Armitage; null where it cannot be told. */
	readonly p: number | null;
	/** Mature quarters with a rate. */
	readonly quarters: number;
	/** Last mature quarter's share less the first one's, in shares, with Newcombe's range. It only describes. */
	readonly change: { readonly difference: number; readonly low: number; readonly high: number } | null;
	/** Why it cannot be told, as a sentence; null otherwise. */
	readonly because: string | null;
}
