import type { Became, BecameOf, LeadClass, Outcome } from '../../model';

/** Opportunities of a class that stood and stand alike. */
export interface BecameCell {
	readonly class: LeadClass;
	/** null: not in that export. */
	readonly was: Outcome | null;
	readonly became: Outcome | null;
	readonly n: number;
}

const NOTHING: BecameOf = {
	open: 0,
	won: 0,
	lost: 0,
	stillOpen: 0,
	vanished: 0,
	reopened: 0,
	turned: 0,
	endedVanished: 0,
	added: 0,
	addedWon: 0,
	addedLost: 0,
};

/** What became of the opportunities of one class. */
export function becameOf(cells: readonly BecameCell[]): BecameOf {
	const sum = (where: (cell: BecameCell) => boolean): number =>
		cells.reduce((total, cell) => (where(cell) ? total + cell.n : total), 0);
	const from = (was: Outcome | null, became: Outcome | null) =>
		sum((cell) => cell.was === was && cell.became === became);
	return {
		open: sum(({ was }) => was === 'open'),
		won: from('open', 'won'),
		lost: from('open', 'lost'),
		stillOpen: from('open', 'open'),
		vanished: from('open', null),
		reopened: from('won', 'open') + from('lost', 'open'),
		turned: from('won', 'lost') + from('lost', 'won'),
		endedVanished: from('won', null) + from('lost', null),
		added: sum(({ was }) => was === null),
		addedWon: from(null, 'won'),
		addedLost: from(null, 'lost'),
	};
}

/** What became of all classes together. */
export const becameInAll = ({ classes }: Became): BecameOf =>
	Object.values(classes).reduce<BecameOf>(
		(sum, of) =>
			Object.fromEntries(
				(Object.keys(NOTHING) as (keyof BecameOf)[]).map((key) => [key, sum[key] + of[key]]),
			) as unknown as BecameOf,
		NOTHING,
	);
