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
	const dated = cells.filter((cell): cell is Dated => cell.createdDay !== null && cell.days !== null);
	const closings = earliest(dated);
	const rare = closings.some((closing, index) => {
		const before = dated.filter(({ createdDay }) => createdDay < closing);
		if (before.reduce((sum, { n }) => sum + n, 0) < FEWEST_ROWS) return false;
		const survival = kaplanMeier(
			dated.map((cell) => dayCell(cell, closing)),
			FEWEST_AT_RISK,
		);
		const expected = before.reduce((sum, { createdDay, n }) => {
			const left = survivalAt(survival, closing - createdDay);
			return sum - n * (left > 0 ? ln(left) : -Infinity);
		}, 0);
		return poissonAtMost(index + 1, expected) < RARE;
	});
	return rare ? (closings[0] ?? null) : null;
}

/** The first closings, one for each row, in order. */
function earliest(cells: readonly Dated[]): number[] {
	return cells
		.filter(({ outcome }) => outcome !== 'open')
		.map(({ createdDay, days, n }) => ({ day: createdDay + days, n: Math.min(n, CLOSINGS) }))
		.sort((a, b) => a.day - b.day)
		.slice(0, CLOSINGS)
		.flatMap(({ day, n }) => Array<number>(n).fill(day))
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
