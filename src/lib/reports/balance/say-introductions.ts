import type { Outcome, ProvenReport } from '../../model';
import { advised, isShared } from '../advice';
import type { Limited } from '../answer';
import { counted, number } from '../say';

/** What to ask about one introduction. */
export const askSaid = (outcome: Outcome): string =>
	outcome === 'open'
		? 'Who mentioned us to you? May we name them, and thank them?'
		: 'Who mentioned us to you? And would you introduce us to somebody like you?';

/** Which introductions could become referrals? Null where there are none. */
export function introductionsSaid(report: ProvenReport): Limited | null {
	const { introductions } = report.evidence.balance;
	if (introductions === null) return null;
	const { open, won } = introductions;
	const all = open + won;
	const parts = [
		open === 0 ? null : `${number(open)} ${open === 1 ? 'is' : 'are'} open`,
		won === 0 ? null : `${number(won)} became ${won === 1 ? 'a client' : 'clients'}`,
	].filter((part) => part !== null);
	const emphasis = counted(all, 'introduction');
	return {
		question: 'Which introductions could become referrals?',
		sentence: `${emphasis} could become ${all === 1 ? 'a referral' : 'referrals'}: ${all === 1 ? only(open) : parts.join(', ')}.`,
		emphasis,
		why: isShared(report)
			? 'Somebody spoke of the firm, and it is not known who meant to.'
			: `Somebody spoke of you, and you do not know who meant to. Ask ${whom(open, won)}; whoever it was can be thanked, and asked to do it on purpose.`,
		limits: advised(
			report,
			'An introduction counts as a referral once it names who referred.',
			'Fill the name in where your system keeps it, and drop the next export here.',
		),
	};
}

const only = (open: number): string => (open === 1 ? 'it is open' : 'it became a client');

const whom = (open: number, won: number): string => {
	if (won === 0) return open === 1 ? 'the open one' : 'the open ones';
	const clients = won === 1 ? 'the client' : 'the clients';
	return open === 0 ? clients : `${clients} and the open ${open === 1 ? 'one' : 'ones'}`;
};

/** What a list cut short leaves out; null where it is whole. */
export const introductionsCut = (shown: number, all: number): string | null =>
	shown >= all
		? null
		: `These are the first ${number(shown)} of ${number(all)}: the open ones, then the latest.`;
