/** Kinds of file that hold others. */
export type Packing = 'zip' | 'gzip';

/** What a file is packed as, by its first four bytes; null where it is not. Small, for it is asked of every file. */
export function packingOf(head: Uint8Array): Packing | null {
	const [a, b, c, d] = head;
	if (a === 0x1f && b === 0x8b) return 'gzip';
	if (a !== 0x50 || b !== 0x4b) return null;
	const isZip = (c === 3 && d === 4) || (c === 5 && d === 6) || (c === 7 && d === 8);
	return isZip ? 'zip' : null;
}
