import { dayNumber, isoDay } from '../../format/day-number';
import type { GratitudeQuarter, GratitudeTrend } from '../../model';
import { cochranArmitage, newcombeDifference } from '../../stats';
import { wilson } from '../../stats/wilson';
import { firstDayOf, monthOf, MONTHS } from '../periods/calendar';
import type { Thanked } from '../thanks/thanks';

/** Two years of quarters. */
const MOST_QUARTERS = 8;
/** With fewer a share that rises cannot be told from one that wavers. */
export const FEWEST_QUARTERS = 4;
const LEVEL = 0.05;
/** Thanks within so many days are soon. */
const SOON_DAYS = 2;
/** A quarter with a referral that is older than the first thank-you on record by more than this lies before the recording. Days. */
const BEFORE_RECORDS = 31;

const quarterOf = (day: number): number => Math.floor(monthOf(day) / MONTHS.quarter);
const firstOf = (quarter: number): number => firstDayOf(quarter * MONTHS.quarter);

/** By quarter of creation: those in which all have had their two days, from which on thanks are on record. */
export function quartersOf(referrals: readonly Thanked[], asOfDay: number | null): GratitudeQuarter[] {
	const recorded = referrals.reduce(
		(first, { thankedDay }) => Math.min(first, thankedDay ?? Infinity),
		Infinity,
	);
	const byQuarter = new Map<number, Thanked[]>();
	for (const one of referrals) {
		if (one.createdDay === null) continue;
		const quarter = quarterOf(one.createdDay);
		const own = byQuarter.get(quarter);
		if (own === undefined) byQuarter.set(quarter, [one]);
		else own.push(one);
	}
	return [...byQuarter]
		.filter(
			([quarter, own]) =>
				asOfDay !== null &&
				firstOf(quarter + 1) - 1 + SOON_DAYS <= asOfDay &&
				own.every(({ createdDay }) => createdDay !== null && createdDay >= recorded - BEFORE_RECORDS),
		)
		.sort(([a], [b]) => a - b)
		.slice(-MOST_QUARTERS)
		.map(([quarter, own]) => quarterFigures(quarter, own));
}

function quarterFigures(quarter: number, own: readonly Thanked[]): GratitudeQuarter {
	const soon = own.filter(
		({ createdDay, thankedDay }) =>
			createdDay !== null && thankedDay !== null && thankedDay - createdDay <= SOON_DAYS,
	).length;
	return {
		from: isoDay(firstOf(quarter)),
		to: isoDay(firstOf(quarter + 1)),
		referrals: own.length,
		thanked: own.filter(({ thanked }) => thanked).length,
		soon,
		share: wilson(soon, own.length) ?? { rate: 0, low: 0, high: 1 },
	};
}

/** Whether the share thanked within two days rises or falls: Cochran and Armitage's test over four quarters or more. */
export function gratitudeTrend(quarters: readonly GratitudeQuarter[]): GratitudeTrend {
	const [first, last] = [quarters[0], quarters.at(-1)];
	const change =
		first === undefined || last === undefined || first === last
			? null
			: newcombeDifference({ x: last.soon, n: last.referrals }, { x: first.soon, n: first.referrals });
	const test =
		quarters.length < FEWEST_QUARTERS
			? null
			: cochranArmitage(
					quarters.map(({ soon, referrals }) => ({ x: soon, n: referrals })),
					quarters.map(({ from }) => quarterOf(dayNumber(from))),
				);
	if (test === null) return { verdict: 'cannot-tell', p: null, change };
	return { verdict: test.p >= LEVEL ? 'steady' : test.z > 0 ? 'better' : 'worse', p: test.p, change };
}
