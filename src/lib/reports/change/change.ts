import type { Engine } from '../../engine';
import { dayNumber, isoDay } from '../../format/day-number';
import { PERIOD_UNITS, type Change, type Filters, type Period } from '../../model';
import { firstCreated, type Cell } from '../close-rates/facts';
import type { Whole } from '../close-rates/figures';
import type { Ground } from '../evidence';
import { activityOf, toDays, type DayFact } from './activity';
import activitySql from './activity.sql?raw';
import { agedPairs, sidesMoved } from './same-age';

/**
 * This period against the last.
 *
 * Method: what was created and what was won is counted by its day, in the running period so far and in as many days of
 * the one before, and in the last two whole periods. Shares won are compared at the same age, in the last two periods
 * old enough: their difference has Newcombe's range, referrals ÷ leads Koopman's, and a gap that moved the range made
 * of both.
 */
export async function changeOf(engine: Engine, { report, frame, all }: Ground): Promise<Change | null> {
	if (frame.whole.asOfDay === null || report.periods === null) return null;
	return changeFrom({
		facts: toDays(await engine.query(activitySql)),
		all,
		whole: frame.whole,
		periods: report.periods,
		filters: report.filters,
		currencies: frame.currencies,
	});
}

export interface ChangeInput {
	readonly facts: readonly DayFact[];
	/** Of all opportunities in use: the day from which the files speak. */
	readonly all: readonly Cell[];
	readonly whole: Whole;
	readonly periods: readonly Period[];
	readonly filters: Filters;
	/** Of all amounts; empty without amounts. */
	readonly currencies: readonly (string | null)[];
}

export function changeFrom(input: ChangeInput): Change | null {
	const { facts, all, whole, periods, filters, currencies } = input;
	const created = firstCreated(all);
	if (whole.asOfDay === null || created === Infinity) return null;
	const firstDay = filters.from === undefined ? created : Math.max(created, dayNumber(filters.from));
	// What was created after the last day of a filter is not there: the running period cannot be compared.
	const cut = filters.to !== undefined && dayNumber(filters.to) < whole.asOfDay;
	const seen = {
		asOfDay: whole.asOfDay,
		firstDay: cut ? Infinity : firstDay,
		endsFrom: whole.filtered ? (whole.seenFrom ?? Infinity) : -Infinity,
		hasMoney: currencies.length === 1,
	};
	return {
		begins: isoDay(firstDay),
		endedOnly: whole.noOpenRows,
		undatedWins: facts.reduce((sum, { what, day, n }) => (what === 'won' && day === null ? sum + n : sum), 0),
		severalCurrencies: currencies.length > 1,
		units: PERIOD_UNITS.map((unit) => ({
			unit,
			...activityOf(unit, facts, seen),
			atSameAge: agedPairs(periods, unit),
			sides: sidesMoved(periods, unit),
		})),
	};
}
