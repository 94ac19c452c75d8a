import { crc32, DamagedError, inflate, TooLargeError } from './inflate';

/** One file in a zip archive, as its directory lists it. */
export interface ZipEntry {
	/** With its folders, parted by `/`; a folder itself ends in one. */
	readonly path: string;
	readonly isEncrypted: boolean;
	/** 0: stored, 8: deflated; no others can be unpacked here. */
	readonly method: number;
	readonly crc: number;
	/** Bytes. */
	readonly packedSize: number;
	readonly size: number;
	/** Offset of its local header. */
	readonly at: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MOST_COMMENT = 0xffff;
const UNKNOWN_32 = 0xffffffff;

/** What a zip archive holds, by the directory at its end. Throws `DamagedError` where that is not whole. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const { at: start, count } = directory(view);
		const entries: ZipEntry[] = [];
		let at = start;
		for (let i = 0; i < count; i++) {
			if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new DamagedError('No directory entry.');
			entries.push(readEntry(bytes, view, at));
			at +=
				46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		}
		return entries;
	} catch (error) {
		if (error instanceof RangeError) throw new DamagedError('The archive ends too early.');
		throw error;
	}
}

function directory(view: DataView): { at: number; count: number } {
	const end = findEnd(view);
	const count = view.getUint16(end + 10, true);
	const at = view.getUint32(end + 16, true);
	if (count !== 0xffff && at !== UNKNOWN_32) return { at, count };
	const hasLocator = end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64;
	if (!hasLocator) return { at, count };
	const large = bigAt(view, end - 20 + 8);
	if (view.getUint32(large, true) !== END_OF_DIRECTORY_64) throw new DamagedError('No large directory.');
	return { at: bigAt(view, large + 48), count: bigAt(view, large + 32) };
}

function findEnd(view: DataView): number {
	const last = view.byteLength - 22;
	for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at--) {
		if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
	}
	throw new DamagedError('No end of a directory.');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
	const flags = view.getUint16(at + 8, true);
	const nameLength = view.getUint16(at + 28, true);
	const name = bytes.subarray(at + 46, at + 46 + nameLength);
	const extra = at + 46 + nameLength;
	const [size, packedSize, offset] = largeNumbers(
		view,
		[view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
		extra,
		extra + view.getUint16(at + 30, true),
	);
	return {
		path: decodeName(name).replaceAll('\\', '/'),
		isEncrypted: (flags & 1) === 1,
		method: view.getUint16(at + 10, true),
		crc: view.getUint32(at + 16, true),
		packedSize,
		size,
		at: offset,
	};
}

type Three = [size: number, packedSize: number, offset: number];

/** Numbers that do not fit into 32 bits stand in an extra field, in this order, those that fit left out. */
function largeNumbers(view: DataView, numbers: Three, from: number, to: number): Three {
	if (!numbers.includes(UNKNOWN_32)) return numbers;
	for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) !== 1) continue;
		let next = at + 4;
		return numbers.map((number) => {
			if (number !== UNKNOWN_32) return number;
			next += 8;
			return bigAt(view, next - 8);
		}) as Three;
	}
	return numbers;
}

function bigAt(view: DataView, at: number): number {
	return Number(view.getBigUint64(at, true));
}

/** Names are UTF-8 where they can be; older tools write one byte a letter. */
function decodeName(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** Whether the bytes of this entry can be had here. */
export function canUnpack({ isEncrypted, method }: ZipEntry): boolean {
	return !isEncrypted && (method === 0 || method === 8);
}

/** The bytes of one entry. Throws `DamagedError`, or `TooLargeError` where they are more than `most`. */
export async function zipContent(archive: Uint8Array, entry: ZipEntry, most: number): Promise<Uint8Array> {
	const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
	const { at } = entry;
	if (at + 30 > archive.length || view.getUint32(at, true) !== LOCAL_HEADER)
		throw new DamagedError('No file where the directory says.');
	const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	if (from + entry.packedSize > archive.length) throw new DamagedError('The file ends too early.');
	const packed = archive.subarray(from, from + entry.packedSize);
	// Many entries of an archive may name the same bytes: those that are stored count, too.
	if (entry.method === 0 && packed.length > most) throw new TooLargeError('The stored bytes are too many.');
	const content = entry.method === 0 ? packed.slice() : await inflate(packed, 'deflate-raw', most);
	if (content.length !== entry.size || crc32(content) !== entry.crc)
		throw new DamagedError('The file is not what was packed.');
	return content;
}
