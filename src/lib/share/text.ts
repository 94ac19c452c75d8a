/** Control characters, marks that turn the direction of writing, separators of lines, halves of pairs. */
const UNFIT = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069\uFEFF]+/gu;
const ADDRESS = /[^\s<>()[\]{},;:"'@]+@[^\s<>()[\]{},;:"'@]+/gu;

/**
 * Text that is fit to travel: no control characters, one blank where there were several, at most so long.
 *
 * @param most in UTF-16 units
 */
export function clean(text: string, most: number): string {
	const tidy = text.replace(UNFIT, ' ').replace(/\s+/gu, ' ').trim();
	return tidy.length <= most ? tidy : `${tidy.slice(0, most - 1).replace(/\p{Cs}$/u, '')}…`;
}

/** Whether something in the text looks like an e-mail address. */
export const hasAddress = (text: string): boolean => new RegExp(ADDRESS).test(text);

/** The text without what looks like an e-mail address, and without the brackets it stood in. */
export function withoutAddresses(text: string): string {
	return text
		.replace(ADDRESS, ' ')
		.replace(/[<([{]\s*[>)\]}]|\bmailto:/giu, ' ')
		.replace(/\s+/gu, ' ')
		.replace(/^[\s,;:|/–-]+|[\s,;:|/–-]+$/gu, '');
}

/** Lower case, without accents, each run of other characters than letters and digits one blank: for comparing only. */
export function folded(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
