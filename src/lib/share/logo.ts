/** Of the picture itself, in bytes. */
export const MOST_LOGO_BYTES = 32 * 1024;
const LOGO = /^data:image\/(png|webp);base64,([A-Za-z0-9+/]+={0,2})$/;
/** Of the text: four characters stand for three bytes. */
const MOST_LOGO_TEXT = 'data:image/webp;base64,'.length + Math.ceil(MOST_LOGO_BYTES / 3) * 4;

/** A few bytes can be a picture that fills a reader's memory: so many pixels a side, and in all, are far more than a logo has. */
const MOST_SIDE = 4096;
const MOST_PIXELS = 4_000_000;

/**
 * Whether a text is a picture that a report may carry: PNG or WebP, whole and by its own head of a size that any browser
 * draws, of at most 32 kB. No drawing that could hold a script, no address.
 */
export function isLogo(text: string): boolean {
	if (text.length > MOST_LOGO_TEXT) return false;
	const [, kind, base64] = LOGO.exec(text) ?? [];
	if (kind === undefined || base64 === undefined || base64.length % 4 !== 0) return false;
	const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
	if (bytes.length > MOST_LOGO_BYTES) return false;
	const [width, height] = (kind === 'png' ? sizeOfPng(bytes) : sizeOfWebp(bytes)) ?? [0, 0];
	return Math.min(width, height) > 0 && Math.max(width, height) <= MOST_SIDE && width * height <= MOST_PIXELS;
}

type Size = readonly [width: number, height: number];

const textAt = (bytes: Uint8Array, from: number, length: number): string =>
	String.fromCharCode(...bytes.subarray(from, from + length));
const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
	new DataView(buffer, byteOffset, byteLength);

/** How a PNG begins (W3C PNG, 5.2), up to what its first block is called. */
const PNG = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';
/** Kind of colour and bits of a channel, as a PNG may have them (W3C PNG, 11.2.1). */
const COLOURS = /^(0 (1|2|4|8|16)|[246] (8|16)|3 [1248])$/;

/** The size that a PNG names; null where it is none, or is cut. */
function sizeOfPng(bytes: Uint8Array): Size | null {
	if (textAt(bytes, 0, PNG.length) !== PNG || !isWhole(bytes)) return null;
	const view = viewOf(bytes);
	const [depth, colour, compression, filter, interlace] = bytes.subarray(24, 29);
	if (!COLOURS.test(`${colour} ${depth}`) || compression !== 0 || filter !== 0 || (interlace ?? 2) > 1)
		return null;
	return [view.getUint32(16), view.getUint32(20)];
}

/** Of a PNG: one block follows another, one holds pixels, and the last ends the file. */
function isWhole(bytes: Uint8Array): boolean {
	const view = viewOf(bytes);
	let pixels = false;
	for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
		const name = textAt(bytes, at + 4, 4);
		if (name === 'IEND') return pixels && at + 12 === bytes.length;
		pixels ||= name === 'IDAT';
	}
	return false;
}

/** The size that a WebP names (RFC 9649, 2.4 to 2.7 and 3.4); null where it is none, or is cut. */
function sizeOfWebp(bytes: Uint8Array): Size | null {
	const view = viewOf(bytes);
	if (bytes.length < 30 || textAt(bytes, 0, 4) !== 'RIFF' || view.getUint32(4, true) + 8 !== bytes.length)
		return null;
	const sides = view.getUint32(21, true);
	switch (textAt(bytes, 8, 8)) {
		case 'WEBPVP8 ':
			// Behind a mark that every key frame has.
			return textAt(bytes, 23, 3) === '\x9d\x01\x2a'
				? [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
				: null;
		case 'WEBPVP8L':
			return bytes[20] === 0x2f ? [(sides & 0x3fff) + 1, ((sides >> 14) & 0x3fff) + 1] : null;
		case 'WEBPVP8X':
			return [(view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1];
		default:
			return null;
	}
}
