/**
 * `npm test`: finds or installs a browser, then runs check, unit, build, browser and end-to-end tests in turn.
 * `--long` adds the runs that take more than a few minutes.
 */
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './tools/browser.js';

const long = process.argv.includes('--long');
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, ...(long ? { INGEST_RUNS: '10000' } : {}) };

/** @param {string[]} args */
function step(...args) {
	process.stdout.write(`\n> npm run ${args.join(' ')}\n`);
	const started = Date.now();
	const { status } = spawnSync('npm', ['run', '--silent', ...args], {
		stdio: 'inherit',
		env,
		shell: process.platform === 'win32',
	});
	if (status !== 0) {
		process.stderr.write(`"npm run ${args.join(' ')}" failed.\n`);
		process.exit(status ?? 1);
	}
	process.stdout.write(`  ${Math.round((Date.now() - started) / 1000)} s\n`);
}

try {
	env['CHROMIUM_PATH'] = ensureBrowser();
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exit(1);
}
for (const name of ['check', 'test:unit', 'build', 'test:browser', 'test:e2e']) step(name);
