import { count, counted, formatDay, OUTCOME_WORDS } from '../../format';
import type { CallReason, Mark, Partner, Sent, Touched, TouchType } from '../../model';
import type { Naming } from './merging';

/** What a contact was, as it stands in a list. */
export const TOUCH_WORDS: Readonly<Record<TouchType, string>> = {
	call: 'Call',
	meeting: 'Meeting',
	thank: 'Thanks',
	outcome: 'News of a referral',
	gift: 'Gift',
	given: 'Referral given',
	note: 'Other contact',
};

/** One contact as the page lists it. */
export interface Contact {
	readonly key: string;
	/** `YYYY-MM-DD` */
	readonly day: string;
	readonly type: TouchType;
	/** null: it stands in a file. */
	readonly mark: Mark | null;
}

/**
 * All contacts of one partner, the latest first: those that the owner marked, and those of files. What stands in a
 * file and was marked as well is one.
 *
 * @param marks of this partner
 */
export function contactsOf(touches: readonly Touched[], marks: readonly Mark[]): Contact[] {
	const marked = new Set(marks.map(({ date, type }) => `${date} ${type}`));
	const filed = touches
		.filter(({ day, type }) => !marked.has(`${day} ${type}`))
		.map(({ day, type }): Contact => ({ key: `${day} ${type}`, day, type, mark: null }));
	const own = marks.map((mark): Contact => ({ key: mark.id, day: mark.date, type: mark.type, mark }));
	return [...own, ...filed].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** "Ann Smith, Smith Ltd"; a company that stands in the name is not said twice. null: nothing names it. */
export function whoOf({ name, company }: Pick<Sent, 'name' | 'company'>): string | null {
	const parts = [name, name?.includes(company ?? '') === true ? null : company];
	const named = parts.filter((part) => part !== null && part !== '');
	return named.length === 0 ? null : named.join(', ');
}

/** What a referral is called in a list to choose from. */
export const choiceOf = (one: Sent): string =>
	[whoOf(one) ?? (one.id === null ? 'Not named' : `Number ${one.id}`), one.created && formatDay(one.created)]
		.filter((part) => part !== null && part !== '')
		.join(' · ');

/** How the referrals of one partner stand, in one sentence. */
export function sentSentence(sent: readonly Sent[]): string {
	if (sent.length === 0) return 'No referral yet.';
	const of = (outcome: Sent['outcome']): number => sent.filter((one) => one.outcome === outcome).length;
	const [won, lost, open] = [of('won'), of('lost'), of('open')];
	const all = counted(sent.length, 'referral', 'referrals');
	if (sent.length === 1) return `One referral: ${OUTCOME_WORDS[sent[0]?.outcome ?? 'open']}.`;
	const parts = [
		won === 0 ? null : `${count(won)} won`,
		lost === 0 ? null : `${count(lost)} lost`,
		open === 0 ? null : `${count(open)} still open`,
	].filter((part) => part !== null);
	return `${all}: ${parts.join(', ')}.`;
}

/** How likely a next referral still comes, in plain words; null: nothing can be said. */
export function activeSentence({ own, stillActive, referralDays }: Partner): string | null {
	if (own !== null || stillActive === null || referralDays.length === 0) return null;
	const of = Math.round(stillActive * 100);
	if (of >= 100) return 'Nearly all with such dates would still send another one.';
	if (of <= 0) return 'Hardly anybody with such dates would send another one.';
	return `Of 100 with such dates, about ${count(of)} would still send another one.`;
}

/** Received against given, in one sentence. */
export function evenSentence(received: number, given: number | null): string {
	const came =
		received === 0
			? 'You received no referral'
			: `You received ${counted(received, 'referral', 'referrals')}`;
	if (given === null) return `${came}; of those you gave no record is kept.`;
	return `${came} and gave ${count(given)}.`;
}

/** Which words suit: what put them on the call list, else what is owed. */
export const wantedFirst = (
	reasons: readonly CallReason[],
	owes: { readonly thanks: number; readonly updates: number },
): 'thanks' | 'outcome' | 'keeping-in-touch' => {
	if (reasons[0]?.kind === 'dormant' || reasons[0]?.kind === 'cadence') return 'keeping-in-touch';
	return owes.thanks > 0 ? 'thanks' : owes.updates > 0 ? 'outcome' : 'keeping-in-touch';
};

/** What is to be one, and how many referrals each has. */
export interface Together {
	readonly keep: string;
	readonly also: string;
	/** null: not known while filters leave one of them out. */
	readonly referrals: number | null;
	readonly otherReferrals: number | null;
	/** The owner said before that they are not the same. */
	readonly apart: boolean;
}

/** What putting two names together will do, before it is done. */
export function togetherWords({ keep, also, referrals, otherReferrals, apart }: Together): string {
	const sum = referrals === null || otherReferrals === null ? 0 : referrals + otherReferrals;
	return [
		`Every “${also}” is then read as “${keep}”`,
		sum === 0 ? '.' : `, with ${counted(sum, 'referral', 'referrals')} in all.`,
		' Contacts, notes and what you marked come along. Your files stay as they are.',
		apart ? ' You said before that the two are not the same: this takes it back.' : '',
	].join('');
}

/** What a name typed for a partner will do; null: nothing is typed that would change anything. */
export function namingWords(naming: Naming, partner: string): string | null {
	switch (naming.what) {
		case 'unchanged':
			return null;
		case 'unreadable':
			return 'A name needs a letter or a digit to be read as another.';
		case 'rename':
			return `“${partner}” is then named “${naming.to}” everywhere. Your files stay as they are.`;
		case 'merge':
			return isSpelledSo(naming)
				? `There is a “${naming.other}” already: the two would be one, with all that both sent.`
				: `“${naming.to}” is read as “${naming.other}”: the two would be one, named “${naming.to}”, with all that both sent.`;
	}
}

const isSpelledSo = ({ to, other }: { readonly to: string; readonly other: string }): boolean =>
	to.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;

/** After it is done. */
export const readAsWords = (name: string, keep: string): string =>
	`“${name}” is now read as “${keep}” everywhere.`;
export const apartWords = (name: string, other: string): string =>
	`“${name}” and “${other}” are kept apart, and it is not asked again.`;
export const UNDONE = 'Taken back: names are read as before.';
