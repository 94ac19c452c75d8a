import type { Notebook, Problem } from '../../../model';
import {
	checkWords,
	fill,
	WORDS_KINDS,
	type Filled,
	type Values,
	type Words,
	type WordsKind,
} from '../../../send';
import { wordsTo } from '../../tend/words-to';

/** Invented people, to show what words look like. */
const EXAMPLE: Values = {
	'partner work': 'keeps the books of restaurants',
	person: 'Robin Marsh',
	'person first name': 'Robin',
	'their work': 'advises families who buy a house',
	why: 'you both work with people who start something new',
	shared: 'you both sail',
	'what we do': 'I look after the taxes of small firms',
	'whom we help': 'people in the first years of their own firm',
};
export const EXAMPLE_PARTNER = 'Ann Lee';

/** The kinds that are shown: how something ended only where words may say so. */
export const kindsShown = (namesOutcomes: boolean): WordsKind[] =>
	WORDS_KINDS.filter((kind) => namesOutcomes || (kind !== 'outcome-won' && kind !== 'outcome-lost'));

/** What words would look like in the mail; a name of the owner or the firm that is not known is an example, too. */
export function exampleOf(kind: WordsKind, words: Words, notebook: Notebook, firm: string | null): Filled {
	const { values } = wordsTo({ kind, partner: EXAMPLE_PARTNER, values: EXAMPLE }, notebook);
	return fill(kind, words, {
		...values,
		'my name': notebook.signature ?? 'Your name',
		firm: firm ?? 'Your firm',
	});
}

/** What is wrong with words that were changed; nothing is said of words that were not. */
export const wrongWith = (kind: WordsKind, words: Words, before: Words): Problem[] =>
	words.subject === before.subject && words.body === before.body ? [] : checkWords(kind, words);

/** Whether words of one's own outlast the page. */
export function keptWords(isSample: boolean, remembered: boolean): string {
	if (isSample) return 'This is the sample: words that you keep end with it.';
	return remembered
		? 'Words that you keep are remembered on this device.'
		: 'Words that you keep last until this page ends, unless this device remembers.';
}
