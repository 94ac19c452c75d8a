import { problem } from '../../model';
import type { Problem } from '../../model';
import type { Words } from '../types';
import { blanksIn } from './fill';
import { BLANKS_OF } from './kinds';
import type { WordsKind } from './kinds';

/** Characters of the owner's own words, kept with the notebook. */
export const LONGEST_SUBJECT = 150;
export const LONGEST_BODY = 4_000;

/** What is wrong with words of the owner's own; none: they can be kept. Where: `column` is "subject" or "text". */
export function checkWords(kind: WordsKind, words: Words): Problem[] {
	return [
		...empty('subject', words.subject),
		...empty('text', words.body),
		...tooLong('subject', words.subject, LONGEST_SUBJECT),
		...tooLong('text', words.body, LONGEST_BODY),
		...lines(words.subject),
		...blanksIn(kind, `${words.subject}\n${words.body}`).unknown.map((blank) => unknownBlank(kind, blank)),
	];
}

type Where = 'subject' | 'text';

const empty = (where: Where, text: string): Problem[] =>
	text.trim() !== ''
		? []
		: [
				problem(
					'words-empty',
					where === 'subject' ? 'There is no subject.' : 'There is no text.',
					'Write something, or go back to the words that were here at first.',
					{ column: where },
				),
			];

const tooLong = (where: Where, text: string, most: number): Problem[] =>
	text.length <= most
		? []
		: [
				problem(
					'words-too-long',
					`The ${where} has ${text.length} characters, and ${most} are the most that is kept.`,
					'Make it shorter.',
					{ column: where },
				),
			];

const lines = (subject: string): Problem[] =>
	/[\r\n]/.test(subject.trim())
		? [
				problem('words-lines', 'The subject has more than one line.', 'Put it on one line.', {
					column: 'subject',
				}),
			]
		: [];

const unknownBlank = (kind: WordsKind, blank: string): Problem =>
	problem(
		'words-blank-unknown',
		`Nothing can be filled in for ${blank} here; it would be sent as it stands.`,
		`Use ${BLANKS_OF[kind].map((name) => `{${name}}`).join(', ')}, or write it out.`,
		{ value: blank },
	);
