import type { CellColumn, Row } from '../../model';
import { cellsIn } from '../column';

/** Turns a row into one canonical cell, an empty text for NULL; `place` is the row's position among those kept. */
export interface Writer {
	(row: Row, place: number): string;
	/** The same for every row of the file, where a cell hangs on one column alone; absent where each row is to be asked. */
	readonly cells?: CellColumn;
}

/** Writes the cells of a column as they are. */
export const writing = (cells: CellColumn): Writer => Object.assign(cellsIn(cells), { cells });

/** No cell of the file gives it. */
export const NULL: Writer = () => '';

/** The same on each of so many rows. */
export const always = (text: string, rows: number): Writer =>
	text === ''
		? NULL
		: writing({ codes: new Uint8Array(rows), texts: { count: 1, at: (code) => (code === 0 ? text : '') } });
