import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/lib/model';
import {
	assertShareable,
	decodeLink,
	isSlug,
	readFileText,
	readShared,
	redact,
	reportPath,
	slugFor,
	toFile,
} from '../../../src/lib/share';
import { readEvidence } from '../../../src/lib/share/evidence/read';
import { inventedNames, richReport, seeded } from './rich';

const shared = redact(richReport(inventedNames(30)), {
	partners: 'names',
	firm: 'Harbour & Finch',
	preparedBy: 'J. Consultant',
	money: 'shown',
	random: seeded(3),
});
const json = (): Record<string, unknown> => JSON.parse(toFile(shared)) as Record<string, unknown>;

function refusal(json: unknown): string {
	const read = readShared(json);
	return read.ok ? 'read' : `${read.problem.code}: ${read.problem.message}`;
}

/** Every place in a value where there is an object or a list, as the keys that lead there. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [];
	return [path, ...Object.entries(value).flatMap(([key, part]) => places(part, [...path, key]))];
}

/** What stands at the end of a path. */
function at(value: unknown, path: readonly string[]): unknown {
	return path.reduce((part, key) => (part as Record<string, unknown>)[key], value);
}

describe('a file', () => {
	test('reads as it was written', () => {
		expect(readFileText(toFile(shared))).toEqual({ ok: true, report: shared, behind: null });
		expect(readFileText(`\uFEFF${toFile(shared)}`).ok).toBe(true);
		expect(toFile(shared).split('\n')[1]).toBe('"schema": "vouch.report/1",');
	});

	test('says how many wait for thanks, and carries no ids', () => {
		const { thanks, ...rest } = json() as { thanks: Record<string, unknown> };
		expect(thanks).toMatchObject({ owed: [0, 0, 0], updatesOwed: [0] });
		expect(JSON.stringify(rest)).not.toMatch(/[:,[]null\b/);
		expect(shared.thanks).toMatchObject({ owed: ['1', '2', '3'], updatesOwed: ['1'] });
	});

	test('an unknown field anywhere is refused when written, and dropped when read', () => {
		// One object of each kind will do: the first of every list.
		const kinds = places(shared).filter(
			(path) => path.every((key) => !/^[1-9]\d*$/.test(key)) || path.at(-1) === '90',
		);
		expect(kinds.length).toBeGreaterThan(60);
		for (const path of kinds) {
			const copy = structuredClone(shared);
			const place = at(copy, path);
			if (Array.isArray(place) || path.at(-1) === 'valueByCurrency') continue;
			(place as Record<string, unknown>).secret = 'note';
			expect(() => assertShareable(copy), path.join('.')).toThrow('secret');
			expect(readShared(copy)).toEqual({ ok: true, report: shared, behind: null });
		}
	});

	test.each<[string, Partial<Report>]>([
		[
			'rows.files.0.name',
			{ rows: { ...shared.rows, files: shared.rows.files.map((f) => ({ ...f, name: 'a.csv' })) } },
		],
		['thanks.owed.0', { thanks: { ...shared.thanks!, owed: ['D020'] } }],
		[
			'choices',
			{
				choices: {
					partners: [],
					owners: [],
					sources: [],
					classes: [],
					dimensions: [],
					created: null,
					amounts: null,
				},
			},
		],
		[
			'data.sources.0',
			{
				data: {
					...shared.data,
					sources: [{ label: 'x', count: 1, meaning: 'lead', because: '', recognised: true }],
				},
			},
		],
		['filters.owner', { filters: { owner: 'Ann' } }],
		['unused-file', { warnings: [{ code: 'unused-file', sentence: 'No report uses a.csv.' }] }],
		['currency', { currency: 'my coins' }],
		['firm', { firm: 'x'.repeat(121) }],
		['counted', { counted: Number.NaN }],
	])('with the owner’s own %s it is not written', (place, part) => {
		expect(() => toFile({ ...shared, ...part })).toThrow(place);
	});
});

describe('an older report', () => {
	test('reads parts it does not have as null', () => {
		const old = json();
		for (const part of [
			'periods',
			'trends',
			'sources',
			'partners',
			'referring',
			'thanks',
			'thanksBecause',
			'reciprocity',
			'leftOut',
			'extent',
			'filters',
			'counted',
			'choices',
			'warnings',
			'data',
		])
			Reflect.deleteProperty(old, part);
		const read = readShared(old);
		expect(read).toMatchObject({
			ok: true,
			report: {
				periods: null,
				partners: null,
				thanks: null,
				extent: 'full',
				counted: 285,
				filters: {},
				warnings: [],
			},
		});
		expect(read.ok && read.report.data.classBy.source).toBe(0);
	});

	test('words that only a newer Vouch has are left out', () => {
		const [claim] = shared.claims;
		const [first] = shared.partners ?? [];
		const read = readShared({
			...shared,
			claims: [{ ...claim, id: 'thrice' }, claim],
			partners: [{ ...first, status: 'asleep', kind: 'cousin' }],
		});
		expect(read).toMatchObject({ ok: true, report: { partners: [{ status: null, kind: null }] } });
		expect(read.ok && read.report.claims).toEqual([claim]);
	});
});

describe('what is no report', () => {
	const damaged = 'share-damaged: This report is damaged, or a newer program made it: ';
	test.each<[unknown, string]>([
		[null, 'share-not-a-report: This is not a shared report.'],
		['{}', 'share-not-a-report: This is not a shared report.'],
		[[], 'share-not-a-report: This is not a shared report.'],
		[{}, 'share-not-a-report: This is not a shared report.'],
		[{ schema: 'vouch.mapping/1' }, 'share-not-a-report: This is not a shared report.'],
		[{ schema: 'vouch.report/2' }, 'share-newer: This report was made with a newer program than this page.'],
		[{ schema: 'vouch.report/1' }, `${damaged}“madeOn” cannot be read.`],
		[{ ...shared, madeOn: '2026-02-30' }, `${damaged}“madeOn” cannot be read.`],
		[{ ...shared, counted: Infinity }, `${damaged}“counted” cannot be read.`],
		[
			{ ...shared, partners: [{ ...shared.partners?.[0], won: -1 }] },
			`${damaged}“partners.0.won” cannot be read.`,
		],
		[
			{ ...shared, partners: Array.from({ length: 1001 }, () => null) },
			`${damaged}“partners” cannot be read.`,
		],
		[
			{ ...shared, warnings: [{ code: 'a', sentence: 'b'.repeat(1001) }] },
			`${damaged}“warnings.0.sentence” cannot be read.`,
		],
	])('case %# is refused in a sentence', (given, expected) => expect(refusal(given)).toBe(expected));

	test('something that works against its reader is refused, too', () => {
		const trap = new Proxy(
			{},
			{
				get: () => {
					throw new Error('trap');
				},
			},
		);
		expect(refusal(trap)).toBe(`${damaged}it cannot be read.`);
	});

	test('text of marks of direction, controls and pollution comes clean', () => {
		const text = toFile(shared).replace(
			'"Harbour & Finch"',
			'"Har\\u202Ebour\\u0000", "__proto__": {"polluted": true}',
		);
		const read = readFileText(text);
		expect(read.ok && read.report.firm).toBe('Har bour');
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	test('a file that is too large, cut or something else says so', () => {
		const code = (text: string) => {
			const read = readFileText(text);
			return read.ok ? 'read' : read.problem.code;
		};
		expect(code(' '.repeat(2 * 1024 * 1024 + 1))).toBe('share-too-large');
		expect(code('é'.repeat(1024 * 1024 + 1))).toBe('share-too-large');
		expect(code(toFile(shared).slice(0, 500))).toBe('share-damaged');
		expect(code('<!doctype html>')).toBe('share-not-a-report');
		expect(code('')).toBe('share-not-a-report');
		expect(code(`{"schema":${'['.repeat(900_000)}`)).toBe('share-damaged');
	});

	test('any part in the place of any other never throws', () => {
		const random = seeded(43);
		const all = places(shared);
		const others = [null, 0, -1, 0.5, 1e300, '', 'x', [], {}, [[]], true, [null], { rate: 2 }];
		for (let i = 0; i < 1000; i++) {
			const copy = structuredClone(shared);
			const place = at(copy, all[Math.floor(random() * all.length)] ?? []) as Record<string, unknown>;
			const keys = Object.keys(place);
			const key = keys[Math.floor(random() * keys.length)] ?? '0';
			place[key] =
				random() < 0.5 ? others[i % others.length] : at(shared, all[Math.floor(random() * all.length)] ?? []);
			expect(typeof readShared(copy).ok).toBe('boolean');
		}
	});
});

describe('a name for a hosted report', () => {
	test.each([
		['Harbour & Finch Advisers', 'harbour-finch-advisers-2026-06-30-'],
		['Müller–Größe', 'muller-gro-e-2026-06-30-'],
		['東京', 'report-2026-06-30-'],
		['', 'report-2026-06-30-'],
		['../../etc', 'etc-2026-06-30-'],
		['x'.repeat(200), `${'x'.repeat(30)}-2026-06-30-`],
	])('%s', (firm, start) => {
		const slug = slugFor({ ...shared, firm });
		expect(slug.startsWith(start)).toBe(true);
		expect(slug.slice(start.length)).toMatch(/^[a-z2-9]{16}$/);
		expect(isSlug(slug)).toBe(true);
		expect(slugFor({ ...shared, firm })).not.toBe(slug);
	});

	test('is made of all the random bytes, and of the day it was made where there is no other', () => {
		const bytes = (fill: number) => (into: Uint8Array) => into.fill(fill);
		expect(slugFor({ firm: null, asOf: null, madeOn: '2026-07-01' }, bytes(0))).toBe(
			'report-2026-07-01-aaaaaaaaaaaaaaaa',
		);
		expect(slugFor(shared, bytes(255)).endsWith('9'.repeat(16))).toBe(true);
	});

	test.each(['', '-a', 'A', 'a/b', '../a', 'a.json', 'a%2f', 'a'.repeat(65), 'a\n', 'é'])(
		'%j is none',
		(text) => {
			expect(isSlug(text)).toBe(false);
			expect(() => reportPath(text)).toThrow(RangeError);
		},
	);

	test('leads to its file beside the site', () => {
		expect(reportPath('harbour-2026-06-30-abcdefghjk')).toBe('reports/harbour-2026-06-30-abcdefghjk.json');
	});
});

/** Sentences may be said better one day; figures of an old link stay. */
function withoutSentences(value: unknown): unknown {
	return JSON.parse(
		JSON.stringify(value, (key, part: unknown) =>
			['sentence', 'because', 'basis'].includes(key) ? undefined : part,
		),
	);
}

describe('what was shared with version 1 stays readable', () => {
	const golden = (name: string) => readFileSync(`test/unit/share/golden/${name}`, 'utf8');

	test('the link', async () => {
		const read = await decodeLink(golden('link-1.txt'));
		expect(read.ok && withoutSentences(read.report)).toMatchObject(
			withoutSentences(JSON.parse(golden('link-1.report.json'))) as object,
		);
	});

	test('the file', () => {
		const read = readFileText(golden('file-1.txt'));
		expect(read.ok && read.report).toMatchObject(JSON.parse(golden('file-1.txt')) as object);
	});
});

describe('what was shared when it was first said how', () => {
	const text = readFileSync('test/unit/share/golden/file-2.txt', 'utf8');
	const { evidence, ...answers } = JSON.parse(text) as Record<string, unknown>;
	const read = readFileText(text);

	test('opens with its sections, its money as an index, its last day and its brand', () => {
		// Its picture is but the first bytes of one.
		const { sharing } = answers as unknown as { sharing: { brand: object } };
		const shown = { ...sharing, brand: { ...sharing.brand, logo: null } };
		expect(read.ok && read.report).toEqual({ ...answers, sharing: shown, evidence: null });
		expect(read.ok && read.report.sharing).toMatchObject({
			partners: 'initials',
			money: 'indexed',
			merged: true,
			expires: '2026-12-31',
			brand: { name: 'Jane Consultant', notes: { sources: 'Mind the fairs.' } },
		});
	});

	test('keeps what lies behind its answers unread until it is asked for', () => {
		expect(read.ok && read.behind).toEqual(evidence);
		expect(read.ok && readEvidence(read.behind, read.report).ok).toBe(true);
	});

	test('says nothing of how it was shared where that makes no sense, and opens all the same', () => {
		const { sharing } = JSON.parse(text) as { sharing: Record<string, unknown> };
		const changed = (part: object) => {
			const other = readFileText(JSON.stringify({ ...answers, sharing: { ...sharing, ...part } }));
			return other.ok ? other.report.sharing : other.problem.code;
		};
		expect(changed({ partners: 'faces' })).toBeNull();
		expect(changed({ money: 'in gold' })).toBeNull();
		expect(changed({ brand: { name: 7 } })).toMatchObject({ partners: 'initials', brand: null });
		const brand = { name: 'Jane', logo: 'x', hidesProduct: true };
		expect(changed({ brand })).toMatchObject({ brand: { ...brand, logo: null } });
		expect(changed({ sections: ['data', 'weather', 'answers', 'data'] })).toMatchObject({
			sections: ['answers', 'data'],
		});
		expect(changed({ expires: '2020-01-01' })).toMatchObject({ expires: '2020-01-01' });
	});
});

test('what was shared since nulls are left out opens, with all that lies behind it', () => {
	const text = readFileSync('test/unit/share/golden/file-3.txt', 'utf8');
	const read = readFileText(text);
	expect(read.ok && read.report).toMatchObject({ firm: 'Elm & Lane', preparedBy: null, entered: null });
	const evidence = read.ok ? readEvidence(read.behind, read.report) : null;
	expect(evidence?.ok && evidence.evidence).toMatchObject({
		became: null,
		funnel: expect.anything() as unknown,
	});
	const again = { ...(read.ok && read.report), evidence: evidence?.ok ? evidence.evidence : null } as Report;
	expect(JSON.parse(toFile(again))).toEqual(JSON.parse(text));
});

test.each(['partners', 'sources', 'trends', 'reciprocity', 'periods', 'claims'] as const)(
	'a report in which one of the %s stands twice is damaged, and said to be',
	(part) => {
		const [first] = shared[part] ?? [];
		const doubled = { ...shared, [part]: [first, ...(shared[part] ?? [])] };
		expect(readShared(JSON.parse(JSON.stringify(doubled)))).toMatchObject({
			ok: false,
			problem: { code: 'share-damaged' },
		});
	},
);
