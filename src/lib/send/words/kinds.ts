/** Kinds of words to send. `outcome` says that all was done; the two after it, how it ended: only with leave to say so. */
export const WORDS_KINDS = [
	'thanks',
	'outcome',
	'outcome-won',
	'outcome-lost',
	'keeping-in-touch',
	'ask-leave',
	'introduction',
	'welcome-referrals',
] as const;
export type WordsKind = (typeof WORDS_KINDS)[number];

export const isWordsKind = (text: string): text is WordsKind => WORDS_KINDS.some((kind) => kind === text);

/** What each kind is for, as a heading. */
export const WORDS_NAMES: Readonly<Record<WordsKind, string>> = {
	thanks: 'Thanks for a referral',
	outcome: 'News of a referral, without saying how it ended',
	'outcome-won': 'News of a referral that became a client',
	'outcome-lost': 'News of a referral that did not become a client',
	'keeping-in-touch': 'Keeping in touch',
	'ask-leave': 'Asking leave to introduce two people',
	introduction: 'The introduction',
	'welcome-referrals': 'Saying that referrals are welcome',
};

/** What may stand in curly braces, as it stands there. */
export const BLANKS = [
	'first name', // of the partner who is written to
	'partner', // the same, with the whole name
	'partner work', // what they do
	'person', // whom they sent, or to whom they are introduced
	'person first name',
	'their work', // what that person does
	'why', // why the two fit
	'shared', // what the two have in common
	'what we do',
	'whom we help',
	'my name',
	'firm',
] as const;
export type Blank = (typeof BLANKS)[number];

const ALWAYS = ['first name', 'partner', 'my name', 'firm'] as const;

/** The blanks that each kind can fill. `outcome` has none that could name the client. */
export const BLANKS_OF: Readonly<Record<WordsKind, readonly Blank[]>> = {
	thanks: [...ALWAYS, 'person'],
	outcome: ALWAYS,
	'outcome-won': [...ALWAYS, 'person'],
	'outcome-lost': [...ALWAYS, 'person'],
	'keeping-in-touch': ALWAYS,
	'ask-leave': [...ALWAYS, 'person', 'their work', 'why', 'shared'],
	introduction: [...ALWAYS, 'partner work', 'person', 'person first name', 'their work', 'why', 'shared'],
	'welcome-referrals': [...ALWAYS, 'what we do', 'whom we help'],
};

/** What each blank means, for those who write their own words. */
export const BLANK_MEANINGS: Readonly<Record<Blank, string>> = {
	'first name': 'the first name of whom you write to',
	partner: 'the whole name of whom you write to',
	'partner work': 'what the one you write to does',
	person: 'the other person',
	'person first name': 'the first name of the other person',
	'their work': 'what the other person does',
	why: 'why the two would get on',
	shared: 'what the two share',
	'what we do': 'what you do, in a sentence',
	'whom we help': 'whom you help best',
	'my name': 'your name',
	firm: 'the name of your firm',
};

/**
 * Which words tell of a referral that ended.
 *
 * @param mayTell the owner said that words may name the client and how it ended
 */
export function outcomeKind(mayTell: boolean, outcome: 'won' | 'lost' | 'open'): WordsKind {
	if (!mayTell || outcome === 'open') return 'outcome';
	return outcome === 'won' ? 'outcome-won' : 'outcome-lost';
}
