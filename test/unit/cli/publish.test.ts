import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as pages from '../../../cli/page';
import { main } from '../../../cli/report';
import { prepared } from '../../../cli/publish';
import { publishingIn, type Publishing } from '../../../cli/publishing';
import { tryAll } from '../../../cli/try';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Report } from '../../../src/lib/model';
import { decodeLink, readFileText } from '../../../src/lib/share';
import { toBrandFile } from '../../../src/lib/share/brand';
import { readHosted } from '../../../src/lib/share/hosted';
import { contentOf } from '../../../src/lib/share/offline';
import { lockOf } from '../../../src/lib/share/keys';
import { readPublished } from '../../../src/lib/share/published';
import { inventedNames, richReport } from '../share/rich';

const DEALS = 'test/golden/deals.csv';

let folder: string;
let reports: string;
let made: Report;
beforeAll(() => {
	made = { ...richReport(inventedNames(12)), firm: 'Harbour & Finch' };
});
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'vouch-publish-'));
	mkdirSync(join(folder, 'site'));
	reports = join(folder, 'site', 'reports');
});
afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

/** Publishes the report at hand as options say; gives links and what was said. */
async function published(options: Parameters<typeof publishingIn>[0]) {
	const said: string[] = [];
	const wanted: Publishing = publishingIn(options, '2026-07-01')!;
	const ready = await prepared(made, wanted);
	await tryAll(ready);
	const links = await ready.write((line) => void said.push(line));
	return { links, said: said.join('\n') };
}

const bytesAt = (path: string) => new Uint8Array(readFileSync(path));

describe('a report is published', () => {
	test('open, under the name that was given', async () => {
		const path = join(reports, 'acme.json');
		const { links, said } = await published({ publish: path });
		expect(links).toEqual(['/r/?report=acme']);
		expect(said).toContain('Put the address of your site before the link.');
		expect(said).toContain('can be guessed');
		const read = readFileText(readFileSync(path, 'utf8'));
		expect(read).toMatchObject({
			ok: true,
			report: { firm: 'Harbour & Finch', sharing: { partners: 'numbers', money: 'indexed', expires: null } },
		});
	});

	test('in a folder under a name that nobody can guess, at the address of the site', async () => {
		const { links, said } = await published({
			publish: `${reports}/`,
			site: 'https://reports.example/some/index.html',
		});
		const [name = ''] = readdirSync(reports);
		expect(name).toMatch(/^harbour-finch-.*-[a-z0-9]{16}\.json$/);
		expect(links).toEqual([`https://reports.example/some/r/?report=${name.slice(0, -5)}`]);
		expect(said).not.toMatch(/guessed|address/);
	});

	test('sealed with a key that only the link holds; the open report of that name is gone', async () => {
		const path = join(reports, 'acme.json');
		await published({ publish: path });
		const { links, said } = await published({ publish: path, encrypt: true });
		expect(readdirSync(reports)).toEqual(['acme.bin']);
		const key = /^\/r\/\?report=acme#k=([A-Za-z0-9_-]{22})$/.exec(links[0] ?? '')?.[1] ?? '';
		const bytes = bytesAt(join(reports, 'acme.bin'));
		expect(Buffer.from(bytes).toString('latin1')).not.toContain('Harbour');
		expect(await readHosted(bytes, lockOf(key))).toMatchObject({
			ok: true,
			report: { firm: 'Harbour & Finch' },
		});
		expect(said).toContain('it is called acme.bin');
		expect(said).toContain('acme.json, the open report of that name, was removed');
		expect(said).not.toContain(key);
	});

	test('an open report takes the place of a sealed one of its name, which is said', async () => {
		await published({ publish: join(reports, 'acme.bin'), encrypt: true });
		const { said } = await published({ publish: join(reports, 'acme.bin') });
		expect(readdirSync(reports)).toEqual(['acme.json']);
		expect(said).toContain('An open report is called acme.json.');
		expect(said).toContain('acme.bin, the sealed report of that name, was removed');
	});

	test('sealed with six words, which are said once and stand in no file of the site', async () => {
		const { links, said } = await published({ publish: `${reports}/`, passphrase: true });
		const [name = ''] = readdirSync(reports);
		// Whose report it is does not show in the name of a sealed one.
		expect(name).toMatch(/^report-.*\.bin$/);
		expect(links[0]).toMatch(/^\/r\/\?report=report-[a-z0-9-]+#p$/);
		const words = /shown this once: ([a-z ]+)\./.exec(said)?.[1] ?? '';
		expect(words.split(' ')).toHaveLength(6);
		for (const word of words.split(' ')) expect(wordlist).toContain(word);
		const read = await readHosted(bytesAt(join(reports, name)), { kind: 'passphrase', words });
		expect(read.ok).toBe(true);
	});

	test('as it was chosen, under the look that was saved', async () => {
		const brand = join(folder, 'brand.json');
		writeFileSync(
			brand,
			toBrandFile({
				...{ name: 'Maya & Co', logo: null, colour: '#aa3300', note: '', notes: {}, contact: '' },
				hidesProduct: true,
			}),
		);
		const path = join(reports, 'acme.json');
		await published({
			...{ publish: path, partners: 'initials', money: 'hidden', sections: 'sources, data', brand },
			...{ expires: '2026-12-31', 'prepared-by': 'Maya Osei' },
		});
		const read = readFileText(readFileSync(path, 'utf8'));
		if (!read.ok) throw new Error(read.problem.message);
		expect(read.report.preparedBy).toBe('Maya Osei');
		expect(read.report.partners).toBeNull();
		expect(read.report.sharing).toMatchObject({
			sections: ['answers', 'sources', 'data'],
			partners: 'initials',
			money: 'hidden',
			expires: '2026-12-31',
			brand: { name: 'Maya & Co', hidesProduct: true },
		});
	});

	test('the list that only the consultant has grows, and never lies beside the site', async () => {
		const index = join(folder, 'published.json');
		const { links } = await published({ publish: join(reports, 'a.bin'), encrypt: true, index });
		await published({ publish: join(reports, 'b.json'), index });
		const read = readPublished(readFileSync(index, 'utf8'));
		if (!read.ok) throw new Error(read.problem.message);
		expect(read.published.map(({ slug, lock, file }) => [slug, lock, file])).toEqual([
			['a', 'key', 'reports/a.bin'],
			['b', 'open', 'reports/b.json'],
		]);
		expect(read.published[0]?.link).toBe(links[0]);
		expect(links[0]).toContain(read.published[0]?.secret ?? 'none');
		expect(statSync(index).mode & 0o077).toBe(0);
		for (const beside of [join(reports, 'published.json'), join(folder, 'site', 'published.json')]) {
			writeFileSync(join(folder, 'site', 'index.html'), '');
			const refused = published({ publish: join(reports, 'c.json'), index: beside });
			await expect(refused).rejects.toThrow('outside of the site');
		}
		expect(readdirSync(reports).sort()).toEqual(['a.bin', 'b.json']);
		// The folder that every build copies into the site.
		const copied = join(folder, 'static');
		mkdirSync(copied);
		const refused = published({
			publish: join(copied, 'reports', 'c.json'),
			index: join(copied, 'published.json'),
		});
		await expect(refused).rejects.toThrow('outside of the site');
	});

	test('a short link is sealed with the same words as the report', async () => {
		const { links, said } = await published({ publish: `${reports}/`, passphrase: true, link: true });
		const fragment = links[1]?.split('#')[1] ?? '';
		expect(fragment).toMatch(/^1e/);
		const words = /shown this once: ([a-z ]+)\./.exec(said)?.[1] ?? '';
		expect(await decodeLink(fragment)).toMatchObject({ ok: false });
		expect(await decodeLink(fragment, { kind: 'passphrase', words })).toMatchObject({ ok: true });
	});

	test('a short link comes second where it is asked for', async () => {
		const { links } = await published({
			publish: join(reports, 'a.json'),
			link: true,
			site: 'https://a.example',
		});
		expect(links).toHaveLength(2);
		expect(links[1]).toMatch(/^https:\/\/a\.example\/r\/#1d[A-Za-z0-9_-]+$/);
	});

	test.each<[Parameters<typeof publishingIn>[0], string]>([
		[{ publish: 'nowhere/at/all/acme.json' }, 'there is no such folder'],
		[{ publish: 'reports/Acme.json' }, 'cannot be linked to'],
		[{ publish: 'reports/acme' }, 'cannot be linked to'],
		[{ publish: `reports/${'x'.repeat(65)}.json` }, 'cannot be linked to'],
		[
			{ publish: 'reports/acme.json', brand: 'package.json' },
			'package.json: This file does not hold the look',
		],
		[{ publish: 'reports/acme.json', index: 'package.json' }, 'package.json: This file holds no list'],
	])('%j is refused, and nothing is written', async (options, words) => {
		await expect(published(options)).rejects.toThrow(words);
		expect(existsSync('reports')).toBe(false);
	});
});

test.each<[Parameters<typeof publishingIn>[0], string]>([
	[{ money: 'hidden' }, '--money says how a report is published: it goes with --publish or --page.'],
	[{ encrypt: true }, '--encrypt says how a report is published: it goes with --publish.'],
	[{ publish: 'a.json', money: 'some' }, 'give shown, indexed or hidden.'],
	[{ publish: 'a.json', partners: '' }, 'give names, initials or numbers.'],
	[{ publish: 'a.json', sections: 'answers,secrets' }, '--sections secrets is none'],
	[{ publish: 'a.json', expires: '2026-02-30' }, 'is not a day'],
	[{ publish: 'a.json', expires: '2026-06-30' }, 'is over'],
	[{ publish: 'a.json', 'prepared-by': ' ' }, 'names nobody'],
	[{ publish: 'a.json', site: 'reports.example' }, 'is no address of a site'],
	[{ publish: 'a.json', site: 'ftp://reports.example/' }, 'is no address of a site'],
	[{ publish: 'a.json', site: 'https://reports.example/?x' }, 'is no address of a site'],
])('%j is refused in a sentence', (options, words) => {
	expect(() => publishingIn(options, '2026-07-01')).toThrow(words);
});

/** Runs the command; gives its exit code, and what it printed and said. */
async function ran(...options: string[]) {
	const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
	const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	const status = await main([DEALS, '--quiet', ...options]);
	const printed = out.mock.calls.map(([text]) => String(text)).join('');
	const said = err.mock.calls.map(([text]) => String(text)).join('');
	out.mockRestore();
	err.mockRestore();
	return { status, printed, said };
}

describe('a command that fails leaves nothing half done', () => {
	const page = 'src/offline/page.html';
	const at = (...path: string[]) => join(folder, ...path);

	beforeEach(() => {
		vi.spyOn(pages, 'emptyPage').mockResolvedValue(readFileSync(page, 'utf8'));
		writeFileSync(at('there.json'), 'as it was');
		mkdirSync(at('taken'));
	});
	afterEach(() => {
		vi.restoreAllMocks();
	});

	test.each([
		['--page', 'p.html', '--publish', 'nowhere/reports/a.json', '--passphrase'],
		['--page', 'nowhere/p.html', '--publish', 'site/reports/a.json', '--passphrase'],
		['--page', 'taken', '--publish', 'site/reports/', '--out', 'there.json'],
		['--out', 'there.json', '--save-mapping', 'nowhere/m.json', '--publish', 'site/reports/'],
		['--out', 'there.json', '--publish', 'site/reports/', '--index', 'nowhere/i.json', '--passphrase'],
		['--out', 'there.json', '--save-mapping', 'm.json', '--page', './m.json'],
		['--out', 'there.json', '--publish', 'site/reports/', '--site', 'nowhere'],
	])('%j', async (...options) => {
		const paths = options.map((one) => (/[/.]|taken/.test(one) ? at(one) : one));
		const { status, printed, said } = await ran(...paths);
		expect([status, printed]).toEqual([2, '']);
		expect(said).not.toContain('passphrase, shown');
		expect(readdirSync(folder).sort()).toEqual(['site', 'taken', 'there.json']);
		expect(readdirSync(at('site'))).toEqual([]);
		expect(readFileSync(at('there.json'), 'utf8')).toBe('as it was');
	});

	test('the files that are read are not written over', async () => {
		const before = readFileSync(DEALS, 'utf8');
		const { status, said } = await ran('--out', `./${DEALS}`);
		expect(status).toBe(2);
		expect(said).toContain('is named twice');
		expect(readFileSync(DEALS, 'utf8')).toBe(before);
	});

	test('and one that can be done is done whole', async () => {
		const { status, said } = await ran(
			...['--page', at('p.html'), '--publish', `${reports}/`, '--passphrase'],
			...['--out', at('there.json'), '--save-mapping', at('m.json'), '--index', at('i.json')],
		);
		expect(status).toBe(0);
		const words = /shown this once: ([a-z ]+)\./.exec(said)?.[1] ?? '';
		const [name = ''] = readdirSync(reports);
		const inPage = contentOf(readFileSync(at('p.html'), 'utf8'));
		for (const bytes of [bytesAt(join(reports, name)), inPage as Uint8Array<ArrayBuffer>])
			expect(await readHosted(bytes, { kind: 'passphrase', words })).toMatchObject({ ok: true });
		expect(readdirSync(folder).sort()).toEqual(['i.json', 'm.json', 'p.html', 'site', 'taken', 'there.json']);
		expect(JSON.parse(readFileSync(at('there.json'), 'utf8'))).toMatchObject({ schema: 'vouch.report/1' });
	});
});

test('from files to a link: nothing but the link is on standard output', async () => {
	const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
	const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	const path = join(reports, 'acme.json');
	const status = await main([DEALS, '--quiet', '--publish', path, '--encrypt', '--firm', 'Acme']);
	const printed = out.mock.calls.map(([text]) => String(text)).join('');
	const said = err.mock.calls.map(([text]) => String(text)).join('');
	out.mockRestore();
	err.mockRestore();
	expect(said).toContain('277 of 277 rows used');
	expect(status).toBe(0);
	expect(printed).toMatch(/^\/r\/\?report=acme#k=[A-Za-z0-9_-]{22}\n$/);
	const key = printed.trim().split('#k=')[1] ?? '';
	const read = await readHosted(bytesAt(join(reports, 'acme.bin')), lockOf(key));
	expect(read).toMatchObject({ ok: true, report: { firm: 'Acme' } });
});
