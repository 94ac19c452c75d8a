import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { unpack, type Unpacked } from '$lib/ingest/unpack';
import { whyNot } from './try';
import { UnusableError } from './unusable';

/** Bytes of a file a person named. */
export async function bytesOf(path: string): Promise<Uint8Array> {
	try {
		return await readFile(path);
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		const why =
			code === 'ENOENT'
				? 'there is no such file'
				: code === 'EISDIR'
					? 'it is a folder: name the files in it'
					: 'it cannot be read';
		throw new UnusableError(`${path}: ${why}.`);
	}
}

/** The files in a file a person named: itself, or what an archive or a workbook holds; and what is to be said of it. */
export async function opened(path: string): Promise<Unpacked> {
	return unpack(basename(path), await bytesOf(path));
}

/** Writes a file a person named. */
export async function write(path: string, content: string | Uint8Array): Promise<void> {
	try {
		await writeFile(path, content);
	} catch (error) {
		throw new UnusableError(`${path}: ${whyNot(error)}.`);
	}
}
