import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/lib/model';
import { csv, give, saved, settled, Site } from './site';
import { reportFromShell } from '../tools/shell';

let site: Site;
beforeAll(async () => {
	site = await Site.open();
});
afterAll(() => site.end());

const downloaded = async (page: Parameters<typeof saved>[0]) =>
	JSON.parse(await saved(page, 'Download report')) as Report;

const file = (path: string) => csv(path.split('/').at(-1) ?? path, readFileSync(path));

test('before any gesture on files nothing of the engine is fetched', async () => {
	const from = site.requests.length;
	const { page, errors } = await site.visit();
	await page.getByRole('heading', { level: 1 }).click();
	await page.waitForLoadState('networkidle');
	expect(site.requests.slice(from).filter((url) => /engine|duckdb|wasm|worker/i.test(url))).toEqual([]);
	expect(errors).toEqual([]);
	await page.context().close();
});

test('the sample answers the question with one press, and nothing leaves the page', async () => {
	const { page, errors } = await site.visit();
	await page.getByRole('button', { name: 'Try with sample data' }).click();
	await settled(page);
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
		/^Referrals become clients [\d.]+ times as often as leads\.$/,
	);
	expect(await page.getByText('617 of 619 rows used; every one accounted for.').count()).toBe(1);
	// From the page, from SQL's worker and from the parser's: the other origin hears nothing.
	const stranger = site.stranger;
	const reached = await page.evaluate(
		(url) =>
			fetch(url).then(
				() => 'reached',
				() => 'refused',
			),
		stranger,
	);
	const fromWorkers = await Promise.all(
		page.workers().map((worker) =>
			worker.evaluate(
				(url) =>
					fetch(url).then(
						() => 'reached',
						() => 'refused',
					),
				stranger,
			),
		),
	);
	expect([reached, ...fromWorkers]).toEqual(['refused', 'refused', 'refused']);
	expect(site.leaks).toEqual([]);
	expect(site.requests.filter((url) => !url.startsWith('/some/sub/path/'))).toEqual([]);
	expect(errors.filter((text) => !text.includes(stranger))).toEqual([]);
	await page.context().close();
});

test('four exports of one firm give the same figures, on the page and from the shell, to the last digit', async () => {
	const paths = [
		'sample-data/hubspot/hubspot-deals.csv',
		'sample-data/salesforce/salesforce-opportunities.csv',
		'sample-data/pipedrive/pipedrive-deals.csv',
		'sample-data/zoho/zoho-deals.csv',
	];
	const [first, ...others] = await Promise.all(paths.map((path) => reportFromShell([path])));
	for (const other of others) {
		expect(other.classes).toEqual(first?.classes);
		expect(other.claims).toEqual(first?.claims);
	}
	for (const path of paths) {
		const { page } = await site.visit();
		await give(page, [file(path)]);
		const report = await downloaded(page);
		expect(report.classes, path).toEqual(first?.classes);
		expect(report.claims, path).toEqual(first?.claims);
		expect(report.asOf).toBe(first?.asOf);
		await page.context().close();
	}
});

interface Expected {
	readonly horizon: { readonly days: number };
	readonly claims: readonly { id: string; value: number; low: number; high: number; verdict: string }[];
	readonly referral: { won: number; lost: number; open: number; stale: { stale: number } };
	readonly lead: Expected['referral'];
}

test('the golden figures stand on the page', async () => {
	const expected = JSON.parse(readFileSync('test/golden/deals_expected.json', 'utf8')) as Expected;
	const { page } = await site.visit();
	await give(page, [file('test/golden/deals.csv'), file('test/golden/touches.csv')]);
	const report = await downloaded(page);
	expect(report.horizon).toBe(expected.horizon.days);
	for (const wanted of expected.claims) {
		const claim = report.claims.find(({ id }) => id === wanted.id);
		expect(claim?.verdict, wanted.id).toBe(wanted.verdict);
		for (const key of ['value', 'low', 'high'] as const)
			expect(Math.abs((claim?.[key] ?? NaN) / wanted[key] - 1), `${wanted.id} ${key}`).toBeLessThan(1e-8);
	}
	for (const name of ['referral', 'lead'] as const) {
		const { won, lost, open, stale } = report.classes[name];
		const { stale: wantedStale, ...wanted } = expected[name];
		expect({ won, lost, open, stale }).toEqual({
			won: wanted.won,
			lost: wanted.lost,
			open: wanted.open,
			stale: wantedStale.stale,
		});
	}
	const table = page.getByRole('link', { name: 'Close rates', exact: true });
	await table.click();
	await page.getByText('3.5').first().waitFor();
	await page.context().close();
});
