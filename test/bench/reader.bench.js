/**
 * The reader's page, with the sample's report: what it weighs, and how long until its first sentence is painted, each time
 * with an empty cache. Beside it stands an empty page of the same site (`empty.js`) whose word is put there by the site's
 * program, as a report is; and, for reference, one whose word is in what is sent. All come from the same little server, in
 * turn and in another order each time.
 */
import { mkdtempSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { serve } from '../../cli/serve.js';
import { painted, weights } from './cold.js';
import { emptySite } from './empty.js';
import { median } from './figures.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const RUNS = 11;
/** Bytes of all a reader fetches, compressed as hosts do. */
const MOST_BYTES = 150_000;
/** Times an empty page of the same site. */
const MOST_TIMES = 1.5;
const SLUG = 'sample';

/**
 * @param {import('./run.js').Setting} setting
 * @returns {Promise<import('./run.js').Line[]>}
 */
export async function measure({ browser, say, show }) {
	say('Reader: the sample’s report, and an empty page.');
	const folder = mkdtempSync(join(tmpdir(), 'vouch-reader-'));
	const empty = emptySite();
	cpSync(empty.folder, join(folder, 'empty'), { recursive: true });
	writeFileSync(join(folder, `${SLUG}.json`), await sample());
	/** @type {string[]} */
	const seen = [];
	const site = await serve({ port: 0, reports: folder, seen: (url) => void seen.push(url) });
	const pages = [
		{ url: `${site.address}r/?report=${SLUG}`, first: 'article h2', runs: /** @type {number[]} */ ([]) },
		{ url: `${site.address}reports/empty/late/`, first: 'h1', runs: /** @type {number[]} */ ([]) },
		{ url: `${site.address}reports/empty/page/`, first: 'h1', runs: /** @type {number[]} */ ([]) },
	];
	const [reader, late, sent] = pages;
	if (reader === undefined || late === undefined || sent === undefined) throw new Error('no pages');
	try {
		// The first ones warm browser and server, and tell what is fetched.
		for (const page of pages.toReversed()) {
			seen.length = 0;
			await painted(browser, page);
		}
		show(weights('Reader’s page', seen, folder, MOST_BYTES));
		for (let run = 0; run < RUNS; run++)
			for (let i = 0; i < pages.length; i++) {
				const page = pages[(run + i) % pages.length] ?? reader;
				page.runs.push(await painted(browser, page));
			}
	} finally {
		await site.close();
		empty.remove();
		rmSync(folder, { recursive: true, force: true });
	}
	const times = median(reader.runs) / median(late.runs);
	const met = times <= MOST_TIMES ? 'met' : 'missed';
	show({
		title: 'Reader’s page, times until the first sentence is painted',
		rows: [
			['against an empty page of the same site', times.toFixed(2), `goal ${MOST_TIMES} ${met}`],
			['against one whose word is in what is sent', (median(reader.runs) / median(sent.runs)).toFixed(2), ''],
		],
	});
	return [
		{
			name: 'reader’s page: first sentence painted, beside an empty page',
			runs: reader.runs,
			bare: late.runs,
		},
		{ name: '  the empty page with its word in what is sent', runs: sent.runs },
	];
}

/** @returns {Promise<string>} the sample's report as the text of its file */
async function sample() {
	const { module } = await runnerImport(join(root, 'test', 'tools', 'shared.ts'), {
		configFile: false,
		root,
		logLevel: 'error',
		resolve: { alias: { $lib: join(root, 'src', 'lib') } },
	});
	return module.sharedSample();
}
