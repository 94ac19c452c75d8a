import type { Row, Rows } from '../../model';
import { fewValues, findColumn } from '../column';
import type { Column } from '../column';
import { isBlank } from '../data/nulls';
import type { FilePlan } from '../plan';
import type { Endings } from '../read/endings';
import { tidied, unfitByName, unfitByValues } from './values';
import type { Unfit } from './values';

/** Values that a column may have so that figures can be split by it. */
const MOST_VALUES = 50;
/** The same value may be written with other blanks. */
const MOST_WRITTEN = 2 * MOST_VALUES;
/** A split into fewer rows than these for each value, on average, tells nothing. */
const LEAST_ROWS = 3;
const LEAST_FILLED = 0.5;
/** Decided rows from which on it can be seen whether a column only repeats how they ended. */
export const LEAST_DECIDED = 20;
const MOST_WRONG = 0.02;
/** Rows from which on a value is worth comparing. */
const WORTH = 10;

/** Why a column is not chosen by itself; `many`, `one` and `empty` cannot be chosen at all. */
export type Why = Unfit | 'many' | 'one' | 'empty' | 'sparse' | 'thin' | 'after-the-end';

/** A column that no field is taken from. */
export interface Candidate {
	readonly column: Column;
	/** Tidied values with their rows; null: more than fifty. */
	readonly values: ReadonlyMap<string, number> | null;
	/** null: figures are well split by it. */
	readonly why: Why | null;
	/** 0 to 1: how well it parts the rows. */
	readonly useful: number;
}

/** Rows of a file that are won and lost. */
interface Decided {
	readonly won: Rows;
	readonly lost: Rows;
}

/** Every column of a file of opportunities that no field is taken from, in the order of the file. */
export function candidatesOf(plan: FilePlan, endings: Endings): Candidate[] {
	const taken = new Set([...plan.columns.values()].flatMap(({ at }) => at));
	let known: Decided | null = null;
	const decided = (): Decided => (known ??= decidedRows(plan, endings));
	return plan.reading.columns.flatMap((name, i) => {
		const column = findColumn(plan.reading, name, false);
		// Of columns of one name the first is the one that a mapping can name.
		return column?.at[0] === i && !taken.has(i) ? [judged(plan, column, decided)] : [];
	});
}

function judged(plan: FilePlan, column: Column, decided: () => Decided): Candidate {
	const { rows } = plan;
	const counts = fewValues(rows, column, MOST_WRITTEN);
	const values = counts === null ? null : tidied(counts);
	if (values === null || values.size > MOST_VALUES) return { column, values: null, why: 'many', useful: 0 };
	if (values.size < 2) return { column, values, why: values.size === 0 ? 'empty' : 'one', useful: 0 };
	const filled = [...values.values()].reduce((sum, n) => sum + n, 0);
	const useful = usefulness([...values.values()], rows.length);
	const unfit = unfitByName(column.name) ?? unfitByValues([...values.keys()]);
	if (unfit !== null) return { column, values, why: unfit, useful };
	if (filled < rows.length * LEAST_FILLED) return { column, values, why: 'sparse', useful };
	if (filled < values.size * LEAST_ROWS) return { column, values, why: 'thin', useful };
	return { column, values, why: followsTheEnd(column, decided()) ? 'after-the-end' : null, useful };
}

function decidedRows({ rows }: FilePlan, endings: Endings): Decided {
	const won: Row[] = [];
	const lost: Row[] = [];
	for (const row of rows) {
		const outcome = endings.outcomeOf(row)?.outcome;
		if (outcome === 'won') won.push(row);
		else if (outcome === 'lost') lost.push(row);
	}
	return { won: Uint32Array.from(won), lost: Uint32Array.from(lost) };
}

/** Whether a column is filled in with how it ended: on the won or on the lost only, or with what tells them apart. */
function followsTheEnd(column: Column, { won, lost }: Decided): boolean {
	if (won.length + lost.length < LEAST_DECIDED) return false;
	const [ofWon, ofLost] = [won, lost].map((rows) => filledIn(rows, column));
	if (ofWon === undefined || ofLost === undefined) return false;
	const [nWon, nLost] = [ofWon, ofLost].map((counts) => [...counts.values()].reduce((sum, n) => sum + n, 0));
	if (nWon === undefined || nLost === undefined) return false;
	if (nWon < won.length * LEAST_FILLED || nLost < lost.length * LEAST_FILLED) return true;
	// Who guesses the end by the value alone is wrong on so many rows.
	let wrong = 0;
	for (const value of new Set([...ofWon.keys(), ...ofLost.keys()]))
		wrong += Math.min(ofWon.get(value) ?? 0, ofLost.get(value) ?? 0);
	return wrong <= (nWon + nLost) * MOST_WRONG && 4 * wrong < Math.min(nWon, nLost);
}

function filledIn(rows: Rows, { cell }: Column): Map<string, number> {
	const counts = new Map<string, number>();
	for (const row of rows) {
		const value = cell(row);
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	for (const value of counts.keys()) if (isBlank(value)) counts.delete(value);
	return counts;
}

/** The chance that two rows differ in a value that stands on enough rows. */
function usefulness(counts: readonly number[], rows: number): number {
	const worth = counts.filter((n) => n >= WORTH);
	const all = worth.reduce((sum, n) => sum + n, 0);
	if (all === 0) return 0;
	const alike = worth.reduce((sum, n) => sum + (n / all) ** 2, 0);
	return (1 - alike) * (all / rows);
}
