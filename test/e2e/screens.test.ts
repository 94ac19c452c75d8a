import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../tools/axe';
import { drawn, settled, Site, unfitForPaper, unfold } from './site';

let site: Site;
beforeAll(async () => {
	site = await Site.open();
});
afterAll(() => site.end());

type Within = 'document' | 'dialog[open]';

const WIDE = { width: 1360, height: 900 };
const NARROW = { width: 390, height: 900 };
/** What light and width change, looked for a second time, by night on a phone. All else is the same there. */
const BY_LIGHT_AND_WIDTH = [
	'color-contrast',
	'target-size',
	'scrollable-region-focusable',
	'label',
	'button-name',
];

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

test('wide by day and narrow by night: nothing to scroll sideways, nothing axe finds', async () => {
	const { page, errors } = await site.visit({
		viewport: WIDE,
		colorScheme: 'light',
		bypassCSP: true, // only so that axe can be put into the page
	});
	const found = async (name: string, rules?: readonly string[], within: Within = 'document') => {
		const { width = 0 } = page.viewportSize() ?? {};
		expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
		expect(await violations(page, rules, within), name).toEqual([]);
	};
	const narrow = async (looking: () => Promise<void>) => {
		await page.setViewportSize(NARROW);
		await page.emulateMedia({ colorScheme: 'dark' });
		await drawn(page);
		await looking();
		await page.emulateMedia({ colorScheme: 'light' });
		await page.setViewportSize(WIDE);
		await drawn(page);
	};
	const look = async (name: string, rules?: readonly string[], within?: Within) => {
		await found(name, undefined, within);
		await narrow(() => found(`${name}, narrow`, rules, within));
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
		await look(name, name === 'answers' ? undefined : BY_LIGHT_AND_WIDTH);
		if (PRINTED.includes(name)) expect(await unfitForPaper(page), name).toEqual([]);
		if (name === 'partners') {
			await page.getByRole('main').locator('a[href*="#partner-"]').first().click();
			await page.getByText('Everything about one partner').waitFor();
			await look('one partner', BY_LIGHT_AND_WIDTH);
		}
	}
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog.locator('article.report').waitFor({ state: 'attached' });
	for (const group of ['Partners as', 'Money', 'Whose report', 'Your brand', 'Hide after'])
		await unfold(page, group);
	await dialog.getByLabel('A note at the top').waitFor();
	await found('share: choosing', undefined, 'dialog[open]');
	await narrow(async () => {
		await found('share: choosing, narrow', BY_LIGHT_AND_WIDTH, 'dialog[open]');
		await dialog.getByRole('button', { name: 'Look', exact: true }).click();
		await found('share: looking, narrow', BY_LIGHT_AND_WIDTH, 'dialog[open]');
	});
	await dialog.getByRole('group', { name: 'Steps' }).getByText('Hand it on').click();
	for (const way of ['A short link', 'A page as one file']) await unfold(page, way);
	await look('share: handing on', BY_LIGHT_AND_WIDTH, 'dialog[open]');
	await print(page);
	await page.keyboard.press('Escape');
	// A browser that never says that it printed: whoever goes on has done so.
	await page.locator('.print-document').waitFor({ state: 'detached' });
	await page.goto(`${site.address}r/`);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await look('a reader without a report');
	expect(errors).toEqual([]);
	await page.context().close();
});
