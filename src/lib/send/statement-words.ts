import { count, counted, formatDay } from '../format';
import type { Introduced, Outcome, Statement } from '../model';

/** A statement as text, ready to be set: the page, the print and the file say the same. */
export interface StatementWords {
	readonly title: string;
	/** Who is told, by whom and when. */
	readonly partner: string;
	readonly firm: string | null;
	readonly day: string;
	/** Whole sentences above the list. */
	readonly sentences: readonly string[];
	readonly heads: readonly string[];
	/** A cell for each head; empty: nothing is known. */
	readonly rows: readonly (readonly string[])[];
	/** Whole sentences below the list. */
	readonly below: readonly string[];
}

/** How it stands with somebody who was introduced, as one says it to whoever made the introduction. */
const BECAME: Readonly<Record<Outcome, string>> = {
	won: 'became a client',
	lost: 'did not go ahead',
	open: 'under way',
};

/** What each column holds; null: nothing in this statement. */
type Cell = (one: Introduced) => string;

export function statementWords(statement: Statement, locale?: string): StatementWords {
	const { introductions, firm, madeOn } = statement;
	const day = (iso: string | null): string =>
		iso === null || iso === '' ? '' : formatDay(iso, locale).replace(/ /g, '\u00a0');
	const columns: readonly (readonly [string, Cell, boolean])[] = [
		['No.', ({ number }) => count(number, locale), true],
		['Day', ({ created }) => day(created), introductions.some(({ created }) => created !== null)],
		['Whom', ({ name }) => name ?? '', introductions.some(({ name }) => name !== null)],
		[
			'What became of it',
			({ outcome }) => (outcome === null ? '' : BECAME[outcome]),
			introductions.some(({ outcome }) => outcome !== null),
		],
		[
			'Our thanks',
			({ thanked }) => (thanked === '' ? 'given' : day(thanked)),
			introductions.some(({ thanked }) => thanked !== null),
		],
	];
	const used = columns.filter(([, , holds]) => holds);
	return {
		title: 'Introductions you made',
		partner: statement.partner,
		firm,
		day: formatDay(madeOn, locale),
		sentences: sentencesOf(statement, day, locale),
		heads: used.map(([head]) => head),
		rows: introductions.map((one) => used.map(([, cell]) => cell(one))),
		below: earlierWords(statement, locale),
	};
}

function sentencesOf(
	{ received, given, won, since }: Statement,
	day: (iso: string | null) => string,
	locale?: string,
): string[] {
	if (received === 0)
		return ['You have not introduced anybody to us yet.', ...givenWords(given, false, locale)];
	const people = counted(received, 'introduction', 'introductions', locale);
	const from = since === null ? '' : ` since ${day(since)}`;
	return [
		`You made ${people} to us${from}. Thank you.`,
		...wonWords(won, received, locale),
		...givenWords(given, true, locale),
	];
}

function wonWords(won: number | null, received: number, locale?: string): string[] {
	if (won === null || won === 0) return [];
	if (received === 1) return ['It became a client.'];
	return [
		won === received
			? 'All of them became clients.'
			: `${count(won, locale)} of them became ${won === 1 ? 'a client' : 'clients'}.`,
	];
}

/** Introductions in the other direction. */
function givenWords(given: number | null, received: boolean, locale?: string): string[] {
	if (given === null || (given === 0 && !received)) return [];
	if (given === 0) return ['We have not introduced anybody to you yet.'];
	return [`We made ${counted(given, 'introduction', 'introductions', locale)} to you.`];
}

function earlierWords({ earlier }: Statement, locale?: string): string[] {
	if (earlier === 0) return [];
	return [
		earlier === 1
			? 'One earlier introduction is counted above and has no line here.'
			: `${count(earlier, locale)} earlier introductions are counted above and have no line here.`,
	];
}
