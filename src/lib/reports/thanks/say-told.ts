import type { Report } from '../../model';
import { isShared } from '../advice';
import type { Answer } from '../answer';
import { counted, number } from '../say';

const answer = (sentence: string, why: string, emphasis: string | null = null): Answer => ({
	question: 'Who was not told how it ended?',
	sentence,
	emphasis,
	why,
});

/** Which referrals ended without their partner being told. True of any touches: none, some or all told. */
export function notTold(report: Report): Answer {
	const { thanks } = report;
	if (thanks === null)
		return answer(
			isShared(report)
				? 'The files do not say who was told.'
				: 'The files do not say whom you told how a referral ended.',
			isShared(report) ? '' : (report.thanksBecause ?? ''),
		);
	const { ended, recentUpdatesOwed: recent, withoutId } = thanks;
	const owed = thanks.updatesOwed.length;
	const missing =
		withoutId === 0
			? ''
			: `${counted(withoutId, 'more has', 'more have')} no id, so no contact can be matched.`;
	if (ended === 0) return answer('No referral has ended that somebody could be told of.', missing);
	if (owed === 0)
		return answer(
			ended === 1
				? 'Of the one referral that ended, the partner was told.'
				: `Of all ${number(ended)} referrals that ended, the partners were told.`,
			missing,
		);
	return answer(
		`${counted(owed, 'referral')} ended without the partner being told${recentWords(owed, recent)}.`,
		[`That is ${number(owed)} of ${number(ended)} that ended.`, missing]
			.filter((part) => part !== '')
			.join(' '),
		counted(owed, 'referral'),
	);
}

function recentWords(owed: number, recent: number): string {
	if (recent === 0) return '';
	if (recent === owed) return owed === 1 ? ', in the last 90 days' : ', all in the last 90 days';
	return `, ${number(recent)} of them in the last 90 days`;
}
