import { DamagedError, LARGEST_UNPACKED, TooLargeError } from '../../ingest/unpack/inflate';
import { packingOf } from '../../ingest/unpack/packed';
import { canUnpack, zipContent, zipEntries, type ZipEntry } from '../../ingest/unpack/zip';
import { problem } from '../../model';
import type { Opened } from '../keep.svelte';
import type { Held } from '../work';
import { checked, parseRecipe, SCHEMA, type Place, type Recipe } from './recipe';
import { done, failed, unreadable, type Result } from './result';
import type { Kept } from './store';
import { zip, type Part } from './zip';

/*
 * A workspace file is a plain zip: `vouch.json` with the recipe (`vouch.workspace/1`: when it was saved, the files with
 * their names, encodings and places, the mapping, the notebook), and under `files/` each file, byte for byte as it was given.
 */

const RECIPE = 'vouch.json';
const LARGEST_RECIPE = 20_000_000;
const LONGEST_NAME = 120;

const READ_ME = `This is a workspace of Vouch: the files under "files" as they were given, and in vouch.json how they are read.
Drop the whole zip file on the page of Vouch to go on where it was saved, or open the CSV files with any spreadsheet.
It holds personal data: whoever has it can read every row.
`;

const STAYS = 'What is on this page stays as it is.';
const DAMAGED = problem(
	'workspace-damaged',
	'This workspace file is damaged, or something in it was changed.',
	`Save it once more where it came from. ${STAYS}`,
);
const NEWER = problem(
	'workspace-newer',
	'This workspace file was saved by a newer Vouch than this page.',
	`Reload the page to get the newer one, then open it again. ${STAYS}`,
);
const TOO_LARGE = problem(
	'workspace-too-large',
	'The files in this workspace are larger than 500 MB, more than a page can open at once.',
	`Unpack it and choose the files you need. ${STAYS}`,
);
export const NO_WORKSPACE = problem(
	'not-a-workspace',
	'This is not a workspace file.',
	`Choose one that “Save workspace” gave you; its name begins with “vouch” and ends in “.zip”. ${STAYS}`,
);

/** `vouch-2026-03-31.zip`, by the day where the owner is. */
export function workspaceName(now: Date): string {
	const part = (number: number): string => String(number).padStart(2, '0');
	return `vouch-${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}.zip`;
}

/** Everything as one file. */
export async function packWorkspace({ files, mapping, notebook }: Kept, now: Date): Promise<Result<Blob>> {
	const places: Place[] = [];
	const parts: Part[] = [];
	for (const { name, encoding, file } of files) {
		const bytes = await bytesOf(file);
		if (bytes === null) return failed(unreadable(name));
		const at = freePath(name, places);
		places.push({ name, encoding, size: bytes.length, at });
		parts.push({ path: at, bytes });
	}
	const recipe: Recipe = { schema: SCHEMA, savedAt: now.toISOString(), files: places, mapping, notebook };
	const sound = checked(recipe);
	if (!sound.ok) return sound;
	const encode = (text: string): Part['bytes'] => new TextEncoder().encode(text);
	const json = { path: RECIPE, bytes: encode(`${JSON.stringify(recipe, null, '\t')}\n`) };
	return done(await zip([json, { path: 'read-me.txt', bytes: encode(READ_ME) }, ...parts], now));
}

/** A name that every system can write, for the file inside; its real name stands in the recipe. */
function freePath(name: string, others: readonly Place[]): string {
	const plain = name.replace(/[\p{Cc}<>:"/\\|?*]+/gu, '-').replace(/^\.+|[. ]+$/g, '');
	const short = plain.slice(-LONGEST_NAME) || 'file';
	const taken = new Set(others.map(({ at }) => at.toLowerCase()));
	for (let n = 1; ; n++) {
		const path = `files/${n === 1 ? '' : `${n} `}${short}`;
		if (!taken.has(path.toLowerCase())) return path;
	}
}

/**
 * Reads a workspace file.
 *
 * @returns null where it is none: another zip, or no zip at all
 */
export async function readWorkspace(file: File): Promise<Result<Opened> | null> {
	const bytes = await bytesOf(file);
	if (bytes === null || packingOf(bytes) !== 'zip') return null;
	try {
		const entries = new Map(zipEntries(bytes).map((entry) => [entry.path, entry] as const));
		const folder = folderOf(entries);
		if (folder === null) return null;
		const content = (path: string, most: number): Promise<Uint8Array> =>
			read(bytes, entries.get(folder + path), most);
		const recipe = parseRecipe(json(await content(RECIPE, LARGEST_RECIPE)), {
			damaged: DAMAGED,
			newer: NEWER,
		});
		if (!recipe.ok) return recipe;
		const { mapping, notebook } = recipe.value;
		return done({ files: await unpacked(recipe.value, content), mapping, notebook, lost: [] });
	} catch (error) {
		if (error instanceof DamagedError) return entriesUnknown(file.name) ? failed(DAMAGED) : null;
		if (error instanceof TooLargeError) return failed(TOO_LARGE);
		throw error;
	}
}

/** An archive that is cut off cannot say what it holds: its name decides who speaks of it. */
const entriesUnknown = (name: string): boolean => /^vouch-.*\.zip$/i.test(name);

/** Whoever packs it anew may pack the folder it was unpacked into. null: no recipe is in it. */
function folderOf(entries: ReadonlyMap<string, ZipEntry>): string | null {
	for (const path of entries.keys())
		if (path === RECIPE || /^[^/]+\/vouch\.json$/.test(path)) return path.slice(0, -RECIPE.length);
	return null;
}

async function unpacked(
	{ files }: Recipe,
	content: (path: string, most: number) => Promise<Uint8Array>,
): Promise<Held[]> {
	const held: Held[] = [];
	let room = LARGEST_UNPACKED;
	for (const { name, encoding, size, at } of files) {
		const bytes = await content(at, room);
		if (bytes.length !== size) throw new DamagedError('A file is not what was saved.');
		room -= bytes.length;
		held.push({ name, encoding, file: new File([bytes as Uint8Array<ArrayBuffer>], name) });
	}
	return held;
}

function read(archive: Uint8Array, entry: ZipEntry | undefined, most: number): Promise<Uint8Array> {
	if (entry === undefined || !canUnpack(entry)) throw new DamagedError('A file is missing.');
	if (entry.size > most) throw new TooLargeError('The files are too large.');
	return zipContent(archive, entry, most);
}

function json(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		throw new DamagedError('The recipe is no JSON.');
	}
}

function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
	return file.arrayBuffer().then(
		(buffer) => new Uint8Array(buffer),
		() => null,
	);
}
