/** Unpacked, a file may be no larger than a text fits into one string of the browser. */
export const LARGEST_UNPACKED = 500_000_000;

/** The packed bytes are no whole, sound stream. */
export class DamagedError extends Error {
	override readonly name = 'DamagedError';
}

/** Unpacked, the bytes are more than allowed. */
export class TooLargeError extends Error {
	override readonly name = 'TooLargeError';
}

/** Unpacks a stream of the given form; stops as soon as more than `most` bytes come out. */
export async function inflate(
	packed: Uint8Array,
	form: 'gzip' | 'deflate-raw',
	most: number,
): Promise<Uint8Array> {
	const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
		.stream()
		.pipeThrough(new DecompressionStream(form));
	const reader = stream.getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read().catch(() => {
			throw new DamagedError('The packed bytes are damaged.');
		});
		if (done) return joined(chunks, size);
		size += value.length;
		if (size > most) {
			await reader.cancel().catch(() => undefined);
			throw new TooLargeError('The unpacked bytes are too many.');
		}
		chunks.push(value);
	}
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
	const all = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let sum = byte;
	for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
	return sum;
});

/** CRC-32 as zip archives keep it of each file. */
export function crc32(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
	return (sum ^ 0xffffffff) >>> 0;
}
