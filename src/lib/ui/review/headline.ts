import { count, counted } from '../../format';
import type { Report, Review } from '../../model';
import { countQuestions } from '../waiting';

/** "hubspot-deals.csv: 277 of 280 rows used, one question." The name apart, because it is foreign text. */
export interface Headline {
	/** Name of the only file; null where there are several. */
	readonly file: string | null;
	readonly rest: string;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function questionsWords(questions: number): string {
	return `${SMALL[questions] ?? count(questions)} question${questions === 1 ? '' : 's'}`;
}

/** Rows of the opportunities, which every answer rests on; of all files where there are none. */
function rowsWords(review: Review, report: Report | null): string {
	if (report === null) {
		const main = review.files.filter((file) => file.kind === 'opportunities');
		const rows = (main.length > 0 ? main : review.files).reduce((sum, file) => sum + file.rows, 0);
		return counted(rows, 'row', 'rows');
	}
	const { read, used } = report.rows;
	if (read > 0) return `${count(used)} of ${counted(read, 'row', 'rows')} used`;
	const all = report.rows.files.reduce((sum, file) => sum + file.read, 0);
	const allUsed = report.rows.files.reduce((sum, file) => sum + file.used, 0);
	return `${count(allUsed)} of ${counted(all, 'row', 'rows')} used`;
}

export function headline(review: Review, report: Report | null): Headline {
	const main = review.files.filter((file) => file.kind === 'opportunities');
	const named = main.length > 0 ? main : review.files;
	const what = `${rowsWords(review, report)}, ${questionsWords(countQuestions(review))}.`;
	const only = named.length === 1 ? named[0] : undefined;
	if (only !== undefined) return { file: only.name, rest: what };
	return { file: null, rest: `${counted(named.length, 'file', 'files')}: ${what}` };
}
