/**
 * `npm run bench`: how fast the built site is, in a real browser, beside the same work done bare. Prints a table and
 * writes bench.json. `npm run bench -- filter-change` runs one measurement; each is a file `<name>.bench.js` here that
 * gives `measure(setting)`: another file is another measurement.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { serve } from '../../cli/serve.js';
import { ensureBrowser, launchArguments } from '../tools/browser.js';
import { bareFolder, freshBuild } from './built.js';
import { median, ninetieth } from './figures.js';

/**
 * What a measurement is given.
 * @typedef {object} Setting
 * @property {import('playwright').Browser} browser
 * @property {string} address of the built site
 * @property {string} bare address of the page that does the same work bare
 * @property {(line: string) => void} say
 * @property {(table: Table) => void} show prints figures that are no times; they stand in bench.json, too
 */
/**
 * One line of the table: milliseconds of each run, and of the same work done bare, where there is such a thing.
 * @typedef {{ name: string, runs: number[], bare?: number[], goal?: number }} Line
 */
/**
 * Rows of cells below a row of headings.
 * @typedef {{ title: string, rows: string[][] }} Table
 */

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const ENDING = '.bench.js';

const asked = process.argv.slice(2);
const names = readdirSync(here)
	.filter((file) => file.endsWith(ENDING))
	.map((file) => file.slice(0, -ENDING.length))
	.filter((name) => asked.length === 0 || asked.includes(name));
if (names.length === 0) throw new Error(`There is no measurement called ${asked.join(' or ')}.`);

freshBuild();
const bare = await bareFolder();
const site = await serve({ port: 0, reports: bare.folder });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: launchArguments });
try {
	/** @type {Line[]} */
	const lines = [];
	/** @type {Table[]} */
	const tables = [];
	for (const name of names) {
		const { measure } = await import(`./${name}${ENDING}`);
		lines.push(
			...(await measure({
				browser,
				address: site.address,
				bare: `${site.address}reports/${bare.page}`,
				say: (/** @type {string} */ line) => void process.stderr.write(`${line}\n`),
				show: (/** @type {Table} */ table) => void tables.push(table),
			})),
		);
	}
	const rows = lines.map(rowOf);
	if (rows.length > 0) process.stdout.write(tableOf(rows));
	for (const table of tables) process.stdout.write(`\n${table.title}\n${aligned(table.rows)}`);
	const machine = {
		cores: availableParallelism(),
		memoryGB: Math.round(totalmem() / 2 ** 30),
		browser: `Chromium ${browser.version()}`,
		node: process.version,
	};
	writeFileSync(
		join(root, 'bench.json'),
		`${JSON.stringify({ machine, unit: 'ms', rows, tables }, null, '\t')}\n`,
	);
} finally {
	await browser.close();
	await site.close();
	bare.remove();
}

/** @param {Line} line */
function rowOf({ name, runs, bare: baseline, goal }) {
	const own = median(runs);
	const other = baseline === undefined ? null : median(baseline);
	return {
		name,
		runs: runs.length,
		median: round(own),
		p90: round(ninetieth(runs)),
		bare: other === null ? null : round(other),
		ratio: other === null ? null : Math.round((own / other) * 100) / 100,
		goal: goal ?? null,
	};
}

/** @param {number} ms */
function round(ms) {
	return Math.round(ms * 10) / 10;
}

/** @param {ReturnType<typeof rowOf>[]} rows */
function tableOf(rows) {
	return aligned([
		['', 'runs', 'median', 'p90', 'bare', 'ratio', 'goal'],
		...rows.map((row) => [
			row.name,
			String(row.runs),
			`${row.median} ms`,
			`${row.p90} ms`,
			row.bare === null ? '' : `${row.bare} ms`,
			row.ratio === null ? '' : String(row.ratio),
			row.goal === null ? '' : `${row.goal} ms ${row.median <= row.goal ? 'met' : 'missed'}`,
		]),
	]);
}

/** @param {string[][]} cells rows of as many cells */
function aligned(cells) {
	const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => (row[i] ?? '').length)));
	return `${cells
		.map((row) =>
			row
				.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
				.join('   ')
				.trimEnd(),
		)
		.join('\n')}\n`;
}
