import { expect } from 'vitest';
import type { Cell, DayCount } from '../../../src/lib/stats';

/** Closed forms agree to 1e-9 relative; fixtures carry ten digits, which allows that. */
export const CLOSED = 1e-9;
/** Beta quantiles come from two different libraries. */
export const BETA = 1e-7;

/** Asserts relative agreement; absolute where the expected figure is 0. */
export function near(actual: number | null | undefined, expected: number, tolerance = CLOSED): void {
	expect(actual, `expected ${expected}`).toSatisfy(
		(x: unknown) => typeof x === 'number' && Math.abs(x - expected) <= tolerance * (Math.abs(expected) || 1),
	);
}

/** Asserts both ends of a range against a fixture's pair. */
export function nearRange(
	actual: { readonly low: number; readonly high: number } | null | undefined,
	expected: readonly number[],
	tolerance = CLOSED,
): void {
	near(actual?.low, expected[0]!, tolerance);
	near(actual?.high, expected[1]!, tolerance);
}

export type Outcome = 'won' | 'lost' | 'open';

/** One opportunity as a cell of one. */
export const cell = (day: number, outcome: Outcome, entry?: number): Cell => ({
	day,
	won: 0,
	lost: 0,
	open: 0,
	[outcome]: 1,
	...(entry === undefined ? {} : { entry }),
});

const CODES: readonly Outcome[] = ['open', 'won', 'lost'];

/** Fixture pairs [day, 0 open | 1 won | 2 lost]. */
export const cellsOf = (pairs: readonly (readonly number[])[]): Cell[] =>
	pairs.map(([day, code]) => cell(day!, CODES[code!]!));

/** The same with losses as the cause of interest. */
export const swapped = (cells: readonly Cell[]): Cell[] =>
	cells.map((one) => ({ ...one, won: one.lost, lost: one.won }));

/** The same with losses censored: the naive question. */
export const lossesOpen = (cells: readonly Cell[]): Cell[] =>
	cells.map((one) => ({ ...one, lost: 0, open: one.open + one.lost }));

export const dayCounts = (days: readonly number[]): DayCount[] => days.map((day) => ({ day, count: 1 }));
