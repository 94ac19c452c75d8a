import { open, readFile, stat } from 'node:fs/promises';
import { sizeInWords } from './progress';
import { UnusableError } from './unusable';

/** Bytes that are read a part at a time. The same as a file on a page, but as fast as the disk. */
export interface Source {
	readonly size: number;
	/** The bytes from one place up to another, in memory of their own. */
	readonly read: (from: number, to: number) => Promise<Uint8Array>;
}

/** No more than this comes into memory in one piece. Bytes. */
export const LARGEST_PIECE = 2 ** 31 - 1;

/**
 * A file a person named, read from disk as it is asked for. What is no plain file (a pipe) is read at once. Node's own
 * `openAsBlob` gives 64 kB at a time, which takes twenty times as long.
 */
export async function sourceOf(path: string): Promise<Source> {
	try {
		const about = await stat(path);
		if (!about.isFile()) return inMemory(await readFile(path));
		// Whether it may be read shows now, not in the middle of the work.
		await (await open(path)).close();
		return { size: about.size, read: (from, to) => piece(path, from, to) };
	} catch (error) {
		throw unreadable(path, error);
	}
}

export const inMemory = (bytes: Uint8Array): Source => ({
	size: bytes.length,
	read: (from, to) => Promise.resolve(bytes.slice(from, to)),
});

/** The whole of it. */
export async function wholeOf(path: string, source: Source): Promise<Uint8Array> {
	if (source.size > LARGEST_PIECE)
		throw new UnusableError(
			`${path}: it has ${sizeInWords(source.size)}, and of this kind of file 2 GB are the most that can be read: unpack it and name the CSV files in it, or export fewer years at a time.`,
		);
	return source.read(0, source.size);
}

async function piece(path: string, from: number, to: number): Promise<Uint8Array> {
	const bytes = new Uint8Array(to - from);
	try {
		// Opened anew each time: nothing has to be closed, and a piece is large.
		const file = await open(path);
		try {
			let filled = 0;
			while (filled < bytes.length) {
				const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, from + filled);
				if (bytesRead === 0)
					throw new UnusableError(`${path}: it became shorter while it was read: name it again.`);
				filled += bytesRead;
			}
			return bytes;
		} finally {
			await file.close();
		}
	} catch (error) {
		throw unreadable(path, error);
	}
}

function unreadable(path: string, error: unknown): unknown {
	if (error instanceof UnusableError) return error;
	const { code } = error as NodeJS.ErrnoException;
	if (code === undefined) return error;
	const why =
		{
			ENOENT: 'there is no such file',
			EISDIR: 'it is a folder: name the files in it',
			ERR_FS_FILE_TOO_LARGE: 'it holds more than 2 GB, which can only be read from a plain file',
		}[code] ?? 'it cannot be read';
	return new UnusableError(`${path}: ${why}.`);
}
