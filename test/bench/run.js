/**
 * `npm run bench`: how fast the built site and the command line are, beside the same work done by others. Prints a table and
 * writes bench.json. `npm run bench -- load --rows 10000,100000` runs one measurement on exports of so many rows; `--large`
 * adds millions. Each measurement is a file `<name>.bench.js` here that gives `measure(setting)`: another file is another
 * measurement.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { serve } from '../../cli/serve.js';
import { ensureBrowser, launchArguments } from '../tools/browser.js';
import { besideFolder, freshBuild } from './built.js';
import { writeExport } from './export.js';
import { aligned, rowOf, tableOf } from './table.js';

/** @typedef {import('./table.js').Line} Line */
/** @typedef {import('./table.js').Table} Table */
/**
 * What a measurement is given.
 * @typedef {object} Setting
 * @property {import('playwright').Browser} browser
 * @property {string} address of the built site
 * @property {{ load: string, sql: string, frontEnd: string }} beside addresses of the pages that do the same by other means
 * @property {readonly number[] | null} rows how large the exports are to be; null: as the measurement thinks best
 * @property {boolean} large millions are asked for, too
 * @property {(rows: number) => string} file path of an export of so many rows
 * @property {(line: string) => void} say
 * @property {(table: Table) => void} show prints figures that are no times; they stand in bench.json, too
 */

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const ENDING = '.bench.js';

const { values, positionals: asked } = parseArgs({
	allowPositionals: true,
	options: { rows: { type: 'string' }, large: { type: 'boolean', default: false } },
});
const rowsAsked = values.rows?.split(',').map(Number) ?? null;
if (rowsAsked?.some((rows) => !Number.isInteger(rows) || rows < 1))
	throw new Error(`--rows ${values.rows}: give numbers of rows, as in --rows 10000,100000.`);
const names = readdirSync(here)
	.filter((file) => file.endsWith(ENDING))
	.map((file) => file.slice(0, -ENDING.length))
	.filter((name) => asked.length === 0 || asked.includes(name));
if (names.length === 0) throw new Error(`There is no measurement called ${asked.join(' or ')}.`);

freshBuild();
const beside = await besideFolder();
const exports = mkdtempSync(join(tmpdir(), 'vouch-bench-exports-'));
/** @type {Map<number, string>} */
const written = new Map();
const site = await serve({ port: 0, reports: beside.folder });
const say = (/** @type {string} */ line) => void process.stderr.write(`${line}\n`);

/** @param {number} rows */
function file(rows) {
	const known = written.get(rows);
	if (known !== undefined) return known;
	say(`Writing an export of ${rows} rows.`);
	const path = join(exports, `export-${rows}.csv`);
	writeExport(path, rows);
	written.set(rows, path);
	return path;
}

/** @param {string} page */
const besideAt = (page) => `${site.address}reports/${page}`;

let version = '';
/**
 * After each measurement: a run that is ended early has not been for nothing.
 * @param {readonly string[]} measured names of those that are done
 * @param {readonly Line[]} lines
 * @param {readonly Table[]} tables
 */
function keep(measured, lines, tables) {
	const machine = {
		cores: availableParallelism(),
		memoryGB: Math.round(totalmem() / 2 ** 30),
		browser: `Chromium ${version}`,
		node: process.version,
	};
	const told = { machine, measured, rows: lines.map(rowOf), tables };
	writeFileSync(join(root, 'bench.json'), `${JSON.stringify(told, null, '\t')}\n`);
}

try {
	/** @type {Line[]} */
	const lines = [];
	/** @type {Table[]} */
	const tables = [];
	for (const [i, name] of names.entries()) {
		// One of its own for each: what goes wrong with one ends there.
		const browser = await chromium.launch({ executablePath: ensureBrowser(), args: launchArguments });
		version = browser.version();
		/** @type {Setting} */
		const setting = {
			browser,
			address: site.address,
			beside: {
				load: besideAt(beside.pages.load),
				sql: besideAt(beside.pages.sql),
				frontEnd: besideAt(beside.pages.frontEnd),
			},
			rows: rowsAsked,
			large: values.large,
			file,
			say,
			show: (table) => void tables.push(table),
		};
		try {
			const { measure } = await import(`./${name}${ENDING}`);
			lines.push(...(await measure(setting)));
		} catch (error) {
			// What was measured before is not lost.
			const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
			say(error instanceof Error ? (error.stack ?? why) : why);
			lines.push({ name, runs: why });
		} finally {
			await browser.close();
		}
		keep(names.slice(0, i + 1), lines, tables);
	}
	const rows = lines.map(rowOf);
	if (rows.length > 0) process.stdout.write(tableOf(rows));
	for (const table of tables) process.stdout.write(`\n${table.title}\n${aligned(table.rows)}`);
} finally {
	await site.close();
	beside.remove();
	rmSync(exports, { recursive: true, force: true });
}
