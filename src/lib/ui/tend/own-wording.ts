import { checkWords, fill } from '../../send';
import type { Values, Words, WordsKind } from '../../send';
import type { WordsTo } from './words-to';

const NAME_LIKE = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
/** Shorter parts of names stand in other words, too. */
const SHORTEST_PART = 3;

/**
 * Words for one partner, as they were changed, with the blanks back in the place of what was filled in: a wording for
 * everybody. null: nothing was changed, or something that is true of this partner or of a client alone would stand in it.
 *
 * @param clients names that no wording for everybody may hold, in whole or in part
 */
export function ownWording(written: Words, to: WordsTo, clients: readonly string[] = []): Words | null {
	const { kind, template, values, filled } = to;
	if (same(written, filled)) return null;
	const lineOf = new Map(
		lines(template.body).map((line): [string, string] => [filledLine(kind, line, values), line]),
	);
	const wording = {
		subject: (written.subject === filled.subject
			? template.subject
			: blanked(written.subject, values)
		).trim(),
		body: lines(written.body)
			.map((line) => lineOf.get(line) ?? blanked(line, values))
			.join('\n')
			.trim(),
	};
	if (same(wording, template) || checkWords(kind, wording).length > 0) return null;
	if (isOfOne(wording, template, [...valuesOf(values), ...partsOf(values, clients)])) return null;
	return same(fill(kind, wording, values), written) ? wording : null;
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
	return named.reduce(
		(before, { blank, value }) => before.replace(wordOf(value), `{${blank}}`),
		text.replace(/\[([a-z ]+)\]/g, (whole, blank: string) => (blank in values ? `{${blank}}` : whole)),
	);
}

const valuesOf = (values: Values): string[] =>
	Object.values(values).flatMap((value) => ((value ?? '').trim() === '' ? [] : (value ?? '').trim()));

/** Single words of names: "Lee" of "Ann Lee" may stand alone. */
const partsOf = (values: Values, clients: readonly string[]): string[] =>
	[values.partner, values.person, ...clients]
		.flatMap((name) => (name ?? '').split(/[^\p{L}\p{N}]+/u))
		.filter((part) => part.length >= SHORTEST_PART && NAME_LIKE.test(part));

/** Something stands in the wording that the template does not have, and that is not for everybody. */
function isOfOne(wording: Words, template: Words, own: readonly string[]): boolean {
	// What stands in braces is a blank, whatever it is called.
	const text = ({ subject, body }: Words) => `${subject}\n${body}`.replace(/\{[^{}]*\}/g, ' ');
	return own.some((part) => wordOf(part).test(text(wording)) && !wordOf(part).test(text(template)));
}

const wordOf = (value: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}])${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');
