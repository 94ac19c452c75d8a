import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOfflinePage, OFFLINE_PAGE } from '../../src/lib/share/offline';
import { headerRules, headersFor, HOSTS, serveAs, type Served } from '../tools/hosts';
import { BY, sharedSample } from '../tools/shared';
import { behind, outlineOf, settled, Site, unfitForPaper } from './site';

/** What the smallest of the hosts takes in one file, in bytes. */
const MOST_IN_A_FILE = 25 * 1024 * 1024;
const SLUG = 'harbour-lane-2026-06-30-abcdefgh23456789';

let site: Site;
const served = new Map<string, Served>();
beforeAll(async () => {
	site = await Site.open();
	const report = Buffer.from(await sharedSample({ preparedBy: `<img src="${site.stranger}x.png">` }));
	for (const host of HOSTS) served.set(host.name, await serveAs(host, { [`reports/${SLUG}.json`]: report }));
});
afterAll(async () => {
	for (const { close } of served.values()) close();
	await site.end();
});

const host = (name: string): Served => {
	const found = served.get(name);
	if (found === undefined) throw new Error(`no host ${name}`);
	return found;
};

/** All in a long run; else those that are least alike. */
const some = <T>(all: readonly T[], count: number): readonly T[] =>
	process.env.VOUCH_LONG === '1' ? all : all.slice(0, count);

test.each(some(HOSTS, 3).map(({ name }) => name))(
	'%s: a shared report opens, without the engine',
	async (name) => {
		const { address, requests } = host(name);
		const { page, errors } = await site.visit({}, `${address}r/?report=${SLUG}`);
		await page.getByRole('heading', { level: 1, name: BY.firm }).waitFor();
		await page.locator('#data').waitFor();
		expect(requests.filter((url) => /engine|wasm|worker|sample/i.test(url))).toEqual([]);
		const base = new URL(address).pathname;
		expect(requests.filter((url) => !url.startsWith(base))).toEqual([]);
		expect(errors).toEqual([]);
		await page.context().close();
	},
);

test('a shared report is printed as a document: a title page, its sentences, and how they are worked out', async () => {
	const { page, errors } = await site.visit({}, `${host('a plain folder').address}r/?report=${SLUG}`);
	await page.evaluate(() => {
		window.print = () => {
			document.body.setAttribute('data-printed', '');
		};
	});
	const sentence = await page.locator('#answers h2').first().innerText();
	await page.locator('#data').waitFor();
	await page.getByRole('button', { name: 'Print', exact: true }).click();
	await page.locator('body[data-printed]').waitFor({ state: 'attached' });
	expect(await unfitForPaper(page)).toEqual([]);
	const pdf = await page.pdf({ format: 'A4', outline: true, tagged: true });
	// Where a heading goes on in colour the outline sets no space.
	const close = (text: string) => text.replace(/\s/g, '');
	const outline = outlineOf(pdf).map(close);
	for (const part of [BY.firm, sentence, 'Close rates', 'Data', 'How the figures are worked out'])
		expect(outline).toContain(close(part));
	// What was put in for paper is gone with it.
	expect(await page.getByText('How the figures are worked out').count()).toBe(0);
	expect(errors).toEqual([]);
	await page.context().close();
});

// What they give instead: their own page, the site's, and the site's first.
test.each(some(['a host that never says no', 'a plain folder', 'GitHub Pages'], 1))(
	'%s: a report that was taken away is not there',
	async (name) => {
		const { page } = await site.visit({}, `${host(name).address}r/?report=gone-2026`);
		expect(await page.getByRole('alert').innerText()).toContain('no report at this address');
		await page.context().close();
	},
);

// One inflates the engine's files itself and knows no type for them, the other sends them as they are, with headers.
test.each(some(['nginx', 'Cloudflare Pages and Netlify'], 1))('the engine starts on %s', async (name) => {
	const { page, errors } = await site.visit({}, host(name).address);
	await page.getByRole('button', { name: 'Try with sample data' }).click();
	await settled(page);
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Referrals');
	// Some hosts give a page only without its ending.
	const offline = await page.evaluate(async (path) => (await fetch(path)).text(), OFFLINE_PAGE);
	expect(isOfflinePage(offline)).toBe(true);
	await behind(page);
	expect(errors).toEqual([]);
	await page.context().close();
});

test('nothing was asked of another origin', () => {
	expect(site.leaks).toEqual([]);
});

test('every file is small enough for every host, and those are there that hosts look for', () => {
	const files = readdirSync('build', { recursive: true, encoding: 'utf8' });
	expect(files).toEqual(
		expect.arrayContaining(['.nojekyll', '_headers', '404.html', join('offline', 'page.html')]),
	);
	const sizes = files.map((file) => statSync(join('build', file)).size);
	expect(Math.max(...sizes)).toBeLessThan(MOST_IN_A_FILE);
});

describe('headers', () => {
	const rules = headerRules(readFileSync('static/_headers', 'utf8'));

	test('what is sent says nothing twice, and keeps only what never changes', () => {
		const of = (path: string) => headersFor(path, rules);
		expect(of('/_app/immutable/chunks/a.js')['cache-control']).toMatch(/immutable$/);
		expect(of('/reports/a.json')).toMatchObject({
			'cache-control': 'no-cache',
			'x-robots-tag': 'noindex, nofollow',
		});
		expect(of('/r/')['x-robots-tag']).toBe('noindex, nofollow');
		for (const path of ['/', '/reports/a.bin', '/_app/version.json', '/r/', '/engine/1/a.gz'])
			expect(of(path)['content-security-policy']?.match(/connect-src/g)).toHaveLength(1);
	});

	test('they forbid nothing that the pages’ own policy lets, and nginx sends the same', () => {
		const parts = (policy: string) =>
			new Map(policy.split(';').map((part) => part.trim().split(/ (.*)/s, 2) as [string, string]));
		const own = parts(
			/content-security-policy" content="([^"]+)"/.exec(readFileSync('build/r/index.html', 'utf8'))?.[1] ??
				'',
		);
		const sent = headersFor('/', rules);
		for (const [name, value] of parts(sent['content-security-policy'] ?? ''))
			expect(own.get(name) ?? "'none'", name).toBe(value);
		const nginx = readFileSync('deploy/nginx.conf', 'utf8');
		for (const [name, value] of Object.entries(sent))
			expect(nginx.toLowerCase()).toContain(`add_header ${name} "${value}" always;`);
	});
});
