import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../../src/lib/model';
import { headline, versus } from '../../../src/lib/reports/versus';
import { encodeLink, redact, toFile } from '../../../src/lib/share';
import { deflated, toBase64Url } from '../../../src/lib/share/bytes';
import { offlinePage } from '../../../src/lib/share/offline';
import { seal, type Lock } from '../../../src/lib/share/seal';
import { monthFigures } from '../../../src/lib/ui/compare/figures';
import { openBytes, openFile, openLink, openSealed, type Opening } from '../../../src/lib/ui/compare/open';
import { OpenedReports } from '../../../src/lib/ui/compare/opened.svelte';
import { wholeOf } from '../../tools/shell';

const golden = (name: string) => readFileSync(`test/golden/${name}`);
const bytes = (text: string) => new TextEncoder().encode(text);
const ROOT = new URL('https://host.example/some/path/');

let own: Report;
let text: string;
beforeAll(async () => {
	own = (await wholeOf({ 'deals.csv': golden('deals.csv'), 'touches.csv': golden('touches.csv') })).report;
	text = toFile(redact(own, { partners: 'numbers', firm: 'Elm', preparedBy: null }));
});

const reportOf = (opening: Opening): Report => {
	if (opening.is !== 'report') throw new Error(JSON.stringify(opening));
	return opening.report;
};
const codeOf = (opening: Opening): string | null => (opening.is === 'refused' ? opening.problem.code : null);
const sealed = async (lock: Lock) => seal(await deflated(bytes(text)), lock);
const KEY = Uint8Array.from({ length: 16 }, (_, i) => i * 3);

describe('opening', () => {
	test('the owner’s own report, with names and what lies behind it, gives the same figures', async () => {
		const read = reportOf(await openFile(new Blob([JSON.stringify(own, null, '\t')])));
		expect(read.partners?.map(({ partner }) => partner)).toEqual(own.partners?.map(({ partner }) => partner));
		expect(read.classes).toEqual(own.classes);
		expect(read.evidence).toBeNull();
		expect(headline(versus(read, own)).sentence).toMatch(/^Nothing changed/);
	});

	test('an own report narrowed by amounts is not taken for one that is not narrowed', () => {
		const narrowed = { ...own, filters: { amountFrom: 100 } };
		expect(reportOf(openBytes(bytes(JSON.stringify(narrowed)))).filters).toEqual({
			undisclosed: ['amounts'],
		});
	});

	test('a shared file, a page that opens from disk and a link', async () => {
		expect(reportOf(openBytes(bytes(text))).firm).toBe('Elm');
		const page = offlinePage('<title>Report</title><!--the report-->', text, 'Elm');
		expect(reportOf(openBytes(bytes(page))).firm).toBe('Elm');
		// As the first pages had it.
		const first = `<!doctype html><script type="application/json" id="vouch-report">${text}</script>`;
		expect(reportOf(openBytes(bytes(first))).firm).toBe('Elm');
		const short = await encodeLink(redact(own, { partners: 'numbers', firm: 'Elm', preparedBy: null }));
		const fetching = vi.fn();
		for (const link of [`https://else.example/r/#${short}`, `#${short}`, ` ${short}\n`])
			expect(reportOf(await openLink(link, ROOT, fetching)).extent).toBe('lite');
		expect(fetching).not.toHaveBeenCalled();
	});

	test('a sealed file waits for what opens it, in a file or in a page', async () => {
		const key = await sealed({ kind: 'key', key: KEY });
		expect(openBytes(key)).toMatchObject({ is: 'sealed', by: 'key' });
		const page = openBytes(bytes(offlinePage('<title>Report</title><!--the report-->', key, 'x')));
		expect(page).toMatchObject({ is: 'sealed', by: 'key' });
		const first = `<script type="text/plain" id="vouch-sealed">${toBase64Url(key)}</script>`;
		expect(openBytes(bytes(`<!doctype html>${first}`))).toMatchObject({ is: 'sealed', by: 'key' });
		expect(
			reportOf(
				await openSealed({ bytes: key, by: 'key' }, `https://h.example/r/?report=x#k=${toBase64Url(KEY)}`),
			).firm,
		).toBe('Elm');
		expect(codeOf(await openSealed({ bytes: key, by: 'key' }, toBase64Url(KEY.map((n) => n + 1))))).toBe(
			'share-wrong-key',
		);
		expect(codeOf(await openSealed({ bytes: key, by: 'key' }, 'k'))).toBe('compare-no-key');
	});

	test('a sealed link waits for its passphrase', async () => {
		const words = 'red apple';
		const shared = redact(own, { partners: 'numbers', firm: 'Elm', preparedBy: null });
		const link = await openLink(`#${await encodeLink(shared, { kind: 'passphrase', words })}`, ROOT, vi.fn());
		if (link.is !== 'sealed') throw new Error(link.is);
		expect(codeOf(await openSealed(link, 'green apple'))).toBe('share-wrong-words');
		expect(reportOf(await openSealed(link, words)).firm).toBe('Elm');
	});

	test('a hosted report is fetched beside this site and nowhere else', async () => {
		const fetching = vi.fn((address: URL) =>
			Promise.resolve(
				address.pathname.includes('/none.') ? new Response('<html>', { status: 200 }) : new Response(text),
			),
		);
		const link = (address: string) => openLink(address, ROOT, fetching as unknown as typeof fetch);
		expect(reportOf(await link('https://host.example/some/path/r/?report=elm')).firm).toBe('Elm');
		expect(fetching.mock.calls.map(([address]) => address.href)).toEqual([
			'https://host.example/some/path/reports/elm.json',
		]);
		expect(codeOf(await link('https://host.example/some/path/r/?report=none'))).toBe('report-not-found');
		expect(codeOf(await link('https://else.example/some/path/r/?report=elm'))).toBe('compare-elsewhere');
		expect(codeOf(await link('https://host.example/some/path/r/?report=../elm'))).toBe('compare-no-link');
		expect(codeOf(await link('hello'))).toBe('compare-no-link');
		// Of what is not there both kinds are asked for.
		expect(fetching).toHaveBeenCalledTimes(3);
	});

	test('a sealed report beside this site is found without what stands behind its #, and waits for it', async () => {
		const file = await sealed({ kind: 'key', key: KEY });
		const fetching = vi.fn((address: URL) =>
			Promise.resolve(
				address.pathname.endsWith('.bin') ? new Response(file) : new Response('', { status: 404 }),
			),
		);
		const link = (hash: string) =>
			openLink(`${ROOT.href}r/?report=elm${hash}`, ROOT, fetching as unknown as typeof fetch);
		expect(await link('')).toMatchObject({ is: 'sealed', by: 'key' });
		expect(reportOf(await link(`#k=${toBase64Url(KEY)}`)).firm).toBe('Elm');
	});

	test.each([
		['nothing', '', 'share-not-a-report'],
		['a page', '<!doctype html><p>Hello', 'share-not-a-report'],
		['an export', 'id,name\n1,a', 'share-not-a-report'],
		['half a report', '{"schema": "vouch.report/1", "asOf"', 'share-damaged'],
		['another JSON', '{"choices": {}, "rows": 3}', 'share-not-a-report'],
		['an own one that is damaged', '{"schema": "vouch.report/1", "choices": {}, "rows": 3}', 'share-damaged'],
	])('%s is refused in one sentence', (_, given, code) => {
		expect(codeOf(openBytes(bytes(given)))).toBe(code);
	});
});

describe('what is open', () => {
	test('bad input takes nothing away, and the same report stands once', async () => {
		const opened = new OpenedReports();
		await opened.addFiles([
			new File([text], 'a.json'),
			new File(['x'], 'b.json'),
			new File([text], 'c.json'),
		]);
		expect(opened.reports.map(({ name }) => name)).toEqual(['a.json']);
		expect(opened.problems.map(({ file, code }) => [file, code])).toEqual([
			['b.json', 'share-not-a-report'],
			['c.json', 'compare-known'],
		]);
		expect(await opened.addLink('no', ROOT)).toBe(false);
		expect(opened.reports.length).toBe(1);
		opened.remove(opened.reports[0]!.id);
		expect(opened.reports).toEqual([]);
	});

	test('a passphrase opens what waits', async () => {
		const opened = new OpenedReports();
		await opened.addFiles([new File([await sealed({ kind: 'passphrase', words: 'red apple' })], 'a.bin')]);
		const { id } = opened.sealed[0]!;
		await opened.unlock(id, 'green apple');
		expect([opened.sealed.length, opened.problems[0]?.code]).toEqual([1, 'share-wrong-words']);
		await opened.unlock(id, 'Red-Apple');
		expect([opened.sealed.length, opened.problems.length, opened.reports[0]?.report.firm]).toEqual([
			0,
			0,
			'Elm',
		]);
	});
});

describe('one month’s figures', () => {
	test('are small, name nobody, and are held against the next as the whole would be', () => {
		const { name, text: saved } = monthFigures(own, false);
		expect(name).toBe(`vouch-figures-${own.asOf}.json`);
		expect(saved.length).toBeLessThan(60_000);
		expect(saved).not.toContain('"evidence"');
		for (const { partner } of own.partners ?? []) expect(saved).not.toContain(partner);
		const read = reportOf(openBytes(bytes(saved)));
		expect(read.partners).toBeNull();
		expect(versus(read, own).classes.map(({ before }) => before)).toEqual(
			versus(own, own).classes.map(({ before }) => before),
		);
	});

	test('hold amounts only where the owner wants them', () => {
		const won = (amounts: boolean) =>
			reportOf(openBytes(bytes(monthFigures(own, amounts).text))).classes.referral.valueWon;
		expect(won(true)).toBe(own.classes.referral.valueWon);
		expect(won(false)).toBeLessThanOrEqual(100);
	});
});
