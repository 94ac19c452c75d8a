import { count, counted } from '../../format';
import type { FileReview, Report, Review } from '../../model';
import { allRows } from '../data/law';
import { countQuestions } from '../waiting';
import { checksIn } from './lines';
import { doubts } from './same-names';
import { systemWords } from './system-words';

/** What Review says first. */
export interface Headline {
	/** "We recognised HubSpot deals. Nothing to ask." */
	readonly sentence: string;
	/** Name of the only file, apart because it is foreign text; null where there are several. */
	readonly file: string | null;
	/** "277 of 280 rows used." */
	readonly rows: string;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** More than these would be a list, not a sentence. */
const NAMED = 3;

const UNKNOWN = {
	one: 'We do not know this file yet: please say what it holds.',
	many: 'We do not know these files yet: please say what they hold.',
} as const;

export function headline(review: Review, report: Report | null): Headline {
	const main = review.files.filter((file) => file.kind === 'opportunities');
	const named = main.length > 0 ? main : review.files;
	const [only] = named;
	const rows = rowsWords(named, report);
	const sentence = review.files.every(({ kind }) => kind === null)
		? UNKNOWN[review.files.length === 1 ? 'one' : 'many']
		: `${recognised(review)} ${asked(review)}`;
	if (named.length === 1 && only !== undefined) return { sentence, file: only.name, rows };
	return { sentence, file: null, rows: `${counted(named.length, 'file', 'files')}: ${rows}` };
}

/** What the files are, where every one was recognised; else what can be said of them. */
function recognised({ files }: Review): string {
	const systems = [...new Set(files.map(({ system }) => system))];
	const known = systems.filter((system) => system !== null);
	if (known.length > 0 && known.length === systems.length && known.length <= NAMED)
		return `We recognised ${list([...new Set(known.map(systemWords))])}.`;
	if (files.length === 1) return 'We can read this file.';
	const readable = files.filter(({ kind }) => kind !== null).length;
	if (readable < files.length) return `We can read ${count(readable)} of ${count(files.length)} files.`;
	return `We can read ${counted(files.length, 'file', 'files')}.`;
}

function asked(review: Review): string {
	const questions = countQuestions(review);
	if (questions > 0)
		return `${capital(small(questions))} ${questions === 1 ? 'question' : 'questions'} only you can answer.`;
	const checks = checksIn(review);
	const names = namesIn(review);
	const left = [
		checks === 0 ? '' : `${small(checks)} ${checks === 1 ? 'thing' : 'things'} to check`,
		names === 0 ? '' : `${small(names)} ${names === 1 ? 'name' : 'names'} to look at`,
	].filter((words) => words !== '');
	return left.length === 0 ? 'Nothing to ask.' : `Nothing to ask; ${list(left)}.`;
}

/** Names that nobody has said anything of: they are suggestions, and nothing waits for them. */
function namesIn({ noted, same }: Review): number {
	const unsaid = noted.filter(({ accepted }) => accepted === null).length;
	return unsaid + doubts(same.partners, 'partners').length + doubts(same.sources, 'sources').length;
}

/** Rows of the opportunities, which every answer rests on; of all files where there are none. */
function rowsWords(named: readonly FileReview[], report: Report | null): string {
	if (report === null) return `${counted(sum(named), 'row', 'rows')}.`;
	const { read, used } = report.rows.read > 0 ? report.rows : allRows(report);
	return `${count(used)} of ${counted(read, 'row', 'rows')} used.`;
}

const sum = (files: readonly FileReview[]) => files.reduce((rows, file) => rows + file.rows, 0);
const small = (n: number) => SMALL[n] ?? count(n);
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "a", "a and b", "a, b and c". */
export function list(words: readonly string[]): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
