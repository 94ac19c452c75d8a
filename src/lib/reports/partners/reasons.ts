import { dayNumber } from '../../format/day-number';
import type { Partner, Report } from '../../model';
import { FIRM_REPEATS, LOOKS_ACTIVE } from '../../stats/rhythm-words';
import { counted, number, ofHundred } from '../say';

const VERY_LIKELY_STOPPED = 0.3;
/** Beyond so rare a silence no figure is better than another. */
const RAREST = 1 / 1000;

const days = (n: number): string => counted(Math.round(n), 'day');

/** Ends a sentence, whose last word may have a full stop of its own ("Key & Co."). */
export const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** A rhythm known well enough for firm words; below it "may have". */
export const isFirm = ({ counted: events }: Partner): boolean => events > FIRM_REPEATS;

/** "sent 28 referrals on 21 occasions, about 26 days apart"; without a gap where there is no second occasion. */
function sent(partner: Partner): string {
	const { referrals, referralDays, counted: events, usualGapDays } = partner;
	const dated = referralDays.length;
	const some = dated > 0 && dated < referrals ? `${number(dated)} of them dated` : null;
	const occasions = events > 1 && events < dated ? `on ${number(events)} occasions` : null;
	const gap = usualGapDays === null ? null : `about ${days(usualGapDays)} apart`;
	const what = `sent ${counted(referrals, 'referral')}`;
	const parts =
		some === null && occasions !== null ? [`${what} ${occasions}`, gap] : [what, some, occasions, gap];
	return parts.filter((part) => part !== null).join(', ');
}

function ago(n: number): string {
	return n <= 0 ? 'on the day of the report' : `${days(n)} ago`;
}

/** "about 1 time in 12" */
function oftenWords(chance: number): string {
	if (chance < RAREST) return `less than 1 time in ${number(1 / RAREST)}`;
	const times = Math.round(1 / chance);
	return times <= 1 ? 'nearly every time' : `about 1 time in ${number(times)}`;
}

/** "they may have stopped"; null where one late still looks active. */
function stoppedWords(partner: Partner): string | null {
	const active = partner.stillActive ?? 1;
	if (!isFirm(partner)) return 'they may have stopped';
	if (active < VERY_LIKELY_STOPPED) return 'they have very likely stopped';
	return active < LOOKS_ACTIVE ? 'they have probably stopped' : null;
}

/** How rare the silence is, and what it may mean; as a sentence. */
function silenceSentence(partner: Partner): string {
	const { silenceChance } = partner;
	const stopped = stoppedWords(partner);
	if (silenceChance === null) return 'They may have stopped.';
	const rare = `In such a rhythm a silence this long comes ${oftenWords(silenceChance)}`;
	return stopped === null ? `${rare}.` : `${rare}; ${stopped}.`;
}

/** Why a partner stands on the list of the dormant, in two sentences. */
export function dormantReason(partner: Partner, report: Pick<Report, 'asOf'>): string {
	const { lastReferral, silentDays } = partner;
	// A short report leaves the days out.
	if (lastReferral === null && silentDays === null)
		return `${partner.partner} ${sent(partner)}. ${silenceSentence(partner)}`;
	// Silence is counted from the last counted referral; the last of all may be some days younger.
	const last =
		lastReferral === null || report.asOf === null
			? (silentDays ?? 0)
			: dayNumber(report.asOf) - dayNumber(lastReferral);
	return `${partner.partner} ${sent(partner)}; the last was ${ago(last)}. ${silenceSentence(partner)}`;
}

/** What the status of a partner rests on, shortly. */
export function statusReason(partner: Partner): string {
	const { partner: name, own, status, referrals, silentDays } = partner;
	if (own === 'firm') return 'This is the name of the firm itself, so no silence is judged.';
	if (own === 'owner') return 'This is one who handles opportunities here, so no silence is judged.';
	// A short report has the status without the days.
	if (silentDays === null && status !== null && status !== 'promising')
		return 'This short report leaves out the days of the referrals, on which this rests.';
	switch (status) {
		case null:
			return referrals === 1
				? 'The one referral has no date, so nothing can be said of a rhythm.'
				: `None of the ${number(referrals)} referrals has a date, so nothing can be said of a rhythm.`;
		case 'promising':
			return promisingReason(partner);
		case 'new':
			return `The first referral came ${ago(sinceFirst(partner))}: too soon to speak of a rhythm.`;
		case 'one-referral-only':
			return `${onceWords(partner)}, ${ago(silentDays ?? 0)}: that makes no rhythm yet.`;
		case 'on-rhythm':
			return `${name} ${sent(partner)}; a silence of ${days(silentDays ?? 0)} is not unusual for that.`;
		case 'gone-quiet':
		case 'overdue':
		case 'maybe-quiet':
			return `Silent for ${days(silentDays ?? 0)} after referrals about ${days(partner.usualGapDays ?? 0)} apart. ${silenceSentence(partner)}`;
	}
}

const sinceFirst = ({ silentDays, usualGapDays, counted: events }: Partner): number =>
	(silentDays ?? 0) + Math.round((usualGapDays ?? 0) * (events - 1));

function onceWords({ referrals, referralDays }: Partner): string {
	const dated = referralDays.length;
	if (referrals === 1) return 'One referral';
	if (dated === 1) return `One of ${number(referrals)} referrals has a date`;
	const all = dated === referrals ? '' : ` of ${number(referrals)}`;
	return referralDays[0] === referralDays.at(-1)
		? `${number(dated)}${all} referrals on one day`
		: `${number(dated)}${all} referrals within one week`;
}

function promisingReason({ noneYetChance }: Partner): string {
	const none = 'On your list of partners, and no referral yet';
	return noneYetChance === null
		? `${none}.`
		: `${none}: ${ofHundred(noneYetChance)} typical partners would have sent none by now.`;
}
