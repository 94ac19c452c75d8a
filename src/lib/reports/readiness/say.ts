import { begin, counted, listed, number } from '../say';
import { STEPS, stepOf, type Step } from './advice';
import { QUESTIONS, type Question, type Replies } from './replies';

/** One person of the sheet. */
export interface Asked {
	readonly name: string;
	readonly replies: Replies;
}

export interface Summary {
	/** How many would refer, know it and could explain. */
	readonly sentence: string;
	/** With whom to begin and why, or what else comes next. */
	readonly next: string;
	/** What is not answered yet; null: nothing. */
	readonly open: string | null;
}

/** What the sheet says as a whole, as the owner answered it. Persons of whom nothing is answered do not count. */
export function summaryOf(sheet: readonly Asked[]): Summary {
	const people = sheet.filter(({ replies }) => QUESTIONS.some((question) => replies[question] !== null));
	if (people.length === 0)
		return {
			sentence: 'Write down five to ten people who could refer you, and what each of them still needs.',
			next: 'Answer three questions of each; what to do next stands below the answers.',
			open: null,
		};
	const missing = people.flatMap(({ replies }) => QUESTIONS.filter((question) => replies[question] === null));
	const said = QUESTIONS.map((question) => partOf(question, people)).filter((part) => part !== null);
	const soFar = missing.length > 0 ? 'So far, of ' : 'Of ';
	return {
		sentence:
			people.length === 1
				? `${missing.length > 0 ? 'So far, ' : ''}${people[0]?.name ?? ''} ${listed(said)}.`
				: `${soFar}${number(people.length)} people ${listed(said)}.`,
		next: nextOf(people),
		open:
			missing.length === 0
				? null
				: `${counted(missing.length, 'answer')} about ${people.length === 1 ? (people[0]?.name ?? '') : 'them'} ${missing.length === 1 ? 'is' : 'are'} open.`,
	};
}

const WORDS: Readonly<Record<Question, readonly [one: string, many: string, no: string]>> = {
	wouldRefer: ['would refer you', 'would refer you', 'may not refer you'],
	knowsWelcome: ['knows that you welcome it', 'know that you welcome it', 'may not know that you welcome it'],
	canExplain: [
		'could explain what you do',
		'could explain what you do',
		'may not be able to explain what you do',
	],
};

/** How many answered a question with yes; null: nobody is answered for. */
function partOf(question: Question, people: readonly Asked[]): string | null {
	const replies = people.map((one) => one.replies[question]).filter((reply) => reply !== null);
	const yes = replies.filter((reply) => reply === 'yes').length;
	const [one, many, no] = WORDS[question];
	if (replies.length === 0) return null;
	if (people.length === 1) return yes === 1 ? one : replies[0] === 'no' ? NOT[question] : no;
	if (yes === 0) return `none ${replies.includes('not sure') ? SURELY[question] : one}`;
	if (yes === people.length) return `${yes === 2 ? 'both' : `all ${number(yes)}`} ${many}`;
	return `${number(yes)} ${yes === 1 ? one : many}`;
}

/** Of nobody it is said, and of somebody it is not sure. */
const SURELY: Readonly<Record<Question, string>> = {
	wouldRefer: 'would surely refer you',
	knowsWelcome: 'surely knows that you welcome it',
	canExplain: 'could surely explain what you do',
};

const NOT: Readonly<Record<Question, string>> = {
	wouldRefer: 'would not refer you',
	knowsWelcome: 'does not know that you welcome it',
	canExplain: 'could not explain what you do',
};

/** Why to begin with somebody, after their name. */
const BEGIN: Readonly<Partial<Record<Step, string>>> = {
	tell: 'who would refer you and does not know that you welcome it',
	'make-sure': 'who would refer you and may not know that you welcome it',
	help: 'who would refer you, knows that you welcome it and could not explain what you do',
	hear: 'who would refer you, knows that you welcome it and may not be able to explain what you do',
	'find-out': 'of whom you are not sure whether they would refer you',
};

function nextOf(people: readonly Asked[]): string {
	const steps = people
		.map(({ name, replies }) => ({ name, step: stepOf(replies) }))
		.sort((a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step));
	const first = steps[0];
	const why = first === undefined ? undefined : BEGIN[first.step];
	if (first !== undefined && why !== undefined) return `Begin with ${first.name}, ${why}.`;
	if (steps.some(({ step }) => step === 'knows' || step === 'explain' || step === 'would'))
		return 'Answer what is open first: what to do next follows from it.';
	if (steps.every(({ step }) => step === 'leave'))
		return people.length === 1
			? 'Leave it at that, and think of others who might.'
			: 'Leave it at that, and think of others who might refer you.';
	return `${begin(readyWords(steps.filter(({ step }) => step === 'ready').length, people.length))}: keep in touch, and thank them for every referral.`;
}

/** Who would refer is ready; the others would not. */
function readyWords(ready: number, all: number): string {
	if (ready === all) return all === 1 ? 'nothing is missing' : 'they are all ready';
	return ready === 1 ? 'the one who would refer you is ready' : 'those who would refer you are ready';
}
