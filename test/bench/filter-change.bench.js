/**
 * A change of filters, as somebody makes them one after the other who looks into the figures: the facts of all panels of
 * Answers alone, the answers made of them, and until Answers stands redrawn. In turn with it, on pages of their own in the same browser: the site's
 * SQL alone, and PapaParse with Arquero, which group for fewer panels.
 */
import { attempt } from './attempt.js';
import { OWNERS } from './export-words.js';
import { limitOf, rowsInWords, sizesOf } from './sizes.js';
import { give, quiet, reach, visit } from './visit.js';

const SQL = 'the same SQL, bare';
const FRONT_END = 'Arquero, fewer groups';
/** More rows than a page can hold as objects. */
const MOST_OBJECTS = 1_000_000;
const [first = '', second = '', third = '', fourth = ''] = OWNERS;

/** The first day of a period that is dragged a week at a time, and its last day. */
const dragged = Array.from({ length: 6 }, (_, week) => ({
	from: new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10),
	to: new Date(Date.UTC(2025, 0, 1 + 7 * week)).toISOString().slice(0, 10),
}));

/** @type {import('../../src/lib/model').Filters[]} */
const CHANGES = [
	{ owner: first },
	{ owner: second },
	{},
	...dragged,
	{ class: 'lead' },
	{ class: 'referral' },
	{ class: 'referral', owner: third },
	{},
	{ from: '2025-01-01', to: '2025-12-31', class: 'lead' },
	{ source: 'Google Ads' },
	{ source: 'Referral' },
	{ amountFrom: 1000 },
	{ amountFrom: 1000, amountTo: 3000 },
	{ amountFrom: 1000, amountTo: 3000, class: 'referral' },
	{},
	{ from: '2024-01-01', owner: fourth },
	{ class: 'introduction' },
	{ from: '2023-04-01', to: '2026-03-31' },
	{},
];
/** How the address calls them. @type {Readonly<Record<string, string>>} */
const KEYS = { amountFrom: 'amount-from', amountTo: 'amount-to' };

/**
 * @param {import('./run.js').Setting} setting
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function measure(setting) {
	const lines = [];
	for (const rows of sizesOf(setting)) {
		setting.say(`Filter change: ${rowsInWords(rows)}.`);
		lines.push(...(await linesOf(setting, rows)));
	}
	return lines;
}

/**
 * @param {import('./run.js').Setting} setting
 * @param {number} rows
 * @returns {Promise<import('./run.js').Line[]>}
 */
async function linesOf({ browser, address, beside, file, say }, rows) {
	const limit = limitOf(rows);
	const path = file(rows);
	const context = await browser.newContext();
	const [page, sql, frontEnd] = [
		await visit(browser, address),
		await context.newPage(),
		await context.newPage(),
	];
	/** @type {Record<'facts' | 'answers' | 'drawn' | 'whole' | 'sql' | 'frontEnd', number[] | string>} */
	const runs = { facts: [], answers: [], drawn: [], whole: [], sql: [], frontEnd: [] };
	/** @param {keyof typeof runs} of @param {number} value */
	const add = (of, value) => {
		const so = runs[of];
		if (Array.isArray(so)) so.push(value);
	};
	/**
	 * @template T
	 * @param {(keyof typeof runs)[]} of which fail where this does
	 * @param {import('playwright').Page} on
	 * @param {() => Promise<T>} work
	 * @returns {Promise<T | null>}
	 */
	const tried = async (of, on, work) => {
		if (of.some((one) => typeof runs[one] === 'string')) return null;
		const outcome = await attempt(limit, work, [on]);
		if ('value' in outcome) return outcome.value;
		for (const one of of) runs[one] = outcome.failed;
		say(`  ${of.join(', ')}: ${outcome.failed}`);
		return null;
	};
	/** A change on every page. @param {import('../../src/lib/model').Filters} filters @param {boolean} counts */
	const change = async (filters, counts) => {
		const asked = Object.entries(filters).map(([key, value]) => [KEYS[key] ?? key, String(value)]);
		const search = new URLSearchParams(asked).toString();
		const own = await tried(['facts', 'answers', 'drawn', 'whole'], page, async () => {
			const took = await page.evaluate((query) => window.bench.filtered(query), search);
			// The evidence follows, and would take from the others.
			await quiet(page);
			return took;
		});
		const bySql = await tried(['sql'], sql, () => sql.evaluate((given) => window.changeSql(given), filters));
		const byObjects = await tried(['frontEnd'], frontEnd, () =>
			frontEnd.evaluate((given) => window.filterFrontEnd(given), filters),
		);
		if (!counts) return;
		if (own !== null) {
			add('facts', own.facts);
			add('answers', own.answers);
			add('drawn', own.drawn);
			if (asked.length === 0) add('whole', own.facts);
		}
		if (bySql !== null) add('sql', bySql);
		if (byObjects !== null) add('frontEnd', byObjects);
		const ms = (/** @type {number | undefined | null} */ value) => `${Math.round(value ?? NaN)} ms`;
		say(
			`  ${search || 'none'}: facts ${ms(own?.facts)}, answers ${ms(own?.answers)}, redrawn ${ms(own?.drawn)}, SQL ${ms(bySql)}, Arquero ${ms(byObjects)}`,
		);
	};
	try {
		await tried(['facts', 'answers', 'drawn', 'whole'], page, async () => {
			await reach(page);
			await give(page, path);
			await quiet(page);
		});
		await tried(['sql'], sql, async () => {
			await sql.goto(beside.sql);
			await sql.getByLabel('File').setInputFiles(path);
			await sql.evaluate((files) => window.openSql(files), await engineOf(page));
		});
		if (rows > MOST_OBJECTS) runs.frontEnd = 'more rows than objects have room';
		await tried(['frontEnd'], frontEnd, async () => {
			await frontEnd.goto(beside.frontEnd);
			await frontEnd.getByLabel('File').setInputFiles(path);
			await frontEnd.evaluate(() => window.loadFrontEnd());
		});
		// The first change warms what is compiled on its first call.
		await change({ owner: 'Nobody' }, false);
		for (const filters of CHANGES) await change(filters, true);
	} finally {
		await page.context().close();
		await context.close();
	}
	const size = rowsInWords(rows);
	const others = {
		[SQL]: runs.sql,
		...(rows > MOST_OBJECTS ? {} : { [FRONT_END]: runs.frontEnd }),
	};
	return [
		{
			name: `filter change, facts alone, ${size}`,
			runs: runs.facts,
			beside: others,
			goals: [
				{ most: 16 },
				{ most: 35, at: 'p95' },
				{ most: 0.1, against: SQL },
				...(rows > MOST_OBJECTS ? [] : [{ most: 1, against: FRONT_END }]),
			],
		},
		{ name: '  where no filter is left', runs: runs.whole, goals: [{ most: 25 }] },
		{ name: '  until every answer is made of them', runs: runs.answers },
		{ name: '  until the screen is redrawn', runs: runs.drawn, goals: [{ most: 60 }] },
	];
}

/** The folder of the engine that a page uses. @param {import('playwright').Page} page */
async function engineOf(page) {
	const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
	return urls.find((url) => url.includes('/engine/'))?.replace(/[^/]*$/, '') ?? '';
}
