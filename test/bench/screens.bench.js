/**
 * Every screen, from the click that opens it until it stands there whole, and before that how long the evidence behind the
 * answers takes.
 */
import { attempt } from './attempt.js';
import { limitOf, rowsInWords, runsOf, sizesOf } from './sizes.js';
import { give, quiet, reach, visit } from './visit.js';

const SCREENS = ['Close rates', 'Over time', 'Sources', 'Partners', 'Give & thank', 'Data', 'Answers'];

/**
 * @param {import('./run.js').Setting} setting
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function measure(setting) {
	const lines = [];
	for (const rows of sizesOf(setting)) {
		setting.say(`Screens: ${rowsInWords(rows)}.`);
		lines.push(...(await linesOf(setting, rows)));
	}
	return lines;
}

/**
 * @param {import('./run.js').Setting} setting
 * @param {number} rows
 * @returns {Promise<import('./run.js').Line[]>}
 */
async function linesOf({ browser, address, file }, rows) {
	const page = await visit(browser, address);
	const limit = limitOf(rows);
	try {
		const loaded = await attempt(limit, async () => {
			await reach(page);
			await give(page, file(rows));
			const answered = await page.evaluate(() => performance.now());
			return (await quiet(page)) - answered;
		}, [page]);
		const evidence = 'value' in loaded ? [Math.max(0, loaded.value)] : loaded.failed;
		/** @type {import('./run.js').Line[]} */
		const lines = [{ name: `from the answers to the evidence, ${rowsInWords(rows)}`, runs: evidence }];
		if (typeof evidence === 'string') return lines;
		// Once ahead: what shows a screen is fetched on its first visit.
		for (const screen of SCREENS) await attempt(limit, () => open(page, screen), [page]);
		/** @type {Record<string, number[] | string>} */
		const runs = Object.fromEntries(SCREENS.map((screen) => [screen, []]));
		for (let run = 0; run < runsOf(rows); run++)
			for (const screen of SCREENS) {
				const took = await attempt(limit, () => open(page, screen), [page]);
				const so = runs[screen];
				if ('failed' in took) runs[screen] = took.failed;
				else if (Array.isArray(so)) so.push(took.value);
			}
		return [
			...lines,
			...SCREENS.map((screen) => ({ name: `  opening ${screen}`, runs: runs[screen] ?? '' })),
		];
	} finally {
		await page.context().close();
	}
}

/**
 * @param {import('playwright').Page} page
 * @param {string} screen
 */
const open = (page, screen) => page.evaluate((name) => window.bench.opened(name), screen);
