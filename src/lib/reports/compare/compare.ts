import type { Engine, Result } from '../../engine';
import { isoDay } from '../../format/day-number';
import {
	COMPARED_UNITS,
	type ByDay,
	type Compared,
	type ComparedCounts,
	type ComparedPeriods,
	type ComparedSeries,
	type ComparedUnit,
	type LeadClass,
} from '../../model';
import type { Whole } from '../close-rates/figures';
import type { Ground } from '../evidence';
import { classOf, known } from '../known';
import { firstDayOf, MONTHS, monthOf } from '../periods/calendar';
import ownersSql from './owners.sql?raw';
import sourcesSql from './sources.sql?raw';

/** Above this share without usable days no share won is given. */
const MOST_WITHOUT_DAYS = 0.05;

/** One period of one source or owner. */
export interface SeriesFact {
	readonly label: string | null;
	readonly class: LeadClass | null;
	readonly unit: ComparedUnit;
	/** Number of the period in its unit since the year 0. */
	readonly at: number;
	readonly created: number;
	readonly referrals: number;
	readonly of: number;
	readonly won: number;
	readonly wonSoFar: number;
	readonly medianDays: number | null;
	readonly medianDaysSoFar: number | null;
}

/**
 * What the 30 largest sources and the 30 busiest owners brought, by quarter and by year of creation.
 *
 * Method: of those created in a period that have usable days, how many were won within the horizon, so that a young
 * period is not compared with an old one; the median is that of the same wins. Where there is no horizon, only what was
 * won so far of all created, and the median days of those.
 */
export async function comparedOf(engine: Engine, { report, frame }: Ground): Promise<Compared | null> {
	const { horizon } = report;
	await engine.run(`SET VARIABLE horizon = ${horizon ?? 'NULL'}::INTEGER`);
	const sources = toSeriesFacts(await engine.query(sourcesSql));
	return comparedFrom({
		sources,
		owners: toSeriesFacts(await engine.query(ownersSql)),
		whole: frame.whole,
		horizon,
	});
}

/** The answer of `sources.sql` or `owners.sql`. */
export function toSeriesFacts(result: Result): SeriesFact[] {
	const [labels, classes, units] = [result.texts('label'), result.texts('class'), result.texts('unit')];
	const column = (name: string) => result.numbers(name);
	const [at, created, referrals, of] = [
		column('place'),
		column('created'),
		column('referrals'),
		column('looked_at'),
	];
	const [won, wonSoFar] = [column('won_within'), column('won')];
	const [median, medianSoFar] = [column('median_days'), column('median_days_so_far')];
	return Array.from({ length: result.rows }, (_, i) => ({
		label: labels[i] ?? null,
		class: classes[i] == null ? null : classOf(classes[i]),
		unit: units[i] === 'year' ? 'year' : 'quarter',
		at: at[i] ?? 0,
		created: created[i] ?? 0,
		referrals: referrals[i] ?? 0,
		of: of[i] ?? 0,
		won: won[i] ?? 0,
		wonSoFar: wonSoFar[i] ?? 0,
		medianDays: known(median[i]),
		medianDaysSoFar: known(medianSoFar[i]),
	}));
}

export interface ComparedInput {
	readonly sources: readonly SeriesFact[];
	readonly owners: readonly SeriesFact[];
	readonly whole: Whole;
	/** null: there is none, and no share. */
	readonly horizon: ByDay | null;
}

/** @returns null where there are no two of either to compare */
export function comparedFrom({ sources, owners, whole, horizon }: ComparedInput): Compared | null {
	const { asOfDay } = whole;
	const all = [...sources, ...owners];
	if (asOfDay === null || all.length === 0) return null;
	const span = (unit: ComparedUnit) => {
		const first = all.reduce(
			(least, fact) => (fact.unit === unit ? Math.min(least, fact.at) : least),
			Infinity,
		);
		return { first, last: Math.floor(monthOf(asOfDay) / MONTHS[unit]) };
	};
	const spans = { quarter: span('quarter'), year: span('year') };
	const sides = [sources, owners].map((facts) => {
		const series = seriesOf(facts, spans, horizon !== null);
		return series.length < 2 ? [] : series;
	});
	const [bySource = [], byOwner = []] = sides;
	if (bySource.length + byOwner.length === 0) return null;
	return {
		periods: byUnit((unit) => periodsFrom(unit, spans[unit], { ...whole, asOfDay }, horizon)),
		sources: bySource,
		owners: byOwner,
	};
}

const byUnit = <Of>(make: (unit: ComparedUnit) => Of): Record<ComparedUnit, Of> =>
	Object.fromEntries(COMPARED_UNITS.map((unit) => [unit, make(unit)])) as Record<ComparedUnit, Of>;

interface Extent {
	readonly first: number;
	readonly last: number;
}

function periodsFrom(
	unit: ComparedUnit,
	{ first, last }: Extent,
	{ asOfDay, seenFrom }: { readonly asOfDay: number; readonly seenFrom: number | null },
	horizon: ByDay | null,
): ComparedPeriods {
	const days = Array.from({ length: last - first + 1 }, (_, i) => ({
		from: firstDayOf((first + i) * MONTHS[unit]),
		to: firstDayOf((first + i + 1) * MONTHS[unit]),
	}));
	return {
		from: days.map(({ from }) => isoDay(from)),
		mature: days.map(({ to }) => horizon !== null && to - 1 + horizon <= asOfDay),
		leftOut: days.map(({ from }) => seenFrom !== null && seenFrom > from),
	};
}

/** Most created first; facts of one series stand in any order. */
function seriesOf(
	facts: readonly SeriesFact[],
	spans: Readonly<Record<ComparedUnit, Extent>>,
	rateable: boolean,
): ComparedSeries[] {
	const groups = new Map<string, SeriesFact[]>();
	for (const fact of facts) {
		const key = JSON.stringify([fact.class, fact.label]);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [fact]);
		else group.push(fact);
	}
	return [...groups.values()]
		.map((group) => oneSeries(group, spans, rateable))
		.sort((a, b) => b.created - a.created);
}

function oneSeries(
	facts: readonly SeriesFact[],
	spans: Readonly<Record<ComparedUnit, Extent>>,
	rateable: boolean,
): ComparedSeries {
	const years = facts.filter(({ unit }) => unit === 'year');
	const sum = (pick: (fact: SeriesFact) => number) => years.reduce((total, fact) => total + pick(fact), 0);
	const created = sum((fact) => fact.created);
	return {
		label: facts[0]?.label ?? null,
		class: facts[0]?.class ?? null,
		created,
		referrals: sum((fact) => fact.referrals),
		rated: rateable && created - sum((fact) => fact.of) <= MOST_WITHOUT_DAYS * created,
		counts: byUnit((unit) =>
			countsOf(
				facts.filter((fact) => fact.unit === unit),
				spans[unit],
			),
		),
	};
}

function countsOf(facts: readonly SeriesFact[], { first, last }: Extent): ComparedCounts {
	const known = new Map(facts.map((fact) => [fact.at, fact]));
	const row = <Of>(pick: (fact: SeriesFact | undefined) => Of): Of[] =>
		Array.from({ length: last - first + 1 }, (_, i) => pick(known.get(first + i)));
	return {
		created: row((fact) => fact?.created ?? 0),
		of: row((fact) => fact?.of ?? 0),
		won: row((fact) => fact?.won ?? 0),
		wonSoFar: row((fact) => fact?.wonSoFar ?? 0),
		medianDays: row((fact) => fact?.medianDays ?? null),
		medianDaysSoFar: row((fact) => fact?.medianDaysSoFar ?? null),
	};
}
