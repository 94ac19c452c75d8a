import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled, Site, unfitForPaper, unfold } from './site';

let site: Site;
beforeAll(async () => {
	site = await Site.open();
});
afterAll(() => site.end());

interface Found {
	readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[];
}

/** @param within what is looked at: the page behind an open dialog is out of reach */
async function violations(page: Page, within: 'document' | '"dialog[open]"'): Promise<string[]> {
	const { violations: found } = await page.evaluate<Found>(`axe.run(${within})`);
	return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const SCREENS: readonly [string, string][] = [
	['answers', ''],
	['close rates', 'close-rates/'],
	['over time', 'over-time/'],
	['compare', 'compare/'],
	['sources', 'sources/'],
	['partners', 'partners/'],
	['give and thank', 'give-and-thank/'],
	['review', 'review/'],
	['data', 'data/'],
];

/** Those that are tried on paper: the one with the most pictures, and the one with the widest tables. */
const PRINTED: readonly string[] = ['over time', 'partners'];

/** How the first figure is worked out, with its SQL and its rows. */
async function openWorking(page: Page): Promise<void> {
	await page.locator('summary', { hasText: 'How this is worked out' }).first().click();
	const working = page.locator('details[open] .workings').first();
	await working.locator('summary', { hasText: 'SQL:' }).first().click();
	expect(await working.locator('pre').first().innerText()).toContain('FROM opportunities');
	await working.locator('summary', { hasText: 'The rows behind it' }).click();
	await working.getByText('the latest created first.').waitFor();
	expect(await working.locator('tbody tr td[data-label="Outcome"]').count()).toBeGreaterThan(0);
}

/** The report is laid out for paper beside its preview: nothing in it has an id of the other. */
async function print(page: Page): Promise<void> {
	await page.evaluate(() => {
		window.print = () => {
			document.body.setAttribute('data-printed', '');
		};
	});
	await unfold(page, 'Print or save as PDF');
	await page.getByRole('button', { name: 'Print or save as PDF' }).click();
	await page.locator('body[data-printed]').waitFor({ state: 'attached' });
	const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
	expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
	expect(await page.locator('.print-document article.report').count()).toBe(1);
}

test.each([
	[1360, 'light'],
	[390, 'dark'],
] as const)('at %i pixels, %s: nothing to scroll sideways, nothing axe finds', async (width, colorScheme) => {
	const { page, errors } = await site.visit({
		viewport: { width, height: 900 },
		colorScheme,
		bypassCSP: true, // only so that axe can be put into the page
	});
	await page.addScriptTag({ content: readFileSync('node_modules/axe-core/axe.min.js', 'utf8') });
	expect(axe.version).toBeTruthy();
	const look = async (name: string, within: Parameters<typeof violations>[1] = 'document') => {
		expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
		expect(await violations(page, within), name).toEqual([]);
	};
	await look('start');
	await page.getByRole('button', { name: 'Try with sample data' }).click();
	await settled(page);
	for (const [name, path] of SCREENS) {
		const link = page.locator(`a[href$="/some/sub/path/${path}"]`).first();
		await link.click();
		await page.waitForURL((url) => url.pathname.endsWith(`/some/sub/path/${path}`));
		await page.getByRole('heading', { level: 1 }).first().waitFor();
		if (name === 'over time') await openWorking(page);
		await look(name);
		if (width > 640 && PRINTED.includes(name)) expect(await unfitForPaper(page), name).toEqual([]);
		if (name === 'partners') {
			await page.getByRole('main').locator('a[href*="#partner-"]').first().click();
			await page.getByText('Everything about one partner').waitFor();
			await look('one partner');
		}
	}
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog.locator('article.report').waitFor({ state: 'attached' });
	for (const group of ['Partners as', 'Money', 'Whose report', 'Your brand', 'Hide after'])
		await unfold(page, group);
	await dialog.getByLabel('A note at the top').waitFor();
	await look('share: choosing', '"dialog[open]"');
	const narrow = dialog.getByRole('button', { name: 'Look', exact: true });
	if (await narrow.isVisible()) {
		await narrow.click();
		await look('share: looking', '"dialog[open]"');
	}
	await dialog.getByRole('group', { name: 'Steps' }).getByText('Hand it on').click();
	for (const way of ['A short link', 'A page as one file']) await unfold(page, way);
	await look('share: handing on', '"dialog[open]"');
	if (width > 640) await print(page);
	await page.keyboard.press('Escape');
	// A browser that never says that it printed: whoever goes on has done so.
	await page.locator('.print-document').waitFor({ state: 'detached' });
	await page.goto(`${site.address}r/`);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.addScriptTag({ content: readFileSync('node_modules/axe-core/axe.min.js', 'utf8') });
	await look('a reader without a report');
	expect(errors).toEqual([]);
	await page.context().close();
});
