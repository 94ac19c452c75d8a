import type { Words } from '../types';
import { BLANKS, BLANKS_OF } from './kinds';
import type { Blank, WordsKind } from './kinds';

/** What stands for each blank; nothing or blanks only: it is not known. */
export type Values = Readonly<Partial<Record<Blank, string | null | undefined>>>;

/** Words with their blanks filled in. */
export interface Filled extends Words {
	/** Blanks that nobody filled: they stand in brackets, "[their work]". A blank once, in the order of the text. */
	readonly missing: readonly Blank[];
	/** What stands in braces and is no blank of this kind; it was left as it is. */
	readonly unknown: readonly string[];
}

const BLANK = /\{([^{}\r\n]{1,60})\}/g;

/** "{ First  name }" is "first name". */
const named = (inside: string): string => inside.trim().replace(/\s+/g, ' ').toLowerCase();

/** Everything in curly braces: blanks of a kind by their name, and what is none as it stands. */
export function blanksIn(kind: WordsKind, text: string): { known: Blank[]; unknown: string[] } {
	const known = new Set<Blank>();
	const unknown = new Set<string>();
	for (const [whole, inside = ''] of text.matchAll(BLANK)) {
		const blank = blankOf(kind, inside);
		if (blank === null) unknown.add(whole);
		else known.add(blank);
	}
	return { known: [...known], unknown: [...unknown] };
}

function blankOf(kind: WordsKind, inside: string): Blank | null {
	const blank = BLANKS.find((name) => name === named(inside));
	return blank !== undefined && BLANKS_OF[kind].includes(blank) ? blank : null;
}

/** Fills the blanks of a template of one kind. A value is never read as a template itself. */
export function fill(kind: WordsKind, template: Words, values: Values): Filled {
	const { known, unknown } = blanksIn(kind, `${template.subject}\n${template.body}`);
	const value = (blank: Blank): string => values[blank]?.trim() ?? '';
	const filled = (text: string): string =>
		text.replace(BLANK, (whole, inside: string) => {
			const blank = blankOf(kind, inside);
			if (blank === null) return whole;
			return value(blank) === '' ? `[${blank}]` : value(blank);
		});
	return {
		subject: filled(template.subject).replace(/\s+/gu, ' ').trim(),
		body: tidied(filled(template.body)),
		missing: known.filter((blank) => value(blank) === ''),
		unknown,
	};
}

/** A value that ends its own sentence is not followed by a second full stop, save where three stand. */
const tidied = (text: string): string => text.replace(/([^.]\.|[!?…])\.(?=\s|$)/gu, '$1');
