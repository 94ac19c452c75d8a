import { count, counted, days, PARTNER_KIND_WORDS } from '../../../format';
import type { KeptPerson, Partner, PartnerCare } from '../../../model';
import { everyWords } from '../../../reports/care/say-cadence';
import { daysOrNone, wonWords } from '../sentences';

/** "12 of 2,000 partners" while something is looked for. */
export function foundCount(found: number, all: number, anybody: boolean): string {
	if (anybody) return counted(all, 'partner', 'partners');
	return found === 0
		? 'No partner is like that.'
		: `${count(found)} of ${counted(all, 'partner', 'partners')}`;
}

/** "28 referrals, 12 won, £41,000" */
export function broughtWords(partner: Partner, currency: string | null): string {
	if (partner.referrals === 0) return 'No referral yet';
	const money = partner.won === 0 || partner.valueWon === 0 ? null : wonWords(partner, currency);
	return [
		counted(partner.referrals, 'referral', 'referrals'),
		`${count(partner.won)} won`,
		...(money === null ? [] : [money]),
	].join(' · ');
}

/** "every 30 days · silent 190 days"; empty where no referral has a date. */
export function gapWords({ usualGapDays, silentDays, counted: occasions }: Partner): string {
	if (silentDays === null) return '';
	const gap = daysOrNone(usualGapDays);
	return [
		...(gap === null ? [] : [occasions > 2 ? `usually every ${gap}` : `two that were ${gap} apart`]),
		`silent ${days(silentDays)}`,
	].join(' · ');
}

/** "Strategic partner · handled by Ann"; empty where neither is known. */
export function aboutWords({ kind }: Partner, care: PartnerCare | null): string {
	const handled = care?.handledBy ?? null;
	const parts = [
		...(kind === null || kind === 'other' ? [] : [PARTNER_KIND_WORDS[kind]]),
		...(handled === null ? [] : [`handled by ${handled}`]),
	];
	const text = parts.join(' · ');
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A cadence for one partner, as it is chosen; '': what the files or the rule say. */
export interface CadenceOption {
	readonly value: string;
	readonly words: string;
}

const OWN_CADENCES: readonly CadenceOption[] = [
	{ value: '30', words: 'monthly' },
	{ value: '90', words: 'quarterly' },
	{ value: '365', words: 'yearly' },
	{ value: '0', words: 'not at all' },
];

/** What can be chosen for one partner, with what holds where nothing is chosen here. */
export function cadenceOptions(care: PartnerCare | null, kept: KeptPerson | null): readonly CadenceOption[] {
	const own = kept?.cadence ?? null;
	const before: CadenceOption = { value: '', words: unchosenWords(care, own) };
	const odd =
		own === null || OWN_CADENCES.some(({ value }) => value === String(own))
			? []
			: [{ value: String(own), words: everyWords(own) }];
	return [before, ...odd, ...OWN_CADENCES];
}

function unchosenWords(care: PartnerCare | null, own: number | null): string {
	if (own !== null || care === null) return 'as your files or the rule say';
	if (care.everyBecause === 'chosen') return `as your file says: ${everyWords(care.everyDays)}`;
	return `as the rule: ${everyWords(care.everyDays)}`;
}

/** Rules for those who referred in the last year, and for the others. */
export const OFTEN_OPTIONS: readonly CadenceOption[] = [
	{ value: '30', words: 'every month' },
	{ value: '60', words: 'every two months' },
	{ value: '90', words: 'every quarter' },
];
export const SELDOM_OPTIONS: readonly CadenceOption[] = [
	{ value: '90', words: 'every quarter' },
	{ value: '180', words: 'every half year' },
	{ value: '365', words: 'every year' },
	{ value: '0', words: 'not at all' },
];

/** The options, with the one that holds, should it be another. */
export const withHeld = (options: readonly CadenceOption[], days: number): readonly CadenceOption[] =>
	options.some(({ value }) => value === String(days))
		? options
		: [{ value: String(days), words: everyWords(days) }, ...options];
