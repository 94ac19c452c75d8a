/** What the measurements run on: the site as it is built, and a page that does the same work bare. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const BARE = 'test/bench/bare.html';

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
 * A folder with the page that does the same work bare; to be served beside the site, whose engine it uses.
 * @returns {Promise<{ folder: string, page: string, remove: () => void }>}
 */
export async function bareFolder() {
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
		build: { outDir: folder, emptyOutDir: true, rollupOptions: { input: join(root, BARE) } },
	});
	return {
		folder,
		page: BARE,
		remove: () => {
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
