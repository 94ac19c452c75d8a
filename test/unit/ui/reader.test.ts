import { describe, expect, it } from 'vitest';
import type { Brand, Report } from '$lib/model';
import { encodeLink, redact, toFile } from '$lib/share';
import { facts, leftOutSentence, shortSentence, staysSentence } from '$lib/ui/reader/about';
import { asked, isPassing, keep, open } from '$lib/ui/reader/arrive';
import type { Shelf } from '$lib/ui/reader/shelf';
import { sectionsOf } from '$lib/ui/reader/sections';
import { makeReport } from '../../fixtures/report';

const ROOT = new URL('https://reports.example/some/path/');
const at = (search: string, hash = '') => ({ search, hash });
const shared = (rest: Partial<Report> = {}) =>
	redact(makeReport({ referral: { created: 4, won: 3, lost: 1 } }, { firm: 'Acme', ...rest }), {
		partners: 'numbers',
		firm: 'Acme',
		preparedBy: null,
	});

class Memory implements Shelf {
	readonly kept = new Map<string, string>();
	getItem(key: string) {
		return this.kept.get(key) ?? null;
	}
	setItem(key: string, value: string) {
		this.kept.set(key, value);
	}
}

/** A site that gives one answer, and what it was asked for. */
function site(answer: () => Response) {
	const heard: string[] = [];
	// A site that does not answer throws: as a rejection.
	const fetching: typeof fetch = (address) =>
		Promise.resolve().then(() => {
			heard.push(address instanceof Request ? address.url : address.toString());
			return answer();
		});
	return { heard, fetching };
}

describe('what an address asks for', () => {
	it('is a file by its name and nothing else', () => {
		expect(asked(at('?report=acme-2026'), null)).toEqual({
			from: 'file',
			slug: 'acme-2026',
			opener: null,
		});
		for (const foreign of [
			'https://evil.example/x',
			'//evil.example',
			'../secret',
			'a/b',
			'a.json',
			'A',
			'%2e%2e%2f',
			'x'.repeat(65),
		])
			expect(asked(at(`?report=${encodeURIComponent(foreign)}`), null)).toEqual({
				from: 'nothing',
				because: 'bad-name',
			});
	});

	it('is a link by its fragment, and the one kept where the fragment is a place on the page', () => {
		const shelf = new Memory();
		expect(asked(at('', '#1dabc'), shelf)).toEqual({ from: 'link', fragment: '1dabc' });
		expect(asked(at('', '#sources'), shelf)).toEqual({ from: 'nothing', because: 'no-name' });
		keep({ from: 'link', fragment: '1dabc' }, shelf);
		expect(asked(at('', '#sources'), shelf)).toEqual({ from: 'kept', fragment: '1dabc' });
		expect(asked(at('', '#2dnew'), shelf)).toEqual({ from: 'link', fragment: '2dnew' });
	});

	it('works where storage is forbidden', () => {
		const refuse = () => {
			throw new Error('forbidden');
		};
		const shelf: Shelf = { getItem: refuse, setItem: refuse };
		keep({ from: 'link', fragment: '1dabc' }, shelf);
		expect(asked(at(''), shelf)).toEqual({ from: 'nothing', because: 'no-name' });
	});
});

describe('opening a report', () => {
	const wanted = { from: 'file', slug: 'acme', opener: null } as const;

	it('looks beside the site and gives what was shared', async () => {
		const { heard, fetching } = site(() => new Response(toFile(shared())));
		expect(await open(wanted, ROOT, fetching)).toMatchObject({ ok: true, report: { firm: 'Acme' } });
		expect(heard).toEqual(['https://reports.example/some/path/reports/acme.json']);
	});

	it.each([
		['not found', () => new Response('', { status: 404 }), 'report-not-found'],
		['a first page for everything', () => new Response('<!doctype html>'), 'report-not-found'],
		['a host in trouble', () => new Response('', { status: 503 }), 'site-unwilling'],
		['a file cut short', () => new Response(toFile(shared()).slice(0, 400)), 'share-damaged'],
		['another file', () => new Response('{"a": 1}'), 'share-not-a-report'],
		['a newer one', () => new Response('{"schema": "vouch.report/2"}'), 'share-newer'],
		[
			'no connection',
			() => {
				throw new TypeError('Failed to fetch');
			},
			'site-unreachable',
		],
	])('says what is wrong and what to do: %s', async (_, answer, code) => {
		const read = await open(wanted, ROOT, site(answer).fetching);
		if (read.ok) throw new Error('it should not open');
		expect(read.problem.code).toBe(code);
		expect(read.problem.fix).not.toBe('');
		expect(isPassing(read.problem)).toBe(['site-unreachable', 'site-unwilling'].includes(code));
	});

	it('asks nobody for a link', async () => {
		const { heard, fetching } = site(() => new Response(''));
		const fragment = await encodeLink(shared());
		expect(await open({ from: 'link', fragment }, ROOT, fetching)).toMatchObject({
			ok: true,
			report: { extent: 'lite', firm: 'Acme' },
		});
		const cut = await open({ from: 'link', fragment: fragment.slice(0, -20) }, ROOT, fetching);
		expect(cut).toMatchObject({ ok: false, problem: { code: 'link-cut' } });
		expect(heard).toEqual([]);
	});
});

describe('what the page says of the report', () => {
	it('leaves out what has nothing', () => {
		expect(sectionsOf(makeReport())).toEqual(['answers']);
		const report = makeReport({ lead: { created: 1 } }, { periods: [], sources: null, partners: [] });
		expect(sectionsOf(report)).toEqual(['answers', 'close-rates']);
	});

	it('names day, hand and size', () => {
		const report = makeReport({ lead: { created: 1 } }, { preparedBy: 'Maya' });
		expect(facts(report).map(({ name }) => name)).toEqual(['As of', 'Prepared by', 'Made on', 'Opportunity']);
		expect(facts({ ...report, asOf: null, preparedBy: null })[0]?.value()).toBe('the files name no day');
		// By whom is said in words where nothing but a logo says it.
		const by = (logo: string | null, preparedBy: string | null = null) => {
			const brand = { name: 'Lund', logo } as Brand;
			const own = { ...report, preparedBy, sharing: { ...shared().sharing!, brand } };
			return facts(own)
				.find(({ name }) => name === 'Prepared by')
				?.value();
		};
		expect([by('data:'), by(null), by('data:', 'Maya')]).toEqual(['Lund', undefined, 'Maya']);
	});

	it('says with whom the data are', () => {
		const kept = 'This page shows figures only. The data they come from stay with';
		expect(staysSentence(makeReport({}, { firm: 'Acme', preparedBy: 'Maya' }))).toBe(`${kept} Acme.`);
		expect(staysSentence(makeReport({}, { preparedBy: 'Maya' }))).toBe(`${kept} Maya.`);
		expect(staysSentence(makeReport())).toBe(`${kept} whoever made this report.`);
	});

	it('says what is missing', () => {
		expect(shortSentence(makeReport({}, { horizon: 90 }))).toContain('than the 90th');
		expect(leftOutSentence(makeReport())).toBeNull();
		expect(leftOutSentence(makeReport({}, { leftOut: { partners: 1, sources: 12 } }))).toContain(
			'1 partner and 12 sources',
		);
	});
});
