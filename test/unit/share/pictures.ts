import { deflateSync } from 'node:zlib';
import { crc32 } from '../../../src/lib/share/bytes';

/* Real pictures, as small as they can be. */

const u32 = (n: number): Buffer => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(n);
	return bytes;
};

function block(name: string, data: Uint8Array): Buffer {
	const named = Buffer.concat([Buffer.from(name), data]);
	return Buffer.concat([u32(data.length), named, u32(crc32(named))]);
}

export interface PngParts {
	readonly depth?: number;
	readonly colour?: number;
	readonly interlace?: number;
	/** Of a further block, in bytes, with its own head of twelve. */
	readonly more?: number;
}

/** A grey PNG; its pixels are there where it is small. */
export function pngOf(width: number, height: number, parts: PngParts = {}): Buffer {
	const { depth = 8, colour = 0, interlace = 0, more = 0 } = parts;
	const rows = width * height < 1e6 ? Buffer.alloc(height * (width + 1), 0) : Buffer.alloc(1);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		block('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([depth, colour, 0, 0, interlace])])),
		...(more === 0 ? [] : [block('teXt', Buffer.alloc(more - 12))]),
		block('IDAT', deflateSync(rows)),
		block('IEND', Buffer.alloc(0)),
	]);
}

function riff(chunks: Uint8Array): Buffer {
	const size = Buffer.alloc(4);
	size.writeUInt32LE(chunks.length + 4);
	return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBP'), chunks]);
}

/** Three pixels by two, with loss and without, as a browser writes them. */
export const LOSSY = riff(Buffer.from('VlA4IBgAAAAwAQCdASoDAAIAAsBMJaQAA3AA/vgfgAA=', 'base64'));
export const LOSSLESS = riff(Buffer.from('VlA4TBAAAAAvAkAAAAfQmapG/wMR0f8A', 'base64'));

/** The lossy one on a canvas of its own. */
export function onCanvas(width: number, height: number): Buffer {
	const head = Buffer.alloc(18);
	head.write('VP8X');
	head.writeUInt32LE(10, 4);
	head.writeUIntLE(width - 1, 12, 3);
	head.writeUIntLE(height - 1, 15, 3);
	return riff(Buffer.concat([head, LOSSY.subarray(12)]));
}

/** The lossy one with a further block, of about so many bytes in all. */
export function webpOf(size: number): Buffer {
	const more = Buffer.alloc(8 + 2 * Math.ceil(size / 2));
	more.write('MORE');
	more.writeUInt32LE(more.length - 8, 4);
	return riff(Buffer.concat([LOSSY.subarray(12), more]));
}

/** With one byte, or several, put in place of others. */
export function changed(bytes: Buffer, at: number, ...by: number[]): Buffer {
	const copy = Buffer.from(bytes);
	copy.set(by, at);
	return copy;
}

export const pngText = (bytes: Uint8Array): string =>
	`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
export const webpText = (bytes: Uint8Array): string =>
	`data:image/webp;base64,${Buffer.from(bytes).toString('base64')}`;
