import { inflateRawSync } from 'node:zlib';
import { crc32, fromBase64Url, toBase64Url } from '../../../src/lib/share/bytes';

/* Fragments of links put together by hand, under a right checksum, whatever is in them. */

/** The bytes of an open one: two compressed texts. */
export function openBytes(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(12 + first.length + second.length);
	const head = new DataView(bytes.buffer);
	head.setUint32(4, first.length);
	head.setUint32(8, second.length);
	bytes.set(first, 12);
	bytes.set(second, 12 + first.length);
	head.setUint32(0, crc32(bytes.subarray(4)));
	return bytes;
}

export const openFragment = (first: Uint8Array, second: Uint8Array): string =>
	`1d${toBase64Url(openBytes(first, second))}`;

/** @param sealed what `seal` gives, or what became of it */
export function sealedFragment(sealed: Uint8Array): string {
	const bytes = new Uint8Array(8 + sealed.length);
	const head = new DataView(bytes.buffer);
	head.setUint32(4, sealed.length);
	bytes.set(sealed, 8);
	head.setUint32(0, crc32(bytes.subarray(4)));
	return `1e${toBase64Url(bytes)}`;
}

/** Lists and texts of an open fragment. */
export function partsOf(fragment: string): [string, string] {
	const bytes = fromBase64Url(fragment.slice(2));
	const first = new DataView(bytes.buffer).getUint32(4);
	const inflate = (part: Uint8Array) => inflateRawSync(part).toString();
	return [inflate(bytes.subarray(12, 12 + first)), inflate(bytes.subarray(12 + first))];
}
