import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/lib/model';
import { csv, saved, Site, type Chosen } from './site';

let site: Site;
beforeAll(async () => {
	site = await Site.open();
});
afterAll(() => site.end());

const deals = csv('deals.csv', readFileSync('test/golden/deals.csv'));
const touches = csv('touches.csv', readFileSync('test/golden/touches.csv'));
const ALL_USED = 'All 277 rows used.';

/** Gives the page files; what shows that they are in is waited for by whoever needs it. */
const give = (page: Page, files: readonly Chosen[]): Promise<void> =>
	page
		.getByLabel(/choose files|add files/i)
		.first()
		.setInputFiles([...files]);

const TWO = 'deals.csv and 1 more';

/** The report as the owner downloads it. */
async function report(page: Page): Promise<Report> {
	await page.getByText(ALL_USED).waitFor();
	return JSON.parse(await saved(page, 'Download report')) as Report;
}

const opener = (page: Page) =>
	page.getByRole('button', {
		name: /^(Keep for next time|Remembered on this device|Not kept from this tab)$/,
	});

const close = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

async function remember(page: Page): Promise<void> {
	await opener(page).click();
	await page.getByRole('switch', { name: 'Remember on this device' }).click();
	await page
		.getByRole('dialog')
		.getByText(/^Remembered: /)
		.waitFor();
	await close(page);
}

/** Everything that the origin's storage holds, by name. */
const stored = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const names: string[] = [];
		const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
			for await (const [name, handle] of folder.entries()) {
				names.push(name);
				if (handle.kind === 'directory') await walk(handle);
			}
		};
		await walk(await navigator.storage.getDirectory());
		const databases = await indexedDB.databases();
		return [
			...names,
			...databases.map(({ name }) => name ?? ''),
			...(localStorage.length > 0 ? ['localStorage'] : []),
		];
	});

const deleteEverything = async (page: Page): Promise<void> => {
	await page.getByRole('dialog').getByRole('button', { name: 'Delete everything', exact: true }).click();
	await page.getByRole('button', { name: 'Yes, delete everything' }).click();
};

/** Saves a workspace file from the open page, as a file to choose elsewhere. */
async function workspace(page: Page): Promise<Chosen> {
	await opener(page).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save workspace' }).click(),
	]);
	await close(page);
	return {
		name: download.suggestedFilename(),
		mimeType: 'application/zip',
		buffer: readFileSync(await download.path()),
	};
}

test('without a word nothing is stored, and the sample never is', async () => {
	const { page, errors } = await site.visit();
	await give(page, [deals]);
	await page.getByText(ALL_USED).waitFor();
	expect(await stored(page)).toEqual([]);
	await page.getByRole('button', { name: 'Start over' }).click();
	await page.getByRole('button', { name: 'Yes, remove them' }).click();
	await page.getByRole('button', { name: 'Saved work' }).click();
	await page.getByRole('switch', { name: 'Remember on this device' }).click();
	await page
		.getByRole('dialog')
		.getByText(/^Remembered: how your files are read/)
		.waitFor();
	await close(page);
	await page.getByRole('button', { name: 'Try with sample data' }).click();
	await page.getByText('617 of 619 rows used; every one accounted for.').waitFor();
	await page.reload();
	await page.getByText('This device remembers how your files are read.').waitFor();
	expect(await page.getByRole('button', { name: 'Try with sample data' }).count()).toBe(1);
	expect(errors).toEqual([]);
	await page.context().close();
});

test('what is remembered opens by itself, with every answer, until everything is deleted', async () => {
	const { page, errors } = await site.visit();
	await give(page, [deals]);
	await remember(page);
	await give(page, [touches]);
	await page.getByText(TWO).waitFor();
	await page.getByRole('button', { name: 'Remembered on this device' }).waitFor();
	const before = await report(page);
	expect(before.thanks).not.toBeNull();

	await page.reload();
	const after = await report(page);
	expect(after).toEqual(before);
	expect(after.rows.files.map(({ name }) => name)).toEqual(['deals.csv', 'touches.csv']);

	// A file that is removed on the page is removed from the device.
	await page.goto(`${site.address}review/`);
	await page.getByText(ALL_USED).first().or(page.getByText('What we recognised')).first().waitFor();
	await page
		.locator('details', { has: page.locator('summary', { hasText: 'touches.csv' }) })
		.evaluate((fold: HTMLDetailsElement) => (fold.open = true));
	await page.getByRole('button', { name: 'Remove touches.csv' }).click();
	await page.locator('summary', { hasText: 'touches.csv' }).waitFor({ state: 'detached' });
	await page.getByRole('button', { name: 'Remembered on this device' }).waitFor();
	await page.goto(site.address);
	expect((await report(page)).rows.files.map(({ name }) => name)).toEqual(['deals.csv']);

	await opener(page).click();
	await deleteEverything(page);
	await page.getByText(/^Everything is deleted/).waitFor();
	await page.getByRole('heading', { name: 'Drop your export here' }).waitFor();
	expect(await stored(page)).toEqual([]);
	await page.reload();
	await page.getByRole('heading', { name: 'Drop your export here' }).waitFor();
	expect(await stored(page)).toEqual([]);
	expect(errors).toEqual([]);
	await page.context().close();
});

test('starting over forgets nothing, and what was answered once is not asked again', async () => {
	const { page } = await site.visit();
	const month = (first: string) =>
		`Deal ID,Created,Status,Source,Referred by\n1,${first},Won,Referral,Ann\n2,04/05/2025,Lost,Google Ads,\n3,05/06/2025,Won,Google Ads,\n`;
	await page.getByLabel('Choose files').setInputFiles([csv('march.csv', month('03/04/2025'))]);
	await page.getByRole('radio', { name: /day first/ }).check();
	await page.getByText('3 opportunities').waitFor();
	await page.getByRole('button', { name: 'Keep for next time' }).click();
	await page.getByRole('switch', { name: 'Remember on this device' }).click();
	await page
		.getByRole('dialog')
		.getByText(/^Remembered: 1 file/)
		.waitFor();
	await close(page);
	await page.getByRole('button', { name: 'Start over' }).click();
	await page.getByText('This device goes on remembering them.').waitFor();
	await page.getByRole('button', { name: 'Yes, remove them' }).click();
	await page.getByText('This device remembers march.csv').waitFor();
	// A file that cannot be used takes nothing's place.
	await page.getByLabel('Choose files').setInputFiles([csv('scan.pdf', '%PDF-1.7')]);
	await page.getByText('This file is a PDF document').waitFor();
	await page.reload();
	await page.getByText('3 opportunities').waitFor();
	await page.getByRole('button', { name: 'Start over' }).click();
	await page.getByRole('button', { name: 'Yes, remove them' }).click();
	await page.getByText('This device remembers march.csv').waitFor();
	await page.getByRole('button', { name: 'Open it again' }).click();
	await page.getByText('3 opportunities').waitFor();
	await page.getByRole('button', { name: 'Start over' }).click();
	await page.getByRole('button', { name: 'Yes, remove them' }).click();
	// The same shape a month later: no question about its dates.
	await page.getByLabel('Choose files').setInputFiles([csv('april.csv', month('06/07/2025'))]);
	await page.getByText('3 opportunities').waitFor();
	await page.getByRole('button', { name: 'Remembered on this device' }).waitFor();
	await page.reload();
	await page.getByText('april.csv').first().waitFor();
	await page.getByText('3 opportunities').waitFor();
	await page.context().close();
});

test('a workspace file opens in another browser as the same report, and asks before it takes anything’s place', async () => {
	const { page } = await site.visit();
	await give(page, [deals, touches]);
	await page.getByText(TWO).waitFor();
	const before = await report(page);
	const file = await workspace(page);
	expect(file.name).toMatch(/^vouch-\d{4}-\d\d-\d\d\.zip$/);
	await page.context().close();

	const { page: other, errors } = await site.visit();
	await other.getByLabel('Choose files').setInputFiles([file]);
	expect(await report(other)).toEqual(before);
	expect(await stored(other)).toEqual([]);

	// Something else is on the page: it stays until the owner says so.
	await other.getByRole('button', { name: 'Start over' }).click();
	await other.getByRole('button', { name: 'Yes, remove them' }).click();
	await other.getByRole('heading', { name: 'Drop your export here' }).waitFor();
	await give(other, [csv('small.csv', 'id,status,source\n1,Won,Referral\n2,Lost,Google Ads\n')]);
	await other.getByText('All 2 rows used.').waitFor();
	await other.getByRole('button', { name: 'Keep for next time' }).click();
	await other.getByLabel('Open workspace').setInputFiles([file]);
	await other.getByRole('button', { name: 'Keep what is here' }).click();
	await other.getByText('All 2 rows used.').waitFor();
	await other.getByLabel('Add files').setInputFiles([file]);
	await other.getByRole('button', { name: 'Open it' }).click();
	expect(await report(other)).toEqual(before);

	// A damaged and a newer one are refused in a sentence, and what is there stays.
	const damaged = Buffer.from(file.buffer);
	damaged.fill(0, 200, 400);
	await other.getByLabel('Add files').setInputFiles([{ ...file, buffer: damaged }]);
	await other.getByText('This workspace file is damaged, or something in it was changed.').waitFor();
	expect(await report(other)).toEqual(before);
	expect(errors).toEqual([]);
	await other.context().close();
});

test('of two tabs one keeps its changes, says so, and lets the other go on', async () => {
	const { page: first, errors } = await site.visit();
	await give(first, [deals]);
	await remember(first);
	const second = await first.context().newPage();
	await second.goto(site.address);
	await second.getByText(ALL_USED).waitFor();
	await second.getByText('Vouch is open in another tab.').waitFor();

	// What is added in the second one is not kept, and does not disturb the first.
	await give(second, [touches]);
	await second.getByText(TWO).waitFor();
	await first.reload();
	await first.getByText(ALL_USED).waitFor();
	expect(await first.getByText(TWO).count()).toBe(0);

	// Until it goes on there: then the first one is told.
	await second.getByRole('button', { name: 'Keep this tab instead' }).click();
	await second.getByText('Vouch is open in another tab.').waitFor({ state: 'detached' });
	await second.getByRole('button', { name: 'Remembered on this device' }).waitFor();
	await first.getByText('Vouch is open in another tab.').waitFor();

	// A tab that is closed leaves it to the other, which then shows what was kept last.
	await second.close();
	await first.getByText('Vouch is open in another tab.').waitFor({ state: 'detached' });
	await first.getByText(TWO).waitFor();

	const third = await first.context().newPage();
	await third.goto(site.address);
	await third.getByText('Vouch is open in another tab.').waitFor();
	await third.getByRole('button', { name: 'Not kept from this tab' }).click();
	await deleteEverything(third);
	await third.getByText(/^Everything is deleted/).waitFor();
	await first.getByText(/^What this device remembered was deleted in another tab/).waitFor();
	await first.getByText(ALL_USED).waitFor();
	expect(await stored(third)).toEqual([]);
	expect(errors).toEqual([]);
	await first.context().close();
});

test('where storage is refused it is said in a sentence, and the page goes on', async () => {
	const { page, errors } = await site.visit({}, 'about:blank');
	await page.addInitScript(() => {
		navigator.storage.getDirectory = () => Promise.reject(new DOMException('No.', 'SecurityError'));
		IDBFactory.prototype.open = () => {
			throw new DOMException('No.', 'SecurityError');
		};
	});
	await page.goto(site.address);
	await give(page, [deals]);
	await opener(page).click();
	await page.getByRole('switch', { name: 'Remember on this device' }).click();
	await page
		.getByRole('dialog')
		.getByText('This browser does not let the page store anything on this device.')
		.waitFor();
	expect(await page.getByRole('switch').isChecked()).toBe(false);
	await close(page);
	await give(page, [touches]);
	await page.getByText(TWO).waitFor();
	expect((await report(page)).thanks).not.toBeNull();
	expect((await workspace(page)).buffer.length).toBeGreaterThan(1_000);
	expect(errors).toEqual([]);
	await page.context().close();
});

// The unit tests try the same against the store; here only in the long run.
test.runIf(process.env.VOUCH_LONG === '1')(
	'without a file system of its own the browser keeps files in its database, and a full one is said',
	async () => {
		const { page, errors } = await site.visit({}, 'about:blank');
		await page.addInitScript(() => {
			navigator.storage.getDirectory = () => Promise.reject(new DOMException('No.', 'SecurityError'));
		});
		await page.goto(site.address);
		await give(page, [deals]);
		await remember(page);
		await page.reload();
		const before = await report(page);
		expect(before.rows.used).toBe(277);
		await page.evaluate(() => {
			IDBObjectStore.prototype.put = () => {
				throw new DOMException('Full.', 'QuotaExceededError');
			};
		});
		await give(page, [touches]);
		await page.getByText('There is no room left on this device to remember these files.').waitFor();
		await page.getByText(TWO).waitFor();
		await page.reload();
		expect(await report(page)).toEqual(before);
		expect(errors).toEqual([]);
		await page.context().close();
	},
);
