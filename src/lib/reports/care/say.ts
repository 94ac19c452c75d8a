import type { Call, CallReason, Care, Report } from '../../model';
import type { Answer } from '../answer';
import { ended } from '../partners/reasons';
import { dormantOf, whomToCall } from '../partners/say';
import { begin, counted, listed, number } from '../say';

const answer = (sentence: string, why: string, emphasis: string | null = null): Answer => ({
	question: 'Whom should I call this week?',
	sentence,
	emphasis,
	why,
});

/**
 * Whom should I call this week? As the owner is told it: from the call list, and what was done of it. A report that
 * knows nothing of contacts, as a shared one, answers from the rhythms alone.
 */
export function whomToCallNow(report: Report): Answer {
	const { care, partners } = report;
	if (care === null || !(partners ?? []).some(({ own }) => own === null)) return whomToCall(report);
	const [first] = care.calls;
	if (first !== undefined) return toCall(first, care);
	return care.done.length > 0 ? allDone(care) : nobody(report, care);
}

function toCall(first: Call, care: Care): Answer {
	const { calls, done } = care;
	const still = done.length > 0 ? 'still to call' : 'to call';
	const sentence =
		calls.length === 1
			? `One partner ${still} this week: ${first.partner}`
			: `${number(calls.length)} partners ${still} this week. Start with ${first.partner}`;
	return answer(ended(sentence), joined(`${begin(whyWords(calls))}.`, doneSentence(care)), first.partner);
}

/** What put somebody on the list: of one, of several, of all. */
const WHY: readonly (readonly [CallReason['kind'], string, string])[] = [
	['dormant', 'is quieter than their own rhythm', 'are quieter than their own rhythm'],
	['cadence', 'is due for a contact', 'are due for a contact'],
	['outcomes', 'has not heard how a referral ended', 'have not heard how a referral ended'],
];

/** "5 are quieter than their own rhythm and one is due for a contact", "all are due for a contact" */
function whyWords(calls: readonly Call[]): string {
	const counts = WHY.map(([kind, one, many]) => {
		const n = calls.filter(({ reasons }) => reasons[0]?.kind === kind).length;
		return { n, one, many };
	}).filter(({ n }) => n > 0);
	const [only, ...others] = counts;
	if (only !== undefined && others.length === 0)
		return `${only.n === 1 ? 'they' : only.n === 2 ? 'both' : 'all'} ${only.many}`;
	return listed(counts.map(({ n, one, many }) => (n === 1 ? `one ${one}` : `${number(n)} ${many}`)));
}

/** What was done this week, as a sentence; empty: nothing was marked. */
export const doneSentence = ({ done }: Care): string =>
	done.length === 0 ? '' : `You called or met ${counted(done.length, 'partner')} in the last seven days.`;

const allDone = (care: Care): Answer =>
	answer('That was this week’s list.', joined(doneSentence(care), ...restWords(care)));

/** Nobody is on the list, and nothing was marked. */
function nobody(report: Report, care: Care): Answer {
	const rhythms = whomToCall(report);
	const quiet = dormantOf(report).length;
	if (quiet > 0)
		return answer(
			'Nobody needs a call this week.',
			joined(restedWords(care), quiet > care.resting ? unwanted(quiet - care.resting) : ''),
			'Nobody',
		);
	if (!care.recorded) return rhythms;
	return answer(
		'Nobody needs a call this week.',
		joined('No contact is due.', rhythms.sentence, rhythms.why),
		'Nobody',
	);
}

const restedWords = ({ resting }: Care): string =>
	resting === 0
		? ''
		: resting === 1
			? 'One partner is quieter than their own rhythm, and heard from you within the time you planned.'
			: `${number(resting)} partners are quieter than their own rhythm, and each heard from you within the time you planned.`;

/** Quiet ones with whom the owner does not want to keep in touch. */
const unwanted = (n: number): string =>
	n === 1
		? 'With one who is quiet no contact is planned.'
		: `With ${number(n)} who are quiet no contact is planned.`;

/** Those whom the list leaves out, as sentences; none: it leaves out nobody. */
export function restWords({ resting, more }: Care): string[] {
	return [
		more === 0
			? ''
			: more === 1
				? 'One more has a reason and no room this week.'
				: `${number(more)} more have a reason and no room this week.`,
		resting === 0
			? ''
			: resting === 1
				? 'One more is quieter than their own rhythm and heard from you within the time you planned: they are not asked twice.'
				: `${number(resting)} more are quieter than their own rhythm and heard from you within the time you planned: they are not asked twice.`,
	].filter((part) => part !== '');
}

/** What filters do to the list; null without filters. */
export const filterWords = ({ filters }: Report): string | null =>
	Object.keys(filters).length === 0
		? null
		: 'Filters choose who may stand on this list, and which thanks and news count: clear them to see whom to call of all.';

/** Why nobody is due, where no contact is known at all; null where some are. */
export const recordingWords = ({ recorded }: Care): string | null =>
	recorded
		? null
		: 'No contact is recorded yet, so it can’t be told with whom one is due. Mark calls here, or drop in a list of contacts, and it can.';

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
