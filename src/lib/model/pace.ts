import type { ShareChange } from './change';
import type { PeriodUnit } from './period';
import type { LeadClass } from './words';

/** Days to win of one class created in some periods, of the wins within the horizon. */
export interface Speed {
	/** `YYYY-MM-DD`; `to` is the day after the last. */
	readonly from: string;
	readonly to: string;
	readonly wins: number;
	readonly median: number;
	readonly lowerQuartile: number;
	readonly upperQuartile: number;
}

/** Of one mature period. */
export interface SpeedPoint extends Speed {
	readonly unit: PeriodUnit;
	readonly class: LeadClass;
}

/** Wins of the first half of a class's mature quarters against those of the last half. */
export interface Faster {
	readonly class: LeadClass;
	readonly first: Speed;
	readonly last: Speed;
	/** How many times as long the last took as the first, Hodges–Lehmann; null where wins are too few for a range. */
	readonly ratio: { readonly value: number; readonly low: number; readonly high: number } | null;
}

/** How the opportunities created in one period came. Counts stand in the order of the classes. */
export interface MixPoint {
	readonly unit: PeriodUnit;
	readonly from: string;
	readonly to: string;
	readonly created: readonly number[];
	/** Of those, won within the horizon; null in a period too young for it, or without a horizon. */
	readonly won: readonly number[] | null;
	/** The as-of date lies before its last day. */
	readonly running: boolean;
}

/** How many of how many, in some quarters. */
export interface MixPart {
	readonly from: string;
	readonly to: string;
	readonly x: number;
	readonly of: number;
}

/** The share of one class among all created: first half of the whole quarters against the last half. */
export interface MixShift {
	readonly class: LeadClass;
	readonly first: MixPart;
	readonly last: MixPart;
	/** Last less first, with Newcombe's range. */
	readonly change: ShareChange;
}

/** Speed and mix over time. */
export interface Pace {
	readonly speed: readonly SpeedPoint[];
	readonly faster: readonly Faster[];
	/** Every period without a gap; those that the export left out early on are not there. */
	readonly mix: readonly MixPoint[];
	readonly shifts: readonly MixShift[];
}
