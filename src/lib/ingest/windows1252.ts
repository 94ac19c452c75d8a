/** Unicode code points of the bytes 0x80 to 0x9f in Windows-1252; the five unassigned ones stand for themselves. */
const HIGH = [
	0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,
	0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
	0x0153, 0x9d, 0x017e, 0x0178,
]; // prettier-ignore

const CHUNK = 0x8000;

/** Unicode code point of one Windows-1252 byte (0 to 255). */
export function codePoint1252(byte: number): number {
	return byte >= 0x80 && byte <= 0x9f ? HIGH[byte - 0x80]! : byte;
}

/**
 * Text of Windows-1252 bytes. Every byte has a reading, so this never fails.
 * Our own table, because `TextDecoder` of Node 20 reads 0x80 to 0x9f as control characters.
 */
export function decode1252(bytes: Uint8Array): string {
	const units = new Uint16Array(CHUNK);
	const parts: string[] = [];
	for (let start = 0; start < bytes.length; start += CHUNK) {
		const end = Math.min(start + CHUNK, bytes.length);
		for (let i = start; i < end; i++) units[i - start] = codePoint1252(bytes[i]!);
		parts.push(String.fromCharCode(...units.subarray(0, end - start)));
	}
	return parts.join('');
}
