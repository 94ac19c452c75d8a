import type { Partner, PartnerStatus, Report } from '../../model';
import { isShared } from '../advice';
import type { Answer } from '../answer';
import { begin, counted, listed, number } from '../say';
import { dormantReason, ended, isFirm } from './reasons';

export { dormantReason, statusReason } from './reasons';

const DORMANT: readonly (PartnerStatus | null)[] = ['gone-quiet', 'overdue', 'maybe-quiet'];
/** From so many false alarms on a range of one would be too fine. */
const MANY_ALARMS = 10;

/** Quieter than the rhythm of their own; never the firm itself or one of its people. */
export const isDormant = ({ own, status }: Partner): boolean => own === null && DORMANT.includes(status);

/** By stake, highest first. */
export const dormantOf = ({ partners }: Report): Partner[] => (partners ?? []).filter(isDormant);

const answer = (sentence: string, why: string, emphasis: string | null = null): Answer => ({
	question: 'Whom should I call this week?',
	sentence,
	emphasis,
	why,
});

/** Whom should I call this week? True of any partners: none, one, many, with or without dates. */
export function whomToCall(report: Report): Answer {
	const { partners } = report;
	if (partners === null) return nobodyNamed(report);
	const [first, ...others] = dormantOf(report);
	if (first === undefined) return nobodyQuiet(partners);
	const name = first.partner;
	if (others.length === 0)
		return answer(
			ended(`One partner is quieter than their own rhythm: ${name}`),
			dormantReason(first, report),
			name,
		);
	const all = [first, ...others];
	return answer(
		ended(
			`${atLeast(report)}${number(all.length)} partners are quieter than their own rhythm. Start with ${name}`,
		),
		`${begin(howQuiet(all))}. First comes where most may be at stake: how often each one sent, and what came of it.`,
		name,
	);
}

/** The end of the list may be left out of a shared report. */
const atLeast = ({ leftOut }: Report): string =>
	leftOut !== null && leftOut.partners > 0 ? 'At least ' : '';

/** "2 have gone quiet, 1 is overdue and 3 may have gone quiet" */
function howQuiet(dormant: readonly Partner[]): string {
	const firm = dormant.filter(isFirm);
	const quiet = firm.filter(({ status }) => status === 'gone-quiet').length;
	const overdue = firm.length - quiet;
	const maybe = dormant.length - firm.length;
	const parts = [
		quiet === 0 ? '' : `${number(quiet)} ${quiet === 1 ? 'has' : 'have'} gone quiet`,
		overdue === 0 ? '' : `${number(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue`,
		maybe === 0 ? '' : `${number(maybe)} may have gone quiet`,
	].filter((part) => part !== '');
	return listed(parts);
}

function nobodyNamed(report: Report): Answer {
	const { extent, referring, classes } = report;
	if (extent === 'lite' && classes.referral.created > 0)
		return answer(
			'This short report leaves out who refers.',
			'Whether the files say it stands in the full one.',
		);
	return answer(
		referring.unnamed === 0
			? 'The files name nobody who refers.'
			: referring.unnamed === 1
				? 'The one referral does not name who sent it.'
				: `None of the ${number(referring.unnamed)} referrals names who sent it.`,
		isShared(report)
			? 'So it cannot be seen whose referrals have stopped.'
			: 'A Referrer or Referred by column, names in the source labels, or a list you fill in on the Partners screen would show whose referrals have stopped.',
	);
}

/** There may be partners, and nobody is dormant. */
function nobodyQuiet(partners: readonly Partner[]): Answer {
	const judged = partners.filter(({ own }) => own === null);
	const referring = judged.filter(({ status }) => status !== 'promising');
	const dated = referring.filter(({ status }) => status !== null);
	const rhythm = dated.filter(({ status }) => status === 'on-rhythm');
	if (partners.length === 0)
		return answer('There is no partner to call.', 'No referral that counts here names who sent it.');
	if (judged.length === 0)
		return answer(
			'There is no partner to call.',
			'Those named as having sent referrals are the firm itself or its people.',
		);
	if (referring.length === 0)
		return answer(
			'No partner has sent a referral yet.',
			judged.length === 1
				? 'One is on the list of partners: keeping in touch comes before a rhythm.'
				: `${number(judged.length)} are on the list of partners: keeping in touch comes before a rhythm.`,
		);
	if (dated.length === 0)
		return answer(
			'It can’t be told who has gone quiet.',
			'Not one referral that names a partner has a date of creation, so there is no rhythm to judge by.',
			'can’t be told',
		);
	if (rhythm.length === 0)
		return answer(
			'It can’t be told yet who has gone quiet.',
			`${onceOrNew(dated)}, and a rhythm needs more. Keeping in touch with those who sent one is never wrong.`,
			'can’t be told yet',
		);
	const rest = dated.length - rhythm.length;
	return answer(
		'Nobody is quieter than their own rhythm.',
		[
			`${counted(rhythm.length, 'partner')} ${rhythm.length === 1 ? 'refers' : 'refer'} about as often as before.`,
			rest === 0
				? ''
				: `${number(rest)} more ${rest === 1 ? 'is' : 'are'} new or came only once, which makes no rhythm yet.`,
		]
			.join(' ')
			.trim(),
		'Nobody',
	);
}

const onceOrNew = (dated: readonly Partner[]): string =>
	dated.length === 1
		? 'The one partner with a dated referral is new or came only once'
		: `All ${number(dated.length)} partners with a dated referral are new or came only once`;

/** How many of the dormant to expect by chance; null where the list is empty or nobody looks active. */
export function falseAlarmSentence(report: Report): string | null {
	const { falseAlarms, lookActive } = report.referring;
	if (falseAlarms === null || lookActive === 0 || dormantOf(report).length === 0) return null;
	const who = counted(lookActive, 'partner that looks active', 'partners that look active');
	return `Of ${who}, expect ${expected(falseAlarms)} on this list by chance.`;
}

/** "1 or 2", "none or 1", "about 12" */
function expected(n: number): string {
	if (n >= MANY_ALARMS || Number.isInteger(n)) return `about ${number(n)}`;
	const least = Math.floor(n);
	return `${least === 0 ? 'none' : number(least)} or ${number(least + 1)}`;
}

/** What the rhythms cannot say, as sentences. */
export function rhythmLimits(report: Report): string[] {
	const partners = report.partners ?? [];
	if (partners.length === 0) return [];
	return [
		// A short report leaves the days out, so that none is missing.
		report.extent === 'lite' ? null : undatedLimit(partners),
		unnamedLimit(report),
		...ownLimits(partners),
		oneDayLimit(partners),
		Object.keys(report.filters).length === 0
			? null
			: 'Filters choose who is listed: every rhythm rests on all of a partner’s referrals.',
	].filter((limit) => limit !== null);
}

/** Counted over those listed: filters by day leave out what has no day, their totals do not. */
function undatedLimit(partners: readonly Partner[]): string | null {
	const undated = partners.reduce(
		(sum, { referrals, referralDays }) => sum + referrals - referralDays.length,
		0,
	);
	if (undated === 0) return null;
	return undated === 1
		? 'One referral has no date of creation: it counts in totals, and not in the rhythm.'
		: `${number(undated)} referrals have no date of creation: they count in totals, and not in the rhythm.`;
}

function unnamedLimit({ referring: { unnamed } }: Report): string | null {
	if (unnamed === 0) return null;
	return unnamed === 1
		? 'One referral does not name who sent it, and stands in nobody’s rhythm.'
		: `${number(unnamed)} referrals do not name who sent them, and stand in nobody’s rhythm.`;
}

function ownLimits(partners: readonly Partner[]): (string | null)[] {
	const ofFirm = partners.some(({ own }) => own === 'firm');
	const people = partners.filter(({ own }) => own === 'owner').length;
	return [
		ofFirm
			? 'The firm itself is named as having sent referrals: it is listed, and never called quiet.'
			: null,
		people === 0
			? null
			: people === 1
				? 'One who handles opportunities here is named as having sent referrals: listed, and never called quiet.'
				: `${number(people)} who handle opportunities here are named as having sent referrals: listed, and never called quiet.`,
	];
}

/** Two are a coincidence; from three on it looks like the day of an import. */
function oneDayLimit(partners: readonly Partner[]): string | null {
	const first = partners.find(({ referralDays }) => referralDays.length > 0)?.referralDays[0];
	const dated = partners.reduce((sum, { referralDays }) => sum + referralDays.length, 0);
	const sameDay = partners.every(({ referralDays }) => referralDays.every((day) => day === first));
	return dated > 2 && sameDay
		? 'All dated referrals were created on one day, perhaps that of an import, so no rhythm can be seen.'
		: null;
}
