import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workbook, zip } from '../unit/ingest/zips';
import { csv, give, settled, Site, type Chosen } from './site';

let site: Site;
beforeAll(async () => {
	site = await Site.open();
});
afterAll(() => site.end());

const good = readFileSync('test/golden/deals.csv', 'utf8');
const lines = good.trimEnd().split('\n');

/** What is given, and what the one sentence must name. */
const REFUSED: readonly [Chosen, RegExp][] = [
	[csv('book.xlsx', Buffer.from('PK\u0003\u0004 xl/workbook.xml')), /Excel workbook.*damaged/],
	[csv('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')), /old Excel workbook/],
	[csv('all.zip', Buffer.from(zip([{ path: 'notes.pdf', content: '%PDF-' }]))), /zip.*no CSV/],
	[csv('locked.zip', Buffer.from(zip([{ path: 'a.csv', content: good, encrypted: true }]))), /password/],
	[csv('half.csv.gz', gzipSync(good).subarray(0, 99)), /gzip.*damaged/i],
	[csv('login.csv', '<!doctype html><html><body>Please log in</body></html>'), /web page/],
	[csv('empty.csv', ''), /empty/],
	[csv('head.csv', 'Deal Name,Create Date,Deal Stage\n'), /no rows/],
];

test('a file that cannot be used gets one clear sentence, and what was loaded stays', async () => {
	const { page, errors } = await site.visit();
	await give(page, [csv('deals.csv', good)]);
	const answer = await page.getByRole('heading', { level: 1 }).innerText();
	expect(answer).toContain('3.5 times as often');
	for (const [file, words] of REFUSED) {
		await give(page, [file]);
		const alert = page.getByRole('alert', { name: 'What went wrong' });
		const said = await alert.getByRole('listitem').allInnerTexts();
		expect(said, file.name).toHaveLength(1);
		expect(said[0]).toContain(file.name);
		expect(said[0]).toMatch(words);
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(answer);
		await page.getByRole('button', { name: 'Dismiss' }).click();
	}
	expect(errors).toEqual([]);
	await page.context().close();
});

/** The same deals in a workbook: numbers as numbers, everything else as text. */
function asWorkbook(): Buffer {
	const cell = (text: string): string =>
		/^\d+(?:\.\d+)?$/.test(text)
			? `<c><v>${text}</v></c>`
			: `<c t="inlineStr"><is><t>${text.replaceAll('&', '&amp;')}</t></is></c>`;
	const rows = lines.map((line) => `<row>${line.split(',').map(cell).join('')}</row>`).join('');
	return Buffer.from(workbook([{ name: 'Deals', rows }]));
}

test.each<[string, Chosen, string]>([
	['a zip', csv('export.zip', Buffer.from(zip([{ path: 'in/deals.csv', content: good }]))), 'export.zip/in/deals.csv'],
	['an Excel workbook', csv('clients.xlsx', asWorkbook()), 'clients.xlsx/Deals'],
])('%s is opened, and gives the same answer', async (_, file, name) => {
	const { page, errors } = await site.visit();
	await give(page, [file]);
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('3.5 times as often');
	await page.getByText('All 277 rows used.').waitFor();
	await page.getByRole('link', { name: 'Data', exact: true }).click();
	await page.getByText(name).first().waitFor();
	expect(errors).toEqual([]);
	await page.context().close();
}); // prettier-ignore

test('UTF-16 loads; a file cut in mid-row loads with the damage named', async () => {
	const { page } = await site.visit();
	const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]);
	await give(page, [csv('utf16.csv', utf16)]);
	await page.getByText('All 277 rows used.').waitFor();
	await page.context().close();

	const next = await site.visit();
	await give(next.page, [csv('cut.csv', `${lines.slice(0, 200).join('\n')}\nD277,2026-06-30,,op`)]);
	await next.page.getByText('199 of 200 rows used; every one accounted for.').waitFor();
	await next.page.getByRole('link', { name: 'Data', exact: true }).click();
	await next.page.getByText('D277,2026-06-30,,op').first().waitFor();
	await next.page.context().close();
});

test('an ambiguous date order is asked once; the answer changes the reading', async () => {
	const deals = ['id,created,closed,status,source,amount'];
	for (let i = 1; i <= 12; i++)
		deals.push(
			`${i},0${(i % 6) + 1}/0${(i % 4) + 2}/2026,,open,${i % 2 ? 'Google Ads' : 'Client referral'},100`,
		);
	const { page } = await site.visit();
	await give(page, [csv('dates.csv', deals.join('\n'))]);
	const options = page.getByRole('group', { name: /Order of the dates in created/ }).getByRole('radio');
	await options.first().waitFor();
	expect(await options.count()).toBe(2);
	await page.getByRole('radio', { name: /day first/ }).check();
	await settled(page);
	await page.getByRole('link', { name: 'Show the answers' }).click();
	await page.getByText('All 12 rows used.').waitFor();
	await page.context().close();
});
