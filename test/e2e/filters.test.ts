import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled, Site } from './site';

let site: Site;
beforeAll(async () => {
	site = await Site.open();
});
afterAll(() => site.end());

test('a filter narrows every screen, stands in the address, and back and forward go through it', async () => {
	const { page, errors } = await site.visit();
	await page.getByRole('button', { name: 'Try with sample data' }).click();
	await settled(page);
	const headline = () => page.getByRole('heading', { level: 1 }).first().innerText();
	const whole = await headline();

	await page.getByRole('combobox', { name: 'Class', exact: true }).selectOption('=lead');
	await page.getByText(/^Only opportunities of the class “lead”: 290 of 617\.$/).waitFor();
	expect(new URL(page.url()).search).toBe('?class=lead');
	expect(await headline()).not.toBe(whole);

	await page.getByRole('combobox', { name: 'Period created' }).selectOption('2025');
	await page.getByText(/created in 2025: \d+ of 617\.$/).waitFor();
	expect(new URL(page.url()).search).toBe('?from=2025-01-01&to=2025-12-31&class=lead');

	await page.getByRole('link', { name: 'Check how we read this' }).first().click();
	await page.getByRole('link', { name: 'Show the answers' }).first().click();
	// The same words stand on Review: what tells that the first screen is there is its address.
	await page.waitForURL((url) => !url.pathname.endsWith('/review/'));
	await page.getByText(/^Only opportunities of the class “lead”, created in 2025/).waitFor();
	await page.goBack();
	await page.waitForURL(/\/review\//);
	await page.goBack();
	await page.waitForURL((url) => !url.pathname.endsWith('/review/'));

	const screens = [
		['Close rates', /\/close-rates\//],
		['Over time', /\/over-time\//],
		['Sources', /\/sources\//],
		['Partners', /\/partners\//],
	] as const;
	for (const [name, path] of screens) {
		await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
		// The words of the filters stay from screen to screen: what tells that the next one is there is its address.
		await page.waitForURL(path);
		await page.getByText(/^Only opportunities of the class “lead”, created in 2025/).waitFor();
		expect(new URL(page.url()).search, name).toBe('?from=2025-01-01&to=2025-12-31&class=lead');
	}

	for (const [, path] of screens.slice(0, -1).toReversed()) {
		await page.goBack();
		await page.waitForURL(path);
	}
	await page.goBack();
	await page.waitForURL(/path\/\?from/);
	await page.goBack();
	await page.getByText('Only opportunities of the class “lead”: 290 of 617.').waitFor();
	await page.goBack();
	await page.getByText('Only opportunities').waitFor({ state: 'detached' });
	expect(await headline()).toBe(whole);
	await page.goForward();
	await page.getByText('Only opportunities of the class “lead”: 290 of 617.').waitFor();

	await page.getByRole('button', { name: 'Show everything' }).click();
	await page.getByText('Only opportunities').waitFor({ state: 'detached' });
	expect(new URL(page.url()).search).toBe('');
	expect(await headline()).toBe(whole);
	expect(errors).toEqual([]);
	await page.context().close();
});

test('an address that asks for what the files do not have says so, and shows everything again', async () => {
	const { page } = await site.visit();
	await page.goto(`${site.address}?owner=Nobody+Here&class=nonsense`);
	await page.getByRole('button', { name: 'Try with sample data' }).click();
	await settled(page);
	await page.getByRole('heading', { name: 'No opportunity matches these filters.' }).waitFor();
	await page.getByText('Only opportunities handled by Nobody Here: 0 of 617.').waitFor();
	await page.getByRole('button', { name: 'Show everything' }).click();
	await page.getByRole('heading', { name: /^Referrals become clients/ }).waitFor();
	await page.context().close();
});
