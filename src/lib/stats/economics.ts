import { wilsonRange, type Range } from './wilson';

/** What was put into winning opportunities, and what came of it. Money in one currency. */
export interface Economy {
	/** Money paid out. */
	readonly cost: number;
	readonly hours: number;
	/** What one hour is worth. */
	readonly hourly: number;
	readonly won: number;
	readonly created: number;
	/** Money of one won opportunity, on average. */
	readonly valuePerWin: number;
}

/** A figure with its 95% range. */
export interface WithRange extends Range {
	readonly value: number;
}

/**
 * All that was put in: money, and hours at what one is worth.
 *
 * @example totalCost(900, 60, 75) // 5400
 */
export const totalCost = (cost: number, hours: number, hourly: number): number => cost + hours * hourly;

/**
 * Cost of one won opportunity. What was spent is known; how many of the created ones are won is chance, so that the
 * range is Wilson's for won ÷ created, turned round.
 *
 * @returns null where nothing is won: there is no number for the cost of none
 * @example costPerWon(5400, 12, 30) // { value: 450, low: 312.07, high: 731.99 }
 */
export function costPerWon(total: number, won: number, created: number): WithRange | null {
	if (won <= 0 || created <= 0) return null;
	const share = wilsonRange(won, created);
	return {
		value: total / won,
		low: total / (created * share.high),
		high: total / (created * share.low),
	};
}

/** Money won less money paid out, for each hour; null without hours. */
export const valuePerHour = (value: number, cost: number, hours: number): number | null =>
	hours > 0 ? (value - cost) / hours : null;

/** Money won for each 1 put in; null where nothing was put in. */
export const returnPerOne = (value: number, total: number): number | null =>
	total > 0 ? value / total : null;

/** Money won for each created one; null without any. */
export const valuePerCreated = (value: number, created: number): number | null =>
	created > 0 ? value / created : null;

/** Share won at which what is won pays for what is put in; above 1 it never does. Null without created ones or money. */
export const breakEvenRate = (total: number, created: number, valuePerWin: number): number | null =>
	created > 0 && valuePerWin > 0 ? total / created / valuePerWin : null;

/**
 * What moving hours from one way to another would have brought, if every hour brought as much as the average hour did
 * so far. That holds for no firm for long: it is to be read as an upper bound.
 *
 * @param hours moved, 0 or more
 * @param from money for each hour where they are taken
 * @param to money for each hour where they go
 */
export const movedHours = (hours: number, from: number, to: number): number => hours * (to - from);

/** Every figure of one economy; see the single functions. */
export function economyOf({ cost, hours, hourly, won, created, valuePerWin }: Economy) {
	const total = totalCost(cost, hours, hourly);
	const value = won * valuePerWin;
	return {
		total,
		costPerWon: costPerWon(total, won, created),
		valuePerHour: valuePerHour(value, cost, hours),
		returnPerOne: returnPerOne(value, total),
		valuePerCreated: valuePerCreated(value, created),
		breakEvenRate: breakEvenRate(total, created, valuePerWin),
	};
}
