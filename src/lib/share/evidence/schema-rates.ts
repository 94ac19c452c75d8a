import * as v from 'valibot';
import { QUALITIES } from '../../model';
import { count, figure, list, name, orNull, rate, sentence, share, text, word } from '../checks';
import {
	MOST_GROUPS,
	MOST_STAGES,
	few,
	leadClass,
	verdict,
	label,
	decided,
	closeRatio,
	differenceRate,
	claimThen,
} from './schema-parts';

export const within = v.pipe(
	v.object({
		key: text(20),
		name,
		groups: list(
			v.object({
				value: orNull(label),
				band: orNull(v.object({ from: orNull(figure), to: orNull(figure) })),
				referral: decided,
				lead: decided,
				ratio: orNull(closeRatio),
			}),
			MOST_GROUPS,
		),
		more: count,
		compared: v.object({ decided: count, of: count }),
		referral: decided,
		lead: decided,
		crude: orNull(closeRatio),
		together: orNull(closeRatio),
		turned: v.boolean(),
		split: orNull(v.object({ gap: figure, mix: figure, rate: figure })),
		tested: count,
		apart: list(v.object({ group: count, others: closeRatio }), MOST_GROUPS),
		because: orNull(sentence),
	}),
	v.check(({ groups, apart }) => apart.every(({ group }) => group < groups.length)),
);

export const trials = list(
	v.object({
		assumption: v.picklist([
			'as-it-stands',
			'unknown-as-referrals',
			'unknown-as-leads',
			'deals-alone',
			'without-first-day',
		]),
		value: orNull(figure),
		low: orNull(figure),
		high: orNull(figure),
		verdict,
	}),
	20,
);

export const stale = v.object({
	classes: list(
		v.object({
			class: leadClass,
			stale: count,
			afterDays: figure,
			now: orNull(share),
			ifLost: orNull(share),
		}),
		few,
	),
	claims: list(claimThen, 50),
});

export const curves = v.object({
	verdict: v.picklist(['yes', 'cannot-tell']),
	chiSquare: orNull(figure),
	p: orNull(share),
	because: orNull(sentence),
});

const qualitySide = v.object({ won: count, decided: count, rate: orNull(rate) });
export const quality = list(
	v.object({
		id: v.picklist(QUALITIES),
		classes: list(
			v.object({
				class: leadClass,
				yes: count,
				said: count,
				notSaid: count,
				share: orNull(rate),
				closing: v.object({
					yes: qualitySide,
					no: qualitySide,
					difference: orNull(differenceRate),
					chance: orNull(share),
					verdict: v.picklist(['more-often', 'less-often', 'cannot-tell']),
					because: word(['no-losses', 'too-few', 'may-be-chance', 'many-compared']),
				}),
			}),
			few,
		),
	}),
	QUALITIES.length,
);

export const ideal = v.object({
	decided: count,
	won: count,
	because: word(['no-dimensions', 'no-losses', 'too-few']),
	looked: count,
	values: list(
		v.object({
			dimension: text(20),
			name,
			value: orNull(label),
			from: orNull(figure),
			below: orNull(figure),
			won: count,
			decided: count,
			rate,
			others: v.object({ won: count, decided: count, rate }),
			shareOfDecided: share,
			shareOfWins: share,
			shareOfMoney: orNull(share),
			meanWon: orNull(figure),
			othersMeanWon: orNull(figure),
			chance: share,
			chanceOverAll: share,
			chanceOfMany: share,
			stands: word(['more', 'less']),
			byWay: v.boolean(),
		}),
		MOST_GROUPS,
	),
	leftOut: list(label, 50),
	currency: orNull(text(4)),
	open: count,
	matching: count,
});

export const funnel = v.object({
	stages: list(
		v.object({
			label: name,
			open: count,
			lost: count,
			openDays: orNull(figure),
			classes: list(
				v.object({
					class: leadClass,
					open: count,
					lost: count,
					reached: orNull(count),
					share: orNull(rate),
					wentOn: orNull(rate),
				}),
				few,
			),
		}),
		MOST_STAGES,
	),
	order: word(['numbers', 'names']),
	because: word(['no-order', 'ends-only', 'no-losses']),
	lost: count,
	lostPlaced: count,
	won: count,
	open: count,
	openPlaced: count,
	classes: list(
		v.object({
			class: leadClass,
			decided: count,
			won: count,
			wonShare: orNull(rate),
			lostUnplaced: count,
		}),
		few,
	),
});
