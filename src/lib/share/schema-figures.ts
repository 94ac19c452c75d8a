import * as v from 'valibot';
import { CLAIM_IDS, CLASSES, PERIOD_UNITS, SOURCE_WAYS } from '../model';
import {
	count,
	day,
	figure,
	list,
	money,
	nothing,
	orNull,
	rate,
	rateByDay,
	sentence,
	share,
	text,
	word,
} from './checks';
import { MOST_NAME } from './limits';

/* Classes, claims, periods and sources of a shared report. */

export const classFigures = v.object({
	created: count,
	won: count,
	lost: count,
	open: count,
	stale: v.optional(count, 0),
	staleAfterDays: orNull(figure),
	noDays: v.optional(count, 0),
	wonOnDayZero: v.optional(count, 0),
	...money,
	ofDecided: orNull(rate),
	ofCreated: orNull(rate),
	bounds: orNull(v.object({ low: share, high: share })),
	byDay: orNull(
		v.object({
			30: orNull(rateByDay),
			60: orNull(rateByDay),
			90: orNull(rateByDay),
			180: orNull(rateByDay),
			365: orNull(rateByDay),
		}),
	),
	byDayBecause: orNull(sentence),
	curve: orNull(list(v.object({ day: count, ...rateByDay.entries }), 400)),
	daysToWin: orNull(v.object({ median: figure, lowerQuartile: figure, upperQuartile: figure })),
});

const claim = v.object({
	id: v.picklist(CLAIM_IDS),
	threshold: figure,
	verdict: v.picklist(['yes', 'no', 'cannot-tell']),
	value: orNull(figure),
	low: orNull(figure),
	high: orNull(figure),
	sentence,
	because: orNull(sentence),
	moreNeeded: orNull(figure),
	basis: v.optional(sentence, ''),
	byMoney: orNull(figure),
});

const isKnownClaim = (of: unknown): boolean =>
	typeof of !== 'object' || of === null || !('id' in of) || (CLAIM_IDS as readonly unknown[]).includes(of.id);

/** Claims that only a newer Vouch knows are left out. */
export const claims = v.pipe(
	v.array(v.unknown()),
	v.maxLength(50),
	v.transform((all) => all.filter(isKnownClaim)),
	v.array(claim),
);

export const enteredCounts = v.object({ leads: count, deals: count });

export const period = v.object({
	unit: v.picklist(PERIOD_UNITS),
	from: day,
	to: day,
	class: v.picklist(CLASSES),
	created: count,
	won: orNull(count),
	of: orNull(count),
	byDay: orNull(
		v.object({
			30: v.exactOptional(rate),
			60: v.exactOptional(rate),
			90: v.exactOptional(rate),
			180: v.exactOptional(rate),
			365: v.exactOptional(rate),
		}),
	),
	mature: v.boolean(),
	because: word(['too-young', 'none-created', 'no-days', 'left-out']),
});

export const trend = v.object({
	class: v.picklist(CLASSES),
	verdict: v.picklist(['better', 'worse', 'steady', 'cannot-tell']),
	p: orNull(share),
	quarters: count,
	change: orNull(v.object({ difference: figure, low: figure, high: figure })),
	because: orNull(sentence),
});

export const source = v.object({
	source: orNull(text(MOST_NAME)),
	class: v.picklist(CLASSES),
	way: word(SOURCE_WAYS),
	created: count,
	won: count,
	lost: count,
	open: count,
	...money,
	shrunkRate: orNull(rate),
	medianDaysToWin: orNull(figure),
	shareOfWins: orNull(share),
	cost: nothing,
	costCurrency: nothing,
	hours: nothing,
	total: nothing,
	costPerClient: nothing,
	returnPerOne: nothing,
	valuePerHour: nothing,
});
