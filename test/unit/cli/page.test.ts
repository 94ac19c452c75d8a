import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyPage } from '../../../cli/page';
import { publishingIn } from '../../../cli/publishing';
import { offlinePage, titleOf } from '../../../src/lib/share/offline';
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
	const report = makeReport({}, { firm: 'Harbour <& Finch>' });
	const html = offlinePage(await emptyPage(SOURCE), '{"firm":"Harbour <& Finch>"}', titleOf(report));
	expect(html).toContain('<title>Harbour &#60;&#38; Finch&#62;, 2026-06-30</title>');
	expect(html).toContain('id="the-report">{"firm":"Harbour \\u003c& Finch>"}</script>');
});

test('without a build there is no page to fill', async () => {
	for (const other of [join(folder, 'missing.html'), 'README.md'])
		await expect(emptyPage(other)).rejects.toThrow('run "npm run build" first');
});

test('a page goes with or without a site, and has no link that could hold a key', () => {
	expect(publishingIn({ page: 'a.html' }, TODAY)).toMatchObject({ path: null, page: 'a.html', lock: null });
	expect(publishingIn({ page: 'a.html', passphrase: true }, TODAY)).toMatchObject({ lock: 'passphrase' });
	expect(publishingIn({ page: 'a.html', publish: 'reports/a.json' }, TODAY)).toMatchObject({
		path: 'reports/a.json',
		page: 'a.html',
	});
	for (const values of [{ link: true }, { site: 'https://a.example/' }, { index: 'b.json' }])
		expect(() => publishingIn({ page: 'a.html', ...values }, TODAY)).toThrow(/goes with --publish/);
	for (const values of [{}, { publish: 'reports/a.json' }, { passphrase: true }])
		expect(() => publishingIn({ page: 'a.html', encrypt: true, ...values }, TODAY)).toThrow(
			'seal it with --passphrase',
		);
});
