import {
	count,
	counted,
	days,
	formatDay,
	money,
	PARTNER_KIND_WORDS,
	percent,
	STATUS_WORDS,
} from '../../format';
import {
	PARTNER_STATUSES,
	type Money,
	type Partner,
	type PartnerStatus,
	type Reciprocity,
	type Report,
	type Thanks,
} from '../../model';
import { isShared } from '../../reports/advice';
import { isDormant } from '../../reports/partners/say';
import type { Axis } from './axis';
import type { Column } from './table';

/** Money won in words; null where the files have none. Several currencies stand beside each other. */
export function wonWords({ valueWon, valueByCurrency }: Money, currency: string | null): string | null {
	if (valueWon !== null) return money(valueWon, currency);
	if (valueByCurrency === null) return null;
	const sums = Object.entries(valueByCurrency).filter(([, sum]) => sum !== 0);
	return sums.length === 0 ? null : sums.map(([code, sum]) => money(sum, code)).join(' + ');
}

const begin = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Existing client · £41,000 won", as far as known. */
export function aboutPartner(partner: Partner, currency: string | null): string {
	const won = wonWords(partner, currency);
	return [
		partner.kind === null || partner.kind === 'other' ? null : begin(PARTNER_KIND_WORDS[partner.kind]),
		partner.won === 0 ? `${counted(partner.referrals, 'referral', 'referrals')}, none won yet` : null,
		partner.won === 0
			? null
			: won === null || partner.valueWon === 0
				? `${count(partner.won)} of ${counted(partner.referrals, 'referral', 'referrals')} won`
				: `${won} won`,
	]
		.filter((part) => part !== null)
		.join(' · ');
}

/** A row of the picture in words: the picture itself is silent. */
export function rhythmWords(partner: Partner): string {
	const { referrals, referralDays, usualGapDays, silentDays } = partner;
	if (referrals === 0) return 'No referral yet';
	const sent = counted(referrals, 'referral', 'referrals');
	if (silentDays === null) return `${sent}, no date`;
	const undated = referrals - referralDays.length;
	return [
		undated > 0 ? `${sent}, ${count(undated)} without a date` : sent,
		usualGapDays === null ? null : `every ${roundDays(usualGapDays)}`,
		`silent ${days(silentDays)}`,
	]
		.filter((part) => part !== null)
		.join(' · ');
}

const roundDays = (gap: number): string => days(Math.max(1, Math.round(gap)));

export const dayOrNone = (iso: string | null): string | null => (iso === null ? null : formatDay(iso));
export const daysOrNone = (n: number | null): string | null =>
	n === null ? null : days(n > 0 ? Math.max(1, Math.round(n)) : 0);
export const percentOrNone = (share: number | null): string | null =>
	share === null ? null : percent(share);

/** "25 of 2,000 shown." */
export const shownWords = (shown: number, all: number): string => `${count(shown)} of ${count(all)} shown.`;

/** "a thank-you for 3 · the outcome of 1" */
export function waitsFor({ thanks, updates }: Thanks['waiting'][number]): string {
	return [
		thanks === 0 ? null : `a thank-you for ${count(thanks)}`,
		updates === 0 ? null : `the outcome of ${count(updates)}`,
	]
		.filter((part) => part !== null)
		.join(' · ');
}

/** Received and given as a whole. */
export function reciprocitySentence(report: Pick<Report, 'choices' | 'reciprocity'>): string {
	const all = report.reciprocity ?? [];
	if (all.length === 0) return 'No referral was given or received yet.';
	const received = all.reduce((sum, one) => sum + one.received, 0);
	const given = all.reduce((sum, one) => sum + one.given, 0);
	return `${isShared(report) ? 'The firm' : 'You'} received ${counted(received, 'referral', 'referrals')} and gave ${count(given)}.`;
}

/** Beside figures that filters narrow, these would seem not to add up; null without filters. */
export function everyReferral({ filters }: Report): string | null {
	if (Object.keys(filters).length === 0) return null;
	return 'Filters do not narrow these: all of the files count.';
}

/** Names that notes give and nobody has confirmed; null: none. */
export function notedWords({ warnings }: Report): string | null {
	return warnings.find(({ code }) => code === 'names-in-notes')?.sentence ?? null;
}

/** Names that look like others and that nobody has answered; null: none. */
export function alikeWords({ warnings }: Report): string | null {
	return warnings.find(({ code }) => code === 'names-alike')?.sentence ?? null;
}

/* What stands on the screen as a whole. */

/** The status as it is shown: the firm itself and its people have a rhythm that nobody judges. */
export const shownStatus = ({ own, status }: Partner): PartnerStatus | null => (own === null ? status : null);

/** The status in a few words. */
export function statusWords({ own, status }: Partner): string {
	if (own === 'firm') return 'the firm itself';
	if (own === 'owner') return 'one of the firm’s people';
	return status === null ? 'no dates' : STATUS_WORDS[status];
}

/** The marks of the picture. */
export const KEY: readonly { readonly status: PartnerStatus; readonly words: string }[] =
	PARTNER_STATUSES.filter((status) => status !== 'promising').map((status) => ({
		status,
		words: STATUS_WORDS[status],
	}));

/** How many refer with a rhythm that holds. */
export function pictureSentence(report: Report): string {
	const partners = report.partners ?? [];
	const dated = partners.filter(({ lastReferral }) => lastReferral !== null).length;
	if (dated === 0) return 'No partner has sent a referral with a date yet.';
	const more = partners.filter(({ counted: n }) => n > 1);
	const once = dated - more.length;
	// Several within a week are one occasion.
	const several = partners.some(({ counted: n, referralDays }) => n === 1 && referralDays.length > 1);
	const [onOne, needs] = several
		? ['on one occasion only', 'two, more than a week apart']
		: ['once', 'two referrals'];
	if (more.length === 0)
		return `${dated === 1 ? 'The one partner has' : `All ${count(dated)} partners have`} referred ${onOne}: a rhythm needs at least ${needs}.`;
	const quiet = more.filter(isDormant).length;
	const rhythm = `${counted(more.length, 'partner refers', 'partners refer')} again and again`;
	const held =
		quiet === 0
			? 'and none is quieter than usual'
			: `and ${count(quiet)} of them ${quiet === 1 ? 'is' : 'are'} quieter than usual`;
	const others = once === 0 ? '' : `; ${count(once)} ${once === 1 ? 'has' : 'have'} referred ${onOne}`;
	return `${rhythm}, ${held}${others}.`;
}

/** Who the figures of the table come from. */
export function tableSentence({ partners, referring, leftOut }: Report): string {
	const sent = (partners ?? []).filter(({ referrals }) => referrals > 0);
	const won = sent.reduce((sum, one) => sum + one.won, 0);
	if (sent.length === 0) return 'Nobody on the list of partners has sent a referral yet.';
	if ((leftOut?.partners ?? 0) > 0) {
		// What is counted of all is not told of those listed alone.
		const listed = sent.reduce((sum, { referrals }) => sum + referrals, 0);
		return `The ${counted(sent.length, 'partner', 'partners')} listed here sent ${counted(listed, 'referral', 'referrals')}, ${became(won, listed)}.`;
	}
	return `${counted(sent.length, 'partner', 'partners')} sent ${counted(referring.named, 'referral', 'referrals')}, ${became(won, referring.named)}.`;
}

function became(won: number, of: number): string {
	if (won === 0) return of === 1 ? 'which has not become a client yet' : 'and none has become a client yet';
	if (of === 1) return 'which became a client';
	return `of which ${count(won)} became ${won === 1 ? 'a client' : 'clients'}`;
}

export const beforeWords = ({ before, from }: Axis): string =>
	`${counted(before, 'referral', 'referrals')} from before ${formatDay(from)} ${before === 1 ? 'stands' : 'stand'} at the left edge.`;

export const foundWords = (wanted: string, found: number): string =>
	wanted.trim() === '' ? '' : found === 0 ? 'No such name.' : counted(found, 'name', 'names');

/** The way to the list of referrals that name nobody. null: every one names somebody. */
export function namelessWords({ referring: { unnamed } }: Report): string | null {
	if (unnamed === 0) return null;
	return unnamed === 1
		? 'One referral names nobody: say who sent it'
		: `${count(unnamed)} referrals name nobody: say who sent them`;
}

/** How many to show at first. A few more are not worth a button. */
export const firstOf = (all: number, first: number): number => (all <= first + 3 ? all : first);

/** What would fill the screen. */
export const NOBODY_NAMED: readonly string[] = [
	'A column in your export that says who sent each one, under any name: “Referred by”, “Referrer”, “Referral partner”. If there is one and it was not recognised, choose it under “Check how we read this”.',
	'A source that carries the name: “Referral – Ann Lee”.',
	'A file of your partners: a column “Partner”, and if you like “Kind” and “Since”.',
];

export const NO_GIVEN =
	'Mark under “Give & thank” to whom you gave a referral, or drop in a file of these (“Partner”, “Date”), to see it against those you received.';

/** Who received more; a shared report is read by others than the firm, too. */
export const labelWords = (label: Reciprocity['label'], report: Pick<Report, 'choices'>): string =>
	isShared(report) ? label.replace('you', 'the firm') : label;

/** What the columns mean that do not speak for themselves. */
export const COLUMN_NOTES: readonly {
	readonly of: Column;
	readonly column: string;
	readonly words: string;
}[] = [
	{
		of: 'gap',
		column: 'Usual gap',
		words: 'the days from one referral to the next on average; those within a week count as one.',
	},
	{
		of: 'silent',
		column: 'Silent for',
		words:
			'the days since the last referral; one within a week of the one before does not count as a new one.',
	},
	{
		of: 'chance',
		column: 'Chance of such a silence',
		words:
			'how often one who goes on in the same rhythm would be silent for so long. Below 10% is overdue, below 5% gone quiet. It needs three referrals.',
	},
	{
		of: 'active',
		column: 'Chance of still referring',
		words:
			'how likely a next referral still comes, from the dates alone. Whoever knows them may know better.',
	},
];
