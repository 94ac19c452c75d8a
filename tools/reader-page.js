/**
 * The reader's page is a program of its own: it shows one report and has no other screens to lead to. So it is built for
 * itself, with what it uses of every library and nothing that only the owner's screens use, and without what SvelteKit
 * brings to walk between screens. Its page is prerendered like every other and names the files below.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** What runs first, what it brings when the report is on its way, and what that brings once the first answer is there. */
const ENTRY = 'src/lib/ui/reader/begin.ts';
const PAGE = 'src/lib/ui/reader/page.ts';
const REST = 'src/lib/ui/reader/rest.ts';
/** Where the files stand in the site. */
const FOLDER = '_app/immutable/reader';
/** The list of the first ones, for the page that names them; hosts do not get it. */
const LIST = '.vite/reader.json';

/**
 * The files of the reader's page, each beside the site's first page.
 * @typedef {object} ReaderFiles
 * @property {string} script what runs first
 * @property {readonly string[]} modules what the first answer needs, beside it
 * @property {readonly string[]} styles
 * @property {{ readonly modules: readonly string[]; readonly styles: readonly string[] }} later what the page needs beside
 */

/**
 * @param {Record<string, string>} alias what stands for other modules in the site
 * @returns {import('vite').Plugin} adds the program to what the browser gets
 */
export function readerPage(alias) {
	return {
		name: 'reader-page',
		apply: 'build',
		async buildStart() {
			if (this.environment.config.consumer !== 'client') return;
			const output = await program(alias);
			for (const part of output)
				this.emitFile({
					type: 'asset',
					fileName: `${FOLDER}/${part.fileName}`,
					// With a name of its own it is listed among what the site needs, and kept for later visits.
					name: `reader/${part.fileName}`,
					originalFileName: `reader/${part.fileName}`,
					source: part.type === 'chunk' ? part.code : part.source,
				});
			this.emitFile({ type: 'asset', fileName: LIST, source: JSON.stringify(firstFiles(output)) });
		},
	};
}

/**
 * @param {boolean} built whether the site was built, or is served as it is written
 * @returns {ReaderFiles}
 */
export function readerFiles(built) {
	if (!built) return { script: ENTRY, modules: [], styles: [], later: { modules: [], styles: [] } };
	return JSON.parse(readFileSync(join('.svelte-kit', 'output', 'client', LIST), 'utf8'));
}

/**
 * @typedef {import('vite').Rolldown.OutputChunk | import('vite').Rolldown.OutputAsset} Part
 * @param {Record<string, string>} alias
 * @returns {Promise<Part[]>}
 */
async function program(alias) {
	/**
	 * What runs first, what the first answer needs, and what the page needs beside, by id: three files compress better
	 * than some hundred.
	 * @type {[Set<string>, Set<string>, Set<string>]}
	 */
	const [begin, answer, rest] = [new Set(), new Set(), new Set()];
	const made = await build({
		configFile: false,
		root,
		// Wherever the site stands: each file names the others from where it is.
		base: './',
		publicDir: false,
		logLevel: 'warn',
		plugins: [
			svelte({ compilerOptions: { runes: true } }),
			{
				name: 'parts',
				buildEnd() {
					/**
					 * @param {string} id
					 * @param {Set<string>} seen
					 */
					const visit = (id, seen) => {
						if (seen.has(id)) return;
						seen.add(id);
						this.getModuleInfo(id)?.importedIds.forEach((one) => {
							visit(one, seen);
						});
					};
					visit(resolve(root, ENTRY), begin);
					visit(resolve(root, PAGE), answer);
					visit(resolve(root, REST), rest);
				},
			},
		],
		resolve: { alias: { ...alias, $lib: join(root, 'src', 'lib') } },
		build: {
			write: false,
			assetsInlineLimit: 0,
			modulePreload: { polyfill: false },
			rolldownOptions: {
				input: { begin: join(root, ENTRY) },
				output: {
					entryFileNames: '[name]-[hash].js',
					chunkFileNames: '[hash].js',
					assetFileNames: '[hash][extname]',
					codeSplitting: {
						groups: [
							{ name: 'begin', priority: 3, test: (id) => begin.has(id) || isHelper(id) },
							{ name: 'answer', priority: 2, test: (id) => answer.has(id) },
							{ name: 'rest', priority: 1, test: (id) => rest.has(id) },
						],
					},
				},
				// Of special functions only those that are called: loading one does nothing.
				treeshake: { moduleSideEffects: [{ test: /node_modules.@stdlib/, sideEffects: false }] },
			},
		},
	});
	return [made].flat().flatMap((one) => ('output' in one ? one.output : []));
}

/** @param {string} id of a module that each file needs: it brings a part */
const isHelper = (id) => id.includes('vite/preload-helper');

/**
 * @param {readonly Part[]} output
 * @returns {ReaderFiles}
 */
function firstFiles(output) {
	const chunks = output.filter((part) => part.type === 'chunk');
	/** @param {string} path */
	const of = (path) => chunks.find(({ moduleIds }) => moduleIds.includes(resolve(root, path)));
	const [entry, page, rest] = [of(ENTRY), of(PAGE), of(REST)];
	if (entry === undefined || page === undefined || rest === undefined)
		throw new Error('The reader’s page lacks a part.');
	const first = withImports(page, chunks).filter((chunk) => chunk !== entry);
	const later = withImports(rest, chunks).filter((chunk) => chunk !== entry && !first.includes(chunk));
	return { script: placed(entry.fileName), ...filesOf(first), later: filesOf(later) };
}

/** @typedef {import('vite').Rolldown.OutputChunk} Chunk */

/**
 * @param {Chunk} chunk
 * @param {readonly Chunk[]} chunks all there are
 * @returns {Chunk[]} it, and what it brings with it
 */
function withImports(chunk, chunks) {
	/** @type {Set<Chunk>} */
	const seen = new Set();
	/** @param {Chunk} one */
	const visit = (one) => {
		if (seen.has(one)) return;
		seen.add(one);
		chunks.filter(({ fileName }) => one.imports.includes(fileName)).forEach(visit);
	};
	visit(chunk);
	return [...seen];
}

/** @param {readonly Chunk[]} chunks */
const filesOf = (chunks) => ({
	modules: chunks.map(({ fileName }) => placed(fileName)),
	styles: chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]).map(placed),
});

/** @param {string} file */
const placed = (file) => `${FOLDER}/${file}`;
