import type { Cell } from './facts';

/** The deals among opportunities, each as its file of deals has it. */
export const dealsAlone = (cells: readonly Cell[]): Cell[] =>
	cells.flatMap((cell) =>
		cell.deal === null ? [] : cell.deal === undefined ? [cell] : [{ ...cell, ...cell.deal }],
	);
