import { CLASSES } from '../../model';
import { ofClass } from '../close-rates/by-class';
import { count, type Cell } from '../close-rates/facts';
import { remembered } from '../remembered';

/** A figure with its range. null: it has no upper end. */
export interface Range {
	readonly value: number | null;
	readonly low: number;
	readonly high: number | null;
	/** Only those created at least this many days ago were counted, because wins are few; null: all were. */
	readonly oldEnough?: number;
}

/** What the claims compare. The lists of a side are counted together; each may be a list of another comparison, too. */
export interface Sides {
	readonly referrals: readonly (readonly Cell[])[];
	readonly leads: readonly (readonly Cell[])[];
	/** Wins of all that were not clients before. */
	readonly newClients: number;
}

export const referralsOf = (cells: readonly Cell[]): readonly Cell[] => ofClass(cells, 'referral');
export const leadsOf = (cells: readonly Cell[]): readonly Cell[] => ofClass(cells, 'lead');

export const wonOf = (cells: readonly Cell[]): number => count(cells, ({ outcome }) => outcome === 'won');

/** The cells as they stand, or each class of them after a change that only drops some or moves their days. */
export function sidesOf(
	cells: readonly Cell[],
	change: (own: readonly Cell[]) => readonly Cell[] = (own) => own,
): Sides {
	const parts = new Map(CLASSES.map((id) => [id, change(ofClass(cells, id))]));
	return {
		referrals: [parts.get('referral') ?? []],
		leads: [parts.get('lead') ?? []],
		newClients: [...parts].reduce((sum, [id, own]) => (id === 'existing-client' ? sum : sum + wonOf(own)), 0),
	};
}

/** The same cells as they stand are the same two sides each time. */
export const asTheyStand = remembered((cells: readonly Cell[]): Sides => sidesOf(cells));
