/* Text that came from a file may be of any length and hold characters that show nothing: how it is shown. */

/** Values are cut after so many letters; the whole one stays in the file and in downloads. */
export const LONGEST_VALUE = 80;
/** Whole sentences that quote a value or a column. */
export const LONGEST_SENTENCE = 480;

/** No letter is longer than this in code units, or it is no letter that anybody wrote. */
const UNITS = 8;

/** Made when it is first needed: to make one takes long. */
let made: Intl.Segmenter | null = null;
const segmenter = (): Intl.Segmenter => (made ??= new Intl.Segmenter());

/** The text, cut between letters with an ellipsis where it is longer than `longest` of them. */
export function cut(text: string, longest = LONGEST_VALUE): string {
	if (text.length <= longest) return text;
	const start = text.slice(0, longest * UNITS).toWellFormed();
	const letters: string[] = [];
	for (const { segment } of segmenter().segment(start)) {
		letters.push(segment);
		if (letters.length > longest) return `${letters.slice(0, longest).join('')}…`;
	}
	return start.length < text.length ? `${start}…` : text;
}

/** A piece of a text: what shows, or how many characters in a row show nothing. */
export type Piece = { readonly text: string } | { readonly hidden: number };

/**
 * Characters that show nothing: controls, marks of order, blanks without width. Not among them: line ends and tabs,
 * signs of Arabic numbers, the parts of flags.
 */
const HIDDEN = /(?![\t\n\r\u{600}-\u{605}\u{6DD}\u{70F}\u{8E2}\u{E0020}-\u{E007F}])[\p{Cc}\p{Cf}]+/gu;
/** They join letters or pictures, which is what they are for, after any that are not of the scripts that never join. */
const JOINERS = /^[\u200C\u200D]+$/;
const NEVER_JOINS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Z}]$/u;

/** The text in pieces, cut as `cut` does. */
export function pieces(text: string, longest = LONGEST_VALUE): Piece[] {
	const shown = cut(text, longest);
	const found: Piece[] = [];
	let from = 0;
	for (const { 0: run, index } of shown.matchAll(HIDDEN)) {
		if (joins(shown, run, index)) continue;
		if (index > from) found.push({ text: shown.slice(from, index) });
		found.push({ hidden: Array.from(run).length });
		from = index + run.length;
	}
	if (from < shown.length) found.push({ text: shown.slice(from) });
	return found;
}

function joins(text: string, run: string, index: number): boolean {
	const before = text.slice(Math.max(0, index - 2), index);
	return JOINERS.test(run) && before !== '' && !NEVER_JOINS.test(before);
}

/** The text for a list of choices or the name of a control, where nothing but letters can stand. */
export function plain(text: string, longest = LONGEST_VALUE): string {
	return pieces(text, longest)
		.map((piece) => ('text' in piece ? piece.text : '·'))
		.join('');
}
