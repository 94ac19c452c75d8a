import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { mixFigure } from '../../../src/lib/charts/mix-figure';
import { dayNumber } from '../../../src/lib/format/day-number';
import { CLASSES, PERIOD_UNITS, type PeriodUnit, type ProvenReport } from '../../../src/lib/model';
import { pairOf } from '../../../src/lib/reports/compare/pair';
import { newcombeDifference } from '../../../src/lib/stats';
import { wholeOf } from '../../tools/shell';

/** The sample firm, through the loaded tables. */
let report: ProvenReport;
beforeAll(async () => {
	const name = 'sample-data/hubspot/hubspot-deals.csv';
	report = (await wholeOf({ 'deals.csv': readFileSync(name) })).report as ProvenReport;
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
const periodsIn = (unit: PeriodUnit) => (report.periods ?? []).filter((period) => period.unit === unit);
const createdIn = (unit: PeriodUnit, from: string) =>
	sum(periodsIn(unit).flatMap((period) => (period.from === from ? [period.created] : [])));

describe('this period against the last', () => {
	test.each(PERIOD_UNITS)('a whole %s counts what the periods count', (unit) => {
		const pair = report.evidence.change?.units.find((one) => one.unit === unit)?.complete;
		expect(pair).not.toBeNull();
		for (const span of [pair!.now, pair!.before])
			expect([unit, span.from, span.created]).toEqual([unit, span.from, createdIn(unit, span.from)]);
		expect(pair!.before.to).toBe(pair!.now.from);
	});

	it('compares as many days of the running year as of the year before', () => {
		expect(report.asOf).toBe('2026-06-30');
		const year = report.evidence.change!.units.find(({ unit }) => unit === 'year')!.running!;
		const days = ({ from, to }: { from: string; to: string }) => dayNumber(to) - dayNumber(from);
		expect([year.now.from, year.now.to, year.before.from]).toEqual([
			'2026-01-01',
			'2026-07-01',
			'2025-01-01',
		]);
		expect(days(year.before)).toBe(days(year.now));
		// The quarter and the month end on the as-of day: they are whole.
		expect(report.evidence.change!.units.map(({ running }) => running === null)).toEqual([true, true, false]);
	});

	it('counts every win with a day of closing once over all years', () => {
		const whole = report.evidence.change!.units.find(({ unit }) => unit === 'year')!;
		const all = sum(CLASSES.map((id) => report.classes[id].won));
		const known = whole.complete!.now.won + whole.complete!.before.won + whole.running!.now.won;
		expect(known).toBeLessThanOrEqual(all - report.evidence.change!.undatedWins);
		expect(known).toBeGreaterThan(all / 2);
	});

	it('takes the last two periods with a share, and the gap is that of both sides', () => {
		for (const { unit, atSameAge, sides } of report.evidence.change!.units) {
			for (const pair of atSameAge) {
				const rated = periodsIn(unit).filter((one) => one.class === pair.class && one.byDay !== null);
				expect([pair.before.from, pair.now.from]).toEqual(rated.slice(-2).map(({ from }) => from));
				const wanted = newcombeDifference(
					{ x: pair.now.won, n: pair.now.of },
					{ x: pair.before.won, n: pair.before.of },
				);
				expect(pair.change).toEqual(wanted);
			}
			if (sides === null) continue;
			const gap = ({ referral, lead }: typeof sides.now) => referral.share.rate - lead.share.rate;
			expect(sides.moved.difference).toBeCloseTo(gap(sides.now) - gap(sides.before), 12);
			expect(sides.moved.low).toBeLessThanOrEqual(sides.moved.difference);
			expect(sides.moved.high).toBeGreaterThanOrEqual(sides.moved.difference);
		}
	});
});

describe('any two sources or owners', () => {
	it('quarters add up to years, and all of them to no more than the report has', () => {
		const { compared } = report.evidence;
		for (const side of [compared!.sources, compared!.owners]) {
			for (const { created, referrals, counts } of side) {
				for (const key of ['created', 'of', 'won', 'wonSoFar'] as const)
					expect(sum(counts.quarter[key])).toBe(sum(counts.year[key]));
				expect(sum(counts.year.created)).toBe(created);
				expect(referrals).toBeLessThanOrEqual(created);
				counts.quarter.of.forEach((of, i) => {
					expect(counts.quarter.won[i]).toBeLessThanOrEqual(of);
					expect(of).toBeLessThanOrEqual(counts.quarter.created[i]!);
					expect(counts.quarter.won[i]).toBeLessThanOrEqual(counts.quarter.wonSoFar[i]!);
					expect(counts.quarter.medianDays[i] === null).toBe(counts.quarter.won[i] === 0);
				});
			}
			expect(sum(side.map(({ created }) => created))).toBeLessThanOrEqual(report.counted);
		}
		// Four people handle all of them.
		const dated = sum(periodsIn('quarter').map(({ created }) => created));
		expect(sum(compared!.owners.map(({ created }) => created))).toBe(dated);
	});

	it('a source counts what the Sources screen counts, and its periods what the classes count', () => {
		const { compared } = report.evidence;
		for (const { label, class: id, counts, created } of compared!.sources) {
			const source = report.sources?.find((one) => one.source === label && one.class === id);
			expect(created).toBeLessThanOrEqual(source?.created ?? 0);
			expect(sum(counts.year.wonSoFar)).toBeLessThanOrEqual(source?.won ?? 0);
		}
		const { from } = compared!.periods.quarter;
		from.forEach((day, i) => {
			const leads = compared!.sources.filter((one) => one.class === 'lead');
			const period = periodsIn('quarter').find((one) => one.class === 'lead' && one.from === day);
			expect(sum(leads.map(({ counts }) => counts.quarter.created[i] ?? 0))).toBe(period?.created);
			if (period?.won != null)
				expect(sum(leads.map(({ counts }) => counts.quarter.won[i] ?? 0))).toBe(period.won);
			expect(compared!.periods.quarter.mature[i]).toBe(period?.mature);
		});
	});

	it('two are compared over the periods old enough, whichever way round', () => {
		const [one, two] = report.evidence.compared!.sources;
		const there = pairOf(report.evidence.compared!, 'quarter', one!, two!);
		const back = pairOf(report.evidence.compared!, 'quarter', two!, one!);
		expect(there.periods).toBe(report.evidence.compared!.periods.quarter.mature.filter(Boolean).length);
		expect(there.change!.difference).toBeCloseTo(-back.change!.difference, 12);
		expect(there.change!.low).toBeCloseTo(-back.change!.high, 12);
		expect(there.totals![0].of).toBe(
			sum(there.rows.flatMap(({ points }) => (points[0].share === null ? [] : [points[0].of]))),
		);
	});
});

describe('speed and mix', () => {
	it('has a speed wherever a mature period has a win, of as many wins', () => {
		for (const period of report.periods ?? []) {
			const speed = report.evidence.pace!.speed.find(
				(one) => one.unit === period.unit && one.class === period.class && one.from === period.from,
			);
			expect([period, speed?.wins ?? 0]).toEqual([period, period.won ?? 0]);
			if (speed === undefined) continue;
			expect(speed.lowerQuartile).toBeLessThanOrEqual(speed.median);
			expect(speed.median).toBeLessThanOrEqual(speed.upperQuartile);
			expect(speed.upperQuartile).toBeLessThanOrEqual(report.horizon!);
		}
	});

	it.each(PERIOD_UNITS)('the parts of each %s add up', (unit) => {
		for (const point of report.evidence.pace!.mix.filter((one) => one.unit === unit)) {
			expect([point.from, sum(point.created)]).toEqual([point.from, createdIn(unit, point.from)]);
			point.won?.forEach((won, i) => {
				expect(won).toBeLessThanOrEqual(point.created[i]!);
			});
		}
		for (const row of mixFigure(report, unit)!.rows)
			for (const { pieces } of row.bars) {
				if (pieces.length === 0) continue;
				expect(sum(pieces.map(({ from, to }) => to - from))).toBeCloseTo(1, 12);
				expect(pieces.at(-1)!.to).toBeCloseTo(1, 12);
			}
	});

	it('a young period has no wins to show, and the shares of referrals and leads moved as counted', () => {
		const { mix, shifts } = report.evidence.pace!;
		for (const point of mix) {
			const mature = periodsIn(point.unit).find(({ from }) => from === point.from)?.mature;
			expect([point.from, point.won !== null]).toEqual([point.from, mature]);
		}
		for (const { first, last, change } of shifts)
			expect(change.difference).toBeCloseTo(last.x / last.of - first.x / first.of, 12);
		expect(shifts.map((shift) => shift.class)).toEqual(['referral', 'lead']);
	});
});
