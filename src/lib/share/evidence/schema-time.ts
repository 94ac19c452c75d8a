import * as v from 'valibot';
import { COMPARED_UNITS, PERIOD_UNITS } from '../../model';
import { count, day, figure, list, orNull, rate } from '../checks';
import { MOST_PERIODS } from '../limits';
import {
	MOST_SERIES,
	few,
	leadClass,
	label,
	perClass,
	closeRatio,
	shareChange,
	span,
	claimThen,
} from './schema-parts';

const becameOf = v.object({
	open: count,
	won: count,
	lost: count,
	stillOpen: count,
	vanished: count,
	reopened: count,
	turned: count,
	endedVanished: count,
	added: count,
	addedWon: count,
	addedLost: count,
});
export const became = list(
	v.object({ before: orNull(day), last: orNull(day), classes: perClass(becameOf) }),
	50,
);

const happened = v.object({ ...span, created: count, won: count, valueWon: orNull(figure) });
const happenedPair = orNull(v.object({ now: happened, before: happened }));
const aged = v.object({ ...span, won: count, of: count, share: rate });
const sidesAt = v.object({ referral: aged, lead: aged, gap: shareChange, ratio: orNull(closeRatio) });
export const change = v.object({
	begins: day,
	endedOnly: v.boolean(),
	undatedWins: count,
	severalCurrencies: v.boolean(),
	units: list(
		v.object({
			unit: v.picklist(PERIOD_UNITS),
			running: happenedPair,
			complete: happenedPair,
			atSameAge: list(v.object({ class: leadClass, now: aged, before: aged, change: shareChange }), few),
			sides: orNull(v.object({ now: sidesAt, before: sidesAt, moved: shareChange })),
		}),
		PERIOD_UNITS.length,
	),
});

/** Seventy years of quarters. */
const MOST_PLACES = 300;
const counts = list(count, MOST_PLACES);
const days = list(v.nullable(figure), MOST_PLACES);
const perUnit = <const T extends v.GenericSchema>(schema: T) => v.object({ quarter: schema, year: schema });
const series = v.object({
	label: orNull(label),
	class: orNull(leadClass),
	created: count,
	referrals: count,
	rated: v.boolean(),
	counts: perUnit(
		v.object({
			created: counts,
			of: counts,
			won: counts,
			wonSoFar: counts,
			medianDays: days,
			medianDaysSoFar: days,
		}),
	),
});
type Series = v.InferOutput<typeof series>;
/** Everything in it is as long as the periods are many. */
const isEven = ({
	periods,
	sources,
}: {
	readonly periods: Readonly<Record<'quarter' | 'year', Readonly<Record<string, readonly unknown[]>>>>;
	readonly sources: readonly Series[];
}): boolean =>
	COMPARED_UNITS.every((unit) => {
		const lists = [periods[unit], ...sources.map((one) => one.counts[unit])].flatMap((of) =>
			Object.values(of),
		);
		return new Set(lists.map((of: readonly unknown[]) => of.length)).size < 2;
	});
export const compared = v.pipe(
	v.object({
		periods: perUnit(
			v.object({
				from: list(day, MOST_PLACES),
				mature: list(v.boolean(), MOST_PLACES),
				leftOut: list(v.boolean(), MOST_PLACES),
			}),
		),
		sources: list(series, MOST_SERIES),
		// They are people: none of them is read.
		owners: v.optional(
			v.pipe(
				v.unknown(),
				v.transform((): never[] => []),
			),
			[],
		),
	}),
	v.check((of) => isEven(of)),
);

const speed = { ...span, wins: count, median: figure, lowerQuartile: figure, upperQuartile: figure };
const mixPart = v.object({ ...span, x: count, of: count });
const ofClasses = v.pipe(list(count, few), v.length(few));
export const pace = v.object({
	speed: list(v.object({ unit: v.picklist(PERIOD_UNITS), class: leadClass, ...speed }), MOST_PERIODS),
	faster: list(
		v.object({
			class: leadClass,
			first: v.object(speed),
			last: v.object(speed),
			ratio: orNull(v.object({ value: figure, low: figure, high: figure })),
		}),
		few,
	),
	mix: list(
		v.object({
			unit: v.picklist(PERIOD_UNITS),
			...span,
			created: ofClasses,
			won: orNull(ofClasses),
			running: v.boolean(),
		}),
		MOST_PERIODS,
	),
	shifts: list(v.object({ class: leadClass, first: mixPart, last: mixPart, change: shareChange }), few),
});

export const earlier = list(
	v.object({ asOf: day, back: v.picklist(['month', 'quarter']), claims: list(claimThen, 50) }),
	2,
);
