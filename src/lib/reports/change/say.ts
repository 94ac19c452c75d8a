import type { Happened, HappenedPair, PeriodUnit, ProvenReport, UnitChange } from '../../model';
import { isShared } from '../advice';
import { counted, number } from '../say';
import { dayNumber } from '../../format/day-number';
import { daySaid } from '../periods/day-said';
import { periodSaid } from '../periods/period-said';
import { shortMoney } from '../sources/short-money';

/** What was created and won, this period against the last. */
export interface ActivitySaid {
	/** The running period where there is one, else the last whole one. */
	readonly sentence: string;
	/** The last whole period, where the running one stands above. */
	readonly whole: string | null;
	/** What limits it. */
	readonly limits: readonly string[];
}

export const changeOfUnit = ({ evidence }: ProvenReport, unit: PeriodUnit): UnitChange | null =>
	evidence.change?.units.find((one) => one.unit === unit) ?? null;

/** null where no file has dates of creation, or the counts stay behind in a shared report. */
export function activitySaid(report: ProvenReport, unit: PeriodUnit): ActivitySaid | null {
	const [change, all] = [changeOfUnit(report, unit), report.evidence.change];
	if (change === null || all === null) return null;
	const how = { unit, currency: report.currency, endedOnly: all.endedOnly };
	const { running, complete } = change;
	const [so, whole] = [running, complete].map((pair) => (pair === null ? null : pairSaid(pair, how)));
	const sentence = so ?? whole ?? null;
	// What stays behind in a shared report is not missing in the files.
	if (sentence === null && isShared(report)) return null;
	if (sentence === null) return { sentence: noneBefore(report, unit), whole: null, limits: [] };
	return {
		sentence,
		whole: so === null ? null : (whole ?? null),
		limits: limitsOf(report, unit, change),
	};
}

interface How {
	readonly unit: PeriodUnit;
	readonly currency: string | null;
	/** Only ended ones are there: how many were created says nothing. */
	readonly endedOnly: boolean;
}

/** Both spans, the later first; a span that is not whole says how many days it has. */
function pairSaid({ now, before }: HappenedPair, how: How): string {
	const days = daysOf(now);
	const begun = !isWhole(now, how.unit);
	const name = (span: Happened) => periodSaid(how.unit, span.from);
	const first = begun
		? days === 1
			? `On the first day of ${name(now)}`
			: `In the first ${number(days)} days of ${name(now)}`
		: `In ${name(now)}`;
	const second = begun
		? days === 1
			? `on that of ${name(before)}`
			: `in as many days of ${name(before)}`
		: `in ${name(before)}`;
	return `${first}, ${happenedSaid(now, how, true)}; ${second}, ${happenedSaid(before, how, false)}.`;
}

export const daysOf = ({ from, to }: Pick<Happened, 'from' | 'to'>): number =>
	dayNumber(to) - dayNumber(from);

/** Ends on the first of a month that begins another period. */
export function isWhole({ from, to }: Pick<Happened, 'from' | 'to'>, unit: PeriodUnit): boolean {
	const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
	const size = { month: 1, quarter: 3, year: 12 }[unit];
	return to.endsWith('-01') && months(to) - months(from) === size;
}

function happenedSaid(
	{ created, won, valueWon }: Happened,
	{ currency, endedOnly }: How,
	first: boolean,
): string {
	const money =
		won > 0 && valueWon !== null && valueWon !== 0 ? `, for ${shortMoney(valueWon, currency)}` : '';
	if (endedOnly) return `${were(won, first)} won${money}`;
	return `${were(created, first)} created and ${were(won, false)} won${money}`;
}

/** "31 opportunities were"; after it has been said what is counted, "31 were". */
function were(n: number, named: boolean): string {
	if (n === 0) return named ? 'no opportunity was' : 'none was';
	return `${named ? counted(n, 'opportunity', 'opportunities') : number(n)} ${n === 1 ? 'was' : 'were'}`;
}

/** What is to be borne in mind, the general first. */
function limitsOf(
	{ evidence, horizon, filters }: ProvenReport,
	unit: PeriodUnit,
	change: UnitChange,
): string[] {
	const all = evidence.change;
	if (all === null) return [];
	const pairs = [change.running, change.complete].filter((pair) => pair !== null);
	const earliest = pairs.reduce((least, { before }) => Math.min(least, dayNumber(before.from)), Infinity);
	const narrowed = filters.from !== undefined;
	const incomplete = dayNumber(all.begins) + (horizon ?? 90) > earliest;
	return [
		'A win counts on the day it was closed. This only describes: chance and season move such counts.',
		...capped(change, unit),
		...(all.endedOnly
			? ['The files hold no open opportunities, so it is not compared how many were created.']
			: []),
		...(incomplete
			? [
					`Nothing created before ${daySaid(all.begins)} ${narrowed ? 'is let through' : 'is in the files'}, nor its wins: the earlier side may look smaller than it was.`,
				]
			: []),
		...(all.undatedWins > 0
			? [
					all.undatedWins === 1
						? 'One win has no usable date of closing and is not counted here.'
						: `${number(all.undatedWins)} wins have no usable date of closing and are not counted here.`,
				]
			: []),
		...(all.severalCurrencies ? ['Money is left out: the amounts are in several currencies.'] : []),
	];
}

/** A short month before a long one: both have as many days as the short one. */
function capped({ running }: UnitChange, unit: PeriodUnit): string[] {
	if (running === null || !isWhole(running.before, unit)) return [];
	const { before } = running;
	return [
		`${periodSaid(unit, before.from)} has only ${number(daysOf(before))} days, so as many of the next are counted.`,
	];
}

function noneBefore({ evidence, filters }: ProvenReport, unit: PeriodUnit): string {
	if (filters.to !== undefined || filters.from !== undefined)
		return `The filters leave no two ${unit}s to compare.`;
	const begins = evidence.change?.begins;
	return begins === undefined
		? `There are no two ${unit}s to compare.`
		: `Nothing created before ${daySaid(begins)} is in the files, so there is no ${unit} before to compare with.`;
}
