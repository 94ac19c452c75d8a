/** The built site as an owner meets it: a page of its own, files chosen, the screen read by what it says. */
import { watchPage } from './watch-page.js';

/** Milliseconds without a word between page and workers after which nothing is on its way any more. */
const QUIET = 2000;

/**
 * A first visit, with an empty cache.
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {'allow' | 'block'} [serviceWorkers]
 */
export async function visit(browser, address, serviceWorkers = 'block') {
	const context = await browser.newContext({
		viewport: { width: 1360, height: 900 },
		locale: 'en-GB',
		// It would ask for all of the site while something else is measured.
		serviceWorkers,
	});
	const page = await context.newPage();
	await page.addInitScript(watchPage);
	await page.goto(address);
	return page;
}

/** @param {import('playwright').Page} page when nothing happens on it any more */
export const quiet = (page) => page.evaluate((ms) => window.bench.quietFor(ms), QUIET);

/**
 * As somebody who is about to choose a file: what reads it is there afterwards.
 * @param {import('playwright').Page} page
 */
export async function reach(page) {
	const begun = page.waitForEvent('worker');
	await page.getByRole('group', { name: 'Drop your export here' }).hover();
	await begun;
	await quiet(page);
}

/**
 * Chooses a file; does not wait for anything.
 * @param {import('playwright').Page} page
 * @param {string} path
 */
export const choose = (page, path) =>
	page
		.getByLabel(/choose files|add files/i)
		.first()
		.setInputFiles(path);

/**
 * Milliseconds from a file chosen to the first answer on screen, and the longest that the page was blocked meanwhile.
 * @param {import('playwright').Page} page
 * @param {string} path
 */
export async function give(page, path) {
	await choose(page, path);
	return page.evaluate(() => window.bench.answered());
}
