/** A number in an answer of the tables; null where the cell is empty. */
export const known = (value: number | undefined): number | null =>
	value === undefined || Number.isNaN(value) ? null : value;
