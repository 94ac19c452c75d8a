import type { CallReason, Partner, PartnerCare, PartnerStatus, Reciprocity } from '../../model';
import { isFirm } from '../partners/reasons';
import { begin, counted, number } from '../say';

/** Of whom a reason is told; what the report does not have of them is null. */
export interface Of {
	readonly partner: Partner | null;
	readonly care: PartnerCare | null;
}

const whole = (days: number): number => Math.max(1, Math.round(days));

/** "every 30", "every day" */
const everyWords = (days: number): string =>
	whole(days) === 1 ? 'every day' : `every ${number(whole(days))}`;

/** One reason for a call as a short clause: "gone quiet: silent 190 days, usually every 30". */
export function reasonWords(reason: CallReason, of: Of): string {
	switch (reason.kind) {
		case 'dormant':
			return quietWords(reason.status, of.partner);
		case 'cadence':
			return dueWords(reason, of.care);
		case 'outcomes':
			return reason.count === 1
				? '1 referral that ended was not reported back'
				: `${number(reason.count)} referrals that ended were not reported back`;
		case 'thanks':
			return `${counted(reason.count, 'thank-you', 'thank-yous')} owed`;
	}
}

function quietWords(status: PartnerStatus, partner: Partner | null): string {
	const soft = partner === null || !isFirm(partner);
	const what = soft ? 'may have gone quiet' : status === 'overdue' ? 'overdue' : 'gone quiet';
	const silent = partner?.silentDays ?? null;
	if (partner === null || silent === null) return what;
	return `${what}: silent ${counted(Math.round(silent), 'day')}${rhythm(partner)}`;
}

/** Two occasions have one gap, which nobody can call usual. */
function rhythm({ usualGapDays, counted: occasions }: Partner): string {
	if (usualGapDays === null) return '';
	if (occasions > 2) return `, usually ${everyWords(usualGapDays)}`;
	return `, after two that were ${counted(whole(usualGapDays), 'day')} apart`;
}

function dueWords(
	{ days, everyDays }: Extract<CallReason, { kind: 'cadence' }>,
	care: PartnerCare | null,
): string {
	const planned = `${everyWords(everyDays)}${days === null && whole(everyDays) > 1 ? ' days' : ''} is planned`;
	if (days !== null) return `no contact for ${counted(days, 'day')}, ${planned}`;
	return `no contact ${(care?.undated ?? 0) > 0 ? 'with a date ' : ''}is known, ${planned}`;
}

/** Every reason in one sentence. */
export const reasonsSentence = (reasons: readonly CallReason[], of: Of): string =>
	reasons.length === 0 ? '' : `${begin(reasons.map((reason) => reasonWords(reason, of)).join('; '))}.`;

const SAY: Readonly<Record<CallReason['kind'], string>> = {
	dormant: 'Ask how they are and what they are working on. There is no need to ask for anything.',
	cadence: 'A short hello is enough: ask how things are going.',
	outcomes: 'Tell them what became of whom they sent, as far as you may, and thank them once more.',
	thanks: 'Thank them for whom they sent.',
};

/** What to say, plainly: for the first reason, and what else belongs into the same call. */
export function whatToSay(
	reasons: readonly CallReason[],
	balance: Reciprocity['label'] | null = null,
): string {
	const [first, ...others] = reasons;
	const also = others.map(({ kind }) => kind);
	return [
		SAY[first?.kind ?? 'cadence'],
		also.includes('outcomes') ? 'Let them know what became of whom they sent, as far as you may.' : '',
		also.includes('thanks') && first?.kind !== 'outcomes' ? SAY.thanks : '',
		balance === 'you received more' ? 'Ask whom they would like to meet.' : '',
	]
		.filter((part) => part !== '')
		.join(' ');
}
