import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyPage, writePage } from '../../../cli/page';
import { publishingIn } from '../../../cli/publishing';
import { UnusableError } from '../../../cli/unusable';
import { makeReport } from '../../fixtures/report';

/** The page before the build puts program and styles into it. */
const SOURCE = 'src/offline/page.html';
const TODAY = '2026-07-01';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'vouch-page-'));
});
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

test('a page is written with the report in it, under its firm and day', async () => {
	const path = join(folder, 'report.html');
	const report = makeReport({}, { firm: 'Harbour <& Finch>' });
	await writePage(path, await emptyPage(SOURCE), report, { json: '{"firm":"Harbour <& Finch>"}' });
	const html = readFileSync(path, 'utf8');
	expect(html).toContain('<title>Harbour &#60;&#38; Finch&#62;, 2026-06-30</title>');
	expect(html).toContain('id="vouch-report">{"firm":"Harbour \\u003c& Finch>"}</script>');
});

test('without a build there is no page to fill', async () => {
	for (const other of [join(folder, 'missing.html'), 'README.md'])
		await expect(emptyPage(other)).rejects.toThrow('run "npm run build" first');
	const page = await emptyPage(SOURCE);
	await expect(
		writePage(join(folder, 'nowhere', 'a.html'), page, makeReport(), { json: '{}' }),
	).rejects.toThrow(UnusableError);
});

test('a page goes with or without a site, and has no link that could hold a key', () => {
	expect(publishingIn({ page: 'a.html' }, TODAY)).toMatchObject({ path: null, page: 'a.html', lock: null });
	expect(publishingIn({ page: 'a.html', passphrase: true }, TODAY)).toMatchObject({ lock: 'passphrase' });
	expect(publishingIn({ page: 'a.html', publish: 'reports/a.json' }, TODAY)).toMatchObject({
		path: 'reports/a.json',
		page: 'a.html',
	});
	for (const values of [
		{ encrypt: true },
		{ link: true },
		{ site: 'https://a.example/' },
		{ index: 'b.json' },
	])
		expect(() => publishingIn({ page: 'a.html', ...values }, TODAY)).toThrow(/goes with --publish/);
	expect(() => publishingIn({ page: 'a.html', publish: 'reports/a.json', encrypt: true }, TODAY)).toThrow(
		/--passphrase/,
	);
});
