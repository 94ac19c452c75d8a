import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/lib/model';
import { csv, give, saved, Site } from './site';

let site: Site;
beforeAll(async () => {
	site = await Site.open();
});
afterAll(() => site.end());

const DEALS = readFileSync('test/golden/deals.csv', 'utf8');
const TOUCHES = csv('touches.csv', readFileSync('test/golden/touches.csv'));
/** The export of four weeks later: one that was open is won, and a new referral came. */
const NEWER = `${DEALS.trimEnd().replace('D274,2026-06-25,,open', 'D274,2026-06-25,2026-07-20,won')}
D278,2026-07-24,,open,referral,client,Ann Lee,1000,small,1,1,1
`;
const FIRST_MONDAY = '2026-07-06T09:00:00';
const FOUR_WEEKS_LATER = '2026-07-27T09:00:00';

/** The page as it is opened on another day: its clock goes on from there. */
async function openedOn(context: BrowserContext, moment: string, address: string): Promise<Page> {
	const page = await context.newPage();
	await page.addInitScript(`{
		const ahead = Date.parse('${moment}') - Date.now();
		globalThis.Date = class extends Date {
			constructor(...given) {
				super(...(given.length === 0 ? [Date.now()] : given));
			}
			static now() {
				return super.now() + ahead;
			}
		};
	}`);
	await page.goto(address);
	return page;
}

const screen = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
/** Buttons that say what was done, each with what it is about. */
const doing = (page: Page, verb: string) => page.getByRole('button', { name: new RegExp(`^${verb} ?: `) });
const listed = async (page: Page, verb: string): Promise<string[]> =>
	(await doing(page, verb).allTextContents()).map((text) => text.trim().replace(/^\w+ ?: /, ''));

/** Presses a button of a row that then leaves its list, and waits until it is gone. */
async function done(page: Page, verb: string, name: string): Promise<void> {
	const button = doing(page, verb).filter({ hasText: name }).first();
	const all = await doing(page, verb).count();
	await button.click();
	await page.waitForFunction(
		([word, before]) =>
			[...document.querySelectorAll('button')].filter(({ innerText }) => innerText.startsWith(word)).length <
			before,
		[verb, all] as const,
	);
}

test('a month: three are called and two thanked, and with the next export nothing is asked twice and nothing is lost', async () => {
	const { page: other, errors } = await site.visit();
	const context = other.context();
	await other.close();
	let page = await openedOn(context, FIRST_MONDAY, site.address);
	await give(page, [csv('deals.csv', DEALS), TOUCHES]);
	await page.getByRole('button', { name: 'Keep for next time' }).click();
	await page.getByRole('switch', { name: 'Remember on this device' }).click();
	await page
		.getByRole('dialog')
		.getByText(/^Remembered: /)
		.waitFor();
	await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

	await screen(page, 'Partners');
	await doing(page, 'Called').first().waitFor();
	const asked = await listed(page, 'Called');
	expect(asked.length).toBeLessThanOrEqual(7);
	const three = asked.slice(0, 3);
	expect(three).toHaveLength(3);
	for (const name of three) await done(page, 'Called', name);
	expect(await listed(page, 'Called')).toEqual(asked.slice(3));

	const calendar = async () => (await saved(page, 'Put into my calendar')).replaceAll('\r\n ', '');
	const ids = (text: string) => [...text.matchAll(/^UID:(.+)$/gm)].map(([, id]) => id);
	const first = await calendar();
	expect(ids(first)).toHaveLength(asked.length - 3);
	expect(ids(await calendar())).toEqual(ids(first));

	await screen(page, 'Give & thank');
	await doing(page, 'Thanked').first().waitFor();
	const two = (await listed(page, 'Thanked')).slice(0, 2);
	for (const name of two) await done(page, 'Thanked', name);

	// A reload loses nothing.
	await page.getByText('Nothing has left this browser').waitFor();
	await page.reload();
	await page.getByText('30 Jun 2026', { exact: true }).first().waitFor();
	const before = JSON.parse(await saved(page, 'Download report')) as Report;
	expect(before.asOf).toBe('2026-06-30');
	expect(before.care?.done.toSorted()).toEqual(three.toSorted());
	await screen(page, 'Partners');
	await page.getByRole('heading', { name: 'Done this week' }).waitFor();

	await page.close();
	page = await openedOn(context, FOUR_WEEKS_LATER, site.address);
	await page.getByText('30 Jun 2026', { exact: true }).first().waitFor();
	await give(page, [csv('deals-july.csv', NEWER)]);
	await page.getByText('24 Jul 2026', { exact: true }).first().waitFor();
	const after = JSON.parse(await saved(page, 'Download report')) as Report;
	expect(after.care?.calls.map(({ partner }) => partner).filter((name) => three.includes(name))).toEqual([]);
	expect(after.thanks?.owed).toHaveLength((before.thanks?.owed.length ?? 0) + 1);
	await screen(page, 'Give & thank');
	await doing(page, 'Thanked').first().waitFor();
	const still = await listed(page, 'Thanked');
	expect(still.filter((name) => two.includes(name))).toEqual([]);

	// What was marked is the owner's, as a file.
	const touches = await saved(page, 'Download touches');
	for (const name of three) expect(touches).toContain(name);
	expect(touches.trim().split('\n')).toHaveLength(1 + 3 + 2);
	expect(errors).toEqual([]);
	await context.close();
});
