import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	MOST_PUBLISHED,
	readPublished,
	toPublishedFile,
	withEntry,
	type Published,
	type PublishedEntry,
} from '../../../src/lib/share/published';

const entry = (slug: string, rest: Partial<PublishedEntry> = {}): PublishedEntry => ({
	title: 'Harbour & Finch',
	slug,
	link: `https://reports.example/r/?report=${slug}#k=AAAAAAAAAAAAAAAAAAAAAA`,
	asOf: '2026-06-30',
	madeOn: '2026-07-02',
	expires: null,
	partners: 'numbers',
	money: 'indexed',
	lock: 'key',
	secret: 'AAAAAAAAAAAAAAAAAAAAAA',
	file: `reports/${slug}.bin`,
	...rest,
});

const list: Published = [
	entry('a'),
	entry('b', { lock: 'passphrase', secret: 'maple river anchor tent lemon orbit', expires: '2027-01-31' }),
	entry('c', { lock: 'open', secret: null, asOf: null }),
];

const code = (text: string): string => {
	const read = readPublished(text);
	return read.ok ? 'read' : read.problem.code;
};

describe('the list of published reports', () => {
	test('reads as it was written', () => {
		expect(readPublished(toPublishedFile(list))).toEqual({ ok: true, published: list });
		expect(readPublished(`\uFEFF${toPublishedFile([])}`)).toEqual({ ok: true, published: [] });
	});

	test('what is published anew replaces what had its slug, and stands last', () => {
		const again = entry('a', { title: 'Anew' });
		expect(withEntry(list, again).map(({ slug, title }) => [slug, title])).toEqual([
			['b', 'Harbour & Finch'],
			['c', 'Harbour & Finch'],
			['a', 'Anew'],
		]);
	});

	test('a full list lets the oldest go', () => {
		const full = Array.from({ length: MOST_PUBLISHED }, (_, i) => entry(`n${i}`));
		const more = withEntry(full, entry('last'));
		expect([more.length, more[0]?.slug, more.at(-1)?.slug]).toEqual([MOST_PUBLISHED, 'n1', 'last']);
		expect(readPublished(toPublishedFile(more)).ok).toBe(true);
	});

	test('a slug that stands twice in a file is read once, as the last one says', () => {
		const read = readPublished(toPublishedFile([entry('a', { title: 'Old' }), entry('b'), entry('a')]));
		expect(read.ok && read.published.map(({ slug, title }) => [slug, title])).toEqual([
			['b', 'Harbour & Finch'],
			['a', 'Harbour & Finch'],
		]);
	});

	test.each<[string, string, string]>([
		['nothing', '', 'published-not-a-list'],
		['a report', '{"schema": "vouch.report/1"}', 'published-not-a-list'],
		['a newer list', '{"schema": "vouch.published/2"}', 'published-newer'],
		['a list without reports', '{"schema": "vouch.published/1"}', 'published-damaged'],
		['a name that leads elsewhere', toPublishedFile([entry('../a')]), 'published-damaged'],
		['a sealed report without a key', toPublishedFile([entry('a', { secret: null })]), 'published-damaged'],
		['an open report with a key', toPublishedFile([entry('a', { lock: 'open' })]), 'published-damaged'],
		['a day that is none', toPublishedFile([entry('a', { madeOn: '2026-02-30' })]), 'published-damaged'],
		[
			'more than a list holds',
			toPublishedFile(Array.from({ length: MOST_PUBLISHED + 1 }, () => entry('a'))),
			'published-damaged',
		],
		['a very long text', ' '.repeat(5 * 1024 * 1024), 'published-too-large'],
	])('%s is refused in a sentence', (_, text, expected) => {
		expect(code(text)).toBe(expected);
	});

	test('whatever is given never throws', () => {
		const fields = fc.dictionary(fc.constantFrom(...Object.keys(entry('a'))), fc.jsonValue());
		fc.assert(
			fc.property(fc.array(fields), (reports) => {
				const read = readPublished(JSON.stringify({ schema: 'vouch.published/1', reports }));
				if (!read.ok) expect(read.problem.fix).not.toBe('');
			}),
		);
	});
});
