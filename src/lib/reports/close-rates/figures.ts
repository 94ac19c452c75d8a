import {
	BY_DAYS,
	CLASSES,
	type ByDay,
	type ClassFigures,
	type CurvePoint,
	type LeadClass,
	type RateByDay,
} from '../../model';
import { at, bounds, firstDayBy, quantile7, wilson, wilsonAtEdge } from '../../stats';
import { begin, percent } from '../say';
import { count, type Cell, type MoneyCell } from './facts';
import { filteredFrom } from './filtered';
import { gatherAll, type Frame, type Gathered } from './gather';
import { lotsOf, type Counted } from './lot';

/** Above this share of wins, or of losses, without usable days no rate by day is given. */
const MOST_WITHOUT_DAYS = 0.05;
/** A file of so many rows and not one open was filtered to ended ones. */
const ROWS_THAT_HAVE_OPEN_ONES = 10;
/** Share of a class's wins by whose day an open one is stale. */
export const STALE_SHARE = 0.95;
/** Share of a class's wins on their first day from which a verdict must hold without them, too. */
export const MANY_ON_DAY_ZERO = 0.1;
/** A curve in the report goes no further: rates are given to the same day. */
const LAST_CURVE_DAY = 365;

/** What is true of all rows together and decides which figures can be given at all. */
export interface Whole extends Frame {
	/** The export was filtered by closing date. */
	readonly filtered: boolean;
	/** Wins, and not one loss: no close rate. */
	readonly noLosses: boolean;
	/** Ten or more rows and not one open: no rate by day. */
	readonly noOpenRows: boolean;
	/** What is amiss with dates of creation that are there and not used; null: nothing. */
	readonly createdAmiss: 'unreadable' | 'future' | null;
}

export function wholeOf(
	cells: readonly Cell[],
	asOfDay: number | null,
	createdAmiss: Whole['createdAmiss'] = null,
): Whole {
	const lost = count(cells, (cell) => cell.outcome === 'lost');
	const open = count(cells, (cell) => cell.outcome === 'open');
	const won = count(cells, (cell) => cell.outcome === 'won');
	const all = count(cells);
	const first = filteredFrom(cells);
	return {
		asOfDay,
		filtered: first !== null,
		// Without open ones no rate by day is given, and there is nothing to put right.
		seenFrom: open > 0 ? first : null,
		noLosses: won > 0 && lost === 0,
		noOpenRows: all >= ROWS_THAT_HAVE_OPEN_ONES && open === 0,
		createdAmiss,
	};
}

const NO_CREATED = {
	unreadable: 'No date of creation could be read.',
	future: 'No date of creation can be used: those in the files lie after today.',
	absent: 'The files give no dates of creation.',
} as const;

/** Why no rate by day can be given for these, as a sentence; null where it can. */
export function whyNoDays(of: Gathered, whole: Whole): string | null {
	if (of.created === 0) return 'There are none.';
	if (whole.noLosses)
		return 'The files hold not one lost opportunity, so it cannot be said which share closes.';
	if (whole.noOpenRows)
		return 'The files hold no open opportunities: an export of ended ones alone makes early days look better than they were.';
	if (of.reach === null) return NO_CREATED[whole.createdAmiss ?? 'absent'];
	for (const outcome of ['won', 'lost'] as const) {
		const [all, without] = [of[outcome], of.noDays[outcome]];
		if (all > 0 && without > MOST_WITHOUT_DAYS * all)
			return `${begin(percent(without / all))} of the ${outcome} ones lack a usable date of creation or closing.`;
	}
	return null;
}

/** Rate by one day, or null where the oldest were created later than that. */
export function rateBy(day: number, of: Gathered): (RateByDay & { readonly se: number }) | null {
	if (of.reach === null || day > of.reach) return null;
	const { rate, low, high, se } = wilsonAtEdge(at(of.curve, day), of.oldEnough(day));
	return { rate, low, high, se, atRisk: of.atRisk(day) };
}

const withoutError = ({ rate, low, high, atRisk }: RateByDay): RateByDay => ({ rate, low, high, atRisk });

function curveOf(of: Gathered): CurvePoint[] {
	const last = Math.min(LAST_CURVE_DAY, of.reach ?? 0);
	const stops = [...new Set([0, ...of.wins.map(({ day }) => day), last])];
	return stops
		.filter((day) => day <= last)
		.sort((a, b) => a - b)
		.flatMap((day) => {
			const point = rateBy(day, of);
			return point === null ? [] : [{ day, ...withoutError(point) }];
		});
}

function byDayOf(of: Gathered): ClassFigures['byDay'] {
	return Object.fromEntries(
		BY_DAYS.map((day) => {
			const point = rateBy(day, of);
			return [day, point === null ? null : withoutError(point)];
		}),
	) as Record<ByDay, RateByDay | null>;
}

function daysToWin({ wins }: Gathered): ClassFigures['daysToWin'] {
	const [median, lowerQuartile, upperQuartile] = [0.5, 0.25, 0.75].map((p) => quantile7(wins, p));
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
		valueByCurrency:
			own.length === 0 ? null : Object.fromEntries(own.map((cell) => [cell.currency ?? '', cell.won])),
	};
}

export interface FiguresInput {
	readonly cells: Counted;
	readonly money: readonly MoneyCell[];
	/** Currencies of all amounts; empty where the files have no amounts. */
	readonly currencies: readonly (string | null)[];
	readonly whole: Whole;
}

/** The figures of one class. The estimators in `stats` name their sources. */
export function figuresOf(leadClass: LeadClass, input: FiguresInput): ClassFigures {
	const { whole } = input;
	const of = gatherAll([lotsOf(input.cells).of(leadClass)], whole);
	const { created, won, lost, open } = of;
	const because = whyNoDays(of, whole);
	const staleAfterDays = firstDayBy(STALE_SHARE, of.wins);
	return {
		created,
		won,
		lost,
		open,
		stale:
			staleAfterDays === null
				? 0
				: of.days.reduce((sum, { day, open: still }) => (day > staleAfterDays ? sum + still : sum), 0),
		staleAfterDays,
		noDays: of.noDays.won + of.noDays.lost + of.noDays.open,
		wonOnDayZero: of.days[0]?.day === 0 ? of.days[0].won : 0,
		...moneyOf(leadClass, input.money, input.currencies),
		ofDecided: whole.noLosses ? null : wilson(won, won + lost),
		ofCreated: wilson(won, created),
		bounds: bounds(won, lost, open),
		byDay: because === null ? byDayOf(of) : null,
		byDayBecause: because,
		curve: because === null ? curveOf(of) : null,
		daysToWin: daysToWin(of),
	};
}

export function figuresByClass(input: FiguresInput): Record<LeadClass, ClassFigures> {
	return Object.fromEntries(
		CLASSES.map((leadClass) => [leadClass, figuresOf(leadClass, input)]),
	) as unknown as Record<LeadClass, ClassFigures>;
}
