/**
 * The reader's page is a program of its own: it shows one report and has no other screens to lead to, so what SvelteKit
 * brings to walk between screens is not fetched there. Its page is prerendered like every other and names the two parts
 * below.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What runs first, and what it brings when the report is on its way. */
const ENTRY = 'src/lib/ui/reader/begin.ts';
const REST = 'src/lib/ui/reader/page.ts';

/**
 * What the page loads at once, by id: known when the browser's build comes to its chunks.
 * @type {Set<string>}
 */
const atOnce = new Set();

/**
 * @param {string} id of a module
 * @returns {boolean} whether the reader's page loads it at once
 */
export const isReaders = (id) => atOnce.has(id);

/** @returns {import('vite').Plugin} adds the two to what the browser gets */
export function readerEntry() {
	return {
		name: 'reader-entry',
		apply: 'build',
		buildStart() {
			if (this.environment.config.consumer !== 'client') return;
			this.emitFile({ type: 'chunk', id: resolve(ENTRY), name: 'begin' });
			this.emitFile({ type: 'chunk', id: resolve(REST), name: 'reader' });
		},
		buildEnd() {
			if (this.environment.config.consumer !== 'client') return;
			/** @param {string} id */
			const visit = (id) => {
				if (atOnce.has(id)) return;
				atOnce.add(id);
				this.getModuleInfo(id)?.importedIds.forEach(visit);
			};
			visit(resolve(REST));
		},
	};
}

/**
 * The files of the reader's page, each beside the site's first page.
 * @typedef {{ readonly script: string; readonly modules: readonly string[]; readonly styles: readonly string[] }} ReaderFiles
 */

/**
 * @param {boolean} built whether the site was built, or is served as it is written
 * @returns {ReaderFiles}
 */
export function readerFiles(built) {
	if (!built) return { script: ENTRY, modules: [], styles: [] };
	/** @type {Readonly<Record<string, { file: string; css?: string[]; imports?: string[] } | undefined>>} */
	const manifest = JSON.parse(
		readFileSync(join('.svelte-kit', 'output', 'client', '.vite', 'manifest.json'), 'utf8'),
	);
	/** @type {Set<string>} */
	const seen = new Set();
	/** @param {string} key */
	const visit = (key) => {
		if (seen.has(key)) return;
		seen.add(key);
		manifest[key]?.imports?.forEach(visit);
	};
	[ENTRY, REST].forEach(visit);
	const parts = [...seen].flatMap((key) => manifest[key] ?? []);
	const script = manifest[ENTRY]?.file;
	if (script === undefined) throw new Error(`${ENTRY} is not in the build`);
	return {
		script,
		modules: parts.map(({ file }) => file).filter((file) => file !== script),
		styles: [...new Set(parts.flatMap(({ css }) => css ?? []))],
	};
}
