/**
 * Fingerprint of a file's bytes, which come in parts: FNV-1a over words of four bytes. Every part but the last must be
 * of whole words.
 */
export class Print {
	private hash = 0x811c9dc5 | 0;

	add(bytes: Uint8Array): void {
		const whole = bytes.length >>> 2;
		const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
		const words = new Int32Array(aligned.buffer, aligned.byteOffset, whole);
		let { hash } = this;
		for (let i = 0; i < whole; i++) {
			hash = Math.imul(hash ^ words[i]!, 0x01000193);
			// A multiplication carries upwards only: what the highest bits tell is brought down.
			hash ^= hash >>> 15;
		}
		for (let i = whole * 4; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
		this.hash = hash;
	}

	get value(): number {
		return this.hash >>> 0;
	}
}

/** The same of bytes that are all there. */
export function printOf(bytes: Uint8Array): number {
	const print = new Print();
	print.add(bytes);
	return print.value;
}
