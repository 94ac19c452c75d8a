/** Control characters, marks that turn the direction of writing, separators of lines, halves of pairs. */
const UNFIT = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069\uFEFF]+/gu;
/** Characters without a width, which part a name for a machine and not for the eye: soft hyphens, word joiners, tags. */
const INVISIBLE = /[\u00AD\u180E\u200B\u2060-\u2064\u{E0000}-\u{E007F}]+/gu;

/**
 * Text that is fit to travel: no control characters, one blank where there were several, at most so long.
 *
 * @param most in UTF-16 units
 */
export function clean(text: string, most: number): string {
	const tidy = text.replace(INVISIBLE, '').replace(UNFIT, ' ').replace(/\s+/gu, ' ').trim();
	return tidy.length <= most ? tidy : `${tidy.slice(0, most - 1).replace(/\p{Cs}$/u, '')}…`;
}
