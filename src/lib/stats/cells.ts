/**
 * Opportunities counted by day: those whose days to their end (won, lost), or to the as-of date
 * (open), are `day`. One row is a cell of one; a query's group is a cell of many: the figures are the same.
 */
export interface Cell {
	/** Whole days from creation, 0 or more. */
	readonly day: number;
	readonly won: number;
	readonly lost: number;
	readonly open: number;
	/**
	 * Delayed entry: the first day on which these could be seen at all, where an export leaves earlier ends out.
	 * 0 where absent. A cell that ends before it enters was never seen and is ignored.
	 */
	readonly entry?: number;
}

/** One day with an end: how many were still there, and how they ended. */
export interface RiskRow {
	readonly day: number;
	/** Seen by then and not ended before: those that end or are last seen on this very day are in. */
	readonly atRisk: number;
	readonly won: number;
	readonly lost: number;
}

interface DaySums {
	entering: number;
	leaving: number;
	won: number;
	lost: number;
}

const sizeOf = (cell: Cell): number => cell.won + cell.lost + cell.open;
const entryOf = (cell: Cell): number => cell.entry ?? 0;
const wasSeen = (cell: Cell): boolean => cell.day >= entryOf(cell);

function sumsByDay(cells: readonly Cell[], alsoOn: Iterable<number>): Map<number, DaySums> {
	const days = new Map<number, DaySums>();
	const of = (day: number): DaySums => {
		const known = days.get(day);
		if (known !== undefined) return known;
		const fresh = { entering: 0, leaving: 0, won: 0, lost: 0 };
		days.set(day, fresh);
		return fresh;
	};
	for (const cell of cells.filter(wasSeen)) {
		of(entryOf(cell)).entering += sizeOf(cell);
		const end = of(cell.day);
		end.leaving += sizeOf(cell);
		end.won += cell.won;
		end.lost += cell.lost;
	}
	for (const day of alsoOn) of(day);
	return days;
}

/**
 * The table under every curve: a row for each day on which something ended, in order. Cells may come in
 * any order and may repeat a day. Ends on a day come before the open ones of that day leave, ties are exact.
 *
 * @param cells counts by day; day and entry in whole days
 * @param on the days to give rows for instead, whether or not something ended on them
 * @returns rows by rising day; one sort of the distinct days, nothing per opportunity
 */
export function riskTable(cells: readonly Cell[], on?: ReadonlySet<number>): RiskRow[] {
	const rows: RiskRow[] = [];
	let atRisk = 0;
	for (const [day, sums] of [...sumsByDay(cells, on ?? [])].sort(([a], [b]) => a - b)) {
		atRisk += sums.entering;
		const wanted = on?.has(day) ?? sums.won + sums.lost > 0;
		if (wanted) rows.push({ day, atRisk, won: sums.won, lost: sums.lost });
		atRisk -= sums.leaving;
	}
	return rows;
}

/**
 * The tables of several groups side by side: for each day on which something ended in any of them, each
 * group's row on that day.
 *
 * @param groups each group's counts by day
 * @returns [day by rising day][group]
 */
export function riskByGroup(groups: readonly (readonly Cell[])[]): RiskRow[][] {
	const days = new Set(groups.flatMap((cells) => riskTable(cells).map(({ day }) => day)));
	const tables = groups.map((cells) => riskTable(cells, days));
	return [...days.keys()].map((_, i) => tables.map((table) => table[i]!));
}

/**
 * How many rows, whatever their outcome, have `day` or more days to their end or to as-of (an end on that
 * day included). With delayed entry only those that could be seen by then.
 *
 * @param cells counts by day
 * @param day whole days from creation
 */
export function atRisk(cells: readonly Cell[], day: number): number {
	return cells
		.filter((cell) => wasSeen(cell) && cell.day >= day && entryOf(cell) <= day)
		.reduce((sum, cell) => sum + sizeOf(cell), 0);
}
