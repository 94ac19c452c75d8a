import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv, give, settled, Site } from './site';

let site: Site;
beforeAll(async () => {
	site = await Site.open();
});
afterAll(() => site.end());

const good = readFileSync('test/golden/deals.csv', 'utf8');
const [header = '', ...rows] = good.trimEnd().split('\n');

/** The golden deals over and over, each with an id of its own. */
function many(times: number): Buffer {
	const parts = [header];
	for (let i = 0; i < times; i++) for (const row of rows) parts.push(`${i}-${row}`);
	return Buffer.from(parts.join('\n'));
}

test('a long read can be cancelled, and what was there stays and still works', async () => {
	const { page } = await site.visit();
	await give(page, [csv('deals.csv', good)]);
	const answer = await page.getByRole('heading', { level: 1 }).innerText();
	await page
		.getByLabel(/add files/i)
		.first()
		.setInputFiles([csv('large.csv', many(360))]);
	await page.getByRole('button', { name: 'Cancel' }).click();
	await settled(page);
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(answer);
	expect(await page.getByRole('alert', { name: 'What went wrong' }).count()).toBe(0);
	await page.getByText('All 277 rows used.').waitFor();
	await give(page, [csv('touches.csv', readFileSync('test/golden/touches.csv'))]);
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(answer);
	await page.context().close();
});

test('a worker that is killed is started again, and the answer comes from the files', async () => {
	const { page } = await site.visit();
	await give(page, [csv('deals.csv', good)]);
	for (const worker of page.workers())
		await worker.evaluate(
			() =>
				void setTimeout(() => {
					throw new Error('killed by the test');
				}),
		);
	await give(page, [csv('touches.csv', readFileSync('test/golden/touches.csv'))]);
	expect(await page.getByRole('alert', { name: 'What went wrong' }).count()).toBe(0);
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('3.5 times as often');
	await page
		.getByText(/touches\.csv|2 files/)
		.first()
		.waitFor();
	await page.context().close();
});

test('a hundred thousand rows are read and counted', async () => {
	const { page } = await site.visit();
	await give(page, [csv('large.csv', many(361))]);
	await page.getByText('All 99,997 rows used.').waitFor({ timeout: 60_000 });
	await page.context().close();
}, 90_000);
