/**
 * Whether a text read as Windows-1252 was written in Windows-1250, as Excel does in Poland: ł, ą and ż then show as
 * ³, ¹ and ¿ in the middle of words, where Western texts never have them.
 */
export function looksCentralEuropean(text: string): boolean {
	const found = text.slice(0, LOOKED_AT).match(/\p{L}[¹³¿]\p{Ll}/gu);
	return found !== null && found.length >= LEAST;
}

/** Letters looked at: a long file shows them early. */
const LOOKED_AT = 2_000_000;
/** One may be a footnote or a slip. */
const LEAST = 2;
