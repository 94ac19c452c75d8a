import type { PartnerKind } from '../../model';
import type { Replies } from './replies';

/** What one person still needs before they refer: the first thing that is missing. */
export const STEPS = [
	'tell', // would refer, and does not know that it is welcome
	'make-sure', // would refer, and may not know it
	'help', // would refer and knows it, and could not explain what the owner does
	'hear', // would refer and knows it, and may not be able to explain
	'find-out', // may or may not refer
	'knows', // whether they know it is not answered
	'explain', // whether they could explain is not answered
	'would', // whether they would refer is not answered
	'nothing', // nothing is answered
	'ready', // nothing is missing
	'leave', // would not refer
] as const;
/** In the order in which they are worth the owner's time: what is nearest to a referral first. */
export type Step = (typeof STEPS)[number];

export function stepOf({ wouldRefer, knowsWelcome, canExplain }: Replies): Step {
	if (wouldRefer === null) return knowsWelcome === null && canExplain === null ? 'nothing' : 'would';
	if (wouldRefer === 'no') return 'leave';
	if (wouldRefer === 'not sure') return 'find-out';
	if (knowsWelcome === null) return 'knows';
	if (knowsWelcome !== 'yes') return knowsWelcome === 'no' ? 'tell' : 'make-sure';
	if (canExplain === null) return 'explain';
	if (canExplain === 'yes') return 'ready';
	return canExplain === 'no' ? 'help' : 'hear';
}

/** What to do next with one person. */
export interface Advice {
	readonly step: Step;
	/** One plain sentence. */
	readonly sentence: string;
	/** Words to send for it; null: none fit. */
	readonly words: 'welcome-referrals' | 'keeping-in-touch' | null;
}

export function adviceOf(replies: Replies, kind: PartnerKind | null): Advice {
	const step = stepOf(replies);
	return { step, sentence: sentenceOf(step, replies, kind ?? 'other'), words: WORDS[step] ?? null };
}

const WORDS: Readonly<Partial<Record<Step, Advice['words']>>> = {
	tell: 'welcome-referrals',
	'make-sure': 'welcome-referrals',
	help: 'welcome-referrals',
	hear: 'welcome-referrals',
	'find-out': 'keeping-in-touch',
	ready: 'keeping-in-touch',
};

function sentenceOf(step: Step, replies: Replies, kind: PartnerKind): string {
	switch (step) {
		case 'nothing':
			return 'Answer the three questions, and what to do next stands here.';
		case 'would':
			return 'Answer first whether they would refer you: what to do next follows from that.';
		case 'knows':
			return 'They would refer you: do they know that you welcome it?';
		case 'explain':
			return 'They would refer you and know that you welcome it: could they explain what you do?';
		case 'leave':
			return LEAVE[kind];
		case 'find-out':
			return findOut(replies, kind);
		case 'tell':
			return `Tell them you welcome referrals: they would refer you, and do not know that you would be glad of it${also(replies)}.`;
		case 'make-sure':
			return `Make sure they know that you welcome referrals: say it once, plainly, and ask for no name${also(replies)}.`;
		case 'help':
			return `Help them explain what you do: ${HELP[kind]}.`;
		case 'hear':
			return `Ask them how they would explain what you do, and help where it is hard: ${HELP[kind]}.`;
		case 'ready':
			return READY[kind];
	}
}

/** What the same message can do besides. */
function also({ canExplain }: Replies): string {
	if (canExplain === null || canExplain === 'yes') return '';
	return '; in the same message, say in one sentence what you do, so that they can pass it on';
}

/** Nothing is asked of somebody who may not want it. */
function findOut({ knowsWelcome, canExplain }: Replies, kind: PartnerKind): string {
	if (knowsWelcome === 'yes' && canExplain === 'yes')
		return 'They know all they need: keep in touch, be of use to them, and leave it to them whether they refer you.';
	const telling = knowsWelcome === 'no' ? ' before you tell them that you welcome referrals' : '';
	return `Find out whether they would refer you${telling}: ${FIND_OUT[kind]}.`;
}

const FIND_OUT: Readonly<Record<PartnerKind, string>> = {
	'existing-client': 'ask how they find working with you, and listen',
	'personal-contact': 'tell them at the next occasion whom you help, and see whether it interests them',
	'strategic-partner': 'ask whom they would like to meet, and introduce somebody first',
	other: 'keep in touch, be of use to them first, and ask again later',
};

const LEAVE: Readonly<Record<PartnerKind, string>> = {
	'existing-client': 'Thank them for being a client and leave it at that: they need not refer anybody.',
	'personal-contact':
		'Thank them for what they do for you and leave it at that: a friend need not refer anybody.',
	'strategic-partner':
		'Thank them for the work you share and leave it at that: working well together is enough.',
	other: 'Thank them for what they do for you and leave it at that: they need not refer anybody.',
};

const HELP: Readonly<Record<PartnerKind, string>> = {
	'existing-client': 'put in one sentence what you did for them, so that they can tell it in their own words',
	'personal-contact':
		'give them one sentence without the words of your trade, which they can say to a friend',
	'strategic-partner': 'tell each other whom you help best and how to notice that somebody needs it',
	other: 'give them one plain sentence on what you do and whom you help best',
};

const READY: Readonly<Record<PartnerKind, string>> = {
	'existing-client': 'Nothing is missing: look after them well, and thank them for every referral.',
	'personal-contact': 'Nothing is missing: keep in touch, and thank them for every referral.',
	'strategic-partner':
		'Nothing is missing: look for somebody to send to them, and thank them for every referral.',
	other: 'Nothing is missing: keep in touch, and thank them for every referral.',
};
