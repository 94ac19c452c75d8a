import { CLASSES, type LeadClass } from '../../model';
import { remembered } from '../remembered';
import type { Cell } from './facts';

const parted = remembered((cells: readonly Cell[]) => {
	const parts = new Map<LeadClass, Cell[]>(CLASSES.map((id) => [id, []]));
	for (const cell of cells) parts.get(cell.class)?.push(cell);
	return parts;
});

/** Cells of one class; the same list each time, so that what is worked out of it is worked out once. */
export const ofClass = (cells: readonly Cell[], leadClass: LeadClass): readonly Cell[] =>
	parted(cells).get(leadClass) ?? [];
