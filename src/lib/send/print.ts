/** One 32-bit mix of a text, another for each seed. */
function mix(text: string, seed: number): number {
	let state = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) | 0;
	for (let i = 0; i < text.length; i++) {
		state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
		state = (state << 13) | (state >>> 19);
	}
	state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
	state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
	return (state ^ (state >>> 16)) >>> 0;
}

/** A fingerprint of a text, 32 hexadecimal digits: the same text always has the same, and it does not show the text. */
export function printOf(text: string): string {
	return [1, 2, 3, 4].map((seed) => mix(text, seed).toString(16).padStart(8, '0')).join('');
}
