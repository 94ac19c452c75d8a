import type { Random } from '../../../src/lib/stats/random';
import { between, betweenByRatio, drawExponential, drawLognormal, drawWeibull } from './draws';
import type { World } from './firm';

const YEAR = 365;
/** Spread of the logarithm of partners' rates within a firm. */
const RATES_DIFFER = 1.25;
const FADES = 0.25;
const RETURNS = 0.2;

/** A time in which the partner refers; `until` lies after the as-of day where it goes on. */
interface Spell {
	readonly from: number;
	readonly until: number;
	/** Over so many days before its end the rate falls to nothing; 0: it stops at once. */
	readonly fading: number;
}

interface Pace {
	readonly name: string;
	/** Between which a firm's usual time lies that its partners go on referring. */
	readonly years: readonly [number, number];
	/** Between which the days lie that one in the middle of a firm's partners takes from one event to the next. */
	readonly gap: readonly [number, number];
}

/**
 * Not the model's form. Partners stop by the calendar, however often they refer: lifetimes by Weibull, a quarter fade
 * out over up to a year, a fifth return after a pause. Rates are lognormal and swing with the season by up to half. In
 * half of the firms referrals come in clumps of some within a week.
 */
const byTheCalendar = ({ name, years, gap: gaps }: Pace): World => ({
	name,
	law: (random) => {
		const shape = between(0.7, 1.5, random);
		const scale = betweenByRatio(...years, random) * YEAR;
		const gap = betweenByRatio(...gaps, random);
		const swing = between(0, 0.5, random);
		const from = between(0, YEAR, random);
		const more = random() < 0.5 ? between(0.2, 0.5, random) : 0;
		const season = (day: number) => 1 + swing * Math.sin((2 * Math.PI * (day - from)) / YEAR);
		return (begun, asOf, draw) => {
			const rate = 1 / drawLognormal(gap, RATES_DIFFER, draw);
			const spells = spellsOf(begun, asOf, { shape, scale }, draw);
			const most = rate * (1 + swing);
			const events = [
				begun,
				...spells.flatMap((spell) =>
					steady(most, spell, asOf, draw).filter(
						(day) => draw() * (1 + swing) < season(day) * fadedTo(day, spell),
					),
				),
			];
			return {
				days: events
					.flatMap((day) => clump(day, more, draw))
					.map(Math.floor)
					.filter((day) => day <= asOf),
				active: spells.some((spell) => spell.from <= asOf && spell.until > asOf),
				rate: rate / (1 - more),
			};
		};
	},
});

/**
 * Firms about as busy as the model's prior has them: one in 120 days on average, when rates differ as widely as
 * exponential ones, is a middle of 214 days and a spread of 1.28 in the logarithm. About half of the partners of all
 * firms still refer, in one firm many more than in another.
 */
export const CALENDAR = byTheCalendar({ name: 'by the calendar', years: [1, 8], gap: [120, 360] });

/** Firms unlike those that the constants stand for. */
export const LOYAL = byTheCalendar({ name: 'hardly anybody stops', years: [10, 40], gap: [120, 360] });
export const FICKLE = byTheCalendar({ name: 'most stop within two years', years: [0.5, 2], gap: [120, 360] });
export const BUSY = byTheCalendar({ name: 'an event in one to two months', years: [1, 8], gap: [30, 60] });
export const SLOW = byTheCalendar({ name: 'an event in one to two years', years: [1, 8], gap: [360, 720] });

/** The first event stands for itself; then one spell, or some with pauses between. */
function spellsOf(
	begun: number,
	asOf: number,
	{ shape, scale }: { shape: number; scale: number },
	random: Random,
): Spell[] {
	const spells: Spell[] = [];
	for (let from = begun; from <= asOf;) {
		const until = from + drawWeibull(shape, scale, random);
		const fading = random() < FADES ? Math.min(between(0, YEAR, random), until - from) : 0;
		spells.push({ from, until, fading });
		if (random() >= RETURNS) break;
		from = until + YEAR / 2 + drawExponential(YEAR, random);
	}
	return spells;
}

/** Days of events at a steady rate, after the first day of the spell and up to the as-of day. */
function steady(rate: number, { from, until }: Spell, asOf: number, random: Random): number[] {
	const days: number[] = [];
	const end = Math.min(until, asOf);
	for (
		let day = from + drawExponential(1 / rate, random);
		day < end;
		day += drawExponential(1 / rate, random)
	)
		days.push(day);
	return days;
}

/** Share of the usual rate that is left on a day of the spell. */
const fadedTo = (day: number, { until, fading }: Spell): number =>
	fading === 0 ? 1 : Math.min(1, (until - day) / fading);

/** The day itself, and with chance `more` each time another within a week of it. */
function clump(day: number, more: number, random: Random): number[] {
	const days = [day];
	while (random() < more) days.push(day + between(0, 7, random));
	return days;
}
