const SAMPLE = 8192;

/**
 * Which UTF-16 bytes without a mark are, told by where the NULs stand (digits, commas and line ends have one each);
 * null where they are not UTF-16. A few NULs in a text of one byte a character do not make it UTF-16.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
	let [even, odd] = [0, 0];
	for (let i = 0; i < pairs; i++) {
		if (bytes[2 * i] === 0) even++;
		if (bytes[2 * i + 1] === 0) odd++;
	}
	const enough = Math.max(1, pairs * 0.1);
	if (odd >= enough && even * 10 < odd && lineEndsArePairs(bytes, pairs, 0)) return 'utf-16le';
	if (even >= enough && odd * 10 < even && lineEndsArePairs(bytes, pairs, 1)) return 'utf-16be';
	return null;
}

/** Whether bytes like a line end stand in pairs with a NUL; `low` is the place of the low byte in a pair, 0 or 1. */
function lineEndsArePairs(bytes: Uint8Array, pairs: number, low: 0 | 1): boolean {
	let [paired, single] = [0, 0];
	for (let i = 0; i < pairs * 2; i++) {
		if (bytes[i] !== 0x0a && bytes[i] !== 0x0d) continue;
		const partner = low === 0 ? bytes[i + 1] : bytes[i - 1];
		if (i % 2 === low && partner === 0) paired++;
		else single++;
	}
	return paired >= single;
}

/** Text of UTF-32 bytes; what is no character becomes U+FFFD. Bytes beyond the last whole character are left out. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts: string[] = [];
	let part: number[] = [];
	for (let i = 0; i + 4 <= bytes.length; i += 4) {
		const code = view.getUint32(i, littleEndian);
		part.push(code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code);
		if (part.length === 8192) {
			parts.push(String.fromCodePoint(...part));
			part = [];
		}
	}
	return parts.join('') + String.fromCodePoint(...part);
}
