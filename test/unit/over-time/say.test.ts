import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { agedFigure, changeGroups } from '../../../src/lib/charts/change-figure';
import { mixFigure, mixRows } from '../../../src/lib/charts/mix-figure';
import { pairFigure, speedFigure } from '../../../src/lib/charts/range-figure';
import { gapNote, speedRows } from '../../../src/lib/charts/speed-words';
import { dayNumber } from '../../../src/lib/format/day-number';
import {
	CLASSES,
	OUTCOMES,
	PERIOD_UNITS,
	type Claim,
	type ComparedSeries,
	type Earlier,
	type Evidence,
	type ProvenReport,
} from '../../../src/lib/model';
import { makeReport } from '../../fixtures/report';
import type { DayFact } from '../../../src/lib/reports/change/activity';
import { changeFrom } from '../../../src/lib/reports/change/change';
import { activitySaid } from '../../../src/lib/reports/change/say';
import { agedHeadline, agedSaid, sidesSaid } from '../../../src/lib/reports/change/say-age';
import type { Cell } from '../../../src/lib/reports/close-rates/facts';
import { wholeOf } from '../../../src/lib/reports/close-rates/figures';
import { comparedFrom, type SeriesFact } from '../../../src/lib/reports/compare/compare';
import { pairOf } from '../../../src/lib/reports/compare/pair';
import { OWNER_NAMES, pairLimits, pairSaid, sourceNames } from '../../../src/lib/reports/compare/say';
import { earlierOf } from '../../../src/lib/reports/earlier/earlier';
import { earlierSaid } from '../../../src/lib/reports/earlier/say';
import { paceOf } from '../../../src/lib/reports/pace/pace';
import { mixHeadline, mixSaid, speedHeadline, speedSaid } from '../../../src/lib/reports/pace/say';
import { periodSaid, spanSaid } from '../../../src/lib/reports/periods/period-said';
import { monthOf } from '../../../src/lib/reports/periods/calendar';
import { gapMoved } from '../../../src/lib/stats/gap';
import { AS_OF } from '../reports/build';
import { timedReportOf } from '../reports/periods-build';

/** A report from cells with the parts of the evidence that Over time shows. */
function provenOf(cells: readonly Cell[]): ProvenReport {
	const report = timedReportOf(cells);
	const whole = wholeOf(cells, report.asOf === null ? null : AS_OF);
	const frame = { firm: null, currencies: ['USD'], whole, narrowed: false };
	const ground = { report, frame, dimensions: [], all: cells, cells, money: [] };
	const { periods, filters, horizon } = report;
	const facts = cells.flatMap(factsOf);
	const evidence: Partial<Evidence> = {
		change:
			periods === null
				? null
				: changeFrom({ facts, all: cells, whole, periods, filters, currencies: ['USD'] }),
		compared: comparedFrom({ sources: cells.flatMap(seriesOf), owners: [], whole, horizon }),
		pace: paceOf(ground),
		earlier: earlierOf(ground),
	};
	return { ...report, evidence: evidence as Evidence };
}

function factsOf({ outcome, createdDay, days, n }: Cell): DayFact[] {
	const closed = createdDay === null || days === null ? null : createdDay + days;
	return [
		{ what: 'created', day: createdDay, n, value: 0 },
		...(outcome === 'won' ? [{ what: 'won' as const, day: closed, n, value: 100 * n }] : []),
	];
}

/** Each class as a source of its own. */
function seriesOf({ class: id, outcome, createdDay, days, n }: Cell): SeriesFact[] {
	if (createdDay === null) return [];
	const won = outcome === 'won' ? n : 0;
	const month = monthOf(createdDay);
	return (['quarter', 'year'] as const).map((unit) => ({
		label: id,
		class: id,
		unit,
		at: Math.floor(month / (unit === 'year' ? 12 : 3)),
		created: n,
		referrals: id === 'referral' ? n : 0,
		of: days === null ? 0 : n,
		won: days === null ? 0 : won,
		wonSoFar: won,
		medianDays: null,
		medianDaysSoFar: null,
	}));
}

const cell: fc.Arbitrary<Cell> = fc
	.record({
		class: fc.constantFrom(...CLASSES),
		outcome: fc.constantFrom(...OUTCOMES),
		age: fc.option(fc.integer({ min: 0, max: 800 })),
		part: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
		n: fc.integer({ min: 1, max: 12 }),
	})
	.map(({ class: id, outcome, age, part, n }) => ({
		class: id,
		outcome,
		createdDay: age === null ? null : AS_OF - age,
		days: age === null ? null : outcome === 'open' ? age : part === null ? null : Math.floor(age * part),
		n,
	}));

function everySentence(report: ProvenReport): string[] {
	const { evidence, horizon } = report;
	const units = PERIOD_UNITS.flatMap((unit) => {
		const activity = activitySaid(report, unit);
		return [
			...(activity === null ? [] : [activity.sentence, activity.whole, ...activity.limits]),
			agedHeadline(report, unit),
			...agedSaid(report, unit),
			sidesSaid(report, unit),
		];
	});
	const pairs = (['quarter', 'year'] as const).flatMap((unit) => {
		const { compared } = evidence;
		const [one, two] = compared?.sources ?? [];
		if (compared === null || one === undefined || two === undefined) return [];
		const series: [ComparedSeries, ComparedSeries] = [one, two];
		const names = sourceNames(compared.sources);
		return [
			pairSaid({ pair: pairOf(compared, unit, one, two), unit, horizon, series, names }),
			...pairLimits(series),
		];
	});
	const claims = report.claims.map((claim) => earlierSaid(report, claim));
	return [
		...units,
		...pairs,
		...claims,
		speedHeadline(report),
		...speedSaid(report),
		mixHeadline(report),
		...mixSaid(report),
	].filter((said) => said !== null);
}

test('whatever the data, whole sentences are said and nothing in a picture leaves its place', () => {
	fc.assert(
		fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
			const report = provenOf(cells);
			for (const said of everySentence(report)) {
				expect(said).toMatch(/^[A-Z\d].*\.$/);
				expect(said).not.toMatch(
					/NaN|undefined|null|Infinity|\b0 (was|were)\b|\b1 (were|opportunities|wins|points)\b/,
				);
			}
			for (const unit of PERIOD_UNITS) {
				for (const { rows } of changeGroups(report, unit, 'en'))
					for (const { bars } of rows) bars.forEach((bar) => expect(bar >= 0 && bar <= 1).toBe(true));
				for (const { now, before } of agedFigure(report, unit, 'en')?.drawn ?? [])
					for (const { rate } of [now, before])
						expect(rate.high).toBeLessThanOrEqual(agedFigure(report, unit, 'en')!.axis.top);
				const speed = speedFigure(report, unit, CLASSES, 'en');
				for (const { marks } of speed?.series ?? [])
					for (const { range } of marks) expect(range?.high ?? 0).toBeLessThanOrEqual(speed!.top);
				expect(
					JSON.stringify([speedRows(report, unit, CLASSES, 'en'), mixRows(report, unit, CLASSES, 'en')]),
				).not.toMatch(/NaN|undefined/);
				for (const { bars } of mixFigure(report, unit, 'en')?.rows ?? [])
					for (const { pieces } of bars) if (pieces.length > 0) expect(pieces.at(-1)!.to).toBeCloseTo(1, 9);
			}
		}),
		{ numRuns: 60 },
	);
});

const base = { class: 'lead', outcome: 'won', n: 1, days: 5 } as const;
const onDay = (iso: string, n = 1): Cell => ({ ...base, n, createdDay: dayNumber(iso) });

describe('this period against the last', () => {
	const whole = (asOf: string, cells: readonly Cell[]) => wholeOf(cells, dayNumber(asOf));
	const change = (asOf: string, cells: readonly Cell[], filters = {}) =>
		changeFrom({
			facts: cells.flatMap(factsOf),
			all: cells,
			whole: { ...whole(asOf, cells), filtered: false, seenFrom: null },
			periods: [],
			filters,
			currencies: [null],
		})!;
	const month = (asOf: string, cells: readonly Cell[], filters = {}) =>
		change(asOf, cells, filters).units.find(({ unit }) => unit === 'month')!;

	it('counts as many days of a long month as the short one before has', () => {
		const cells = [onDay('2025-12-01'), onDay('2026-02-28'), onDay('2026-03-28', 4), onDay('2026-03-29', 8)];
		const { running, complete } = month('2026-03-30', cells);
		expect([running?.now.to, running?.before.to]).toEqual(['2026-03-29', '2026-03-01']);
		expect([running?.now.created, running?.before.created]).toEqual([4, 1]);
		expect([complete?.now.from, complete?.before.from]).toEqual(['2026-02-01', '2026-01-01']);
	});

	it('a period that ends on the as-of day is whole', () => {
		const { running, complete } = month('2026-03-31', [onDay('2025-12-01'), onDay('2026-03-31')]);
		expect([running, complete?.now.from, complete?.now.created]).toEqual([null, '2026-03-01', 1]);
	});

	it('does not compare with a time that the files, or the filters, do not hold', () => {
		const cells = [onDay('2026-02-10'), onDay('2026-03-31')];
		expect(month('2026-03-31', cells).complete).toBeNull();
		expect(month('2026-03-31', [onDay('2026-02-03'), ...cells]).complete).not.toBeNull();
		const old = [onDay('2025-01-01'), ...cells];
		expect(month('2026-03-31', old, { from: '2026-02-10' }).complete).toBeNull();
		expect(month('2026-03-31', old, { to: '2026-03-20' }).complete).toBeNull();
		expect(month('2026-03-31', old, { to: '2026-03-31' }).complete).not.toBeNull();
	});
});

describe('a claim answered otherwise before', () => {
	const claim = (verdict: Claim['verdict']) => ({ id: 'more-often' as const, verdict });
	const earlier = (month: Claim['verdict'], quarter: Claim['verdict']): Earlier[] =>
		(
			[
				['month', '2026-05-31', month],
				['quarter', '2026-03-31', quarter],
			] as const
		).map(([back, asOf, verdict]) => ({
			back,
			asOf,
			claims: [{ id: 'more-often', verdict, value: null, low: null, high: null }],
		}));
	const said = (now: Claim['verdict'], month: Claim['verdict'], quarter: Claim['verdict']) =>
		earlierSaid(
			{ evidence: { earlier: earlier(month, quarter) } as Partial<Evidence> as Evidence },
			claim(now),
		);

	it('says so only where the answer differs, the latest first', () => {
		expect(said('yes', 'yes', 'yes')).toBeNull();
		expect(said('yes', 'cannot-tell', 'cannot-tell')).toBe(
			'A month ago, on 31 May 2026, this could not be told yet.',
		);
		expect(said('cannot-tell', 'cannot-tell', 'no')).toBe(
			'Three months ago, on 31 March 2026, the answer was no.',
		);
		expect(said('yes', 'cannot-tell', 'yes')).toBe(
			'A month ago, on 31 May 2026, this could not be told yet. Three months ago, on 31 March 2026, the answer was yes.',
		);
		expect(earlierSaid({ evidence: null }, claim('yes'))).toBeNull();
	});
});

test('names of people and periods, and two ranges made one', () => {
	expect(OWNER_NAMES.name({ label: null } as ComparedSeries)).toBe('Nobody named');
	expect(periodSaid('quarter', '2026-04-01')).toBe('April to June 2026');
	expect(spanSaid('2025-10-01', '2026-04-01')).toBe('October 2025 to March 2026');
	expect(spanSaid('2025-01-01', '2026-01-01')).toBe('January to December 2025');
	const moved = gapMoved({ difference: 0.3, low: 0.2, high: 0.4 }, { difference: 0.1, low: 0, high: 0.2 });
	expect(moved.difference).toBeCloseTo(0.2, 12);
	expect([moved.low, moved.high].map((end) => Number(end.toFixed(4)))).toEqual([0.0586, 0.3414]);
	expect(pairFigure({ rows: [], periods: 0, totals: null, change: null }, 'year', ['a', 'b'])).toBeNull();
});

describe('did the mix shift', () => {
	const some = (id: Cell['class'], age: number, n: number): Cell => ({
		class: id,
		outcome: 'lost',
		createdDay: AS_OF - age,
		days: 1,
		n,
	});
	const said = (...cells: readonly Cell[]) => {
		const report = provenOf(cells);
		return [mixHeadline(report), mixSaid(report).length];
	};
	const ages = [110, 210, 310, 410, 510, 610, 710, 800];

	it('is no question where all came one way, and none to answer of a few', () => {
		expect(said(...ages.map((age) => some('lead', age, 20)))).toEqual([
			'All of these are leads, so there is no mix that could shift.',
			0,
		]);
		const two = (n: number) => ages.flatMap((age) => [some('lead', age, n), some('referral', age, n)]);
		expect(said(...two(1))).toEqual(['There are too few opportunities to say whether the mix shifted.', 0]);
		expect(said(...two(10))).toEqual([
			'Referrals are about as large a part as before: no change larger than chance.',
			2,
		]);
	});
});

test('only where what counts few is withheld, a gap is said to be none', () => {
	expect(gapNote({ choices: null }, 'month')).toBe(
		'A gap is a month with fewer than five wins, or one put together with others, and no zero.',
	);
	expect(gapNote(makeReport({}), 'month')).toBe('');
});
