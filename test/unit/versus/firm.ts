import { dayNumber, isoDay } from '../../../src/lib/format/day-number';
import { CLASSES, type LeadClass, type Period, type Report } from '../../../src/lib/model';
import { bounds, wilson } from '../../../src/lib/stats';
import { makeReport } from '../../fixtures/report';

/** One opportunity of an invented firm; days from the first day of 2024. */
export interface Made {
	readonly class: LeadClass;
	readonly created: number;
	/** Days from then until it ends. */
	readonly takes: number;
	readonly won: boolean;
}

const START = dayNumber('2024-01-01');
const HORIZON = 30;

/** The report of the firm as its export would give it so many days after the first. */
export function reportOn(all: readonly Made[], day: number, rest: Partial<Report> = {}): Report {
	const seen = all.filter(({ created }) => created <= day);
	const asOf = isoDay(START + day);
	const classes = Object.fromEntries(
		CLASSES.map((id) => {
			const own = seen.filter((of) => of.class === id);
			const ended = own.filter(({ created, takes }) => created + takes <= day);
			const won = ended.filter((of) => of.won).length;
			const lost = ended.length - won;
			const open = own.length - ended.length;
			const rate = wilson(won, own.length);
			return [
				id,
				{
					created: own.length,
					won,
					lost,
					open,
					valueWon: won * 1000,
					ofDecided: wilson(won, won + lost),
					ofCreated: rate,
					bounds: bounds(won, lost, open),
					byDay: {
						30: rate === null ? null : { ...rate, atRisk: own.length },
						60: null,
						90: null,
						180: null,
						365: null,
					},
					daysToWin: won === 0 ? null : { median: 12, lowerQuartile: 5, upperQuartile: 20.5 },
				},
			];
		}),
	);
	return makeReport(classes, {
		asOf,
		madeOn: asOf,
		horizon: HORIZON,
		currency: 'EUR',
		periods: CLASSES.flatMap((id) =>
			monthsOf(
				seen.filter((of) => of.class === id),
				id,
				day,
			),
		),
		sources: CLASSES.flatMap((id) => sourceOf(classes[id] as never, id)),
		...rest,
	});
}

const sourceOf = (of: Report['classes']['lead'], id: LeadClass): NonNullable<Report['sources']> =>
	of.created === 0
		? []
		: [
				{
					source: `Label of ${id}`,
					class: id,
					way: null,
					created: of.created,
					won: of.won,
					lost: of.lost,
					open: of.open,
					valueWon: of.valueWon,
					valueByCurrency: null,
					shrunkRate: null,
					medianDaysToWin: null,
					shareOfWins: null,
					cost: null,
					hours: null,
				} as unknown as NonNullable<Report['sources']>[number],
			];

/** Months of thirty days, as calendars do not matter here. */
function monthsOf(own: readonly Made[], id: LeadClass, day: number): Period[] {
	const months = [...new Set(own.map(({ created }) => Math.floor(created / 30)))].sort((a, b) => a - b);
	return months.map((month) => {
		const of = own.filter(({ created }) => Math.floor(created / 30) === month);
		const won = of.filter((one) => one.won && one.takes <= HORIZON && one.created + one.takes <= day).length;
		const mature = 30 * month + 29 + HORIZON <= day;
		return {
			unit: 'month',
			from: isoDay(START + 30 * month),
			to: isoDay(START + 30 * month + 30),
			class: id,
			created: of.length,
			won: mature ? won : null,
			of: mature ? of.length : null,
			byDay: null,
			mature,
			because: mature ? null : 'too-young',
		};
	});
}
