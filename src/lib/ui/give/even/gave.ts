import { counted } from '../../../format';
import type { Reciprocity } from '../../../model';

/** What stands above where nothing says yet what was given. */
export const NOTHING_GIVEN = 'Nothing says yet to whom you gave a referral.';
export const BEGIN_GIVEN =
	'You can begin here: whenever you send somebody to a partner, mark it. From the first mark on, what you received stands beside it. A file of the referrals you gave (“Partner”, “Date”) answers this at once.';

/** What was marked, for whoever hears it. */
export const gaveSentence = (partner: string, whom: string): string =>
	whom.trim() === ''
		? `Marked: you gave ${partner} a referral.`
		: `Marked: you gave ${partner} a referral, ${whom.trim()}.`;

/** To whom one could give next: who sent clearly more than they got. null: nobody stands out. */
export function giveNext(all: readonly Reciprocity[]): string | null {
	const owing = all.filter(({ label }) => label === 'you received more');
	const [first] = owing;
	if (first === undefined) return null;
	return owing.length === 1
		? `${first.partner} sent you clearly more than you gave: whom could you send them?`
		: `${counted(owing.length, 'partner', 'partners')} sent you clearly more than you gave, first of all ${first.partner}: whom could you send them?`;
}
