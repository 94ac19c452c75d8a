import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv, give, saved, settled, Site } from './site';

let site: Site;
beforeAll(async () => {
	site = await Site.open();
});
afterAll(() => site.end());

const DEALS = `id,name,created,closed,status,source,notes
A1,Roof for Hill,2026-01-05,2026-02-01,won,Client referral,
A2,Roof for Dale,2026-02-05,2026-03-01,lost,Client referral,
A3,Roof for Moor,2026-03-05,,open,Google Ads,Referred by Michael Zhang after the fair
A4,Roof for Fell,2026-03-09,2026-04-01,lost,Google Ads,
`;
const PEOPLE = { name: 'Partners', exact: true } as const;

test('referrals that name nobody get their names: typed on the page, or in the list that is dropped back in', async () => {
	const { page, errors } = await site.visit();
	await give(page, [csv('deals.csv', DEALS)]);
	await page.getByRole('link', PEOPLE).click();
	await page.getByRole('heading', { name: /^2 referrals name nobody/ }).waitFor();
	await page.getByLabel('Who sent Roof for Hill?').fill('Ann Lee');
	const list = await saved(page, 'Save as CSV');
	await page.getByRole('button', { name: 'Use these names' }).click();
	await settled(page);
	await page.getByRole('heading', { name: '1 partner sent 1 referral, which became a client.' }).waitFor();
	expect(errors).toEqual([]);
	await page.context().close();

	expect(list).toContain('"A2","Roof for Dale","","2026-02-05",""');
	const other = await site.visit();
	await give(other.page, [csv('deals.csv', DEALS), csv('who.csv', list)]);
	await other.page.getByRole('link', PEOPLE).click();
	await other.page
		.getByRole('heading', { name: '1 partner sent 1 referral, which became a client.' })
		.waitFor();
	await other.page.getByRole('heading', { name: /^One referral names nobody/ }).waitFor();
	await other.page.context().close();
});

test('a name in a note counts once the owner says so, and not before', async () => {
	const { page } = await site.visit();
	await give(page, [csv('deals.csv', DEALS)]);
	await page.getByRole('link', PEOPLE).click();
	await page.getByRole('heading', { name: /^2 referrals name nobody/ }).waitFor();
	await page.getByRole('link', { name: 'Check how we read this' }).first().click();
	await page.getByRole('group', { name: 'Is Michael Zhang a referrer?' }).getByLabel('Yes').check();
	await settled(page);
	await page.getByRole('link', PEOPLE).click();
	await page.getByRole('rowheader', { name: 'Michael Zhang' }).first().waitFor();
	await page.context().close();
});
