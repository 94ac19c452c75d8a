/**
 * The page that opens from disk, without a report yet: `static/offline/page.html`. All that a reader sees is in this one
 * file, the program as one classic script, since a browser loads no module from a disk. Its policy lets run what is in it
 * and nothing else, and lets it ask nobody for anything. `src/lib/share/offline.ts` puts a report into it.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src', 'offline');
const page = join(root, 'static', 'offline', 'page.html');

/**
 * Writes the page in every build, and before development where it is missing.
 * @param {Record<string, string>} alias what stands for other modules in the site
 * @returns {import('vite').Plugin}
 */
export function offlinePage(alias) {
	return {
		name: 'offline-page',
		async buildStart() {
			const { mode, config } = this.environment;
			if (mode === 'build' && config.consumer === 'client') await writeOfflinePage(alias);
		},
		async configureServer() {
			if (process.env.VITEST === undefined && !existsSync(page)) await writeOfflinePage(alias);
		},
	};
}

/** @param {Record<string, string>} alias */
export async function writeOfflinePage(alias) {
	const { script, style } = await parts(alias);
	const html = readFileSync(join(source, 'page.html'), 'utf8')
		.replace(/\s*%style%\s*/, () => style)
		.replace(/\s*%script%;\s*/, () => script)
		.replace('%policy%', () => policy(script, style));
	mkdirSync(dirname(page), { recursive: true });
	writeFileSync(`${page}.part`, html);
	renameSync(`${page}.part`, page);
}

/**
 * @param {Record<string, string>} alias
 * @returns {Promise<{ script: string, style: string }>} as they stand in the page
 */
async function parts(alias) {
	const made = await build({
		configFile: false,
		root,
		publicDir: false,
		logLevel: 'warn',
		plugins: [svelte({ compilerOptions: { runes: true } })],
		resolve: { alias: { ...alias, $lib: join(root, 'src', 'lib') } },
		define: { 'process.env.NODE_ENV': '"production"' },
		build: {
			write: false,
			cssCodeSplit: false,
			// A library of one file has everything in it: parts that the site fetches later, and the typeface.
			lib: { entry: join(source, 'main.ts'), formats: ['iife'], name: 'offline', cssFileName: 'style' },
			rolldownOptions: {
				output: { codeSplitting: false },
				// Of special functions only those that are called: loading one does nothing.
				treeshake: { moduleSideEffects: [{ test: /node_modules.@stdlib/, sideEffects: false }] },
			},
			minify: true,
		},
	});
	const output = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
	const [script, ...further] = output.filter((part) => part.type === 'chunk');
	const [style, ...others] = output.filter((part) => part.type === 'asset');
	if (script === undefined || style === undefined || further.length + others.length > 0)
		throw new Error(`The offline page is to be one script and one style, not ${output.length} files.`);
	const elsewhere = [...script.imports, ...script.dynamicImports].filter((file) => file !== script.fileName);
	if (elsewhere.length > 0) throw new Error('The offline page would load a further file.');
	return { script: asScript(script.code), style: asStyle(String(style.source)) };
}

/**
 * A script that nothing in it ends: what looks like markup stands in texts only, where it can be written otherwise.
 * @param {string} code
 */
function asScript(code) {
	const script = code.trim().replace(/<(?=!--|\/?script)/gi, '\\x3C');
	// Throws where it is no classic script.
	new Script(script);
	return script;
}

/** @param {string} css */
function asStyle(css) {
	const style = css.trim();
	if (/<\/style/i.test(style)) throw new Error('A style would end the page.');
	return style;
}

/**
 * @param {string} script
 * @param {string} style
 */
function policy(script, style) {
	return [
		"default-src 'none'",
		`script-src ${hash(script)}`,
		`style-src ${hash(style)}`,
		// Widths of bars and colours of keys.
		"style-src-attr 'unsafe-inline'",
		'img-src data:',
		'font-src data:',
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types svelte-trusted-html',
	].join('; ');
}

/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
