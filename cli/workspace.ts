import { basename } from 'node:path';
import { readWorkspace } from '$lib/state/device/workspace';
import type { Kept } from '$lib/state/device/store';
import { UnusableError } from './arguments';
import { bytesOf } from './files';

/** What is in a workspace file that the page saved; null where the file is none. */
export async function workspaceAt(path: string): Promise<Kept | null> {
	if (!/\.zip$/i.test(path)) return null;
	const bytes = (await bytesOf(path)) as Uint8Array<ArrayBuffer>;
	const read = await readWorkspace(new File([bytes], basename(path)));
	if (read === null) return null;
	if (!read.ok) throw new UnusableError(`${path}: ${read.problem.message}`);
	return read.value;
}
