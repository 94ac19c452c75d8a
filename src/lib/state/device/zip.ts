import { crc32 } from '../../ingest/unpack/inflate';

/** One file of an archive. */
export interface Part {
	/** With its folders, parted by `/`. */
	readonly path: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;

/** A plain zip archive, as every system opens it: at most 65,535 files and 4 GB. Times are those of packing. */
export async function zip(parts: readonly Part[], now: Date): Promise<Blob> {
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	const directory: Uint8Array<ArrayBuffer>[] = [];
	let at = 0;
	for (const { path, bytes } of parts) {
		const { method, packed } = await deflated(bytes);
		const name = new TextEncoder().encode(path);
		const facts = header(method, now, crc32(bytes), packed.length, bytes.length, name.length);
		const local = [fields([0x04034b50, 4]), facts, name, packed];
		// After the facts: no comment, first disk, no attributes, and where the file begins.
		const rest = fields([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]);
		directory.push(fields([0x02014b50, 4], [VERSION, 2]), facts, rest, name);
		pieces.push(...local);
		at += length(local);
	}
	const count = parts.length;
	const end = fields(
		[0x06054b50, 4],
		[0, 2],
		[0, 2],
		[count, 2],
		[count, 2],
		[length(directory), 4],
		[at, 4],
		[0, 2],
	);
	return new Blob([...pieces, ...directory, end], { type: 'application/zip' });
}

/** What a file's own header and its entry in the directory have in common. */
function header(method: number, now: Date, crc: number, packed: number, size: number, name: number) {
	const time = (now.getHours() << 11) | (now.getMinutes() << 5) | (now.getSeconds() >> 1);
	const day = ((now.getFullYear() - 1980) << 9) | ((now.getMonth() + 1) << 5) | now.getDate();
	return fields(
		[VERSION, 2],
		[FLAGS, 2],
		[method, 2],
		[time, 2],
		[day, 2],
		[crc, 4],
		[packed, 4],
		[size, 4],
		[name, 2],
		[0, 2],
	);
}

/** Numbers one after the other, each with how many bytes it takes, the lowest first. */
function fields(...numbers: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array<ArrayBuffer> {
	const made = new Uint8Array(numbers.reduce((sum, [, bytes]) => sum + bytes, 0));
	const view = new DataView(made.buffer);
	let at = 0;
	for (const [value, bytes] of numbers) {
		if (bytes === 2) view.setUint16(at, value, true);
		else view.setUint32(at, value, true);
		at += bytes;
	}
	return made;
}

const length = (pieces: readonly Uint8Array[]): number =>
	pieces.reduce((sum, piece) => sum + piece.length, 0);

/** Browsers that cannot deflate keep the bytes as they are, which a zip allows. */
async function deflated(
	bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly method: number; readonly packed: Uint8Array<ArrayBuffer> }> {
	let stream: CompressionStream;
	try {
		stream = new CompressionStream('deflate-raw');
	} catch {
		return { method: STORED, packed: bytes };
	}
	const packed = await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();
	return { method: DEFLATED, packed: new Uint8Array(packed) };
}
