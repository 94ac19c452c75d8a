/**
 * A file of 1,000 rows, as most owners have: on a first visit on which nothing was started ahead, once what reads files was
 * started by reaching for them, and on a later visit. In turn with it the engine alone, from nothing to the rows loaded.
 * And the bytes that all this fetches.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { figureOf, inTurn } from './attempt.js';
import { give, quiet, reach, visit } from './visit.js';

const ROWS = 1000;
const RUNS = 5;
const LIMIT = 120_000;
const COLD = 'cold';
const BOOTED = 'booted';
const LATER = 'later';
const BARE = 'bare duckdb-wasm, instantiate + load alone';
const MOST_TIMES = 1.3;
const MOST_BOOTED = 150;

/**
 * @param {import('./run.js').Setting} setting
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function measure({ browser, address, beside, file, say, show }) {
	const path = file(ROWS);
	say(`Own file: ${ROWS} rows.`);
	/** @type {Record<string, Set<string>>} */
	const fetched = { [COLD]: new Set(), [LATER]: new Set() };
	const open = () => visit(browser, address);
	/** @type {import('./attempt.js').Subject<number>[]} */
	const subjects = [
		{
			name: COLD,
			open,
			run: async (page, run) => {
				// The first screen was fetched before the page could be listened to.
				if (run === 0) {
					listen(page, fetched[COLD]);
					await page.reload();
				}
				const { ms } = await give(page, path);
				return ms;
			},
		},
		{
			name: BARE,
			open: async () => {
				const page = await (await browser.newContext()).newPage();
				await page.goto(beside.load);
				return page;
			},
			run: async (page) => {
				await page.getByLabel('File').setInputFiles(path);
				return page.evaluate(() => window.loadBare());
			},
		},
		{
			name: BOOTED,
			open,
			run: async (page) => {
				await reach(page);
				return (await give(page, path)).ms;
			},
		},
		{
			name: LATER,
			open: () => visit(browser, address, 'allow'),
			run: async (page, run) => {
				await give(page, path);
				await quiet(page);
				// What keeps the site for later visits has done so once nothing is on its way.
				await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
				await page.waitForLoadState('networkidle');
				await page.waitForTimeout(2000);
				if (run === 0) listen(page, fetched[LATER]);
				await page.goto(address);
				return (await give(page, path)).ms;
			},
		},
	];
	const made = await inTurn(subjects, { runs: RUNS, limit: LIMIT, say });
	const figures = (/** @type {string} */ name) => figureOf(made.get(name), (ms) => ms);
	show({
		title: 'Bytes fetched until the first answer of an own file, compressed as hosts do',
		rows: [
			['', 'files', 'bytes'],
			...[COLD, LATER].map((name) => {
				const urls = [...(fetched[name] ?? [])];
				return [
					name === COLD ? 'first visit' : 'later visit',
					String(urls.length),
					urls.reduce((sum, url) => sum + weightOf(url, address), 0).toLocaleString('en-GB'),
				];
			}),
		],
	});
	return [
		{
			name: 'own file of 1,000 rows, nothing started ahead: first answer',
			runs: figures(COLD),
			beside: { [BARE]: figures(BARE) },
			goals: [{ most: MOST_TIMES, against: BARE }],
		},
		{
			name: '  once what reads files is started',
			runs: figures(BOOTED),
			goals: [{ most: MOST_BOOTED }],
		},
		{ name: '  on a later visit, nothing started ahead', runs: figures(LATER) },
	];
}

/**
 * Remembers what comes over the network: not what the browser or the service worker has kept.
 * @param {import('playwright').Page} page
 * @param {Set<string> | undefined} fetched
 */
function listen(page, fetched) {
	page.context().on('requestfinished', (request) => {
		const kept = async () => {
			const response = await request.response();
			if (response === null || response.fromServiceWorker() || response.status() === 304) return;
			const { responseBodySize } = await request.sizes();
			if (responseBodySize > 0) fetched?.add(request.url());
		};
		// The page may be gone by then.
		void kept().catch(() => undefined);
	});
}

/**
 * @param {string} url
 * @param {string} address of the site
 */
function weightOf(url, address) {
	const path = new URL(url).pathname.slice(new URL(address).pathname.length);
	const file = new URL(
		`../../build/${path.endsWith('/') || path === '' ? `${path}index.html` : path}`,
		import.meta.url,
	);
	const bytes = readFileSync(file);
	return /\.(gz|woff2)$/.test(path) ? bytes.length : gzipSync(bytes).length;
}
