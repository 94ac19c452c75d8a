/**
 * A change of filters on 100,000 opportunities: from the change of the address until Answers stands redrawn and a frame
 * is painted. In turn with it, the same SQL alone, on an engine and tables of its own in the same browser.
 */
import { exportOf, OWNERS } from './export.js';

const ROWS = 100_000;
const GOAL = 250;
/** No word between page and engine, and nothing worked out, for so long: the evidence is there, too. */
const QUIET = 400;

const [first = '', second = '', third = '', fourth = ''] = OWNERS;

/** One after the other, as somebody would who looks into the figures. */
const CHANGES = [
	{ owner: first },
	{ owner: second },
	{},
	{ class: 'lead' },
	{ class: 'referral' },
	{ class: 'referral', owner: third },
	{ owner: third },
	{ from: '2025-01-01', to: '2025-12-31' },
	{ from: '2025-01-01', to: '2025-12-31', class: 'lead' },
	{},
	{ source: 'Google Ads' },
	{ source: 'Referral' },
	{ source: 'Website' },
	{ from: '2024-01-01' },
	{ from: '2024-01-01', owner: fourth },
	{ class: 'introduction' },
	{ class: 'unknown' },
	{},
	{ from: '2023-04-01', to: '2026-03-31' },
	{ owner: first },
	{},
];

/**
 * @param {import('./run.js').Setting} setting
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function measure({ browser, address, bare, say }) {
	const csv = exportOf(ROWS);
	say(`Filter change: ${ROWS} opportunities.`);
	const page = await pageWith(browser, address, csv);
	const other = await browser.newPage();
	await other.goto(bare);
	const engine = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
	const files = engine.find((url) => url.includes('/engine/'))?.replace(/[^/]*$/, '') ?? '';
	await other.evaluate(([url, text]) => window.openBare(url ?? '', 'export.csv', text ?? ''), [files, csv]);

	// The first change warms what is compiled on its first call.
	await change(page, { owner: 'Nobody' });
	await other.evaluate((filters) => window.changeBare(filters), { owner: 'Nobody' });
	const runs = [];
	const evidence = [];
	const baseline = [];
	for (const filters of CHANGES) {
		const took = await change(page, filters);
		runs.push(took.answers);
		evidence.push(took.evidence);
		baseline.push(await other.evaluate((given) => window.changeBare(given), /** @type {any} */ (filters)));
		say(
			`  ${JSON.stringify(filters)}: ${Math.round(took.answers)} ms, bare ${Math.round(baseline.at(-1) ?? 0)} ms`,
		);
	}
	const hasty = [];
	for (const filters of CHANGES.slice(0, 8)) hasty.push((await change(page, filters, false)).answers);
	await page.context().close();
	await other.context().close();
	return [
		{ name: 'filter change to Answers redrawn, 100,000 opportunities', runs, bare: baseline, goal: GOAL },
		{ name: '  the same while the evidence is still on its way', runs: hasty },
		{ name: '  from Answers to the evidence behind them', runs: evidence },
	];
}

/**
 * A page with the answers of an export.
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {string} csv
 */
async function pageWith(browser, address, csv) {
	const page = await browser.newPage({ viewport: { width: 1360, height: 900 }, locale: 'en-GB' });
	await page.addInitScript(listen);
	await page.goto(address);
	const buffer = Buffer.from(csv);
	await page
		.getByLabel(/choose files|add files/i)
		.first()
		.setInputFiles([{ name: 'export.csv', mimeType: 'text/csv', buffer }]);
	await page.getByText('The answers are ready.').waitFor({ state: 'attached', timeout: 120_000 });
	await page.evaluate((quiet) => window.quietFor(quiet), QUIET);
	return page;
}

/** Runs in the page before anything else: hears when page and workers last spoke, or the page last worked. */
function listen() {
	let last = performance.now();
	const heard = () => {
		last = performance.now();
	};
	const post = Worker.prototype.postMessage;
	const known = new WeakSet();
	Worker.prototype.postMessage = function (/** @type {any[]} */ ...given) {
		heard();
		if (!known.has(this)) {
			known.add(this);
			this.addEventListener('message', heard);
		}
		// @ts-expect-error either form of the call
		post.apply(this, given);
	};
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries()) last = Math.max(last, startTime + duration);
	}).observe({ type: 'longtask' });
	window.quietFor = async (quiet) => {
		while (performance.now() - last < quiet) await new Promise((done) => setTimeout(done, 50));
		return last;
	};
}

/**
 * Asks for other filters as a link does.
 * @param {import('playwright').Page} page
 * @param {Record<string, string>} filters
 * @param {boolean} [wait] until the evidence is there, too
 * @returns {Promise<{ answers: number, evidence: number }>} milliseconds from the change, and from there
 */
function change(page, filters, wait = true) {
	const search = new URLSearchParams(filters).toString();
	return page.evaluate(
		async ([query, quiet]) => {
			const status = [...document.querySelectorAll('[role=status]')].find((one) =>
				one.textContent.includes('answers are ready'),
			);
			if (status === undefined) throw new Error('There are no answers.');
			const link = Object.assign(document.createElement('a'), { href: `?${query}` });
			link.dataset['sveltekitNoscroll'] = '';
			document.body.append(link);
			const began = performance.now();
			link.click();
			await new Promise((done) => {
				let gone = false;
				new MutationObserver((_, observer) => {
					const ready = status.textContent.includes('ready');
					if (ready && gone) {
						observer.disconnect();
						done(null);
					}
					gone ||= !ready;
				}).observe(status, { childList: true, characterData: true, subtree: true });
			});
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
			const drawn = performance.now();
			link.remove();
			const proven = quiet === null ? drawn : await window.quietFor(/** @type {number} */ (quiet));
			return { answers: drawn - began, evidence: Math.max(0, proven - drawn) };
		},
		[search, wait ? QUIET : null],
	);
}
