import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Site } from './site';

let site: Site;
beforeAll(async () => {
	site = await Site.open();
});
afterAll(() => site.end());

const engine = () => site.requests.filter((url) => url.endsWith('.gz'));

/** Waits until the service worker has kept the site and stands between the page and the host. */
const guarded = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<void>((done) => {
				const { serviceWorker } = navigator;
				if (serviceWorker.controller !== null) done();
				else
					serviceWorker.addEventListener('controllerchange', () => {
						done();
					});
			}),
	);

/** Waits until the engine's two files are kept. */
const engineKept = (page: Page) =>
	expect
		.poll(
			() =>
				page.evaluate(async () => {
					const names = (await caches.keys()).filter((name) => name.endsWith(' engine'));
					const kept = names.map(async (name) => (await (await caches.open(name)).keys()).length);
					return (await Promise.all(kept)).reduce((sum, files) => sum + files, 0);
				}),
			{ timeout: 30_000 },
		)
		.toBe(2);

const answer = (page: Page) => page.getByRole('heading', { level: 1, name: /^Referrals become clients/ });

test('a visit keeps the site and nothing of the engine', async () => {
	const { page, errors } = await site.visit({ serviceWorkers: 'allow' });
	await guarded(page);
	expect(engine()).toEqual([]);
	expect(site.requests.filter((url) => /\/(sample|reports)\//.test(url))).toEqual([]);
	await page.context().setOffline(true);
	await page.goto(new URL('close-rates', site.address).href);
	await page.getByText('Drop the CSV export of your deals').waitFor();
	await page.goto(new URL('no-such-page/', site.address).href);
	await page.getByRole('heading', { name: 'There is nothing at this address.' }).waitFor();
	expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
	await page.context().close();
});

test('once the engine was used the second visit needs no network', async () => {
	const { page, errors } = await site.visit({ serviceWorkers: 'allow' });
	await guarded(page);
	await page.getByRole('button', { name: 'Try with sample data' }).click();
	await answer(page).waitFor();
	await engineKept(page);
	expect(engine().length).toBe(2);
	const asked = site.requests.length;

	await page.context().setOffline(true);
	await page.reload();
	await page.getByRole('button', { name: 'Try with sample data' }).click();
	await answer(page).waitFor();
	// What a reader sees is there, and says that the report itself is not.
	await page.goto(new URL('r/?report=somebody-s-2026', site.address).href);
	await page.getByRole('alert').waitFor();
	// Whether there is a newer worker the browser asks by itself, and past what cuts the page off.
	expect(site.requests.slice(asked).filter((url) => !url.endsWith('/service-worker.js'))).toEqual([]);
	expect(errors.filter((text) => !/net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(text))).toEqual([]);
	expect(site.leaks).toEqual([]);
	await page.context().close();
});
