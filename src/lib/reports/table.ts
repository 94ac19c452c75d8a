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
	const cellOf = (name: string): ((row: Row) => Cell) => {
		const found = columns[name];
		if (found === undefined) throw new Error(`No column ${name} in the answer.`);
		return found;
	};
	return {
		rows: rows.length,
		numbers: (name) => {
			const of = cellOf(name);
			const numbers = new Float64Array(rows.length);
			for (let i = 0; i < numbers.length; i++) {
				const cell = of(rows[i]!);
				numbers[i] = typeof cell === 'number' ? cell : NaN;
			}
			return numbers;
		},
		texts: (name) => {
			const of = cellOf(name);
			return rows.map((row) => {
				const cell = of(row);
				return typeof cell === 'string' ? cell : null;
			});
		},
	};
}
