import type { Words } from '../types';
import type { WordsKind } from './kinds';

/** Lines of one paragraph stand together; each text is a paragraph. */
const letter = (subject: string, ...paragraphs: readonly string[]): Words => ({
	subject,
	body: ['Hello {first name},', ...paragraphs, 'Best wishes,\n{my name}'].join('\n\n'),
});

/**
 * Words in the owner's voice, as they stand until the owner changes them. `thanks`, `outcome` and `ask-leave` name
 * nobody but whom they are sent to: some professions may not say who came to them, and nobody's name is passed on
 * before they agree.
 */
const TEMPLATES: Readonly<Record<WordsKind, Words>> = {
	thanks: letter(
		'Thank you',
		'Thank you for passing on my name. I know that you put your own good word behind it, and it means a lot to me.',
		'I will look after the person you sent me as well as I can. If there is something I can do for you, please tell me.',
	),
	outcome: letter(
		'A word about the person you sent me',
		'I wanted to let you know that I have been in touch with the person you sent me and have done what I can for them.',
		'Thank you again for thinking of me.',
	),
	'outcome-won': letter(
		'News of {person}',
		'I wanted to let you know that {person} has become a client of mine, and that I am glad of it.',
		'Thank you again for bringing us together. I will take good care of them.',
	),
	'outcome-lost': letter(
		'News of {person}',
		'I wanted to let you know that I have been in touch with {person}. We are not going to work together for now, and I am glad to have met them.',
		'Thank you again for thinking of me. It means a lot to me that you did.',
	),
	'keeping-in-touch': letter(
		'A hello from me',
		'You came to mind, and I wanted to hear how you are and what you are working on.',
		'If you feel like a short call or a coffee, I would enjoy that. Any day that suits you is fine.',
	),
	'ask-leave': letter(
		'May I introduce you to somebody?',
		'There is somebody I would like you to meet. What they do: {their work}.',
		'Why I thought of the two of you: {why}.',
		'Would it suit you if I introduced you? I am asking them as well, and I will not pass on your name before you have both said yes. If this is not the moment, that is quite all right.',
	),
	introduction: {
		subject: '{partner} and {person}: an introduction',
		body: [
			'Hello {first name}, hello {person first name},',
			'Thank you both for letting me introduce you.',
			'{partner}: {partner work}.\n{person}: {their work}.',
			'Why I think you will get on: {why}.\nWhat you share: {shared}.',
			'A short call in the coming days would be a good start. {first name}, would you suggest a time? I leave the rest to the two of you.',
			'Best wishes,\n{my name}',
		].join('\n\n'),
	},
	'welcome-referrals': letter(
		'If somebody asks you',
		'I am sometimes asked whether I have room for somebody new. I do, and I am glad whenever somebody I know passes on my name.',
		'If you are asked what I do, you could put it like this: {what we do}.\nWhom I can help best: {whom we help}.',
		'There is no need to recommend me to anybody. If somebody comes to mind, give them my name, or ask them whether I may write to them, and I will take good care of them.',
	),
};

/** The same where one message speaks of more than one person. */
const SEVERAL: Readonly<Partial<Record<WordsKind, Words>>> = {
	thanks: letter(
		'Thank you',
		'Thank you for passing on my name, and more than once. I know that you put your own good word behind it each time, and it means a lot to me.',
		'I will look after the people you sent me as well as I can. If there is something I can do for you, please tell me.',
	),
	outcome: letter(
		'A word about the people you sent me',
		'I wanted to let you know that I have been in touch with the people you sent me and have done what I can for them.',
		'Thank you again for thinking of me.',
	),
};

/**
 * The words of a kind: the owner's own where there are some, else those that come with Vouch.
 *
 * @param several they speak of more than one person
 */
export function templateOf(
	kind: WordsKind,
	own: Readonly<Partial<Record<string, Words>>> = {},
	several = false,
): Words {
	return own[kind] ?? (several ? SEVERAL[kind] : undefined) ?? TEMPLATES[kind];
}
