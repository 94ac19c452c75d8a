import type { Dimension } from '../../model';

/** A line of a statement for one column alone. Owner and region stand in every statement, so that a list has an end. */
const OF_A_COLUMN =
	/^\t+(?:\(|WHEN grouping\()?(service|industry|extra_\d)\b(?:, class\))?(?:\) THEN '\w+'|,)$/;

/** A statement without the columns that are no dimension of these files: each would cost a look at every row. */
export function onlyDimensions(sql: string, dimensions: readonly Dimension[]): string {
	const known = new Set<string>(dimensions.map(({ column }) => column));
	return sql
		.split('\n')
		.filter((line) => {
			const column = OF_A_COLUMN.exec(line)?.[1];
			return column === undefined || known.has(column);
		})
		.join('\n');
}
