import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mapping, Report } from '../../src/lib/model';
import { csv, give, saved, settled, Site } from './site';

let site: Site;
beforeAll(async () => {
	site = await Site.open();
});
afterAll(() => site.end());

const sample = csv('hubspot-deals.csv', readFileSync('sample-data/hubspot/hubspot-deals.csv'));
type Page = Awaited<ReturnType<Site['visit']>>['page'];

const partnersIn = async (page: Page): Promise<string[]> => {
	const report = JSON.parse(await saved(page, 'Download report')) as Report;
	return (report.partners ?? []).map(({ partner }) => partner).filter((name) => /Okonjo|Boaduro/.test(name));
};
const focused = (page: Page): Promise<string | null> =>
	page.evaluate(
		() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
	);

test('names that look alike are put together with the keyboard, taken back, and remembered', async () => {
	const { page, errors } = await site.visit();
	await give(page, [sample]);
	await page.getByRole('link', { name: 'Check how we read this' }).first().click();
	const panel = page.locator('#same');
	expect(await partnersIn(page)).toHaveLength(4);

	// One by one: the keyboard goes on to the next pair, and then to the way back.
	await panel
		.getByRole('button', { name: 'The same: “Miriam Okonjo, CPA” and “Miriam Okonjo”', exact: true })
		.focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => focused(page)).toBe('The same: “K. Boaduro” and “Kwame Boaduro”');
	await settled(page);
	await panel.getByRole('combobox', { name: /Spelling to keep of “K. Boaduro”/ }).selectOption('K. Boaduro');
	await panel.getByRole('button', { name: /^The same: “K. Boaduro”/ }).press('Enter');
	await expect.poll(() => focused(page)).toContain('Undo');
	await settled(page);
	expect((await partnersIn(page)).sort()).toEqual(['K. Boaduro', 'Miriam Okonjo']);
	expect(await panel.getByRole('status').textContent()).toContain(
		'“Kwame Boaduro” is read as “K. Boaduro” now.',
	);

	// The last answer is taken back, and asked again.
	await panel.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
	await settled(page);
	await expect.poll(() => focused(page)).toBe('The same: “K. Boaduro” and “Kwame Boaduro”');
	expect(await partnersIn(page)).toHaveLength(3);

	// Not the same: nobody asks again, and the reading remembers both answers.
	await panel.getByRole('button', { name: /^Not the same: “K. Boaduro”/ }).click();
	await settled(page);
	await panel.getByText('1 name was put together, 1 pair stands apart').waitFor();
	const mapping = JSON.parse(await saved(page, 'Save this reading for next month')) as Mapping;
	expect(mapping).toMatchObject({
		merges: [{ keep: 'Miriam Okonjo', also: ['Miriam Okonjo, CPA'] }],
		apart: [['Kwame Boaduro', 'K. Boaduro']],
	});
	expect(errors).toEqual([]);
	await page.context().close();
});

test('likely names are put together at once on a narrow screen, and one of them taken back later', async () => {
	const { page, errors } = await site.visit({ viewport: { width: 390, height: 800 } });
	await give(page, [sample]);
	await page.getByRole('link', { name: 'Check how we read this' }).first().click();
	const panel = page.locator('#same');
	await panel.getByRole('button', { name: 'All are the same' }).click();
	await settled(page);
	expect((await partnersIn(page)).sort()).toEqual(['Kwame Boaduro', 'Miriam Okonjo']);
	await panel.getByText('2 names were put together', { exact: true }).click();
	await panel.getByRole('button', { name: 'Undo: “Miriam Okonjo, CPA” and “Miriam Okonjo”' }).click();
	await settled(page);
	await panel.getByRole('button', { name: /^The same: “Miriam Okonjo, CPA”/ }).waitFor();
	expect((await partnersIn(page)).sort()).toEqual(['Kwame Boaduro', 'Miriam Okonjo', 'Miriam Okonjo, CPA']);
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(overflow).toBeLessThanOrEqual(0);
	expect(errors).toEqual([]);
	await page.context().close();
});
