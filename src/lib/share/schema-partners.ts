import * as v from 'valibot';
import { PARTNER_KINDS, PARTNER_STATUSES } from '../model';
import { count, day, figure, list, money, name, orNull, share, word } from './checks';
import { MOST_OWED, MOST_PARTNERS, MOST_REFERRAL_DAYS } from './limits';
import { numbersFor } from './marks';

/* Partners of a shared report, and how they are looked after. */

export const partner = v.object({
	partner: name,
	kind: word(PARTNER_KINDS),
	referrals: count,
	counted: v.optional(count, 0),
	won: count,
	decided: v.optional(count, 0),
	...money,
	referralDays: v.optional(list(day, MOST_REFERRAL_DAYS), []),
	lastReferral: orNull(day),
	silentDays: orNull(figure),
	usualGapDays: orNull(figure),
	silenceChance: orNull(share),
	stillActive: orNull(share),
	status: word(PARTNER_STATUSES),
	stake: orNull(figure),
	noneYetChance: orNull(share),
	own: word(['firm', 'owner']),
});

/** However ids are written: only their number is read. */
const ids = v.pipe(
	v.array(v.unknown()),
	v.maxLength(MOST_OWED),
	v.transform((all) => numbersFor(all.length)),
);

export const thanks = v.object({
	owed: ids,
	updatesOwed: ids,
	recentOwed: v.optional(count, 0),
	recentUpdatesOwed: v.optional(count, 0),
	referrals: v.optional(count, 0),
	ended: v.optional(count, 0),
	withinTwoDays: v.optional(count, 0),
	later: v.optional(count, 0),
	withoutId: v.optional(count, 0),
	waiting: v.optional(list(v.object({ partner: name, thanks: count, updates: count }), MOST_PARTNERS), []),
});

export const reciprocity = v.object({
	partner: name,
	received: count,
	given: count,
	label: v.picklist(['too few to tell', 'you received more', 'you gave more', 'about even']),
});

export const referring = v.object({
	named: count,
	unnamed: count,
	undated: count,
	falseAlarms: orNull(figure),
	lookActive: count,
});
export const NOBODY = { named: 0, unnamed: 0, undated: 0, falseAlarms: null, lookActive: 0 };
