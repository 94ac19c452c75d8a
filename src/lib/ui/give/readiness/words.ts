import { counted } from '../../../format';
import type { Question, Reply } from '../../../reports/readiness';
import { plain } from '../../raw-text';
import type { Tending } from '../../tend/tending';

export const REPLY_NAMES: Readonly<Record<Reply, string>> = { yes: 'Yes', 'not sure': 'Not sure', no: 'No' };

/** The questions as heads of columns. */
export const QUESTION_NAMES: Readonly<Record<Question, string>> = {
	wouldRefer: 'Would they refer you?',
	knowsWelcome: 'Do they know you welcome it?',
	canExplain: 'Could they explain what you do?',
};

/** One question about one person; null: of whom is not said yet. */
export const questionOf = (question: Question, name: string | null): string =>
	name === null ? QUESTION_NAMES[question] : `${plain(name)}: ${QUESTION_NAMES[question]}`;

/**
 * After somebody was taken off the sheet.
 *
 * @param here answers were given on this page
 */
export const offSheet = (name: string, here: boolean): string =>
	`${plain(name)} is off this sheet${here ? ', and the answers you gave here are taken back' : ''}. Whatever else is known of them stays.`;

/** The button that takes up a further sheet, where so many more have answers. */
export const nextWords = (more: number): string =>
	more === 0 ? 'A further sheet' : `Next sheet: ${counted(more, 'more', 'more')} with answers`;

/** What the partners file to be saved holds. */
export function fileWords(lines: number, onSheet: number): string {
	const others = lines - onSheet;
	const rest =
		others === 0
			? ''
			: `, ${counted(others, 'of them', 'of them')} not on this sheet, as your files and you yourself say it`;
	return `It holds ${counted(lines, 'person', 'people')}${rest}, with all that Vouch reads of them. Drop it in beside your next export, in the place of your present partners file, and every answer comes back as it is.`;
}

/** Whether the answers outlast the page. */
export function keptWords({ isSample, remembered }: Pick<Tending, 'isSample' | 'remembered'>): string {
	if (isSample) return 'This is the sample: what you answer here ends with it.';
	if (remembered) return 'What you answer here is remembered on this device.';
	return 'What you answer here ends with this page, unless this device remembers it or you save it as CSV.';
}
