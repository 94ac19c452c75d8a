import { isoDay } from '../../format/day-number';
import { CLASSES, PERIOD_UNITS, type ByDay, type LeadClass, type Period, type PeriodUnit } from '../../model';
import { wilson } from '../../stats';
import { ofClass } from '../close-rates/by-class';
import type { Cell } from '../close-rates/facts';
import { whyNoDays, type Whole } from '../close-rates/figures';
import { gather } from '../close-rates/gather';
import { firstDayOf, MONTHS, monthOf } from './calendar';

export interface PeriodsInput {
	readonly cells: readonly Cell[];
	readonly whole: Whole;
	readonly horizon: ByDay | null;
}

/** Counts of one class by period. */
interface Tally {
	created: number;
	/** With a usable pair of dates, and of these won within the horizon. */
	of: number;
	won: number;
}

type Tallies = Map<number, Tally>;

/** What a class brings to the making of its periods. */
interface Series {
	readonly class: LeadClass;
	/** By month, counted since the year 0. */
	readonly months: Tallies;
	/** Its files give no rate by day at all. */
	readonly noDays: boolean;
}

/**
 * The opportunities of each class by when they were created, in months, quarters and years without a gap, from the
 * first with any opportunity to that of the as-of date. All are looked at when they were as old as the horizon, so
 * that a young period is not compared with an old one.
 *
 * @returns by unit, class and time; null where no opportunity has a date of creation
 */
export function periodsOf({ cells, whole, horizon }: PeriodsInput): Period[] | null {
	const { asOfDay } = whole;
	if (asOfDay === null) return null;
	const series = seriesOf(cells, whole, horizon);
	const first = series.reduce((least, { months }) => earliest(months, least), Infinity);
	if (first === Infinity) return null;
	const last = monthOf(asOfDay);
	return PERIOD_UNITS.flatMap((unit) => {
		const size = MONTHS[unit];
		const [from, to] = [Math.floor(first / size), Math.floor(last / size)];
		return series.flatMap((one) => {
			const tallies = rollUp(one.months, size);
			return Array.from({ length: to - from + 1 }, (_, i) =>
				periodOf({ unit, at: from + i, tally: tallies.get(from + i), series: one, whole, asOfDay, horizon }),
			);
		});
	});
}

/** One pass over the cells, by month; every class with a date of creation. */
function seriesOf(cells: readonly Cell[], whole: Whole, horizon: ByDay | null): Series[] {
	return CLASSES.flatMap((leadClass) => {
		const own = ofClass(cells, leadClass);
		const months = tallyMonths(own, horizon);
		return months.size === 0
			? []
			: [{ class: leadClass, months, noDays: whyNoDays(gather(own, whole), whole) !== null }];
	});
}

function tallyMonths(cells: readonly Cell[], horizon: ByDay | null): Tallies {
	const months = remembering(monthOf);
	const tallies: Tallies = new Map();
	for (const { outcome, createdDay, days, n } of cells) {
		if (createdDay === null) continue;
		const within = horizon !== null && outcome === 'won' && days !== null && days <= horizon;
		const sums = tallyAt(tallies, months(createdDay));
		sums.created += n;
		if (days !== null) sums.of += n;
		if (within) sums.won += n;
	}
	return tallies;
}

function rollUp(months: Tallies, size: number): Tallies {
	const tallies: Tallies = new Map();
	for (const [month, { created, of, won }] of months) {
		const sums = tallyAt(tallies, Math.floor(month / size));
		sums.created += created;
		sums.of += of;
		sums.won += won;
	}
	return tallies;
}

/** The tally of a period, an empty one where there is none yet. */
function tallyAt(tallies: Tallies, at: number): Tally {
	const found = tallies.get(at);
	if (found !== undefined) return found;
	const fresh = { created: 0, of: 0, won: 0 };
	tallies.set(at, fresh);
	return fresh;
}

/** Many rows are created on one day: its month is worked out once. */
function remembering(f: (day: number) => number): (day: number) => number {
	const known = new Map<number, number>();
	return (day) => {
		const found = known.get(day);
		if (found !== undefined) return found;
		const fresh = f(day);
		known.set(day, fresh);
		return fresh;
	};
}

function earliest(months: Tallies, least: number): number {
	for (const month of months.keys()) if (month < least) least = month;
	return least;
}

interface PeriodInput {
	readonly unit: PeriodUnit;
	/** Number of the period, in its unit since the year 0. */
	readonly at: number;
	readonly tally: Tally | undefined;
	readonly series: Series;
	readonly whole: Whole;
	readonly asOfDay: number;
	readonly horizon: ByDay | null;
}

function periodOf(input: PeriodInput): Period {
	const { unit, at, tally, series, whole, asOfDay, horizon } = input;
	const [from, to] = [firstDayOf(at * MONTHS[unit]), firstDayOf((at + 1) * MONTHS[unit])];
	const [created, of, won] = [tally?.created ?? 0, tally?.of ?? 0, tally?.won ?? 0];
	const mature = horizon !== null && to - 1 + horizon <= asOfDay;
	const because = whyNoRate({
		tooYoung: horizon !== null && !mature,
		leftOut: whole.seenFrom !== null && whole.seenFrom > from,
		created,
		noDays: horizon === null || series.noDays || of === 0,
	});
	const rate = because === null && horizon !== null ? wilson(won, of) : null;
	return {
		unit,
		from: isoDay(from),
		to: isoDay(to),
		class: series.class,
		created,
		won: rate === null ? null : won,
		of: rate === null ? null : of,
		byDay: rate === null || horizon === null ? null : { [horizon]: rate },
		mature,
		because,
	};
}

interface Reasons {
	readonly tooYoung: boolean;
	readonly leftOut: boolean;
	readonly created: number;
	readonly noDays: boolean;
}

/** The first reason that holds: what time will mend is said before what it will not. */
function whyNoRate({ tooYoung, leftOut, created, noDays }: Reasons): Period['because'] {
	if (tooYoung) return 'too-young';
	if (leftOut) return 'left-out';
	if (created === 0) return 'none-created';
	return noDays ? 'no-days' : null;
}
