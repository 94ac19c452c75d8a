import { CLASSES, type LeadClass } from '../../model';
import { ofClass } from '../close-rates/by-class';
import type { Cell } from '../close-rates/facts';
import type { Lot, Lots } from '../close-rates/lot';
import { remembered } from '../remembered';

/** A figure with its range. null: it has no upper end. */
export interface Range {
	readonly value: number | null;
	readonly low: number;
	readonly high: number | null;
	/** Only those created at least this many days ago were counted, because wins are few; null: all were. */
	readonly oldEnough?: number;
}

/** What the claims compare. The lots of a side are counted together; each may be a lot of another comparison, too. */
export interface Sides {
	readonly referrals: readonly Lot[];
	readonly leads: readonly Lot[];
	/** Wins of all that were not clients before. */
	readonly newClients: number;
}

export const referralsOf = (cells: readonly Cell[]): readonly Cell[] => ofClass(cells, 'referral');
export const leadsOf = (cells: readonly Cell[]): readonly Cell[] => ofClass(cells, 'lead');

/** The lots as they stand, or each of them after a change that only drops some or moves their days. */
export function sidesOf(lots: Lots, change: (own: Lot, id: LeadClass) => Lot = (own) => own): Sides {
	const own = (id: LeadClass): Lot => change(lots.of(id), id);
	const parts = new Map(CLASSES.map((id) => [id, own(id)]));
	return {
		referrals: [parts.get('referral')!],
		leads: [parts.get('lead')!],
		newClients: [...parts].reduce((sum, [id, { won }]) => (id === 'existing-client' ? sum : sum + won), 0),
	};
}

/** The same lots as they stand are the same two sides each time. */
export const asTheyStand = remembered((lots: Lots): Sides => sidesOf(lots));
