import { constants, statSync } from 'node:fs';
import { mkdir, open, rm, rmdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UnusableError } from './unusable';

/** What a command is about to write. */
export interface Wanted {
	/** A folder that is made where it is missing; null: none. */
	readonly folder: string | null;
	/** Files, in any order. */
	readonly files: readonly string[];
}

/**
 * Tries everything before anything is written, so that a command which fails leaves nothing half done: each file can be
 * written where it is to lie, and no two are one. The folder is there afterwards.
 *
 * @param given files that are read, which must not be written over
 */
export async function tryAll({ folder, files }: Wanted, given: readonly string[] = []): Promise<void> {
	refuseSame(files, given);
	const made = folder !== null && (await makeFolder(folder));
	try {
		for (const file of files) await tryFile(file);
	} catch (error) {
		if (made) await rmdir(folder).catch(() => undefined);
		throw error;
	}
}

function refuseSame(files: readonly string[], given: readonly string[]): void {
	const taken = new Set(given.map((path) => resolve(path)));
	for (const file of files) {
		const path = resolve(file);
		if (taken.has(path) && isPlain(path))
			throw new UnusableError(`${file} is named twice: give each file that is written a name of its own.`);
		taken.add(path);
	}
}

const at = (path: string) => statSync(path, { throwIfNoEntry: false });
/** A file or nothing yet, and not the screen. */
const isPlain = (path: string): boolean => at(path)?.isFile() ?? true;

/** Opens a file that is there without a change; makes one that is not, and takes it away again. */
async function tryFile(file: string): Promise<void> {
	const there = at(file);
	if (there !== undefined && !there.isFile() && !there.isDirectory()) return;
	try {
		const { O_CREAT, O_EXCL, O_WRONLY } = constants;
		const handle = await open(file, there === undefined ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY);
		await handle.close();
		if (there === undefined) await rm(file);
	} catch (error) {
		throw new UnusableError(`${file}: ${whyNot(error)}.`);
	}
}

/** The folder of reports is made where the one around it is there. @returns whether it was missing */
async function makeFolder(folder: string): Promise<boolean> {
	if (at(folder)?.isDirectory() === true) return false;
	try {
		await mkdir(folder);
		return true;
	} catch (error) {
		const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		throw new UnusableError(`${folder}: ${missing ? 'there is no such folder' : 'it cannot be made there'}.`);
	}
}

/** Why a file cannot be written. */
export function whyNot(error: unknown): string {
	const { code } = error as NodeJS.ErrnoException;
	if (code === 'ENOENT') return 'there is no such folder';
	return code === 'EISDIR' ? 'it is a folder: name a file in it' : 'it cannot be written there';
}
