import * as v from 'valibot';
import { FOLLOW_UP_BANDS, FOLLOW_UP_DAYS } from '../../model';
import { count, figure, list, orNull, rate, share, word } from '../checks';
import { few, leadClass, verdict, decided, closeRatio, shareChange, span } from './schema-parts';

const waitedFor = v.object({
	created: count,
	known: count,
	notRecorded: count,
	after: count,
	before: count,
	undated: count,
	within: v.pipe(
		list(v.object({ days: v.picklist(FOLLOW_UP_DAYS), count, share: orNull(rate) }), 3),
		v.length(3),
	),
	median: orNull(figure),
	lowerQuartile: orNull(figure),
	upperQuartile: orNull(figure),
});
const decidedShare = v.object({ ...decided.entries, rate: orNull(rate) });
export const followUp = v.object({
	all: waitedFor,
	classes: list(v.object({ class: leadClass, ...waitedFor.entries }), few),
	waiting: count,
	closing: v.object({
		bands: v.pipe(
			list(v.object({ id: v.picklist(FOLLOW_UP_BANDS), undecided: decidedShare, all: decidedShare }), 3),
			v.length(3),
		),
		early: count,
		noDays: count,
		earlyWon: count,
		unknown: decided,
		sooner: decided,
		later: decided,
		alone: count,
		ratio: orNull(closeRatio),
		withEarly: orNull(closeRatio),
		trend: orNull(v.object({ way: v.picklist(['falls', 'rises', 'level']), p: share })),
		trials: list(
			v.object({
				assumption: v.picklist([
					'as-it-stands',
					'early-wins-too',
					'not-recorded-as-sooner',
					'not-recorded-as-later',
				]),
				ratio: orNull(closeRatio),
				verdict,
			}),
			20,
		),
		verdict,
		because: word(['no-losses', 'no-days', 'too-few', 'no-range', 'range', 'trials']),
	}),
});

const waited = v.object({
	of: count,
	done: count,
	known: count,
	undated: count,
	before: count,
	median: orNull(figure),
	lowerQuartile: orNull(figure),
	upperQuartile: orNull(figure),
	soonDays: count,
	soon: count,
	share: orNull(rate),
	soonShare: orNull(rate),
});
export const gratitude = v.object({
	thanked: waited,
	told: waited,
	withoutId: count,
	quarters: list(v.object({ ...span, referrals: count, thanked: count, soon: count, share: rate }), 20),
	trend: v.object({
		verdict: v.picklist(['better', 'worse', 'steady', 'cannot-tell']),
		p: orNull(share),
		change: orNull(shareChange),
	}),
});
