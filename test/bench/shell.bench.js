/**
 * The command line, from the start of the program to the report as a file, with all that lies behind it. In turn with it
 * DuckDB alone in a program of its own: the same columns into a typed table, then groups by what figures are split by.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figureOf } from './attempt.js';
import { peakOfTree } from './memory.js';
import { limitOf, rowsInWords, runsOf, sizesOf } from './sizes.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const OURS = 'the command line';
const BARE = 'bare DuckDB, load and groups alone';

/** @typedef {{ ms: number, peak: number }} Took */

/**
 * @param {import('./run.js').Setting} setting
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function measure(setting) {
	const folder = mkdtempSync(join(tmpdir(), 'vouch-shell-'));
	try {
		const lines = [];
		for (const rows of sizesOf(setting, [1_000_000, 10_000_000])) {
			setting.say(`Shell: ${rowsInWords(rows)}.`);
			lines.push(...(await linesOf(setting, rows, join(folder, 'report.json'))));
		}
		return lines;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * @param {import('./run.js').Setting} setting
 * @param {number} rows
 * @param {string} out
 * @returns {Promise<import('./run.js').Line[]>}
 */
async function linesOf({ file, say }, rows, out) {
	const path = file(rows);
	const programs = [
		{ name: OURS, args: [join(root, 'cli', 'run.js'), 'report', path, '--out', out] },
		{ name: BARE, args: [join(here, 'beside', 'native.js'), path] },
	];
	/** @type {Map<string, Took[] | string>} */
	const made = new Map(programs.map(({ name }) => [name, []]));
	for (let run = 0; run < runsOf(rows); run++)
		for (let i = 0; i < programs.length; i++) {
			const program = programs[(run + i) % programs.length];
			const so = made.get(program?.name ?? '');
			if (program === undefined || !Array.isArray(so)) continue;
			try {
				const took = await timed(program.args, limitOf(rows));
				so.push(took);
				say(`  ${program.name}: ${Math.round(took.ms)} ms, ${Math.round(took.peak)} MB`);
			} catch (error) {
				const why = error instanceof Error ? error.message : String(error);
				made.set(program.name, why);
				say(`  ${program.name}: ${why}`);
			}
		}
	const ms = (/** @type {Took} */ took) => took.ms;
	const peak = (/** @type {Took} */ took) => took.peak;
	return [
		{
			name: `command line, a whole report, ${rowsInWords(rows)}`,
			runs: figureOf(made.get(OURS), ms),
			beside: { [BARE]: figureOf(made.get(BARE), ms) },
		},
		{
			name: '  memory at most',
			unit: 'MB',
			runs: figureOf(made.get(OURS), peak),
			beside: { [BARE]: figureOf(made.get(BARE), peak) },
			goals: rows >= 10_000_000 ? [{ most: 2000 }] : [],
		},
	];
}

/**
 * @param {readonly string[]} args
 * @param {number} limit milliseconds
 * @returns {Promise<Took>}
 */
function timed(args, limit) {
	return new Promise((done, fail) => {
		const began = performance.now();
		const program = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: limit });
		const ended = peakOfTree(program.pid ?? 0);
		let told = '';
		program.stderr.on('data', (part) => (told = `${told}${part}`.slice(-2000)));
		program.on('error', fail);
		program.on('close', (code, signal) => {
			const took = { ms: performance.now() - began, peak: ended() };
			const last = told.trim().split('\n').at(-1) ?? '';
			if (code === 0) done(took);
			else if (signal === 'SIGTERM') fail(new Error(`not done after ${limit / 1000} s`));
			else fail(new Error(last || `ended with ${signal ?? code}`));
		});
	});
}
