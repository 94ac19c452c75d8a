/* Bytes on their way into a link and back: checksum, alphabet of addresses, compression. */

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
	return c >>> 0;
});

/** CRC-32 as in ISO 3309 and zip files. */
export function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}

/** Base64 in the alphabet of addresses (RFC 4648, section 5), without padding. */
export function toBase64Url(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of as much of a text as makes whole bytes; characters of another alphabet end it. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
	const own = /^[A-Za-z0-9_-]*/.exec(text)?.[0] ?? '';
	const whole = own.length % 4 === 1 ? own.slice(0, -1) : own;
	const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * @param most bytes; a small text can inflate a thousandfold, so it is counted on the way
 * @returns null where there are more, or where the bytes are no compressed text
 */
export async function inflated(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array | null> {
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	const reader = stream.getReader();
	const chunks: Uint8Array[] = [];
	let length = 0;
	try {
		for (let next = await reader.read(); !next.done; next = await reader.read()) {
			length += next.value.length;
			if (length > most) return null;
			chunks.push(next.value);
		}
	} catch {
		return null;
	} finally {
		// What is not wanted any more is not made any more; a broken stream has nothing to cancel.
		await reader.cancel().catch(() => undefined);
	}
	return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
	const all = new Uint8Array(length);
	let place = 0;
	for (const chunk of chunks) {
		all.set(chunk, place);
		place += chunk.length;
	}
	return all;
}
