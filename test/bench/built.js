/** What the measurements run on: the site as it is built, and a page that does the same work bare. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Pages that do the same by other means, by what each is called. */
const BESIDE = {
	load: 'test/bench/beside/load.html',
	sql: 'test/bench/beside/sql.html',
	frontEnd: 'test/bench/beside/front-end.html',
};
/** The engine as it is published. */
const ENGINE = ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js'];

/** Builds the site, unless what stands in build/ is younger than all it is made from. */
export function freshBuild() {
	const built = join(root, 'build', 'index.html');
	const sources = ['src', 'static/sample', 'vite.config.ts', 'svelte.config.js', 'package-lock.json'];
	if (
		existsSync(built) &&
		statSync(built).mtimeMs > Math.max(...sources.map((path) => newest(join(root, path))))
	)
		return;
	process.stderr.write('Building the site.\n');
	const made = spawnSync('npm', ['run', '--silent', 'build'], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32',
	});
	if (made.status !== 0) throw new Error('The site could not be built.');
}

/**
 * When the youngest file at or below a path was written.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
	if (!existsSync(path)) return 0;
	const { mtimeMs } = statSync(path);
	if (!statSync(path).isDirectory()) return mtimeMs;
	return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * A folder with the pages that do the same by other means; to be served beside the site, whose engine one of them uses.
 * @returns {Promise<{ folder: string, pages: typeof BESIDE, remove: () => void }>}
 */
export async function besideFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'vouch-bench-'));
	await build({
		configFile: false,
		root,
		base: './',
		publicDir: false,
		logLevel: 'error',
		resolve: {
			alias: { '@stdlib/assert-has-generator-support': join(root, 'tools', 'has-generators.cjs') },
		},
		build: {
			outDir: folder,
			emptyOutDir: true,
			rollupOptions: { input: Object.values(BESIDE).map((page) => join(root, page)) },
		},
	});
	mkdirSync(join(folder, 'engine'));
	for (const file of ENGINE)
		copyFileSync(
			join(root, 'node_modules', '@duckdb', 'duckdb-wasm', 'dist', file),
			join(folder, 'engine', file),
		);
	return {
		folder,
		pages: BESIDE,
		remove: () => {
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
