import { describe, expect, test, vi } from 'vitest';
import { redact, toFile, type Read } from '../../../src/lib/share';
import { deflated } from '../../../src/lib/share/bytes';
import { readHosted, sealedFile } from '../../../src/lib/share/hosted';
import { lockOf, newKey } from '../../../src/lib/share/keys';
import { newPassphrase } from '../../../src/lib/share/passphrase';
import { seal, spoken } from '../../../src/lib/share/seal';
import { hostedLink, openerIn, reportPath } from '../../../src/lib/share/slug';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { inventedNames, richReport, seeded } from './rich';

const shared = redact(richReport(inventedNames(5)), {
	...{ partners: 'numbers', firm: 'Harbour & Finch', preparedBy: null, random: seeded(3) },
});
const text = toFile(shared);
const bytes = (of: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(of);
const { lock, text: key } = newKey();

const code = (read: Read): string => (read.ok ? 'read' : read.problem.code);

describe('the bytes of a report beside a site', () => {
	test('are read as they were written, open or sealed, whatever the file is called', async () => {
		const whole = { ok: true, report: shared, behind: null };
		expect(await readHosted(bytes(text), null)).toEqual(whole);
		expect(await readHosted(bytes(text), lock)).toEqual(whole);
		expect(await readHosted(await sealedFile(text, lock), lock)).toEqual(whole);
	});

	test('say what opens them, and when what was tried does not', async () => {
		const sealed = await sealedFile(text, lock);
		expect(await readHosted(sealed, null)).toMatchObject({ ok: false, locked: 'key' });
		expect(await readHosted(sealed, newKey().lock)).toMatchObject({
			locked: 'key',
			problem: { code: 'share-wrong-key' },
		});
		const words = { kind: 'passphrase', words: 'a b c d e f' } as const;
		expect(await readHosted(sealed, words)).toMatchObject({ ok: false, locked: 'key' });
	});

	test('say so where a browser opens nothing that is sealed', async () => {
		const sealed = await sealedFile(text, lock);
		vi.stubGlobal('crypto', {});
		const read = await readHosted(sealed, lock);
		vi.unstubAllGlobals();
		expect(read).toMatchObject({ ok: false, locked: 'key', problem: { code: 'share-no-https' } });
	});

	test('are refused in a sentence where they are something else', async () => {
		const sealed = await sealedFile(text, lock);
		const later = Uint8Array.from(sealed);
		later[5] = 2;
		expect(code(await readHosted(later, lock))).toBe('share-newer');
		expect(code(await readHosted(sealed.slice(0, -1), lock))).toBe('share-wrong-key');
		expect(code(await readHosted(sealed.slice(0, 5), lock))).toBe('share-not-a-report');
		expect(code(await readHosted(new Uint8Array(), lock))).toBe('share-not-a-report');
		expect(code(await readHosted(await sealedFile('[]', lock), lock))).toBe('share-not-a-report');
		// Sealed, and not compressed.
		expect(code(await readHosted(await seal(bytes('no such thing'), lock), lock))).toMatch(/^share-/);
	});

	test('are not opened where they are larger than any report', async () => {
		const large = new Uint8Array(2 ** 20 + 1);
		large.set(await sealedFile(text, lock));
		expect(code(await readHosted(large, lock))).toBe('share-too-large');
		expect(code(await readHosted(bytes(' '.repeat(2 ** 21 + 1)), null))).toBe('share-too-large');
		const inflating = await seal(await deflated(new Uint8Array(2 ** 21 + 1)), lock);
		expect(inflating.length).toBeLessThan(10_000);
		expect(code(await readHosted(inflating, lock))).toBe('share-too-large');
	});
});

describe('the link of a report beside a site', () => {
	test('holds a key of 22 characters, says that words open it, or neither', () => {
		expect(key).toMatch(/^[A-Za-z0-9_-]{22}$/);
		const base = 'https://reports.example/some/';
		expect(hostedLink(base, 'acme', { key })).toBe(`${base}r/?report=acme#k=${key}`);
		expect(hostedLink(base, 'acme', 'words')).toBe(`${base}r/?report=acme#p`);
		expect(hostedLink(base, 'acme')).toBe(`${base}r/?report=acme`);
		expect(openerIn(`#k=${key}`)).toEqual({ key });
		expect(openerIn('#p')).toBe('words');
		for (const none of ['', '#', '#sources', '#partners', '#1dabc']) expect(openerIn(none)).toBeNull();
	});

	test('tells a key that was cut, or to which something stuck, from one that is whole', () => {
		expect(lockOf(key)).toEqual(lock);
		for (let length = 0; length < key.length; length++) expect(lockOf(key.slice(0, length))).toBeNull();
		for (const end of ['A', '.', '=', '%20']) expect(lockOf(key + end)).toBeNull();
	});

	test('no two keys are alike', () => {
		expect(new Set(Array.from({ length: 500 }, () => newKey().text)).size).toBe(500);
	});

	test('a name leads nowhere else', () => {
		expect(reportPath('acme-2026_1', 'bin')).toBe('reports/acme-2026_1.bin');
		for (const name of ['', '../a', 'a/b', 'A', 'a.json', '-a', 'x'.repeat(65)])
			expect(() => reportPath(name)).toThrow('names no report');
	});
});

test('a passphrase is six words of the list, any of them, and read as it is written', () => {
	expect([wordlist.length, 65_536 % wordlist.length]).toEqual([2048, 0]);
	const all = Array.from({ length: 4000 }, newPassphrase);
	for (const words of all) expect(spoken(words)).toBe(words);
	const counts = new Map<string, number>();
	for (const word of all.flatMap((words) => words.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1);
	expect([...counts.keys()].every((word) => wordlist.includes(word))).toBe(true);
	expect(all.every((words) => words.split(' ').length === 6)).toBe(true);
	// 24,000 words: 11.7 of each. That one of 2,048 is never drawn has a chance below 1 in 50; that twenty are not, none.
	expect(counts.size).toBeGreaterThan(2028);
});
