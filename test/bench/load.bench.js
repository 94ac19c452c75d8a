/**
 * Exports of several sizes, from the file chosen to the first answer on screen, each time on a page of its own on which what
 * reads files was started by reaching for them. In turn with it: the engine alone, which reads the same columns into a
 * table and answers nothing, and what a front-end developer would write. With it, how much memory each takes, how long the
 * page is blocked, and how soon it stops.
 */
import { attempt, figureOf, inTurn } from './attempt.js';
import { median } from './figures.js';
import { largestPage } from './memory.js';
import { limitOf, rowsInWords, runsOf, sizesOf } from './sizes.js';
import { choose, give, quiet, reach, visit } from './visit.js';

const OURS = 'the page';
const BARE = 'bare duckdb-wasm, its load alone';
const FRONT_END = 'PapaParse + Arquero';
const EMPTY = 'the site’s page before any file';
/** More rows than a page can hold as objects. */
const MOST_OBJECTS = 1_000_000;
/** Milliseconds of rest after which memory is looked at: browsers give back what is over after some ten seconds. */
const REST = 15_000;
/** Parts of the usual time after which Cancel is pressed. */
const STOPS = [0.05, 0.25, 0.5, 0.75, 0.9];

/**
 * @param {import('./run.js').Setting} setting
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function measure(setting) {
	const lines = [];
	for (const rows of sizesOf(setting)) lines.push(...(await linesOf(setting, rows)));
	return lines;
}

/**
 * Milliseconds: to the answer, the longest block of the page, until all is read, until its columns are typed, until all is known.
 * @typedef {{ ms: number, longest?: number, read?: number, typed?: number, known?: number }} Took
 */

/**
 * @param {import('./run.js').Setting} setting
 * @param {number} rows
 * @returns {Promise<import('./run.js').Line[]>}
 */
async function linesOf({ browser, address, beside, file, say }, rows) {
	const path = file(rows);
	say(`Load: ${rowsInWords(rows)}.`);
	/** @type {number[]} */
	const empty = [];

	const runs = runsOf(rows);
	/**
	 * Memory is watched in a round of its own: who looks at it holds up who asks for more of it.
	 * @param {import('playwright').Page} page
	 * @param {number} run
	 * @param {() => Promise<Took>} work
	 */
	const seen = async (page, run, work) => {
		const memory = await largestPage(browser);
		const ended = run === runs ? memory.watch() : () => NaN;
		try {
			const { ms, longest = NaN, read = NaN, typed = NaN, known = NaN } = await work();
			if (run < runs) {
				say(`  ${Math.round(ms)} ms`);
				return { ms, longest, read, typed, known, after: NaN, peak: NaN };
			}
			await page.waitForTimeout(REST);
			const [peak, after] = [ended(), memory.now()];
			say(`  ${Math.round(peak)} MB, then ${Math.round(after)} MB`);
			return { ms: NaN, longest: NaN, read: NaN, typed: NaN, known: NaN, after, peak };
		} finally {
			ended();
		}
	};
	const bare = async (/** @type {string} */ url) => {
		const page = await (await browser.newContext()).newPage();
		await page.goto(url);
		return page;
	};
	/** @typedef {Required<Took> & { after: number, peak: number }} Seen */
	/** @type {import('./attempt.js').Subject<Seen>[]} */
	const subjects = [
		{
			name: OURS,
			open: () => visit(browser, address),
			run: async (page, run) => {
				empty.push((await largestPage(browser)).now());
				await reach(page);
				return seen(page, run, async () => {
					const took = await give(page, path);
					await quiet(page);
					return took;
				});
			},
		},
		{
			name: BARE,
			open: () => bare(beside.load),
			run: async (page, run) => {
				await page.evaluate(() => window.startBare());
				await page.getByLabel('File').setInputFiles(path);
				return seen(page, run, async () => ({ ms: await page.evaluate(() => window.loadBare()) }));
			},
		},
		{
			name: FRONT_END,
			open: () => bare(beside.frontEnd),
			run: async (page, run) => {
				await page.getByLabel('File').setInputFiles(path);
				return seen(page, run, async () => ({ ms: await page.evaluate(() => window.loadFrontEnd()) }));
			},
		},
	];
	const made = await inTurn(
		subjects.filter(({ name }) => name !== FRONT_END || rows <= MOST_OBJECTS),
		{ runs: runs + 1, limit: limitOf(rows), say },
	);
	const names = [...made.keys()].filter((name) => name !== OURS);
	/** @param {(one: Seen) => number} figure */
	const others = (figure) =>
		Object.fromEntries(names.map((name) => [name, figureOf(made.get(name), figure)]));
	const own = made.get(OURS);
	const times = figureOf(own, ({ ms }) => ms);
	const stops =
		typeof times === 'string' ? times : await stopping({ browser, address }, path, median(times), rows);
	const size = rowsInWords(rows);
	const beaten = rows >= 100_000 && rows <= MOST_OBJECTS ? [{ most: 1, against: FRONT_END }] : [];
	const large = rows >= 3_000_000;
	const isLarge = rows >= 1_000_000;
	const bareAlone = { [BARE]: figureOf(made.get(BARE), ({ ms }) => ms) };
	return [
		{
			name: `read, and proved to be whole, ${size}`,
			runs: figureOf(own, ({ read }) => read),
			beside: bareAlone,
			goals: isLarge ? [{ most: 1.25, against: BARE }] : [],
		},
		{
			name: '  with all that answers count in typed columns, in order',
			runs: figureOf(own, ({ typed }) => typed),
			beside: bareAlone,
			goals: isLarge ? [{ most: 1.6, against: BARE }] : [],
		},
		{
			name: '  with partners and all else that no filter changes',
			runs: figureOf(own, ({ known }) => known),
			beside: bareAlone,
		},
		{
			name: `load to the first answer, ${size}`,
			runs: times,
			beside: others(({ ms }) => ms),
			goals: beaten,
		},
		{
			name: '  longest block of the page meanwhile',
			runs: figureOf(own, ({ longest }) => longest),
			goals: [{ most: 50 }],
		},
		{ name: '  from Cancel to the page that has stopped', runs: stops, goals: [{ most: 100 }] },
		{
			name: '  memory of the page, at most',
			unit: 'MB',
			runs: figureOf(own, ({ peak }) => peak),
			beside: others(({ peak }) => peak),
			goals: large ? [{ most: 1400 }] : [],
		},
		{
			name: '  memory of the page, after',
			unit: 'MB',
			runs: figureOf(own, ({ after }) => after),
			beside: { ...others(({ after }) => after), [EMPTY]: empty },
			goals: large ? [{ most: 250 }] : [],
		},
	];
}

/**
 * Presses Cancel at several points of a load.
 * @param {Pick<import('./run.js').Setting, 'browser' | 'address'>} setting
 * @param {string} path
 * @param {number} usual milliseconds
 * @param {number} rows
 * @returns {Promise<import('./table.js').Runs>}
 */
async function stopping({ browser, address }, path, usual, rows) {
	const runs = [];
	for (const part of STOPS) {
		const page = await visit(browser, address);
		const stopped = async () => {
			await reach(page);
			await choose(page, path);
			await page.waitForTimeout(part * usual);
			return page.evaluate(() => window.bench.cancelled());
		};
		const outcome = await attempt(limitOf(rows), stopped, [page]);
		await page.context().close();
		if ('failed' in outcome) return outcome.failed;
		if (!Number.isNaN(outcome.value)) runs.push(outcome.value);
	}
	return runs.length === 0 ? 'it was done before it could be stopped' : runs;
}
