import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Brand, Problem } from '../../../src/lib/model';
import { decodeLink, encodeLink, readFileText, redact, toFile } from '../../../src/lib/share';
import { brandFrom, readBrandFile, toBrandFile } from '../../../src/lib/share/brand';
import { readHosted, sealedFile } from '../../../src/lib/share/hosted';
import { newKey } from '../../../src/lib/share/keys';
import { readPublished, toPublishedFile } from '../../../src/lib/share/published';
import { seal } from '../../../src/lib/share/seal';
import { openBytes, partsOf, sealedFragment } from './fragments';
import { inventedNames, richReport, seeded } from './rich';

/*
 * With the 2,900 of `link.test.ts` and 1,000 each of `file.test.ts` and `evidence.test.ts`, more than 10,000 links and
 * files that somebody damaged: none throws, each is read or refused in a sentence, and none is inflated beyond 2 MB.
 * Seeded, so that each run tries the same.
 */

const MOST_BYTES = 2 * 1024 * 1024;
/** What a stream makes before it hears that nobody wants more. */
const AHEAD = 512 * 1024;

/** Bytes that were inflated since it was set to nothing. */
let inflatedBytes = 0;
const Inflating = globalThis.DecompressionStream;
beforeAll(() => {
	vi.stubGlobal(
		'DecompressionStream',
		class {
			readonly readable: ReadableStream;
			readonly writable: WritableStream;
			constructor(format: CompressionFormat) {
				const real = new Inflating(format);
				this.writable = real.writable;
				this.readable = real.readable.pipeThrough(
					new TransformStream<Uint8Array, Uint8Array>({
						transform(chunk, to) {
							inflatedBytes += chunk.byteLength;
							to.enqueue(chunk);
						},
					}),
				);
			}
		},
	);
});
afterAll(() => {
	vi.unstubAllGlobals();
});

const shared = redact(richReport(inventedNames(6)), {
	...{ partners: 'names', firm: 'Harbour & Finch', preparedBy: null, random: seeded(3) },
});
const text = toFile(shared);
/** The same with its answers alone, which is sooner sealed. */
const short = toFile(redact(shared, { partners: 'names', firm: null, preparedBy: null, sections: [] }));
const { lock } = newKey();

const INSERTS = [
	'0',
	'-1',
	'1e999',
	'"',
	'[',
	']',
	'{',
	'}',
	',',
	'null',
	'true',
	'__proto__',
	'\\u0000',
	'\u202e',
	'9',
];

/** A text with one to four places changed, dropped, doubled or swapped. */
function mutated(given: string, random: () => number): string {
	let changed = given;
	for (let n = 1 + Math.floor(random() * 4); n > 0; n--) {
		const at = Math.floor(random() * changed.length);
		const to = at + Math.floor(random() * 12);
		const put = INSERTS[Math.floor(random() * INSERTS.length)] ?? '';
		const part = changed.slice(at, to);
		const middle = [put, '', part.repeat(2), put + part][Math.floor(random() * 4)] ?? '';
		changed = changed.slice(0, at) + middle + changed.slice(to);
	}
	return changed;
}

/** Bytes with one to four of them changed, or cut. */
function damaged(given: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
	const changed = Uint8Array.from(given);
	for (let n = 1 + Math.floor(random() * 4); n > 0; n--)
		changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
	return random() < 0.2 ? changed.slice(0, Math.floor(random() * changed.length)) : changed;
}

type Tried = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

/** What was read, or a sentence: and how often it was one. */
function tally() {
	const seen = { read: 0, refused: 0 };
	return {
		seen,
		note: (read: Tried) => {
			if (read.ok) seen.read++;
			else {
				seen.refused++;
				if (read.problem.message === '') throw new Error('It was refused without a word.');
			}
		},
	};
}

test('2,500 open files', () => {
	const random = seeded(41);
	const { seen, note } = tally();
	for (let i = 0; i < 2500; i++) note(readFileText(mutated(text, random)));
	expect(seen.read).toBeGreaterThan(50);
	expect(seen.refused).toBeGreaterThan(500);
});

test('1,000 sealed files: none that was changed opens', async () => {
	const random = seeded(43);
	const sealed = await sealedFile(text, lock);
	let same = 0;
	for (let i = 0; i < 1000; i++) {
		const changed = damaged(sealed, random);
		const read = await readHosted(changed, lock);
		if (read.ok) {
			expect(Buffer.from(changed).equals(sealed)).toBe(true);
			same++;
		}
	}
	expect(same).toBeLessThan(20);
});

test('700 files that were damaged before they were sealed, and 300 whose compression was', async () => {
	const random = seeded(47);
	const { seen, note } = tally();
	for (let i = 0; i < 700; i++) note(await readHosted(await sealedFile(mutated(short, random), lock), lock));
	const packed = deflateRawSync(short);
	for (let i = 0; i < 300; i++) note(await readHosted(await seal(damaged(packed, random), lock), lock));
	expect(seen.read).toBeGreaterThan(10);
	expect(seen.refused).toBeGreaterThan(500);
});

describe('700 sealed links, which are opened with their words', () => {
	const words = { kind: 'passphrase', words: 'maple river' } as const;
	beforeAll(() => {
		// A million rounds for each would take a quarter of an hour.
		const { subtle } = crypto;
		const derive = subtle.deriveKey.bind(subtle) as (way: object, ...rest: unknown[]) => Promise<CryptoKey>;
		vi.spyOn(subtle, 'deriveKey').mockImplementation((way, ...rest) =>
			derive({ ...(way as object), iterations: 1 }, ...rest),
		);
	});
	afterAll(() => {
		vi.restoreAllMocks();
	});

	test('350 were damaged before they were sealed: each opens, and is a report or is refused', async () => {
		const random = seeded(53);
		const [lists, texts] = partsOf(await encodeLink(shared));
		const { seen, note } = tally();
		for (let i = 0; i < 350; i++) {
			const bytes = openBytes(deflateRawSync(mutated(lists, random)), deflateRawSync(mutated(texts, random)));
			const read = await decodeLink(sealedFragment(await seal(bytes, words)), words);
			expect(read).not.toHaveProperty('locked');
			note(read);
		}
		expect(seen.read).toBeGreaterThan(10);
		expect(seen.refused).toBeGreaterThan(100);
	});

	test('350 were damaged afterwards, and their checksum made to fit: none opens', async () => {
		const random = seeded(57);
		const [lists, texts] = partsOf(await encodeLink(shared));
		const sealed = await seal(openBytes(deflateRawSync(lists), deflateRawSync(texts)), words);
		expect(await decodeLink(sealedFragment(sealed), words)).toMatchObject({ ok: true });
		let tried = 0;
		for (let i = 0; i < 350; i++) {
			const changed = damaged(sealed, random);
			const read = await decodeLink(sealedFragment(changed), words);
			// A byte may be put in the place of its like.
			expect(read.ok).toBe(Buffer.from(changed).equals(sealed));
			if (!read.ok && read.problem.code === 'share-wrong-words') tried++;
		}
		// The others are no sealed report any more by their first bytes.
		expect(tried).toBeGreaterThan(250);
	});
});

test('500 looks and 500 lists of published reports', () => {
	const random = seeded(59);
	const brand: Brand = {
		...{ name: 'Maya & Co', logo: null, colour: '#aa3300', note: 'Read this\nfirst.', hidesProduct: true },
		...{ notes: { sources: 'Where they came from.' }, contact: 'maya@example.org' },
	};
	const list = toPublishedFile([
		{
			...{
				title: 'Harbour',
				slug: 'a',
				link: '/r/?report=a',
				asOf: null,
				madeOn: '2026-07-01',
				expires: null,
			},
			...{ partners: 'numbers', money: 'indexed', lock: 'open', secret: null, file: 'reports/a.json' },
		},
	]);
	const { seen, note } = tally();
	for (let i = 0; i < 500; i++) {
		const read = readBrandFile(mutated(toBrandFile(brand), random));
		note(read);
		// What is read is fit to be written.
		if (read.ok) expect(brandFrom(read.brand)).toEqual(read.brand);
		const published = readPublished(mutated(list, random));
		note(published);
		if (published.ok) expect(readPublished(toPublishedFile(published.published))).toEqual(published);
	}
	expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(50);
});

test('nothing is inflated beyond 2 MB, however small it came', async () => {
	const bomb = deflateRawSync(Buffer.alloc(20 * 2 ** 20, '['));
	const sealed = await seal(Uint8Array.from(bomb), lock);
	expect(sealed.length).toBeLessThan(2 ** 20);
	inflatedBytes = 0;
	expect(await readHosted(sealed, lock)).toMatchObject({ ok: false, problem: { code: 'share-too-large' } });
	expect(inflatedBytes).toBeGreaterThan(MOST_BYTES);
	expect(inflatedBytes).toBeLessThan(MOST_BYTES + AHEAD);
});
