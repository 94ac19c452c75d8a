import { count, counted, formatDay, OUTCOME_WORDS } from '../../../format';
import type { Owed } from '../../../model';
import { outcomeKind, type WordsKind } from '../../../send';
import { dayOf, sentOf, whoOf, type OwedKind } from './lists';

/** What the buttons say. */
export const DONE_WORDS: Readonly<Record<OwedKind, string>> = { thanks: 'Thanked', update: 'Told' };

/** "Thanked for all 3" */
export const allWords = (kind: OwedKind, n: number): string =>
	`${kind === 'thanks' ? 'Thanked for' : 'Told of'} ${n === 2 ? 'both' : `all ${count(n)}`}`;

/** "created 3 Nov 2026 · won", as far as known. */
export function aboutRow(kind: OwedKind, one: Owed): string {
	const day = dayOf(kind, one);
	const verb = kind === 'thanks' ? 'created' : 'ended';
	return [
		day === null ? `no date` : `${verb} ${formatDay(day)}`,
		kind === 'thanks' && one.outcome === 'open' ? 'still open' : OUTCOME_WORDS[one.outcome],
	].join(' · ');
}

/** What a row is called where nothing names it. */
export const nameOf = (one: Owed): string => whoOf(one) ?? `Number ${one.id}`;

/** What was done, for whoever hears it. */
export function doneSentence(kind: OwedKind, partner: string, rows: readonly Owed[]): string {
	const [only] = rows;
	const what =
		rows.length === 1 && only !== undefined ? nameOf(only) : counted(rows.length, 'referral', 'referrals');
	return kind === 'thanks'
		? `Marked: you thanked ${partner} for ${what}.`
		: `Marked: you told ${partner} of ${what}.`;
}

export const BACK = 'Taken back: it waits again.';

/** What opens the older ones. */
export function olderWords(kind: OwedKind, n: number, partners: number): string {
	const older = `${counted(n, 'older referral', 'older referrals')} of ${counted(partners, 'partner', 'partners')}`;
	return kind === 'thanks' ? older : older.replace('older', 'earlier');
}

/** What is folded away, and that every figure still counts it. */
export function leftWords(n: number, from: string): string {
	const all = counted(n, 'referral', 'referrals');
	return `${all} from before ${formatDay(from)} ${n === 1 ? 'is' : 'are'} left out of this list, because you began on that day. Every figure still counts ${n === 1 ? 'it' : 'them'}.`;
}

/** What beginning with today does. */
export function beginWords(n: number): string {
	return n === 1
		? 'The one that waits now leaves this list; every figure still counts it.'
		: `The ${count(n)} that wait now leave this list; every figure still counts them.`;
}

/** Why nothing more stands in the list; null: something does. */
export function noneRecent(kind: OwedKind, recent: number, older: number): string | null {
	if (recent > 0) return null;
	if (older === 0) return kind === 'thanks' ? 'Nobody waits for thanks here.' : 'Nobody waits for news here.';
	return kind === 'thanks'
		? 'Nobody waits for thanks for a referral of the last 90 days.'
		: 'Nobody waits for news of a referral that ended in the last 90 days.';
}

/** How to begin where nothing was recorded. */
export const BEGIN: Readonly<Record<OwedKind, string>> = {
	thanks:
		'You can begin here: mark whom you thanked among those who referred in the last 90 days. From the first mark on, all referrals are counted.',
	update:
		'You can begin here: mark whom you told among those whose referral of the last 90 days has ended. From the first mark on, all referrals are counted.',
};

/** A day the owner goes back to: what is marked after it does not count yet. null: the page looks at today. */
export const rewoundWords = (asOf: string | null, today: string): string | null =>
	asOf === null || asOf >= today
		? null
		: `You look at the files as they stood on ${formatDay(asOf)}: what you mark for a later day is kept, and counts once you look at that day.`;

/** Which words go to a partner for some of their referrals. */
export function wordsFor(
	kind: OwedKind,
	rows: readonly Owed[],
	namesOutcomes: boolean,
): { readonly kind: WordsKind; readonly person: string | null; readonly several: boolean } {
	const [only] = rows;
	const several = rows.length > 1;
	const names = namesOutcomes ? rows.map(sentOf).filter((name) => name !== null) : [];
	const person = names.length === rows.length && names.length > 0 ? listed(names) : null;
	if (kind === 'thanks') return { kind: 'thanks', person, several };
	const outcome = several || only === undefined ? 'open' : only.outcome;
	return { kind: outcomeKind(namesOutcomes && person !== null, outcome), person, several };
}

/** More than so many names are no longer a sentence. */
const NAMED = 4;

function listed(names: readonly string[]): string | null {
	if (names.length > NAMED) return null;
	return names.length < 2 ? (names[0] ?? null) : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
