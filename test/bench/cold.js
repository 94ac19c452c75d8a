/** A page with an empty cache: until when something of it is painted, and what it fetches. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Milliseconds after which what is not painted has failed. */
const PATIENCE = 30_000;

/**
 * Milliseconds from the way to a page until what it is for is painted, with an empty cache.
 * @param {import('playwright').Browser} browser
 * @param {{ url: string, first: string }} page
 */
export async function painted(browser, { url, first }) {
	const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, locale: 'en-GB' });
	const page = await context.newPage();
	await page.addInitScript((/** @type {string} */ selector) => {
		const there = /** @type {any} */ (window);
		there.firstPainted = new Promise((done) => {
			const watch = new PerformanceObserver((list) => {
				const [entry] = /** @type {any[]} */ (list.getEntries());
				done(entry?.renderTime);
			});
			watch.observe({ type: 'element' });
		});
		new MutationObserver((_, watch) => {
			const first = document.querySelector(selector);
			if (first === null) return;
			watch.disconnect();
			// Before it is painted: the browser says when that was.
			first.setAttribute('elementtiming', 'first');
		}).observe(document, { childList: true, subtree: true });
	}, first);
	await page.goto(url);
	const took = await page.evaluate(
		(/** @type {number} */ patience) =>
			Promise.race([
				/** @type {any} */ (window).firstPainted,
				new Promise((done) => setTimeout(done, patience, null)),
			]),
		PATIENCE,
	);
	if (typeof took !== 'number') throw new Error(`${url}: ${first} was not painted.`);
	await page.waitForLoadState('networkidle');
	await context.close();
	return took;
}

/**
 * What a page fetches, compressed as hosts do.
 * @param {string} page what it is called
 * @param {readonly string[]} urls from the server's root
 * @param {string} reports folder of what is served beside the site
 * @param {number} most bytes that it may fetch
 * @returns {import('./run.js').Table}
 */
export function weights(page, urls, reports, most) {
	/** @type {Record<string, number>} */
	const sums = {};
	for (const url of new Set(urls.filter((one) => !one.includes('favicon')))) {
		const path = (url.split('?')[0] ?? '').slice(1);
		const kind = /\.(js|css|woff2|json)$/.exec(path)?.[1] ?? 'html';
		const file = path.startsWith('reports/')
			? join(reports, path.slice('reports/'.length))
			: join(root, 'build', kind === 'html' ? `${path}index.html` : path);
		const bytes = readFileSync(file);
		sums[kind] = (sums[kind] ?? 0) + (kind === 'woff2' ? bytes.length : gzipSync(bytes).length);
	}
	const total = Object.values(sums).reduce((sum, size) => sum + size, 0);
	return {
		title: `${page}, bytes fetched, compressed`,
		rows: [
			...Object.entries(sums).map(([kind, size]) => [kind, String(size)]),
			['all', String(total), `goal ${most} ${total <= most ? 'met' : 'missed'}`],
		],
	};
}
