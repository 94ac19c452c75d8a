import { kaplanMeier, survivalAt, type Cell as DayCell } from '../../stats';
import { exp, ln } from '../../stats/elementary';
import type { Cell } from './facts';

/** How many of the earliest closings are looked at. */
const CLOSINGS = 5;
/** A closing counts only where so many rows had been created before it. */
const FEWEST_ROWS = 5;
/** Days with fewer at risk say too little. */
const FEWEST_AT_RISK = 5;
/** So rarely would an export that leaves nothing out look like this. */
const RARE = 1e-4;

interface Dated extends Cell {
	readonly createdDay: number;
	readonly days: number;
}

/**
 * Was the export filtered by closing date? Then rows created long before the first closing are there, but
 * none that ended before it. For each of the five earliest closings C: the ends expected before C among
 * the rows created before it, Σ −ln S(C − created), against those seen; S is Kaplan and Meier's of any end,
 * with rows entering at max(0, C − created) so that it is right even then. Poisson.
 *
 * @returns day of the first closing (from 1970-01-01), or null where nothing is amiss
 */
export function filteredFrom(cells: readonly Cell[]): number | null {
	const closings = earliest(cells);
	const { old, since } = partedAt(cells, closings.at(-1) ?? -Infinity);
	// Of closings on one day the first is the rarest.
	const rare = closings.some(
		(closing, index) => closings.indexOf(closing) === index && isRare(closing, index),
	);
	return rare ? (closings[0] ?? null) : null;

	function isRare(closing: number, index: number): boolean {
		const before = old.filter(({ createdDay }) => createdDay < closing);
		if (before.reduce((sum, { n }) => sum + n, 0) < FEWEST_ROWS) return false;
		const survival = kaplanMeier([...since, ...old.map((cell) => dayCell(cell, closing))], FEWEST_AT_RISK);
		const expected = before.reduce((sum, { createdDay, n }) => {
			const left = survivalAt(survival, closing - createdDay);
			return sum - n * (left > 0 ? ln(left) : -Infinity);
		}, 0);
		return poissonAtMost(index + 1, expected) < RARE;
	}
}

const isDated = (cell: Cell): cell is Dated => cell.createdDay !== null && cell.days !== null;

/** The cells created before a day, and counts by days of those created since, which are seen from their first day on. */
function partedAt(cells: readonly Cell[], day: number): { readonly old: Dated[]; readonly since: DayCell[] } {
	const old: Dated[] = [];
	const since = new Map<number, { day: number; won: number; lost: number; open: number }>();
	for (const cell of cells) {
		if (!isDated(cell)) continue;
		if (cell.createdDay < day) {
			old.push(cell);
			continue;
		}
		const known = since.get(cell.days);
		if (known === undefined)
			since.set(cell.days, { day: cell.days, won: 0, lost: 0, open: 0, [cell.outcome]: cell.n });
		else known[cell.outcome] += cell.n;
	}
	return { old, since: [...since.values()] };
}

/** The first closings, one for each row, in order. */
function earliest(cells: readonly Cell[]): number[] {
	const ends = new Map<number, number>();
	for (const { outcome, createdDay, days, n } of cells)
		if (outcome !== 'open' && createdDay !== null && days !== null)
			ends.set(createdDay + days, (ends.get(createdDay + days) ?? 0) + n);
	return [...ends]
		.sort(([a], [b]) => a - b)
		.slice(0, CLOSINGS)
		.flatMap(([day, n]) => Array<number>(Math.min(n, CLOSINGS)).fill(day))
		.slice(0, CLOSINGS);
}

/** A cell as the estimators take it, seen only from a day on. */
export function dayCell(
	{ createdDay, days, outcome, n }: Pick<Dated, 'createdDay' | 'days' | 'outcome' | 'n'>,
	from: number,
): DayCell {
	return {
		day: days,
		won: outcome === 'won' ? n : 0,
		lost: outcome === 'lost' ? n : 0,
		open: outcome === 'open' ? n : 0,
		entry: Math.max(0, from - createdDay),
	};
}

/** Chance of at most k where so many are expected. */
function poissonAtMost(k: number, expected: number): number {
	let term = exp(-expected);
	let sum = term;
	for (let i = 1; i <= k; i++) {
		term *= expected / i;
		sum += term;
	}
	return Number.isFinite(expected) ? sum : 0;
}
