import * as v from 'valibot';
import { EMPTY_NOTEBOOK, isDay, PARTNER_KINDS, TOUCH_TYPES } from '../../model';

/* What a notebook from outside must be like. What an older Vouch did not know is empty. */

const MOST_TOUCHES = 200_000;
const MOST_PEOPLE = 50_000;
const MOST_WORDS = 50;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const short = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(1_000))), null);
const long = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(20_000))), null);
const day = v.pipe(v.string(), v.check(isDay, 'is not a day of the calendar'));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));

const MARK = v.object({
	id: v.pipe(v.string(), v.maxLength(100)),
	partner: name,
	date: day,
	type: v.picklist(TOUCH_TYPES),
	opportunity: short,
	note: long,
});

const PERSON = v.object({
	partner: name,
	kind: v.optional(v.nullable(v.picklist(PARTNER_KINDS)), null),
	cadence: v.optional(v.nullable(count), null),
	wouldRefer: short,
	knowsWelcome: short,
	canExplain: short,
	note: long,
	email: short,
	phone: short,
});

const WORDS = v.object({
	subject: v.pipe(v.string(), v.maxLength(1_000)),
	body: v.pipe(v.string(), v.maxLength(20_000)),
});

export const NOTEBOOK = v.object({
	schema: v.literal('vouch.notebook/1'),
	touches: v.optional(v.pipe(v.array(MARK), v.maxLength(MOST_TOUCHES)), []),
	people: v.optional(v.pipe(v.array(PERSON), v.maxLength(MOST_PEOPLE)), []),
	often: v.optional(count, EMPTY_NOTEBOOK.often),
	seldom: v.optional(count, EMPTY_NOTEBOOK.seldom),
	words: v.optional(
		v.pipe(
			v.record(v.pipe(v.string(), v.maxLength(100)), WORDS),
			v.check((words) => Object.keys(words).length <= MOST_WORDS, 'has too many words'),
		),
		{},
	),
	namesOutcomes: v.optional(v.boolean(), false),
	thanksFrom: v.optional(v.nullable(day), null),
	signature: short,
	downloaded: v.optional(count, 0),
});
