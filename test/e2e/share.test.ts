import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Download, Page } from 'playwright';
import type { Report } from '../../src/lib/model';
import { BASE, settled, Site, unfold } from './site';

/** Everything that a reader fetches, compressed: with the typeface (22 kB) and the sample's report (14 kB). */
const MOST_BYTES = 150_000;
/** A link that survives anywhere. */
const MOST_CHARACTERS = 2000;

let site: Site;
let reports: string;
beforeAll(async () => {
	reports = await mkdtemp(join(tmpdir(), 'vouch-reports-'));
	site = await Site.open(reports);
});
afterAll(async () => {
	await site.end();
	await rm(reports, { recursive: true });
});

async function sharing(): Promise<{ page: Page; errors: string[]; headline: string }> {
	const visit = await site.visit();
	const { page } = visit;
	await page.getByRole('button', { name: 'Try with sample data' }).click();
	await settled(page);
	const headline = await page.getByRole('heading', { level: 1 }).innerText();
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await page.getByRole('dialog', { name: 'Share this report' }).locator('article.report').waitFor();
	return { ...visit, headline };
}

/** On to the ways to share it. */
const handOn = (page: Page) => page.getByRole('group', { name: 'Steps' }).getByText('Hand it on').click();

const nameOf = (download: Download) => download.suggestedFilename();

/** Compressed size of what was fetched since, from the site as a host would send it. */
async function weight(urls: readonly string[]): Promise<number> {
	const sizes = urls.map(async (url) => {
		const path = url.slice(BASE.length).split('?')[0] ?? '';
		const file = path.startsWith('reports/')
			? join(reports, path.slice('reports/'.length))
			: join('build', path === '' || path.endsWith('/') ? `${path}index.html` : path);
		const bytes = await readFile(file);
		return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
	});
	return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test('a report goes out as a file and is read by whoever has its link, without the engine', async () => {
	const { page, errors, headline } = await sharing();
	const dialog = page.getByRole('dialog');
	const preview = dialog.getByRole('region', { name: 'Preview' });
	// Which numbers stand in the first rows is left to chance.
	const numbered = preview.getByText(/^Partner \d\d$/);
	await expect.poll(() => numbered.count()).toBeGreaterThan(0);
	await unfold(page, 'Whose report');
	await dialog.getByRole('textbox', { name: 'Firm' }).fill('Harbour & Lane');
	await dialog.getByLabel('Prepared by').fill('Maya Osei');
	await preview.getByRole('heading', { name: 'Harbour & Lane' }).waitFor();
	await expect.poll(() => preview.getByText('Maya Osei').count()).toBeGreaterThan(0);
	// What lies behind the answers comes after them.
	await preview.getByRole('button', { name: 'Open everything' }).waitFor();
	const previewed = (await preview.innerText()).replace(/\s+/g, ' ');

	// Names are there to be chosen, never by default.
	await unfold(page, 'Partners as');
	await dialog.getByRole('radio', { name: /^Names/ }).check();
	await expect.poll(() => numbered.count()).toBe(0);
	await dialog.getByRole('radio', { name: /^Numbers/ }).check();
	await expect.poll(() => numbered.count()).toBeGreaterThan(0);
	expect((await preview.innerText()).replace(/\s+/g, ' ')).toBe(previewed);

	await handOn(page);
	await dialog.getByRole('radio', { name: 'Anyone who has the link' }).check();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		dialog.getByRole('button', { name: 'Download report file' }).click(),
	]);
	const name = nameOf(download);
	expect(name).toMatch(/^harbour-lane-2026-06-30-[a-z0-9]{16}\.json$/);
	const text = await readFile(await download.path(), 'utf8');
	await writeFile(join(reports, name), text);
	const shared = JSON.parse(text) as Report;
	expect(shared.partners?.every(({ partner }) => /^Partner \d+$/.test(partner))).toBe(true);
	expect(shared.rows.files.map((file) => file.name)).not.toContain('hubspot-deals.csv');

	const link = await dialog.getByLabel('Link to the report').inputValue();
	expect(link).toBe(`${site.address}r/?report=${name.replace('.json', '')}`);
	expect(await dialog.getByText('runs on your own computer').count()).toBe(1);

	await page.keyboard.press('Escape');
	await dialog.waitFor({ state: 'hidden' });
	const focused = await page.evaluate(() => document.activeElement?.textContent.trim());
	expect(focused).toBe('Share');
	expect(errors).toEqual([]);
	await page.context().close();

	const from = site.requests.length;
	const reader = await site.visit({}, link.slice(site.address.length));
	await reader.page.getByRole('heading', { level: 1, name: 'Harbour & Lane' }).waitFor();
	await reader.page.waitForLoadState('networkidle');
	expect(await reader.page.getByRole('heading', { level: 2 }).first().innerText()).toBe(headline);
	expect(await reader.page.title()).toContain('Harbour & Lane');
	const asked = site.requests.slice(from).filter((url) => !url.includes('favicon'));
	expect(asked.filter((url) => /engine|duckdb|wasm|worker|sample/i.test(url))).toEqual([]);
	expect(asked.filter((url) => !url.startsWith(BASE))).toEqual([]);
	expect(site.leaks).toEqual([]);
	expect(await weight(asked)).toBeLessThan(MOST_BYTES);
	const meta = (named: string) => reader.page.locator(`meta[name="${named}"]`).getAttribute('content');
	expect([await meta('robots'), await meta('referrer')]).toEqual(['noindex, nofollow', 'no-referrer']);
	// The page's own mark would name the product of a report that is to name none.
	expect(await reader.page.locator('link[rel="icon"]').getAttribute('href')).toBe('data:,');

	await reader.page.getByRole('navigation').getByRole('link', { name: 'Partners' }).click();
	await expect
		.poll(() =>
			reader.page.locator('#partners').evaluate((part) => Math.abs(part.getBoundingClientRect().top) < 120),
		)
		.toBe(true);
	await reader.page.reload();
	await reader.page.getByRole('heading', { level: 1, name: 'Harbour & Lane' }).waitFor();
	expect(reader.errors).toEqual([]);
	await reader.page.context().close();
});

test('a short link carries the report itself, leaves the address and survives a reload', async () => {
	const { page, headline } = await sharing();
	const dialog = page.getByRole('dialog');
	await handOn(page);
	await unfold(page, 'A short link');
	const link = await dialog.getByLabel('Short link', { exact: true }).inputValue();
	expect(link.length).toBeLessThan(MOST_CHARACTERS);
	await dialog.getByText('This is a short report').waitFor();
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await dialog.getByRole('button', { name: 'Copy short link' }).click();
	await dialog.getByText('Copied').waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
	await page.context().close();

	const from = site.requests.length;
	const reader = await site.visit({}, link.slice(site.address.length));
	await reader.page.getByText('This is a short report').waitFor();
	expect(await reader.page.getByRole('heading', { level: 2 }).first().innerText()).toBe(headline);
	expect(reader.page.url()).toBe(`${site.address}r/`);
	await reader.page.reload();
	await reader.page.getByText('This is a short report').waitFor();
	// Away to the site's first page, and back.
	await reader.page.getByRole('contentinfo').getByRole('link', { name: 'Vouch' }).click();
	await reader.page.getByRole('button', { name: 'Try with sample data' }).waitFor();
	await reader.page.goBack();
	await reader.page.getByText('This is a short report').waitFor();
	expect(site.requests.slice(from).filter((url) => /engine|reports\//.test(url))).toEqual([]);
	expect(reader.errors).toEqual([]);
	await reader.page.context().close();

	const cut = await site.visit({}, link.slice(site.address.length, -40));
	expect(await cut.page.getByRole('alert').innerText()).toMatch(/cut short/);
	await cut.page.context().close();
});

test('without a report the page says what to do', async () => {
	const said = async (path: string) => {
		const { page } = await site.visit({}, path);
		const text = await page.getByRole('alert').innerText();
		await page.context().close();
		return text;
	};
	expect(await said('r/')).toContain('names no report');
	expect(await said('r/?report=gone-2026')).toContain('no report at this address');
	const from = site.requests.length;
	expect(await said(`r/?report=${encodeURIComponent(`${site.stranger}x.json`)}`)).toContain('not complete');
	expect(site.requests.slice(from).filter((url) => url.includes('/reports/'))).toEqual([]);
	expect(site.leaks).toEqual([]);
});
