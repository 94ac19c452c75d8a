import { isoDay } from '../../format/day-number';
import { CLASSES, PERIOD_UNITS, type ByDay, type LeadClass, type Period, type PeriodUnit } from '../../model';
import { wilson } from '../../stats';
import { whyNoDays, type Whole } from '../close-rates/figures';
import { gatherAll } from '../close-rates/gather';
import { addTo, lotsOf, type Counted, type MonthCount, type Months } from '../close-rates/lot';
import { firstDayOf, MONTHS, monthOf } from './calendar';

export interface PeriodsInput {
	readonly cells: Counted;
	readonly whole: Whole;
	readonly horizon: ByDay | null;
}

/** What a class brings to the making of its periods. */
interface Series {
	readonly class: LeadClass;
	readonly months: Months;
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

/** Every class with a date of creation. */
function seriesOf(cells: Counted, whole: Whole, horizon: ByDay | null): Series[] {
	return CLASSES.flatMap((leadClass) => {
		const own = lotsOf(cells).of(leadClass);
		const months = own.months(horizon);
		return months.size === 0
			? []
			: [{ class: leadClass, months, noDays: whyNoDays(gatherAll([own], whole), whole) !== null }];
	});
}

function rollUp(months: Months, size: number): Months {
	const sums: Months = new Map();
	for (const [month, counts] of months) addTo(sums, Math.floor(month / size), counts);
	return sums;
}

function earliest(months: Months, least: number): number {
	for (const month of months.keys()) if (month < least) least = month;
	return least;
}

interface PeriodInput {
	readonly unit: PeriodUnit;
	/** Number of the period, in its unit since the year 0. */
	readonly at: number;
	readonly tally: MonthCount | undefined;
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
