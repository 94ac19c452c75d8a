/** Kinds of file that hold others. XML may be a workbook. */
export type Packing = 'zip' | 'gzip' | 'xml';

/** What a file is packed as, by its first four bytes; null where it is not. Small, for it is asked of every file. */
export function packingOf(head: Uint8Array): Packing | null {
	const [a, b, c, d] = head;
	if (a === 0x1f && b === 0x8b) return 'gzip';
	const isXml =
		(a === 0x3c && b === 0x3f && c === 0x78) || (a === 0xef && b === 0xbb && c === 0xbf && d === 0x3c);
	if (isXml) return 'xml'; // "<?x", or "<" behind a byte order mark
	if (a !== 0x50 || b !== 0x4b) return null;
	const isZip = (c === 3 && d === 4) || (c === 5 && d === 6) || (c === 7 && d === 8);
	return isZip ? 'zip' : null;
}
