/** Memory of programs, from /proc; where there is none, on other systems than Linux, NaN. */
import { readdirSync, readFileSync } from 'node:fs';

const EVERY = 100;

/** @param {string} text @param {RegExp} field in kB */
const megabytes = (text, field) => (Number(field.exec(text)?.[1] ?? NaN) * 1024) / 1e6;

/**
 * What of the memory is a program's own, with its part of what it shares, in MB.
 * @param {number} pid
 */
function ownOf(pid) {
	try {
		return megabytes(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), /^Pss:\s+(\d+)/m);
	} catch {
		return NaN;
	}
}

/**
 * The largest page of a browser. Only one may be at work at a time.
 * @param {import('playwright').Browser} browser
 */
export async function largestPage(browser) {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
	const now = () => {
		const sizes = pids.map(ownOf).filter((size) => !Number.isNaN(size));
		return sizes.length === 0 ? NaN : Math.max(...sizes);
	};
	return { now, watch: () => peakOf(now) };
}

/**
 * @param {() => number} now MB
 * @returns {() => number} ends it, and says the most that was seen
 */
function peakOf(now) {
	let peak = now();
	const timer = setInterval(() => {
		const size = now();
		if (!(size <= peak)) peak = Number.isNaN(size) ? peak : size;
	}, EVERY);
	return () => {
		clearInterval(timer);
		return peak;
	};
}

/**
 * The most that a program and all it started have in memory together.
 * @param {number} pid
 * @returns {() => number} ends it, and says the most that was seen, in MB
 */
export const peakOfTree = (pid) => peakOf(() => treeOf(pid).reduce((sum, one) => sum + residentOf(one), 0));

/** @param {number} pid */
function residentOf(pid) {
	try {
		return megabytes(readFileSync(`/proc/${pid}/status`, 'utf8'), /^VmRSS:\s+(\d+)/m) || 0;
	} catch {
		return 0;
	}
}

/**
 * A program with all that it started.
 * @param {number} pid
 * @returns {number[]}
 */
function treeOf(pid) {
	try {
		const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
			readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
				.trim()
				.split(' ')
				.filter(Boolean)
				.map(Number),
		);
		return [pid, ...children.flatMap(treeOf)];
	} catch {
		return [];
	}
}
