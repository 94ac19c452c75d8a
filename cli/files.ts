import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { unpack } from '$lib/ingest/unpack';
import { packingOf } from '$lib/ingest/unpack/packed';
import type { Problem } from '$lib/model';
import { inMemory, sourceOf, wholeOf, type Source } from './source';
import { whyNot } from './try';
import { UnusableError } from './unusable';

/** Bytes of a file a person named. */
export async function bytesOf(path: string): Promise<Uint8Array> {
	return wholeOf(path, await sourceOf(path));
}

/** What a file a person named holds, and what is to be said of it. */
export interface Opened {
	readonly files: readonly { readonly name: string; readonly source: Source }[];
	readonly problems: readonly Problem[];
}

/** The files in a file a person named: itself, which is not read yet, or what an archive or a workbook holds. */
export async function opened(path: string): Promise<Opened> {
	const [name, source] = [basename(path), await sourceOf(path)];
	const head = await source.read(0, Math.min(4, source.size));
	if (packingOf(head) === null) return { files: [{ name, source }], problems: [] };
	const { files, problems } = await unpack(name, await wholeOf(path, source));
	return { files: files.map((one) => ({ name: one.name, source: inMemory(one.bytes) })), problems };
}

/** Writes a file a person named. */
export async function write(path: string, content: string | Uint8Array): Promise<void> {
	try {
		await writeFile(path, content);
	} catch (error) {
		throw new UnusableError(`${path}: ${whyNot(error)}.`);
	}
}
