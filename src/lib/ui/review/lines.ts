import { CLASS_WORDS, count, counted, KIND_WORDS, OUTCOME_WORDS, REASON_WORDS } from '../../format';
import { CLASSES, OUTCOMES, type FileReview, type LabelReading, type LeadClass, type Outcome, type Problem, type Review, type SetAsideCount } from '../../model'; // prettier-ignore
import { cut } from '../raw-text';
import { columnsUsed } from './columns';
import { systemWords } from './system-words';

/* What is folded away says in one line what it holds, and in another what in it is to be checked. */

/** Something in a fold that the owner should look at. */
export interface Check {
	readonly words: string;
	/** It stands open: what it holds may be wrong. Otherwise it is only marked. */
	readonly opens: boolean;
}

/**
 * "HubSpot deals · 617 rows · 13 of 22 columns used · all dates read".
 *
 * @param asks a question about its dates is open
 */
export function fileLine(file: FileReview, asks = false): string {
	const used = `${count(columnsUsed(file))} of ${counted(file.columns.length, 'column', 'columns')} used`;
	const parts = [kindWords(file), counted(file.rows, 'row', 'rows'), used, datesWords(file, asks)];
	return parts.filter((part) => part !== '').join(' · ');
}

function datesWords({ fields }: FileReview, asks: boolean): string {
	if (asks) return 'dates wait for your answer';
	const dates = fields.filter(({ dateOrder, column }) => dateOrder !== null && column !== null);
	return dates.length > 0 && dates.every(({ unreadable }) => unreadable === 0) ? 'all dates read' : '';
}

/** What is not sure about how a file is read; null: nothing. */
export function fileCheck(file: FileReview): Check | null {
	if (file.kind === null) return { words: 'say what this file holds', opens: true };
	const unsure = file.fields.filter(({ column, sure }) => column !== null && sure === 'unsure').length;
	const unread = file.fields.reduce((sum, { unreadable }) => sum + unreadable, 0);
	const words = [
		some(unsure, 'column we are not sure of', 'columns we are not sure of'),
		some(unread, 'value could not be read', 'values could not be read'),
		some(file.notes.length, 'note about the file', 'notes about the file'),
	].filter((part) => part !== '');
	return words.length === 0 ? null : { words: words.join(', '), opens: unsure > 0 };
}

/** "9 labels: 2 referral, 5 lead, 2 unknown". Blank ones are no labels. */
export function sourcesLine(rows: readonly LabelReading<LeadClass>[]): string {
	return labelsLine(rows, CLASSES, CLASS_WORDS);
}

export function outcomesLine(rows: readonly LabelReading<Outcome>[]): string {
	return labelsLine(rows, OUTCOMES, OUTCOME_WORDS);
}

/** Labels that nobody knows, of all. */
export function labelsCheck(rows: readonly LabelReading<string>[]): Check | null {
	const unknown = rows.filter(({ label, recognised }) => !recognised && label.trim() !== '');
	if (unknown.length === 0) return null;
	const on = unknown.reduce((sum, row) => sum + row.count, 0);
	return {
		words: `${counted(unknown.length, 'label we do not know', 'labels we do not know')}, on ${counted(on, 'row', 'rows')}`,
		opens: true,
	};
}

/** "2 rows: exact duplicates". */
export function setAsideLine(reasons: readonly SetAsideCount[]): string {
	const total = reasons.reduce((sum, reason) => sum + reason.count, 0);
	if (total === 0) return 'no rows';
	const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
	const said = reasons.map(({ reason, count: rows }) =>
		reasons.length === 1 ? lower(REASON_WORDS[reason]) : `${count(rows)} ${lower(REASON_WORDS[reason])}`,
	);
	return `${counted(total, 'row', 'rows')}: ${said.join(', ')}`;
}

/** The first of the choices that were made by default, and how many more there are. */
export function remarksLine(remarks: readonly Problem[]): string {
	const [first, ...others] = remarks;
	if (first === undefined) return '';
	const more = others.length === 0 ? '' : ` And ${count(others.length)} more.`;
	return `${cut(first.message, 160)}${more}`;
}

/** How many places of Review hold something to check, beside its questions. */
export function checksIn(review: Review): number {
	const checks = [...review.files.map(fileCheck), labelsCheck(review.sources), labelsCheck(review.outcomes)];
	return checks.filter((check) => check !== null).length;
}

function labelsLine<Meaning extends string>(
	rows: readonly LabelReading<Meaning>[],
	meanings: readonly Meaning[],
	words: Readonly<Record<Meaning, string>>,
): string {
	const labels = rows.filter(({ label }) => label.trim() !== '');
	const parts = meanings
		.map((meaning) => ({ meaning, n: labels.filter((row) => row.meaning === meaning).length }))
		.filter(({ n }) => n > 0)
		.map(({ meaning, n }) => `${count(n)} ${words[meaning]}`);
	if (parts.length === 0) return 'no labels';
	return `${counted(labels.length, 'label', 'labels')}: ${parts.join(', ')}`;
}

function kindWords({ system, kind, part }: FileReview): string {
	if (system !== null) return systemWords(system);
	if (kind === null) return 'not used by any answer';
	return kind === 'opportunities' && part !== 'deals' ? part : KIND_WORDS[kind];
}

function some(n: number, one: string, many: string): string {
	return n === 0 ? '' : counted(n, one, many);
}
