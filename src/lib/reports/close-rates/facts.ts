import type { Result } from '../../engine';
import type { LeadClass, Outcome } from '../../model';
import { classOf, known, outcomeOf } from '../known';
import { remembered } from '../remembered';

/** Opportunities that are alike in all that close rates ask for. */
export interface Cell {
	readonly class: LeadClass;
	readonly outcome: Outcome;
	/** Day of creation, counted from 1970-01-01; null where unknown. */
	readonly createdDay: number | null;
	/** Days to the end, or to the as-of date while open; null without a usable pair of dates. */
	readonly days: number | null;
	/** Whether it came in as a lead or as a deal; absent where the files do not hold both. */
	readonly entered?: 'lead' | 'deal';
	/** The same days of the deal alone; null: it became none. Absent where the files do not hold both. */
	readonly deal?: { readonly createdDay: number | null; readonly days: number | null } | null;
	readonly n: number;
}

/** The answer of `facts.sql` as cells, in the order of their numbers, which begin with 1. */
export function toCells(result: Result): Cell[] {
	const classes = result.texts('class');
	const outcomes = result.texts('outcome');
	const created = result.numbers('created_day');
	const days = result.numbers('days');
	const counts = result.numbers('n');
	const entered = result.texts('entered');
	const isDeal = result.numbers('is_deal');
	const dealCreated = result.numbers('deal_day');
	const dealDays = result.numbers('deal_days');
	return Array.from({ length: result.rows }, (_, i) => {
		const cell = {
			class: classOf(classes[i]),
			outcome: outcomeOf(outcomes[i]),
			createdDay: known(created[i]),
			days: known(days[i]),
			n: counts[i] ?? 0,
		};
		if (entered[i] == null) return cell;
		return {
			...cell,
			entered: entered[i] === 'lead' ? ('lead' as const) : ('deal' as const),
			deal: isDeal[i] === 1 ? { createdDay: known(dealCreated[i]), days: known(dealDays[i]) } : null,
		};
	});
}

/** The cells of which `matching.sql` finds any, with as many as it finds. */
export function toMatching(result: Result, all: readonly Cell[]): Cell[] {
	const [cells, counts] = [result.numbers('cell'), result.numbers('n')];
	return Array.from({ length: result.rows }, (_, i) => {
		const cell = all[(cells[i] ?? 0) - 1]!;
		const n = counts[i] ?? 0;
		return cell.n === n ? cell : { ...cell, n };
	});
}

/** Money won of one class in one currency. */
export interface MoneyCell {
	readonly class: LeadClass;
	/** null: no currency known. */
	readonly currency: string | null;
	readonly won: number;
}

/** The answer of `money.sql` as cells. */
export function toMoney(result: Result): MoneyCell[] {
	const classes = result.texts('class');
	const currencies = result.texts('currency');
	const won = result.numbers('won');
	return Array.from({ length: result.rows }, (_, i) => ({
		class: classOf(classes[i]),
		currency: currencies[i] ?? null,
		won: won[i] ?? 0,
	}));
}

/** How many opportunities the cells stand for. */
export function count(cells: readonly Cell[], where: (cell: Cell) => boolean = () => true): number {
	return cells.reduce((sum, cell) => (where(cell) ? sum + cell.n : sum), 0);
}

/** First day of creation; infinite where none is known. */
export const firstCreated = remembered((cells: readonly Cell[]): number =>
	cells.reduce((first, { createdDay }) => Math.min(first, createdDay ?? Infinity), Infinity),
);
