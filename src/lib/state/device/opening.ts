import { problem } from '../../model';
import type { Host, Keep } from '../keep.svelte';
import { NO_WORKSPACE, packWorkspace, readWorkspace, workspaceName } from './workspace';
import type { Result } from './result';

/** Takes a workspace file out of what was dropped and opens it; see `Keep.withoutWorkspace`. */
export async function withoutWorkspace(
	files: readonly File[],
	keep: Keep,
	host: Host,
): Promise<readonly File[]> {
	const rest: File[] = [];
	for (const file of files) {
		const isZip = /\.zip$/i.test(file.name);
		const taken = isZip && (await takeWorkspace(file, files.length === 1, keep, host));
		if (!taken) rest.push(file);
	}
	return rest;
}

/** Opens a file that was chosen as a workspace. */
export async function openWorkspace(file: File, keep: Keep, host: Host): Promise<void> {
	if (!(await takeWorkspace(file, true, keep, host))) keep.problems = [{ ...NO_WORKSPACE, file: file.name }];
}

/** Everything on the page as one file, under its name. */
export async function saveWorkspace(host: Host): Promise<Result<File>> {
	const now = new Date();
	const packed = await packWorkspace(
		{ files: host.held, mapping: host.mapping, notebook: host.notebook },
		now,
	);
	return packed.ok ? { ok: true, value: new File([packed.value], workspaceName(now)) } : packed;
}

/** @returns whether it is a workspace file; then it is opened, offered or refused */
async function takeWorkspace(file: File, alone: boolean, keep: Keep, host: Host): Promise<boolean> {
	const read = await readWorkspace(file);
	if (read === null) return false;
	const { name } = file;
	if (!read.ok) keep.problems = [{ ...read.problem, file: name }];
	else if (!alone) keep.problems = [{ ...NOT_ALONE, file: name }];
	else if (host.held.length > 0 && !host.isSample) keep.offer = { name, opened: read.value };
	else {
		keep.dismiss();
		await host.open(`Opening ${name}`, () => Promise.resolve(read.value));
	}
	return true;
}

const NOT_ALONE = problem(
	'workspace-not-alone',
	'This is a workspace file, which brings its own files: it was left out.',
	'Choose or drop it by itself.',
);
