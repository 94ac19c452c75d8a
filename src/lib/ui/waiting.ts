import { counted, KIND_WORDS } from '../format';
import type { FileReview, Review } from '../model';
import { shortName } from './file-name';
import { questionKey } from './review/questions';

/** Why there is no answer although files are in. */
export interface Waiting {
	readonly title: string;
	readonly why: string;
	/** What would give an answer; for where the rest is said already. */
	readonly need: string;
	/** What the link to Review says. */
	readonly way: string;
	/** The place on Review. */
	readonly place: '' | '#files';
}

/** More than these would be a list, not a sentence. */
const NAMED = 3;

/** What the answers wait for: a question, or a file that holds opportunities. null before the first file. */
export function waitingFor(review: Review | null): Waiting | null {
	if (review === null || review.files.length === 0) return null;
	const questions = countQuestions(review);
	if (questions > 0)
		return {
			title: `${questions === 1 ? 'One question' : `${questions} questions`} only you can answer, then the answers.`,
			why: 'Your files are in. Something in them can be read in more than one way.',
			need: '',
			way: questions === 1 ? 'Answer it' : 'Answer them',
			place: '',
		};
	const one = review.files.length === 1;
	if (review.files.some(({ kind }) => kind === 'opportunities'))
		return {
			title: 'There is no answer yet.',
			why: 'Your files are in, and nothing is left to ask.',
			need: '',
			way: 'Check how they were read',
			place: '',
		};
	const need = `Answers begin with an export that has one row for each deal, lead or enquiry and says how it ended. Add it, or say that ${one ? 'this is' : 'one of these is'} such a file.`;
	return {
		title: `No deals, leads or enquiries in ${one ? 'this file' : 'these files'} yet.`,
		why: `${whatTheyAre(review.files)} ${need}`,
		need,
		way: one ? 'Say what this file holds' : 'Say what each file holds',
		place: '#files',
	};
}

/** Questions that are open: one about two files of the same shape is asked once. */
export function countQuestions(review: Review): number {
	return new Set(review.questions.map(questionKey)).size;
}

function whatTheyAre(files: readonly FileReview[]): string {
	const kindOf = ({ kind }: FileReview) => (kind === null ? 'nothing we know' : KIND_WORDS[kind]);
	const [first, ...others] = files;
	if (first === undefined) return '';
	if (files.every(({ kind }) => kind === null))
		return others.length === 0
			? `${shortName(first.name)} was not recognised.`
			: 'None of these was recognised.';
	if (others.length === 0) return `${shortName(first.name)} was read as ${kindOf(first)}.`;
	const parts = files.slice(0, NAMED).map((file) => `${shortName(file.name)} as ${kindOf(file)}`);
	const rest = files.length - parts.length;
	if (rest > 0) parts.push(counted(rest, 'more file', 'more files'));
	return `These were read: ${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}.`;
}
