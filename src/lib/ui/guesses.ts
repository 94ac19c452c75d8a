import { percent } from '../format';
import { CLASSES, type Report, type Review } from '../model';
import { shortName } from './file-name';
import { countQuestions } from './waiting';
import { systemWords } from './review/system-words';

/** From this share on, opportunities of unknown source are worth a look at how the source was read. */
const MANY_UNKNOWN = 0.1;

/** Remarks on what is asked elsewhere, and counted there. */
const ASKED: ReadonlySet<string> = new Set(['names-in-notes', 'names-alike']);

/** How the files were read, as it stands above a view. */
export interface Reading {
	/** Something was guessed, which the owner should see. */
	readonly guessed: boolean;
	readonly sentence: string;
}

export function readingOf(review: Review | null, report: Report): Reading | null {
	if (review === null) return null;
	const guessed = guesses(review, report);
	return guessed.length > 0
		? { guessed: true, sentence: guessSentence(guessed) }
		: { guessed: false, sentence: readSentence(review) };
}

/** What Vouch guessed about the files and the owner should see: each a short phrase. Empty: nothing. */
export function guesses(review: Review, report: Report): string[] {
	const labels = [...review.sources, ...review.outcomes].filter((label) => !label.recognised).length;
	const unsure = review.files.flatMap((file) => file.fields).filter((f) => f.sure === 'unsure').length;
	const open = review.noted.filter(({ accepted }) => accepted === null).length;
	const alike = review.same.partners.filter(({ accepted }) => accepted === null).flatMap(({ also }) => also);
	const chosen = review.remarks.filter(({ code }) => !ASKED.has(code)).length;
	return [
		counted(countQuestions(review), 'a question only you can answer', 'questions only you can answer'),
		counted(labels, 'a label we do not know', 'labels we do not know'),
		counted(unsure, 'a column we are not sure of', 'columns we are not sure of'),
		counted(chosen, 'a choice made for you', 'choices made for you'),
		counted(open, 'a name in your notes that may be a referrer', 'names in your notes that may be referrers'),
		counted(alike.length, 'a name that looks like another', 'names that look like others'),
		unknown(report),
	].filter((phrase) => phrase !== '');
}

/** The guesses as one sentence: "There are 3 labels we do not know and a choice made for you." */
export function guessSentence(phrases: readonly string[]): string {
	const verb = /^\d/.test(phrases[0] ?? '') ? 'are' : 'is';
	const list =
		phrases.length < 2
			? (phrases[0] ?? '')
			: `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1) ?? ''}`;
	return `There ${verb} ${list}.`;
}

/** What the files were recognised as, where nothing had to be guessed: "deals.csv was read as HubSpot deals." */
export function readSentence(review: Review): string {
	const [first, ...others] = review.files;
	if (first === undefined) return 'No file was read.';
	const system = review.files.find((file) => file.kind === 'opportunities')?.system ?? null;
	const as = system === null ? '' : ` as ${systemWords(system)}`;
	if (others.length === 0) return `${shortName(first.name)} was read${as}.`;
	return `${review.files.length} files were read${system === null ? '' : `, the opportunities${as}`}.`;
}

function counted(n: number, one: string, many: string): string {
	if (n === 0) return '';
	return n === 1 ? one : `${n} ${many}`;
}

function unknown({ classes }: Report): string {
	const created = CLASSES.reduce((sum, c) => sum + classes[c].created, 0);
	const share = created === 0 ? 0 : classes.unknown.created / created;
	if (share < MANY_UNKNOWN) return '';
	return share === 1
		? 'no known source for any opportunity'
		: `no known source for ${percent(share)} of the opportunities`;
}
