import type { Result } from '../engine';

type Cell = string | number | null;

/**
 * What is worked out without a statement, as the answer of one.
 *
 * @param columns tells the cell of a row; null: none
 */
export function tableOf<Row>(
	rows: readonly Row[],
	columns: Readonly<Record<string, (row: Row) => Cell>>,
): Result {
	const cellsOf = (name: string): readonly Cell[] => {
		const cellOf = columns[name];
		if (cellOf === undefined) throw new Error(`No column ${name} in the answer.`);
		return rows.map(cellOf);
	};
	return {
		rows: rows.length,
		numbers: (name) => Float64Array.from(cellsOf(name), (cell) => (typeof cell === 'number' ? cell : NaN)),
		texts: (name) => cellsOf(name).map((cell) => (typeof cell === 'string' ? cell : null)),
	};
}
