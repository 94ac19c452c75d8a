import { cellsOf, everyRow, type Reading } from '../src/lib/model';

/** The accepted rows of a file, each with its cells. */
export const rowsOf = ({ cells }: Pick<Reading, 'cells'>): string[][] =>
	Array.from(everyRow(cells), (row) => cellsOf(cells, row));

/** The same file with its rows in the place of columns, to be compared. */
export function withRows<Read extends Pick<Reading, 'cells'>>(
	reading: Read,
): Omit<Read, 'cells'> & { rows: string[][] } {
	const { cells, ...others } = reading;
	return { ...others, rows: rowsOf({ cells }) };
}
