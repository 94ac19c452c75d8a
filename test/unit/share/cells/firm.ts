import fc from 'fast-check';
import { isoDay } from '../../../../src/lib/format/day-number';
import {
	CLASSES,
	NO_EFFORT,
	PERIOD_UNITS,
	type ClassFigures,
	type LeadClass,
	type Outcome,
	type Period,
	type PeriodUnit,
	type Report,
	type SourceFigures,
} from '../../../../src/lib/model';
import { firstDayOf, MONTHS } from '../../../../src/lib/reports/periods/calendar';
import { bounds, wilson } from '../../../../src/lib/stats';
import { makeReport } from '../../../fixtures/report';

/** One opportunity, with all that a report counts it by. */
export interface Opportunity {
	readonly class: LeadClass;
	/** null: none. */
	readonly source: string | null;
	/** Months since the year 0; null: no date of creation. */
	readonly month: number | null;
	readonly outcome: Outcome;
}

const FIRST_MONTH = 2024 * 12 + 1;
const LABELS = ['Google', 'Fair', 'Website', 'Cold call', null];

/** Small firms, in which most groups are of a few. */
export const firms: fc.Arbitrary<readonly Opportunity[]> = fc
	.tuple(
		fc.array(
			fc.record({
				class: fc.constantFrom(...CLASSES),
				source: fc.constantFrom(...LABELS),
				month: fc.integer({ min: 0, max: 20 }),
				outcome: fc.constantFrom('won' as const, 'lost' as const, 'open' as const),
				often: fc.constantFrom(1, 1, 1, 2, 3, 5, 9),
				dated: fc.integer({ min: 0, max: 9 }),
			}),
			{ maxLength: 30 },
		),
		fc.boolean(),
	)
	.map(([groups, allDated]) =>
		groups.flatMap(({ often, dated, month, ...rest }) =>
			Array.from({ length: often }, () => ({
				...rest,
				month: allDated || dated > 0 ? FIRST_MONTH + month : null,
			})),
		),
	);

const LAST_MONTH = FIRST_MONTH + 20;
const HORIZON = 90;

const count = (rows: readonly Opportunity[], outcome: Outcome): number =>
	rows.filter((row) => row.outcome === outcome).length;

function figures(rows: readonly Opportunity[]): Partial<ClassFigures> {
	const [won, lost, open] = [count(rows, 'won'), count(rows, 'lost'), count(rows, 'open')];
	const noDays = rows.filter(({ month }) => month === null).length;
	return {
		created: rows.length,
		won,
		lost,
		open,
		noDays,
		ofDecided: wilson(won, won + lost),
		ofCreated: wilson(won, rows.length),
		bounds: rows.length === 0 ? null : bounds(won, lost, open),
	};
}

function sourcesOf(rows: readonly Opportunity[]): SourceFigures[] {
	return CLASSES.flatMap((id) =>
		LABELS.flatMap((label): SourceFigures[] => {
			const own = rows.filter((row) => row.class === id && row.source === label);
			if (own.length === 0) return [];
			const [won, lost, open] = [count(own, 'won'), count(own, 'lost'), count(own, 'open')];
			return [
				{
					source: label,
					class: id,
					way: null,
					created: own.length,
					won,
					lost,
					open,
					valueWon: null,
					valueByCurrency: null,
					shrunkRate: wilson(won, won + lost),
					medianDaysToWin: null,
					shareOfWins: null,
					...NO_EFFORT,
				},
			];
		}),
	);
}

export const monthsOf = (unit: PeriodUnit, at: number): number[] =>
	Array.from({ length: MONTHS[unit] }, (_, i) => at * MONTHS[unit] + i);

function periodsOf(rows: readonly Opportunity[]): Period[] | null {
	const dated = CLASSES.filter((id) => rows.some((row) => row.class === id && row.month !== null));
	if (dated.length === 0) return null;
	return PERIOD_UNITS.flatMap((unit) => {
		const [first, last] = [FIRST_MONTH, LAST_MONTH].map((month) => Math.floor(month / MONTHS[unit]));
		return dated.flatMap((id) =>
			Array.from({ length: last! - first! + 1 }, (_, i): Period => {
				const at = first! + i;
				const own = rows.filter(
					(row) => row.class === id && row.month !== null && monthsOf(unit, at).includes(row.month),
				);
				const to = firstDayOf((at + 1) * MONTHS[unit]);
				const mature = to - 1 + HORIZON <= firstDayOf(LAST_MONTH + 1) - 1;
				const won = count(own, 'won');
				const rate = mature ? wilson(won, own.length) : null;
				return {
					unit,
					from: isoDay(firstDayOf(at * MONTHS[unit])),
					to: isoDay(to),
					class: id,
					created: own.length,
					won: rate === null ? null : won,
					of: rate === null ? null : own.length,
					byDay: rate === null ? null : { [HORIZON]: rate },
					mature,
					because: !mature ? 'too-young' : own.length === 0 ? 'none-created' : null,
				};
			}),
		);
	});
}

/** The owner's report of some opportunities: only what groups are counted in. */
export function countedReport(rows: readonly Opportunity[]): Report {
	const ofClass = (id: LeadClass) => rows.filter((row) => row.class === id);
	const nothing = rows.filter(({ class: id, source }) => id === 'unknown' && source === null).length;
	const unrecognised = new Set(ofClass('unknown').flatMap(({ source }) => source ?? []));
	const labelled = ofClass('unknown').length - nothing;
	const unknown = ofClass('unknown').length;
	return makeReport(Object.fromEntries(CLASSES.map((id) => [id, figures(ofClass(id))])), {
		asOf: isoDay(firstDayOf(LAST_MONTH + 1) - 1),
		horizon: HORIZON,
		sources: sourcesOf(rows),
		periods: periodsOf(rows),
		entered: Object.fromEntries(
			CLASSES.map((id) => [id, { leads: 0, deals: ofClass(id).length }]),
		) as unknown as Report['entered'],
		data: {
			sources: LABELS.flatMap((label) =>
				label === null ? [] : [{ label, count: 9, meaning: 'lead' as const, because: '', recognised: true }],
			),
			outcomes: [],
			dates: [],
			numbers: [],
			impossibleDays: 0,
			identicalKept: 0,
			conflicts: 0,
			unrecognised: { labels: unrecognised.size, rows: labelled },
			classBy: {
				'class column': 0,
				'earlier business': ofClass('existing-client').length,
				referrer: ofClass('referral').length,
				source: rows.length - ofClass('existing-client').length - ofClass('referral').length - nothing,
				nothing,
			},
		},
		warnings: [
			...(unknown > 0
				? [
						{
							code: 'unknown-source',
							sentence: `${unknown} ${unknown === 1 ? 'opportunity has' : 'opportunities have'} no known source.`,
						},
					]
				: []),
			...(unrecognised.size > 0
				? [
						{
							code: 'unrecognised-label',
							sentence: `${labelled} opportunities have a label that could not be recognised.`,
						},
					]
				: []),
		],
	});
}
