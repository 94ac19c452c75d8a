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

/** The same of text in lines: each line clean, none empty at either end, at most so many, and so long in all. */
export function cleanLines(text: string, most: number, mostLines: number): string {
	const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => clean(line, most));
	const first = lines.findIndex((line) => line !== '');
	const last = lines.findLastIndex((line) => line !== '');
	const all = first < 0 ? [] : lines.slice(first, last + 1);
	const joined = [...all.slice(0, mostLines - 1), all.slice(mostLines - 1).join(' ')].join('\n').trimEnd();
	return joined.length <= most
		? joined
		: `${joined
				.slice(0, most - 1)
				.replace(/\p{Cs}$/u, '')
				.trimEnd()}…`;
}
