import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mapping, Report } from '../../../src/lib/model';
import { call } from '../../tools/call';
import { zip } from '../ingest/zips';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'vouch-cli-'));
});
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, content: string | Buffer = ''): string => {
	const path = join(folder, name);
	if (content.length > 0) writeFileSync(path, content);
	return path;
};

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/run.js', 'report', ...args], {
		encoding: 'utf8',
	});
	return { status, stdout, stderr };
}

test('the report goes to standard output, messages to standard error', () => {
	const { status, stdout, stderr } = run('test/golden/deals.csv');
	expect(status).toBe(0);
	expect((JSON.parse(stdout) as Report).schema).toBe('vouch.report/1');
	expect(stderr).toContain('277 of 277 rows used');
});

test('the program seals a report with words, too: everything it needs is there from the start', () => {
	const reports = join(folder, 'reports');
	const options = ['--publish', `${reports}/`, '--passphrase', '--link'];
	const { status, stdout, stderr } = run('test/golden/deals.csv', ...options);
	expect(stderr).toMatch(/shown this once: [a-z]+( [a-z]+){5}\./);
	expect(status).toBe(0);
	expect(stdout).toMatch(/^\/r\/\?report=report-\S+#p\n\/r\/#1e\S+\n$/);
	expect(readdirSync(reports)).toHaveLength(1);
});

test('a date order that stays ambiguous is asked for; the mapping answers it, and can be saved', async () => {
	const deals = file(
		'ambiguous.csv',
		'id,created,status,source\n1,01/02/2026,won,Google\n2,03/04/2026,lost,Google\n3,05/06/2026,open,Google\n',
	);
	const refused = await call(deals);
	expect(refused.status).toBe(2);
	expect(refused.stdout).toBe('');
	expect(refused.stderr.trim().split('\n')).toHaveLength(1);
	expect(refused.stderr).toMatch(/"created".*01\/02\/2026.*--mapping/);

	// A mapping made for a file that leaves no doubt names the shape; the order is then changed by hand.
	const plain = file(
		'plain.csv',
		'id,created,status,source\n1,2026-02-01,won,Google\n2,2026-02-01,lost,Google\n',
	);
	const saved = file('mapping.json');
	expect((await call(plain, '--save-mapping', saved)).status).toBe(0);
	const mapping = JSON.parse(readFileSync(saved, 'utf8')) as Mapping;
	const dmy = { ...mapping, files: mapping.files.map((one) => ({ ...one, dateOrder: { created: 'dmy' } })) };
	const own = file('own.json', JSON.stringify(dmy));
	const answered = await call(deals, '--mapping', own);
	expect(answered.status).toBe(0);
	expect((JSON.parse(answered.stdout) as Report).asOf).toBe('2026-06-05');
});

test.each([
	[['--as-of', '2026-02-31', 'test/golden/deals.csv'], /not a day/],
	[['no-such-file.csv'], /no such file/],
	[['sample-data/vouch/spend.csv'], /opportunities/],
	[['--mapping', 'package.json', 'test/golden/deals.csv'], /package\.json/],
	[['--wrong', 'test/golden/deals.csv'], /--wrong/],
	[[], /No file is named/],
	[['--as-of', '9999-12-31', 'test/golden/deals.csv'], /after today/],
	[['--cells', 'x.csv', 'test/golden/deals.csv'], /--inspect/],
	[['test/golden/deals.csv', '--out', 'no-such-folder/x.json'], /no such folder/],
	[['--from', '1 May 2025', 'test/golden/deals.csv'], /--from .* not a day/],
	[['--to', '2025-13-01', 'test/golden/deals.csv'], /--to .* not a day/],
	[['--from', '2025-02-01', '--to', '2025-01-31', 'test/golden/deals.csv'], /first day comes first/],
	[['--class', 'leed', 'test/golden/deals.csv'], /referral, introduction, lead, existing-client, unknown/],
	[['--source', 'website ', 'test/golden/deals.csv'], /there are "Website", "Google Ads", .* and 1 more/],
	[['--owner', 'Bob', 'test/golden/deals.csv'], /no opportunity names who handles it/],
	[['--amount-from', 'much', 'test/golden/deals.csv'], /--amount-from much is no amount/],
	[['--amount-from', '9', '--amount-to', '8', 'test/golden/deals.csv'], /above --amount-to 8/],
	[['--among', 'Size', 'test/golden/deals.csv'], /--among Size does not say which value/],
	[['--among', 'Colour=red', 'test/golden/deals.csv'], /cannot be narrowed by "Colour"; there is "size"/],
	[
		['--among', 'SIZE=huge', 'test/golden/deals.csv'],
		/--among size=huge: no opportunity has that; there are "large", "small"/,
	],
	[['--among', 'size=', 'test/golden/deals.csv'], /--among size=: every opportunity has a value in size/],
	[['--owner', 'Bob', 'sample-data/vouch/opportunities.csv'], /"Adaeze Brightwell"/],
	[['--firm', ' ', 'test/golden/deals.csv'], /--firm names nobody/],
	[['--inspect', '--class', 'lead', 'test/golden/deals.csv'], /--inspect/],
])('%j is refused with exit 2 and a sentence', async (args, words) => {
	const { status, stdout, stderr } = await call(...args);
	expect(status).toBe(2);
	expect(stdout).toBe('');
	expect(stderr).toMatch(words);
	expect(stderr).not.toMatch(/\bat .*:\d+:\d+/); // no stack trace
	expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(3);
});

test('figures are narrowed as asked, and a line says to what and how many are counted', async () => {
	const { status, stdout, stderr } = await call(
		...['--class', 'Lead', '--source', 'Google Ads', '--from', '2025-01-01', '--to', '2025-12-31'],
		...['--firm', ' Ash  & Co', 'test/golden/deals.csv'],
	);
	expect(status).toBe(0);
	const report = JSON.parse(stdout) as Report;
	const filters = { from: '2025-01-01', to: '2025-12-31', class: 'lead', source: 'Google Ads' };
	expect(report).toMatchObject({ firm: 'Ash & Co', filters, rows: { used: 277 } });
	expect(report.counted).toBeGreaterThan(0);
	expect(report.counted).toBeLessThan(277);
	const last = stderr.trim().split('\n').at(-1);
	expect(last).toContain('Google Ads');
	expect(last).toContain('in 2025');
	expect(last).toContain(`${report.counted} of 277`);
});

test('names in notes are said to wait for a word of the owner, and are used once the mapping says so', async () => {
	const deals = file('notes.csv', 'id,status,created,source,Notes\n1,won,2026-01-05,,Referred by Ann Lee\n');
	const before = await call(deals);
	expect(before.stderr).toMatch(/1 row names somebody in notes \(“Notes”\)/);
	expect(before.stdout).not.toContain('Ann Lee');
	const noted = file('noted.json', '{"schema":"vouch.mapping/1","noted":{"ann lee":true}}');
	const after = await call(deals, '--mapping', noted);
	expect(after.stderr).not.toMatch(/in notes/);
	expect((JSON.parse(after.stdout) as Report).classes.referral.created).toBe(1);
});

test('--inspect prints what was read, and --cells writes the accepted rows', async () => {
	const messy = file(
		'messy.csv',
		Buffer.from('Deals of May\n\nid;name;amount\n1;"a;b";2\n2;short\n3;caf\xe9;4\nTotal;;6\n', 'latin1'),
	);
	const cells = file('cells.csv');
	const { status, stdout } = await call('--inspect', messy, '--cells', cells);
	expect(status).toBe(0);
	expect(JSON.parse(stdout)).toMatchObject({
		encoding: 'windows-1252',
		delimiter: ';',
		newline: '\n',
		header: ['id', 'name', 'amount'],
		rows: 2,
		preamble: 2,
		setAside: [
			{ line: 5, reason: 'ragged', text: '2;short' },
			{ line: 7, reason: 'footer', text: 'Total;;6' },
		],
	});
	expect(readFileSync(cells, 'utf8')).toBe('id,name,amount\r\n1,a;b,2\r\n3,café,4\r\n');
});

test('an archive and a workbook are opened; what was left out of them is said', async () => {
	const deals = readFileSync('test/golden/deals.csv');
	const parts = [
		{ path: 'deals.csv', content: deals },
		{ path: 'notes.pdf', content: '%PDF-' },
		{ path: 'head.csv', content: 'Id,Name\n' },
	];
	const { status, stdout, stderr } = await call(file('export.zip', Buffer.from(zip(parts))));
	expect(status).toBe(0);
	expect((JSON.parse(stdout) as Report).rows.used).toBe(277);
	expect(stderr).toContain('notes.pdf');
	expect(stderr).toContain('export.zip/head.csv: This file has a header and no rows below it.');
	const gzip = await call(file('deals.csv.gz', gzipSync(deals)));
	expect(gzip.stderr).toContain('277 of 277 rows used');
});

test('--inspect of a file without a row writes what names there are, and exits 2', async () => {
	const cells = file('none.csv');
	const { status, stderr } = await call('--inspect', file('head.csv', 'Id,Name\n'), '--cells', cells);
	expect([status, stderr]).toEqual([2, expect.stringContaining('no rows')]);
	expect(readFileSync(cells, 'utf8')).toBe('Id,Name\r\n');
	const several = zip(['a.csv', 'b.csv'].map((path) => ({ path, content: 'Id\n1\n' })));
	const inspected = await call('--inspect', file('two.zip', Buffer.from(several)));
	expect([inspected.status, inspected.stderr]).toEqual([2, expect.stringContaining('two.zip/a.csv')]);
});
