import type { Report, Thanks } from '../../model';
import { isShared } from '../advice';
import type { Answer } from '../answer';
import { counted, number } from '../say';

const answer = (sentence: string, why: string, emphasis: string | null = null): Answer => ({
	question: 'Whom have I not thanked?',
	sentence,
	emphasis,
	why,
});

/** Whom have I not thanked? True of any touches: none, some or all thanked. */
export function notThanked(report: Report): Answer {
	const { thanks } = report;
	if (thanks === null) return notRecorded(report);
	if (thanks.referrals === 0)
		return answer(
			'There is no referral to thank anybody for.',
			thanks.withoutId === 0
				? 'No referral that counts here names who sent it.'
				: `${withoutId(thanks.withoutId)}, so no contact can be matched to ${thanks.withoutId === 1 ? 'it' : 'them'}.`,
		);
	const owed = thanks.owed.length;
	if (owed === 0)
		return answer(
			thanks.referrals === 1
				? 'The one referral was thanked for.'
				: `All ${number(thanks.referrals)} referrals were thanked for.`,
			details(thanks),
		);
	return answer(
		`${counted(owed, 'referral')} ${owed === 1 ? 'waits' : 'wait'} for a thank-you${recentWords(thanks)}.`,
		`${startWith(thanks)}${details(thanks)}`,
		counted(owed, 'referral'),
	);
}

function notRecorded(report: Report): Answer {
	const { extent, thanksBecause } = report;
	if (extent === 'lite' && thanksBecause === null)
		return answer('This short report leaves out who was thanked.', 'The full report says it.');
	if (isShared(report)) return answer('The files do not say who was thanked.', '');
	return answer(
		'The files do not say whom you thanked.',
		thanksBecause ??
			'A list of contacts with partner, date, type (thank or outcome) and opportunity id answers this.',
	);
}

function recentWords({ owed, recentOwed }: Thanks): string {
	if (recentOwed === 0) return '';
	if (recentOwed === owed.length)
		return owed.length === 1 ? ', from the last 90 days' : ', all from the last 90 days';
	return `, ${number(recentOwed)} of them from the last 90 days`;
}

/** The partner with most thanks owed; where several have as many there is no first. */
function startWith({ waiting }: Thanks): string {
	const most = waiting.reduce((top, { thanks }) => Math.max(top, thanks), 0);
	const [first, second] = waiting.filter(({ thanks }) => thanks === most);
	if (first === undefined || second !== undefined || most === 0) return '';
	return most === 1
		? `It is owed to ${first.partner}. `
		: `${first.partner} waits for most, ${number(most)}. `;
}

const withoutId = (n: number): string =>
	n === 1
		? 'The one referral that names a partner has no id'
		: `The ${number(n)} referrals that name a partner have no id`;

/** How fast others were thanked, who was not told how theirs ended, and what cannot be matched. */
function details(thanks: Thanks): string {
	const thanked = thanks.withinTwoDays + thanks.later;
	const updates = thanks.updatesOwed.length;
	return [
		thanked === 0
			? 'None was thanked for yet.'
			: `${number(thanks.withinTwoDays)} of ${counted(thanks.referrals, 'referral')} ${thanks.withinTwoDays === 1 ? 'was' : 'were'} thanked for within two days.`,
		thanks.ended === 0
			? ''
			: updates === 0
				? 'Everyone was told how theirs ended.'
				: `Of ${number(thanks.ended)} that ended, ${number(updates)} ${updates === 1 ? 'was' : 'were'} not reported back.`,
		thanks.withoutId === 0
			? ''
			: `${counted(thanks.withoutId, 'more has', 'more have')} no id, so no contact can be matched.`,
	]
		.filter((part) => part !== '')
		.join(' ');
}
