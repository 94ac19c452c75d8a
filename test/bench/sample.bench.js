/**
 * The start page: how long until the sample's first answer is painted, and until its picture is, each time with an empty
 * cache. Beside it stands an empty page of the same site (`empty.js`) whose word is in what is sent, as the answer is. All
 * come from the same little server, in turn and in another order each time.
 */
import { painted, weights } from './cold.js';
import { emptySite } from './empty.js';
import { median } from './figures.js';
import { serve } from '../../cli/serve.js';

const RUNS = 11;
/** Bytes of all the first screen fetches, compressed as hosts do. */
const MOST_BYTES = 150_000;
/** Milliseconds after the empty page. */
const MOST_LATER = 150;

/**
 * @param {import('./run.js').Setting} setting
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function measure({ browser, say, show }) {
	say('Sample: the start page, and an empty page.');
	const beside = emptySite();
	/** @type {string[]} */
	const seen = [];
	const site = await serve({ port: 0, reports: beside.folder, seen: (url) => void seen.push(url) });
	/** @param {string} path @param {string} first */
	const shown = (path, first) => ({ url: site.address + path, first, runs: /** @type {number[]} */ ([]) });
	const answer = shown('', 'section h3');
	const picture = shown('', 'section .share-picture .names b');
	const empty = shown('reports/page/', 'h1');
	const pages = [answer, picture, empty];
	try {
		// The first ones warm browser and server, and tell what is fetched.
		for (const page of pages.toReversed()) {
			seen.length = 0;
			await painted(browser, page);
		}
		show(weights('Start page', seen, beside.folder, MOST_BYTES));
		for (let run = 0; run < RUNS; run++)
			for (let i = 0; i < pages.length; i++) {
				const page = pages[(run + i) % pages.length] ?? answer;
				page.runs.push(await painted(browser, page));
			}
	} finally {
		await site.close();
		beside.remove();
	}
	const bare = empty.runs;
	const goal = median(bare) + MOST_LATER;
	return [
		{ name: 'start page: the sample’s answer painted, beside an empty page', runs: answer.runs, bare, goal },
		{ name: '  its picture, too', runs: picture.runs, bare, goal },
	];
}
