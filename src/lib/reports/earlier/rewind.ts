import type { Cell } from '../close-rates/facts';

/**
 * The cells as the same files would have given them on an earlier day: what was created later drops out, what ended
 * later is still open, and what has no usable days stays as it is.
 *
 * @param day counted from 1970-01-01
 */
export function rewind(cells: readonly Cell[], day: number): Cell[] {
	return cells
		.filter(({ createdDay }) => createdDay === null || createdDay <= day)
		.map((cell) => onDay(cell, day));
}

function onDay(cell: Cell, day: number): Cell {
	const { deal } = cell;
	// A lead whose deal came later was not yet a deal.
	if (deal != null && deal.createdDay !== null && deal.createdDay > day)
		return { ...stillOpen(cell, day), deal: null };
	const then = hasEnded(cell, day) ? cell : stillOpen(cell, day);
	if (deal == null || then === cell) return then;
	return { ...then, deal: { ...deal, days: deal.createdDay === null ? null : day - deal.createdDay } };
}

/** Without usable days nobody knows when it ended: it keeps its outcome. */
const hasEnded = ({ outcome, createdDay, days }: Cell, day: number): boolean =>
	outcome !== 'open' && (createdDay === null || days === null || createdDay + days <= day);

const stillOpen = (cell: Cell, day: number): Cell => ({
	...cell,
	outcome: 'open',
	days: cell.createdDay === null ? null : day - cell.createdDay,
});
