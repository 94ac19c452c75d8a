/** Comparing and fingerprinting text. Pure; no knowledge of fields or labels. */

/** Letters that Unicode does not take apart into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
	ß: 'ss',
	ł: 'l',
	ø: 'o',
	æ: 'ae',
	œ: 'oe',
	đ: 'd',
	ı: 'i',
};

/**
 * Marks that only colour a letter: accents, points of Hebrew and Arabic. In the scripts of India and its neighbours
 * they are vowels, and in Japanese they make another consonant: names differ by them.
 */
const ACCENTS =
	/\p{M}(?<=[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}])(?<![\u3099\u309A])/gu;

/** Lower case without accents; everything else stays. */
export function plain(text: string): string {
	return text
		.normalize('NFKD')
		.replace(ACCENTS, '')
		.toLowerCase()
		.replace(/[ßłøæœđı]/g, (c) => UNDECOMPOSED[c] ?? c);
}

/** What two spellings of one label or header share: no case, blanks, punctuation or accents. */
export function key(text: string): string {
	return plain(text).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** The words of a label, each as `key` has them; `OnlineStore` and `online_store` are both two words. */
export function words(text: string): string[] {
	const spaced = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
	return plain(spaced)
		.split(/[^\p{L}\p{N}\p{M}]+/u)
		.filter((w) => w !== '');
}

/** Headers are compared by so many characters: no name needs more, and patterns take long on more. */
export const LONGEST_HEADER = 200;

/** Without blanks at the ends and with single blanks inside. */
export function tidy(text: string): string {
	const trimmed = text.trim();
	return /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** Text without the apostrophe that keeps a spreadsheet from taking it for a formula ('=x, '-x). */
export function unguarded(text: string): string {
	return text.replace(/^'(?=\s*[=+\-@\t\r＝＋－＠])/u, '');
}

/**
 * Text of a file of partners or touches that Vouch wrote, as it was before it was sealed (`format/csv.ts`): one quote
 * mark less before what a spreadsheet would have altered.
 */
export function unsealed(text: string): string {
	return text.replace(/^'(?='*(?:\s*[=+\-@\t\r＝＋－＠]|0\d+$|\d{12,}$))/u, '');
}

/** A 53-bit fingerprint of texts in order (two 32-bit mixes; the bounds between texts count). */
export function fingerprint(texts: readonly string[]): number {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (const text of texts) {
		for (let i = 0; i < text.length; i++) {
			const c = text.charCodeAt(i);
			high = Math.imul(high ^ c, 2654435761);
			low = Math.imul(low ^ c, 1597334677);
		}
		high = Math.imul(high ^ 0x1f, 2654435761);
		low = Math.imul(low ^ 0x1f, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	return 4294967296 * (2097151 & low) + (high >>> 0);
}
