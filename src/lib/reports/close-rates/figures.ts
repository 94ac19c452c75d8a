import {
	BY_DAYS,
	CLASSES,
	type ByDay,
	type ClassFigures,
	type CurvePoint,
	type LeadClass,
	type RateByDay,
} from '../../model';
import {
	at,
	atRisk,
	bounds,
	firstDayBy,
	quantile7,
	wilson,
	wilsonAtEdge,
	winCurve,
	type Cell as DayCell,
	type WinCurvePoint,
} from '../../stats';
import { begin, percent } from '../say';
import { count, type Cell, type MoneyCell } from './facts';

/** Above this share of wins, or of losses, without usable days no rate by day is given. */
const MOST_WITHOUT_DAYS = 0.05;
/** A file of so many rows and not one open was filtered to ended ones. */
const ROWS_THAT_HAVE_OPEN_ONES = 10;
/** Share of a class's wins by whose day an open one is stale. */
export const STALE_SHARE = 0.95;
/** A curve in the report goes no further: rates are given to the same day. */
const LAST_CURVE_DAY = 365;

/** What is true of all rows together and decides which figures can be given at all. */
export interface Whole {
	/** Days from 1970-01-01 to the as-of date; null where no file has a date. */
	readonly asOfDay: number | null;
	/** Wins or open ones, and not one loss: no close rate. */
	readonly noLosses: boolean;
	/** Ten or more rows and not one open: no rate by day. */
	readonly noOpenRows: boolean;
}

export function wholeOf(cells: readonly Cell[], asOfDay: number | null): Whole {
	const lost = count(cells, (cell) => cell.outcome === 'lost');
	const open = count(cells, (cell) => cell.outcome === 'open');
	const all = count(cells);
	return {
		asOfDay,
		noLosses: all > 0 && lost === 0,
		noOpenRows: all >= ROWS_THAT_HAVE_OPEN_ONES && open === 0,
	};
}

/** Cells that have days, as the estimators take them. */
export function dayCells(cells: readonly Cell[]): DayCell[] {
	return cells.flatMap(({ days, outcome, n }) =>
		days === null
			? []
			: [
					{
						day: days,
						won: outcome === 'won' ? n : 0,
						lost: outcome === 'lost' ? n : 0,
						open: outcome === 'open' ? n : 0,
					},
				],
	);
}

/** Days of the wins that have days, with how many took so long. */
export function winDays(cells: readonly Cell[]): { day: number; count: number }[] {
	return cells.flatMap(({ days, outcome, n }) =>
		outcome === 'won' && days !== null ? [{ day: days, count: n }] : [],
	);
}

/** Days between the class's first creation and the as-of date: no rate is known beyond. */
function reach(cells: readonly Cell[], asOfDay: number | null): number | null {
	const first = cells.reduce((min, { createdDay }) => Math.min(min, createdDay ?? Infinity), Infinity);
	return asOfDay === null || first === Infinity ? null : asOfDay - first;
}

/** Why no rate by day can be given for these rows, as a sentence; null where it can. */
export function whyNoDays(cells: readonly Cell[], whole: Whole): string | null {
	if (count(cells) === 0) return 'There are none.';
	if (whole.noLosses)
		return 'The files hold not one lost opportunity, so it cannot be said which share closes.';
	if (whole.noOpenRows)
		return 'The files hold no open opportunities: an export of ended ones alone makes early days look better than they were.';
	if (reach(cells, whole.asOfDay) === null) return 'The files give no dates of creation.';
	for (const outcome of ['won', 'lost'] as const) {
		const all = count(cells, (cell) => cell.outcome === outcome);
		const without = count(cells, (cell) => cell.outcome === outcome && cell.days === null);
		if (all > 0 && without > MOST_WITHOUT_DAYS * all)
			return `${begin(percent(without / all))} of the ${outcome} ones lack a usable date of creation or closing.`;
	}
	return null;
}

/** Rate by one day, or null where the class is not old enough. */
export function rateBy(
	day: number,
	cells: readonly Cell[],
	days: readonly DayCell[],
	curve: readonly WinCurvePoint[],
	whole: Whole,
): (RateByDay & { readonly se: number }) | null {
	const reached = reach(cells, whole.asOfDay);
	const asOf = whole.asOfDay;
	if (reached === null || asOf === null || day > reached) return null;
	const oldEnough = count(cells, ({ createdDay }) => createdDay !== null && asOf - createdDay >= day);
	const { rate, low, high, se } = wilsonAtEdge(at(curve, day), oldEnough);
	return { rate, low, high, se, atRisk: atRisk(days, day) };
}

function curveOf(cells: readonly Cell[], days: readonly DayCell[], whole: Whole): CurvePoint[] {
	const curve = winCurve(days);
	const last = Math.min(LAST_CURVE_DAY, reach(cells, whole.asOfDay) ?? 0);
	const stops = [...new Set([0, ...curve.filter((p) => p.won > 0).map((p) => p.day), last])];
	return stops
		.filter((day) => day <= last)
		.sort((a, b) => a - b)
		.flatMap((day) => {
			const point = rateBy(day, cells, days, curve, whole);
			return point === null
				? []
				: [{ day, rate: point.rate, low: point.low, high: point.high, atRisk: point.atRisk }];
		});
}

function daysToWin(cells: readonly Cell[]): ClassFigures['daysToWin'] {
	const days = winDays(cells);
	const [median, lowerQuartile, upperQuartile] = [0.5, 0.25, 0.75].map((p) => quantile7(days, p));
	return median == null || lowerQuartile == null || upperQuartile == null
		? null
		: { median, lowerQuartile, upperQuartile };
}

/** Money won by a class: one sum where the file has one currency (or none), sums by currency where several. */
function moneyOf(
	leadClass: LeadClass,
	money: readonly MoneyCell[],
	currencies: readonly (string | null)[],
): Pick<ClassFigures, 'valueWon' | 'valueByCurrency'> {
	const own = money.filter((cell) => cell.class === leadClass);
	if (currencies.length === 0) return { valueWon: null, valueByCurrency: null };
	if (currencies.length === 1)
		return { valueWon: own.reduce((sum, cell) => sum + cell.won, 0), valueByCurrency: null };
	return {
		valueWon: null,
		valueByCurrency: Object.fromEntries(own.map((cell) => [cell.currency ?? '', cell.won])),
	};
}

export interface FiguresInput {
	readonly cells: readonly Cell[];
	readonly money: readonly MoneyCell[];
	/** Currencies of all amounts; empty where the files have no amounts. */
	readonly currencies: readonly (string | null)[];
	readonly whole: Whole;
}

/** The figures of one class. Estimators and rules: `definitions` in the README's list of sources. */
export function figuresOf(leadClass: LeadClass, input: FiguresInput): ClassFigures {
	const { whole } = input;
	const cells = input.cells.filter((cell) => cell.class === leadClass);
	const n = (outcome: string) => count(cells, (cell) => cell.outcome === outcome);
	const [won, lost, open] = [n('won'), n('lost'), n('open')];
	const because = whyNoDays(cells, whole);
	const days = dayCells(cells);
	const curve = winCurve(days);
	const staleAfterDays = firstDayBy(STALE_SHARE, winDays(cells));
	return {
		created: won + lost + open,
		won,
		lost,
		open,
		stale: count(
			cells,
			(cell) => cell.outcome === 'open' && staleAfterDays !== null && (cell.days ?? 0) > staleAfterDays,
		),
		staleAfterDays,
		noDays: count(cells, (cell) => cell.days === null),
		wonOnDayZero: count(cells, (cell) => cell.outcome === 'won' && cell.days === 0),
		...moneyOf(leadClass, input.money, input.currencies),
		ofDecided: whole.noLosses ? null : wilson(won, won + lost),
		ofCreated: wilson(won, won + lost + open),
		bounds: bounds(won, lost, open),
		byDay:
			because === null
				? (Object.fromEntries(
						BY_DAYS.map((day) => {
							const point = rateBy(day, cells, days, curve, whole);
							if (point === null) return [day, null];
							const { rate, low, high, atRisk: left } = point;
							return [day, { rate, low, high, atRisk: left }];
						}),
					) as Record<ByDay, RateByDay | null>)
				: null,
		byDayBecause: because,
		curve: because === null ? curveOf(cells, days, whole) : null,
		daysToWin: daysToWin(cells),
	};
}

export function figuresByClass(input: FiguresInput): Record<LeadClass, ClassFigures> {
	return Object.fromEntries(
		CLASSES.map((leadClass) => [leadClass, figuresOf(leadClass, input)]),
	) as unknown as Record<LeadClass, ClassFigures>;
}
