import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mapping, Report } from '../../src/lib/model';
import { csv, give, saved, settled, Site, unfold } from './site';

let site: Site;
beforeAll(async () => {
	site = await Site.open();
});
afterAll(() => site.end());

const deals = ['id,created,closed,stage,how'];
for (let i = 0; i < 40; i++) {
	const day = String((i % 20) + 1).padStart(2, '0');
	const stage = i % 3 === 0 ? 'Closed Won' : i % 3 === 1 ? 'Closed Lost' : 'Proposal';
	deals.push(
		`${i},2026-03-${day},${stage === 'Proposal' ? '' : `2026-04-${day}`},${stage},${i % 2 ? 'Bayut' : 'Client referral'}`,
	);
}
const file = csv('deals.csv', deals.join('\n'));
const report = async (page: Parameters<typeof saved>[0]) =>
	JSON.parse(await saved(page, 'Download report')) as Report;

test('a class chosen in Review changes the answer, is saved, and reads the next file', async () => {
	const { page, errors } = await site.visit();
	await give(page, [file]);
	await page.getByRole('link', { name: 'Check how we read this' }).first().click();
	await unfold(page, 'deals.csv');
	const source = page.getByRole('combobox', { name: 'Column for Source in deals.csv' });
	if ((await source.inputValue()) !== 'how') {
		await source.selectOption({ label: 'how' });
		await settled(page);
	}
	expect((await report(page)).classes).toMatchObject({ unknown: { created: 20 }, lead: { created: 0 } });

	await page.getByRole('combobox', { name: 'How “Bayut” came' }).selectOption('lead');
	await settled(page);
	const changed = await report(page);
	expect(changed.classes).toMatchObject({ unknown: { created: 0 }, lead: { created: 20 } });
	const mapping = JSON.parse(await saved(page, 'Save this reading for next month')) as Mapping;
	expect(mapping).toMatchObject({ schema: 'vouch.mapping/1', classes: { Bayut: 'lead' } });

	// Next month: the same reading, opened on a fresh page.
	const next = await site.visit();
	await give(next.page, [file]);
	await next.page.getByRole('link', { name: 'Check how we read this' }).first().click();
	await next.page
		.getByLabel('Open a saved reading')
		.setInputFiles([csv('mapping.json', JSON.stringify(mapping))]);
	await settled(next.page);
	expect((await report(next.page)).classes).toEqual(changed.classes);
	expect(errors).toEqual([]);
	await page.context().close();
	await next.page.context().close();
});

test('the letters of a file can be read in another encoding, and back', async () => {
	const { page } = await site.visit();
	const rows = ['id,created,status,source', '1,2026-01-02,won,Café', '2,2026-01-03,lost,Café'];
	await give(page, [csv('cafe.csv', Buffer.from(rows.join('\n')))]);
	await page.getByRole('link', { name: 'Check how we read this' }).first().click();
	const encoding = page.getByRole('combobox', { name: 'Encoding of cafe.csv' });
	await unfold(page, 'cafe.csv');
	await encoding.selectOption('windows-1252');
	await page.getByText('CafÃ©').first().waitFor();
	await encoding.selectOption('utf-8');
	await page.getByText('Café').first().waitFor();
	await page.context().close();
});

test('a file dropped while another is read waits its turn', async () => {
	const { page } = await site.visit();
	const input = page.getByLabel(/choose files|add files/i).first();
	await input.setInputFiles([file]);
	await input.setInputFiles([csv('touches.csv', readFileSync('test/golden/touches.csv'))]);
	await page.getByText('deals.csv and 1 more').waitFor();
	await page.context().close();
});

test('a label that stands under a class column breaks no list', async () => {
	const { page, errors } = await site.visit();
	await give(page, [
		csv(
			'classes.csv',
			'id,created,closed,status,class,amount\n1,2026-01-01,2026-02-01,won,referral,1\n2,2026-01-01,2026-02-01,lost,lead,1\n3,2026-01-01,,open,lead,1',
		),
	]);
	await page.getByRole('link', { name: 'Data', exact: true }).click();
	await page.getByRole('heading', { level: 1, name: /All 3 rows used|3 of 3 rows used/ }).waitFor();
	expect(errors).toEqual([]);
	await page.context().close();
});

test('a clean export: what was recognised is folded, and nothing has to be answered', async () => {
	const { page, errors } = await site.visit();
	await give(page, [csv('hubspot-deals.csv', readFileSync('sample-data/hubspot/hubspot-deals.csv'))]);
	await page.getByRole('link', { name: 'Check how we read this' }).first().click();
	await page.getByRole('heading', { name: /^We recognised HubSpot deals. Nothing to ask/ }).waitFor();
	expect(await page.locator('main details').count()).toBeGreaterThan(4);
	expect(await page.locator('main details[open]').count()).toBe(0);
	await page.getByText(/^HubSpot deals · 619 rows · \d+ of 22 columns used · all dates read$/).waitFor();
	// Rows set aside are read and downloaded here, too.
	await unfold(page, 'Set aside');
	const aside = await saved(page, 'Download these rows');
	expect(aside.trimEnd().split('\r\n')).toHaveLength(3);
	await page.getByRole('link', { name: 'Show the answers' }).click();
	await page.getByRole('heading', { level: 1, name: /Referrals become clients/ }).waitFor();
	expect(errors).toEqual([]);
	await page.context().close();
});

test('two files that are tied are shown as a picture; the owner can say that they do not belong together', async () => {
	const leads = ['Lead_ID,Created,Source,Status'];
	const sales = ['Sale_ID,Lead_ID,Sale_Date,Amount'];
	for (let i = 1; i <= 40; i++) {
		const id = `LEAD-${1000 + i}`;
		const day = String((i % 27) + 1).padStart(2, '0');
		leads.push(`${id},2026-01-${day},${i % 2 ? 'Google Ads' : 'Client referral'},${i % 4 ? 'Lost' : 'Sold'}`);
		if (i % 4 === 0) sales.push(`SALE-${i},${id},2026-02-${day},${i}00`);
	}
	const { page, errors } = await site.visit();
	await give(page, [csv('leads.csv', leads.join('\n')), csv('sales.csv', sales.join('\n'))]);
	await page.locator('a[href*="/review/"]').first().click();
	const picture = page.getByRole('region', { name: 'Which file gives what' });
	await picture.getByText(/Tied to sales\.csv by “Lead_ID”: 10 of 10 deals found here/).waitFor();
	const created = async () => {
		const { classes } = await report(page);
		return Object.values(classes).reduce((sum, { created }) => sum + created, 0);
	};
	expect(await created()).toBe(40);
	await picture.getByRole('radio', { name: 'They do not' }).check();
	await settled(page);
	await picture.getByText(/Not tied to sales\.csv, as you chose/).waitFor();
	await picture.getByRole('radio', { name: 'These belong together' }).check();
	await settled(page);
	expect(await created()).toBe(40);
	expect(errors).toEqual([]);
	await page.context().close();
});
