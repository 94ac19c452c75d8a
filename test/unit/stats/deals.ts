import { readFileSync } from 'node:fs';
import type { Cell, DayCount } from '../../../src/lib/stats';
import { cell, dayCounts, type Outcome } from './tools';

/** One row of golden/deals.csv, with whole days to its end or to as-of. */
export interface Deal {
	readonly kind: string;
	readonly outcome: Outcome;
	readonly days: number;
	/** Days from creation to as-of. */
	readonly age: number;
	readonly amount: number;
}

const DAY = 86_400_000;
const AS_OF = Date.parse('2026-06-30');

function dealOf(line: string): Deal {
	const [, created, closed, status, kind, , , amount] = line.split(',');
	const start = Date.parse(created!);
	const outcome = status as Outcome;
	const end = outcome === 'open' ? AS_OF : Date.parse(closed!);
	return {
		kind: kind!,
		outcome,
		days: (end - start) / DAY,
		age: (AS_OF - start) / DAY,
		amount: Number(amount),
	};
}

/** The fixture has no quoted fields, so a comma is a comma. */
export const deals: readonly Deal[] = readFileSync(new URL('../../golden/deals.csv', import.meta.url), 'utf8')
	.trim()
	.split(/\r?\n/)
	.slice(1)
	.map(dealOf);

export const ofKind = (kind: string): Deal[] => deals.filter((deal) => deal.kind === kind);
export const cellsOfDeals = (some: readonly Deal[]): Cell[] =>
	some.map(({ days, outcome }) => cell(days, outcome));
export const winDays = (some: readonly Deal[]): DayCount[] =>
	dayCounts(some.filter(({ outcome }) => outcome === 'won').map(({ days }) => days));
