/** The bytes that Excel writes in Western Europe: one for each character, and a question mark for what has none. */

/** What stands at 0x80 to 0x9f; a blank where nothing does. */
const MIDDLE = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** @param {string} text */
export function windows1252(text) {
	return Uint8Array.from(text, (char) => {
		const code = char.codePointAt(0) ?? 0;
		if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
		const at = MIDDLE.indexOf(char);
		return at === -1 ? '?'.charCodeAt(0) : 0x80 + at;
	});
}
