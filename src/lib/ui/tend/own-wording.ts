import { checkWords, fill } from '../../send';
import type { Values, Words, WordsKind } from '../../send';
import type { WordsTo } from './words-to';

const NAME_LIKE = /^[\p{Lu}\p{Lt}\p{Lo}]/u;

/**
 * Words for one partner, as they were changed, with the blanks back in the place of what was filled in: a wording for
 * everybody. null: nothing was changed, or it cannot be told what would stand there for others.
 */
export function ownWording(written: Words, to: WordsTo): Words | null {
	const { kind, template, values, filled } = to;
	if (same(written, filled)) return null;
	const lineOf = new Map(
		lines(template.body).map((line): [string, string] => [filledLine(kind, line, values), line]),
	);
	const subject = written.subject === filled.subject ? template.subject : blanked(written.subject, values);
	const body = lines(written.body)
		.map((line) => lineOf.get(line) ?? blanked(line, values))
		.join('\n');
	const wording = { subject: subject.trim(), body: body.trim() };
	if (same(wording, template) || checkWords(kind, wording).length > 0) return null;
	const changed = lines(written.body).filter((line) => !lineOf.has(line));
	const greetsNobody = changed.some((line) => isLost(values['first name'], line));
	return greetsNobody || !same(fill(kind, wording, values), written) ? null : wording;
}

const lines = (text: string): string[] => text.split('\n');

const same = (a: Words, b: Words): boolean =>
	a.subject.trim() === b.subject.trim() && a.body.trim() === b.body.trim();

const filledLine = (kind: WordsKind, line: string, values: Values): string =>
	fill(kind, { subject: '', body: line }, values).body;

/** The text with names turned back into their blanks; longer ones first, for one may hold another. */
function blanked(text: string, values: Values): string {
	const named = Object.entries(values)
		.map(([blank, value]) => ({ blank, value: value?.trim() ?? '' }))
		.filter(({ value }) => NAME_LIKE.test(value))
		.sort((a, b) => b.value.length - a.value.length);
	const found = named.reduce(
		(before, { blank, value }) => before.replace(wordOf(value), `{${blank}}`),
		text.replace(/\[([a-z ]+)\]/g, (whole, blank: string) => (blank in values ? `{${blank}}` : whole)),
	);
	return found;
}

/** A greeting such as "Hello all" is no name: what it would be for others cannot be told. */
const isLost = (value: string | null | undefined, line: string): boolean =>
	value !== null && value !== undefined && !NAME_LIKE.test(value) && wordOf(value).test(line);

const wordOf = (value: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}])${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');
