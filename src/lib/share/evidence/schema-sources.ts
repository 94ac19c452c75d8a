import * as v from 'valibot';
import { PARTNER_STATUSES } from '../../model';
import { count, figure, list, money, name, orNull, rate, sentence, share, text, word } from '../checks';
import { MOST_GROUPS, few, leadClass, verdict, label, oneSource } from './schema-parts';

export const concentration = v.object({
	wins: count,
	nameless: count,
	sources: count,
	top: v.object({
		...oneSource,
		won: count,
		share: rate,
		valueWon: orNull(figure),
		shareOfMoney: orNull(share),
	}),
	first: count,
	topThree: share,
	effective: figure,
});

export const coldCalling = v.object({
	labels: list(label, MOST_GROUPS),
	won: count,
	decided: count,
	against: list(
		v.object({
			...oneSource,
			won: count,
			decided: count,
			ratio: orNull(figure),
			low: figure,
			high: orNull(figure),
			chance: share,
			stands: v.picklist(['more', 'less', 'cannot-tell']),
		}),
		500,
	),
	tooFew: count,
});

const likely = orNull(v.object({ expected: figure, low: figure, high: figure }));
export const pipeline = v.object({
	classes: list(
		v.object({
			class: leadClass,
			open: count,
			noDays: count,
			beyond: count,
			wins: likely,
			value: likely,
			mean: orNull(v.object({ amount: figure, of: count })),
			because: orNull(sentence),
		}),
		few,
	),
	open: count,
	judged: count,
	beyond: count,
	wins: likely,
	value: likely,
});

const reach = v.object({
	key: text(20),
	name,
	values: count,
	undated: count,
	by: list(v.object({ class: leadClass, values: count }), few),
	thenReferrals: count,
	// Who opened a value, and when, is one opportunity: it is not read, whatever a file holds.
	opened: v.optional(
		v.pipe(
			v.unknown(),
			v.transform((): never[] => []),
		),
		[],
	),
});
const leaning = v.object({
	referrals: orNull(
		v.object({ lately: count, before: count, p: share, verdict: v.picklist(['fewer', 'more', 'alike']) }),
	),
	clients: orNull(v.object({ clients: count, referrals: count })),
	markets: v.optional(
		list(v.object({ name, value: name, created: count, leads: count, won: count }), MOST_GROUPS),
		[],
	),
	marketsInAll: v.optional(count, 0),
});
export const balance = v.object({
	reach: v.optional(list(reach, 20), []),
	introductions: orNull(v.object({ open: count, won: count })),
	leaning: v.optional(leaning, {}),
});

const depended = v.object({
	partner: name,
	won: count,
	share: rate,
	years: orNull(figure),
	aYear: orNull(v.object({ won: figure, ...money })),
	...money,
	status: word(PARTNER_STATUSES),
});

export const dependence = v.object({
	wins: count,
	own: count,
	unnamed: count,
	newWins: orNull(count),
	partners: count,
	among: count,
	alike: count,
	first: v.pipe(
		list(depended, 5),
		v.minLength(1),
		v.transform((all) => all as [(typeof all)[number], ...typeof all]),
	),
	topFive: share,
	effective: figure,
	verdict,
	because: word(['few', 'range', 'unnamed']),
	bounds: orNull(v.object({ low: share, high: share })),
	byMoney: orNull(v.object({ partner: name, share })),
	unpriced: count,
});
