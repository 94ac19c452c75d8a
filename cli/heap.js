/**
 * How far the program itself may grow. What files hold is partly kept outside the engine, in the memory of Node.js, whose
 * limit can only be set as it starts: where `--memory` allows more, the program is started once more.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { getHeapStatistics } from 'node:v8';

const UNITS = ['KB', 'MB', 'GB', 'TB'];

/**
 * @param {string} text `4GB`, `512 MB`, `2GiB`, `1.5gb`
 * @returns {number | null} bytes; null where it is no size
 */
export function bytesIn(text) {
	const parts = /^\s*(\d+(?:\.\d+)?)\s*([kmgt])(i?)b\s*$/i.exec(text);
	if (parts === null) return null;
	const [, figure, unit, binary] = parts;
	const power = UNITS.indexOf(`${unit?.toUpperCase() ?? ''}B`) + 1;
	return Math.floor(Number(figure) * (binary === '' ? 1000 : 1024) ** power);
}

/**
 * Megabytes that Node.js has to be started again with; null where it has enough, or was told.
 *
 * @param {readonly string[]} args as they were typed
 * @param {number} now bytes that it may use as it is
 * @param {readonly string[]} told options it was started with
 * @returns {number | null}
 */
export function heapWanted(args, now = getHeapStatistics().heap_size_limit, told = process.execArgv) {
	if (told.some((option) => /^--max[-_]old[-_]space[-_]size/.test(option))) return null;
	const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
	const at = options.lastIndexOf('--memory');
	const joined = options.findLast((option) => option.startsWith('--memory='));
	const bytes = bytesIn(joined?.slice('--memory='.length) ?? (at < 0 ? '' : (options[at + 1] ?? '')));
	return bytes !== null && bytes > now ? Math.ceil(bytes / 2 ** 20) : null;
}

/**
 * Starts this program again with another limit, in its place: it ends as that one ends.
 *
 * @param {number} megabytes
 * @returns {Promise<number>} the exit code
 */
export function again(megabytes) {
	const options = [`--max-old-space-size=${megabytes}`, ...process.execArgv];
	const child = spawn(process.execPath, [...options, ...process.argv.slice(1)], { stdio: 'inherit' });
	/** @type {readonly NodeJS.Signals[]} */
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
	for (const signal of signals) process.on(signal, () => child.kill(signal));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) => {
			resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
		});
	});
}
