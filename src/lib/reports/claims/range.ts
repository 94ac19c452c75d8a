import { ofClass } from '../close-rates/by-class';
import type { Cell } from '../close-rates/facts';

/** A figure with its range. null: it has no upper end. */
export interface Range {
	readonly value: number | null;
	readonly low: number;
	readonly high: number | null;
	/** Only those created at least this many days ago were counted, because wins are few; null: all were. */
	readonly oldEnough?: number;
}

export const referralsOf = (cells: readonly Cell[]): readonly Cell[] => ofClass(cells, 'referral');
export const leadsOf = (cells: readonly Cell[]): readonly Cell[] => ofClass(cells, 'lead');
