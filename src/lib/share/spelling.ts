const ADDRESS = /[^\s<>()[\]{},;:"'@＠]+[@＠][^\s<>()[\]{},;:"'@＠]+/gu;
/** Nine digits or more, or seven behind a plus, with what people put between them: "(020) 7946-0123", "+45 12 34 56 78". */
const PHONE = /\+\d(?:[ \u00A0()./–-]*\d){6,14}|\(?\d(?:[ \u00A0()./–-]*\d){8,14}/gu;
/** Letters that do not come apart into one of a to z and an accent. */
const PLAIN = new Map(
	['ßss', 'łl', 'øo', 'đd', 'ðd', 'þth', 'æae', 'œoe', 'ıi', 'ħh'].map((of) => [of.slice(0, 1), of.slice(1)]),
);

/** Whether something in the text looks like an e-mail address or the number of a telephone. */
export const hasAddress = (text: string): boolean =>
	new RegExp(ADDRESS).test(text) || new RegExp(PHONE).test(text);

/** The text without what looks like an e-mail address or the number of a telephone, and the brackets it stood in. */
export function withoutAddresses(text: string): string {
	return text
		.replace(ADDRESS, ' ')
		.replace(PHONE, ' ')
		.replace(/[<([{]\s*[>)\]}]|\bmailto:/giu, ' ')
		.replace(/\s+/gu, ' ')
		.replace(/^[\s,;:|/–-]+|[\s,;:|/–-]+$/gu, '');
}

/** Lower case, without accents, each run of other characters than letters and digits one blank: for comparing only. */
export function folded(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}]+/gu, '')
		.toLowerCase()
		.replace(/[ßłøđðþæœıħ]/gu, (letter) => PLAIN.get(letter) ?? letter)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** As `folded`, also with the umlauts written out: "Müller" is "Mueller" to many. */
export function spellings(text: string): string[] {
	const written = text.normalize('NFC').replace(/[äöüÄÖÜ]/gu, (letter) => `${letter}e`);
	return [...new Set([folded(text), folded(written)])];
}
