import { codePoint1252 } from './windows1252';

/** What a walk over bytes read as UTF-8 found. */
export interface Utf8Census {
	/** Well-formed characters of more than one byte. */
	readonly good: number;
	/** Bytes that belong to no well-formed character. */
	readonly bad: number;
	/** Offset of the first of them, -1 where there is none. */
	readonly firstBad: number;
	/** Offset at which the bytes end in the middle of a character, -1 where they do not. */
	readonly cutAt: number;
}

/** Length of the well-formed character that begins at `i`: 0 where none does, -1 where the bytes end within it. */
function characterLength(bytes: Uint8Array, i: number): number {
	const lead = bytes[i]!;
	if (lead < 0x80) return 1;
	if (lead < 0xc2 || lead > 0xf4) return 0;
	const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
	// The second byte is narrower after four leads: no overlong forms, no surrogates, nothing above U+10FFFF.
	const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
	const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
	for (let k = 1; k < length; k++) {
		const byte = bytes[i + k];
		if (byte === undefined) return -1;
		if (byte < (k === 1 ? low : 0x80) || byte > (k === 1 ? high : 0xbf)) return 0;
	}
	return length;
}

/** Counts what of these bytes is UTF-8 and what is not. One pass. */
export function censusUtf8(bytes: Uint8Array): Utf8Census {
	let [good, bad, firstBad, cutAt, i] = [0, 0, -1, -1, 0];
	while (i < bytes.length) {
		const length = characterLength(bytes, i);
		if (length > 0) {
			if (length > 1) good++;
			i += length;
			continue;
		}
		if (length < 0 && cutAt < 0) cutAt = i;
		if (firstBad < 0) firstBad = i;
		bad++;
		i++;
	}
	return { good, bad, firstBad, cutAt };
}

/** UTF-8 bytes in which each byte that was none is now its Windows-1252 character: nothing is lost, nothing invented. */
export function repairUtf8(bytes: Uint8Array, bad: number): Uint8Array {
	const out = new Uint8Array(bytes.length + 2 * bad); // a Windows-1252 character takes at most three bytes
	let [i, o] = [0, 0];
	while (i < bytes.length) {
		const length = characterLength(bytes, i);
		if (length > 0) {
			for (let k = 0; k < length; k++) out[o++] = bytes[i++]!;
			continue;
		}
		const code = codePoint1252(bytes[i++]!);
		if (code < 0x800) out[o++] = 0xc0 | (code >> 6);
		else {
			out[o++] = 0xe0 | (code >> 12);
			out[o++] = 0x80 | ((code >> 6) & 0x3f);
		}
		out[o++] = 0x80 | (code & 0x3f);
	}
	return out.subarray(0, o);
}
