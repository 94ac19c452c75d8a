/**
 * An empty page of the same site, to measure a page against: the site's shell, layout, styles, typeface and policy, built
 * as the site is, with one word and nothing else. `page` has the word in what is sent, and the site's program beside it;
 * `late` puts it there by that program, as a page does whose content only the browser knows.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What stands on the empty page. */
export const WORD = 'Empty';

const CONFIG = `import { sveltekit } from '@sveltejs/kit/vite';
export default { plugins: [sveltekit()], build: { assetsInlineLimit: 0 } };
`;
const PAGE = `<h1 class="page">${WORD}</h1>
`;
const LATE = `<script>
	import { onMount } from 'svelte';
	let here = $state(false);
	onMount(() => (here = true));
</script>
{#if here}<h1 class="page">${WORD}</h1>{/if}
`;
/** Of the site, as they are. */
const SAME = [
	'svelte.config.js',
	'src/app.html',
	'src/app.css',
	'src/fonts',
	'src/routes/+layout.svelte',
	'src/routes/+layout.ts',
];

/** @returns {{ folder: string, remove: () => void }} folder of the built pages */
export function emptySite() {
	const home = mkdtempSync(join(tmpdir(), 'vouch-empty-'));
	for (const path of SAME) cpSync(join(root, path), join(home, path), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'), 'junction');
	mkdirSync(join(home, 'static'));
	cpSync(join(root, 'static', 'favicon.svg'), join(home, 'static', 'favicon.svg'));
	write(home, 'package.json', '{ "type": "module" }');
	write(home, 'vite.config.js', CONFIG);
	write(home, 'src/routes/page/+page.svelte', PAGE);
	write(home, 'src/routes/late/+page.svelte', LATE);
	const made = spawnSync(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
		cwd: home,
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	if (made.status !== 0) throw new Error(`The empty page could not be built: ${String(made.stderr)}`);
	return {
		folder: join(home, 'build'),
		remove: () => {
			rmSync(home, { recursive: true, force: true });
		},
	};
}

/**
 * @param {string} home
 * @param {string} path
 * @param {string} text
 */
function write(home, path, text) {
	mkdirSync(dirname(join(home, path)), { recursive: true });
	writeFileSync(join(home, path), text);
}
