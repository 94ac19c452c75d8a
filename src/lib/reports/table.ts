import type { Result } from '../engine';

type Column = readonly (string | null)[] | readonly number[] | Float64Array;

/** Columns of one length as the answer of a statement, for what is worked out without one; NaN where a number is not known. */
export function tableOf(rows: number, columns: Readonly<Record<string, Column>>): Result {
	const of = (name: string): Column => {
		const column = columns[name];
		if (column === undefined) throw new Error(`No column ${name} in the answer.`);
		return column;
	};
	return {
		rows,
		numbers: (name) => Float64Array.from(of(name) as ArrayLike<number>),
		texts: (name) => of(name) as readonly (string | null)[],
	};
}
