/**
 * `npm test`: finds or installs a browser, then checks the sources beside the unit tests, the build and the browser tests,
 * and runs the end-to-end tests at last: they want the machine for themselves.
 * `--long` adds format and linting, which `npm run check` looks at as well, and the runs that take more than a few minutes.
 */
import { spawn } from 'node:child_process';
import { ensureBrowser } from './tools/browser.js';

const long = process.argv.includes('--long');
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, ...(long ? { INGEST_RUNS: '100000', VOUCH_LONG: '1' } : {}) };

/**
 * Runs a script of package.json. Only one that has the terminal for itself writes as it goes.
 * @param {string} name
 * @param {boolean} alone
 * @returns {Promise<number>} its exit code
 */
function run(name, alone) {
	const started = Date.now();
	if (alone) process.stdout.write(`\n> npm run ${name}\n`);
	const child = spawn('npm', ['run', '--silent', name], {
		stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
		env,
		shell: process.platform === 'win32',
	});
	/** @type {Buffer[]} */
	const said = [];
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (/** @type {Buffer} */ part) => said.push(part));
	return new Promise((done) => {
		child.on('error', () => {
			done(1);
		});
		child.on('close', (code) => {
			if (!alone) process.stdout.write(`\n> npm run ${name}\n${Buffer.concat(said).toString()}`);
			process.stdout.write(`  ${name}: ${Math.round((Date.now() - started) / 1000)} s\n`);
			if (code !== 0) process.stderr.write(`"npm run ${name}" failed.\n`);
			done(code ?? 1);
		});
	});
}

/**
 * Runs rows of scripts side by side, those of a row in turn, and ends everything once one of them failed.
 * @param {string[][]} rows
 */
async function step(...rows) {
	await Promise.all(
		rows.map(async (names) => {
			for (const name of names) {
				const code = await run(name, rows.length === 1);
				if (code !== 0) process.exit(code);
			}
		}),
	);
}

try {
	env['CHROMIUM_PATH'] = ensureBrowser();
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exit(1);
}
// All of the next want the types that this writes.
await step(['sync']);
await step(
	['types', ...(long ? ['format:check', 'lint', 'lint:test'] : [])],
	['test:unit', 'build', 'test:browser'],
);
await step(['test:e2e']);
