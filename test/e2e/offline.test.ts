import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import type { Brand, Report } from '../../src/lib/model';
import { redact, toFile } from '../../src/lib/share';
import { sealedFile } from '../../src/lib/share/hosted';
import { offlinePage } from '../../src/lib/share/offline';
import { violations } from '../tools/axe';
import { BY, sampleReport } from '../tools/shared';
import { Site } from './site';

/** Characters, without a report. */
const MOST_CHARACTERS = 750_000;

/** One red point. */
const LOGO =
	'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';

let site: Site;
/** Pages that open from disk, and beside them `<name>.json`, the same report for a site. */
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'vouch-offline-'));
	site = await Site.open(folder);
	const report = await sampleReport();
	await made('plain', report, null);
	await made('branded', report, {
		name: 'Osei Advisers',
		logo: LOGO,
		colour: '#7a1f5c',
		note: `Read the answers first.\n<img src="${site.stranger}note.png">`,
		notes: { answers: 'What we would do next.', partners: 'Call these three.' },
		contact: `maya@osei.example\n${site.stranger}`,
		hidesProduct: true,
	});
});
afterAll(async () => {
	await site.end();
	await rm(folder, { recursive: true });
});

async function made(name: string, report: Report, brand: Brand | null): Promise<void> {
	const json = toFile(redact(report, { ...BY, brand, random: () => 0.5 }));
	const page = await readFile('build/offline/page.html', 'utf8');
	expect(page.length).toBeLessThan(MOST_CHARACTERS);
	await writeFile(join(folder, `${name}.json`), json);
	await writeFile(join(folder, `${name}.html`), offlinePage(page, json, BY.firm));
}

const onDisk = (name: string) => pathToFileURL(join(folder, `${name}.html`)).href;
const onSite = (name: string) => `${site.address}r/?report=${name}`;

/** Waits for the whole page, and shows what lies behind every figure. */
async function openAll(page: Page): Promise<void> {
	await page.getByRole('heading', { level: 1, name: BY.firm }).waitFor();
	const behind = page.getByRole('button', { name: /^Show what lies behind/ });
	await page.locator('#data').waitFor();
	expect(await behind.count()).toBeGreaterThan(0);
	for (let left = await behind.count(); left > 0; left--) {
		await behind.first().click();
		await expect.poll(() => behind.count()).toBe(left - 1);
	}
}

test('a page opens from disk as it does on the site, whole, and asks nobody for anything', async () => {
	const { page, errors } = await site.visit({ offline: true }, 'about:blank');
	const asked: string[] = [];
	page.context().on('request', (request) => void asked.push(request.url()));
	await page.goto(onDisk('plain'));
	await openAll(page);
	expect(await page.title()).toBe(BY.firm);
	const working = page.locator('summary', { hasText: 'How this is worked out' }).first();
	await working.click();
	await page.locator('details[open] .workings summary', { hasText: 'SQL:' }).first().click();
	expect(await page.locator('details[open] pre').first().innerText()).toContain('FROM opportunities');
	await working.click();
	expect(await page.evaluate(() => document.fonts.check('16px "Inter Variable"'))).toBe(true);
	const text = await page.locator('article.report').innerText();
	expect(asked).toEqual([onDisk('plain')]);
	expect(errors).toEqual([]);
	await page.context().close();

	const reader = await site.visit({}, onSite('plain'));
	await openAll(reader.page);
	expect(await reader.page.locator('article.report').innerText()).toBe(text);
	await reader.page.context().close();
});

const PAGES = [
	['branded', onDisk],
	['plain', onSite],
] as const;

test.each(process.env.VOUCH_LONG === '1' ? PAGES : PAGES.slice(0, 1))(
	'%s: axe finds nothing by day and by night, and nothing is to scroll sideways',
	async (name, at) => {
		const { page } = await site.visit({ colorScheme: 'light', bypassCSP: true }, at(name));
		await openAll(page);
		expect(await violations(page)).toEqual([]);
		// By night the colours are others, and nothing else.
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await violations(page, ['color-contrast'])).toEqual([]);
		await page.setViewportSize({ width: 390, height: 900 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		await page.context().close();
	},
);

test('where the sender wants it so, nothing names the product and nothing of theirs is fetched', async () => {
	for (const address of [onDisk('branded'), onSite('branded')]) {
		const { page, errors } = await site.visit({}, address);
		await openAll(page);
		await page.getByText('Osei Advisers').first().waitFor();
		const said = await page.evaluate(() => {
			for (const script of document.querySelectorAll('script, style, link, meta')) script.remove();
			return `${document.title} ${document.body.outerHTML}`;
		});
		expect(said.match(/.{0,60}\bvouch\b.{0,60}/gis)).toBeNull();
		expect(said).toContain('Call these three.');
		expect(errors).toEqual([]);
		await page.context().close();
	}
	expect(site.leaks).toEqual([]);
});

test('a sealed page names nobody, and opens with its words only', async () => {
	const json = await readFile(join(folder, 'branded.json'), 'utf8');
	const sealed = await sealedFile(json, { kind: 'passphrase', words: 'maple river anchor tent' });
	const page = await readFile('build/offline/page.html', 'utf8');
	await writeFile(join(folder, 'sealed.html'), offlinePage(page, sealed, BY.firm));
	const visit = await site.visit({ offline: true }, onDisk('sealed'));
	const words = visit.page.getByLabel('Passphrase');
	await words.waitFor();
	expect(await visit.page.content()).not.toMatch(/Harbour|Osei/);
	await words.fill('maple river anchor tin');
	await visit.page.getByRole('button', { name: 'Open' }).click();
	await visit.page.getByRole('alert').getByText('do not open this report').waitFor();
	await words.fill('Maple-River anchor tent');
	await words.press('Enter');
	await openAll(visit.page);
	expect(await visit.page.title()).toBe(BY.firm);
	expect(visit.errors).toEqual([]);
	await visit.page.context().close();
});

test('a sealed report on a site opens with its words, after others were tried', async () => {
	const json = await readFile(join(folder, 'branded.json'), 'utf8');
	const lock = { kind: 'passphrase', words: 'maple river anchor tent' } as const;
	await writeFile(join(folder, 'words.bin'), await sealedFile(json, lock));
	const { page, errors } = await site.visit({}, 'r/?report=words#p');
	const words = page.getByLabel('Passphrase');
	await words.fill('maple river anchor tin');
	await words.press('Enter');
	await page.getByRole('alert').getByText('do not open this report').waitFor();
	await words.fill('Maple-River anchor TENT');
	await page.getByRole('button', { name: 'Open' }).click();
	await page.getByRole('heading', { level: 1, name: BY.firm }).waitFor();
	await page.getByRole('heading', { level: 2 }).first().waitFor();
	expect(errors).toEqual([]);
	await page.context().close();
});

test('a page without a report says so', async () => {
	const { page, errors } = await site.visit({}, pathToFileURL('build/offline/page.html').href);
	expect(await page.getByRole('alert').innerText()).toContain('no report in this page');
	expect(errors).toEqual([]);
	await page.context().close();
});
