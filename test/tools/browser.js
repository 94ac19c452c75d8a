/**
 * Finds a Chromium for the tests, and installs one where there is none.
 * Order: CHROMIUM_PATH, a browser of the system, Playwright's own, Playwright's installer, the
 * system's package manager. `node test/tools/browser.js` prints the path, installing if it must.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const NAMES = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge',
	'microsoft-edge-stable',
	'chrome',
	'msedge',
];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
		.filter((folder) => folder !== undefined)
		.flatMap((folder) => [
			join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
			join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
		]),
];

/** Arguments for a browser that runs in a container, as root, and asks the network for nothing. */
export const launchArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** @param {string} path */
function runs(path) {
	try {
		accessSync(path, constants.X_OK);
	} catch {
		return false;
	}
	if (process.platform === 'win32') return true; // there it would open a window
	// A browser without its libraries, or a stub that only names a store, is none.
	return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * A browser that is already there.
 * @returns {string | null}
 */
export function browserPath() {
	const named = process.env['CHROMIUM_PATH'];
	if (named !== undefined && named !== '') {
		if (runs(named)) return named;
		throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run: correct it or leave it out.`);
	}
	const endings = process.platform === 'win32' ? ['.exe'] : [''];
	for (const folder of (process.env['PATH'] ?? '').split(delimiter))
		for (const name of NAMES)
			for (const ending of endings) {
				const path = join(folder, name + ending);
				if (folder !== '' && runs(path)) return path;
			}
	const place = PLACES.find(runs);
	if (place !== undefined) return place;
	return playwrights();
}

/**
 * The browser that Playwright's installer brought, whole.
 * @returns {string | null}
 */
function playwrights() {
	const own = chromium.executablePath();
	return existsSync(own) ? own : null;
}

/** @param {string} command @param {string[]} args @param {number} minutes */
function succeeds(command, args, minutes) {
	const done = spawnSync(command, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		timeout: minutes * 60_000,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
	return done.status === 0;
}

/** Playwright's own download; out of reach on a closed network. */
function installPlaywrights() {
	const cli = fileURLToPath(new URL('../../node_modules/playwright/cli.js', import.meta.url));
	return succeeds(process.execPath, [cli, 'install', 'chromium', '--no-shell'], 3);
}

/** The system's package manager, where this user may use it. */
function installSystems() {
	const root = process.getuid?.() === 0;
	const as = root ? [] : ['sudo', '-n'];
	/** @param {string[]} args */
	const run = (...args) => {
		const [command, ...rest] = [...as, ...args];
		return command !== undefined && succeeds(command, rest, 6);
	};
	if (runs('/usr/bin/apt-get')) {
		run('apt-get', 'update', '-qq');
		return (
			run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium') ||
			run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium-browser')
		);
	}
	if (runs('/usr/bin/dnf')) return run('dnf', 'install', '-y', '-q', 'chromium');
	if (runs('/sbin/apk')) return run('apk', 'add', '--quiet', 'chromium');
	return false;
}

/**
 * A browser, installed if there was none.
 * @returns {string}
 */
export function ensureBrowser() {
	const found = browserPath();
	if (found !== null) return found;
	process.stderr.write('No browser found: installing one for the tests.\n');
	for (const install of [installPlaywrights, installSystems]) {
		if (!install()) continue;
		const installed = browserPath();
		if (installed !== null) return installed;
	}
	throw new Error(
		'The tests need Chromium, Chrome or Edge: install one, or set CHROMIUM_PATH to where it is.',
	);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		process.stdout.write(`${ensureBrowser()}\n`);
	} catch (error) {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exit(1);
	}
}
