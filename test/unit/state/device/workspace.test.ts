import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zipEntries } from '../../../../src/lib/ingest/unpack/zip';
import {
	EMPTY_MAPPING,
	EMPTY_NOTEBOOK,
	nothingOf,
	type Mapping,
	type Notebook,
} from '../../../../src/lib/model';
import type { Kept } from '../../../../src/lib/state/device/store';
import { packWorkspace, readWorkspace, workspaceName } from '../../../../src/lib/state/device/workspace';
import { zip } from '../../../../src/lib/state/device/zip';

const NOON = new Date(2026, 2, 31, 12, 30, 58);
const NAME = 'vouch-2026-03-31.zip';
const mapping: Mapping = {
	...EMPTY_MAPPING,
	firm: 'Ёжик & Sons',
	classes: { __proto__x: 'lead', 'BNI ': 'referral' },
};

const notebook: Notebook = {
	...EMPTY_NOTEBOOK,
	touches: [
		{ id: '1', partner: 'Ёжик', date: '2026-03-30', type: 'thank', opportunity: '0017', note: 'a "b"\nc' },
	],
	people: [{ ...nothingOf('Ann Lee'), kind: 'other', cadence: 0 }],
	words: { thanks: { subject: 'Thanks', body: 'Thank you {first name}' } },
	downloaded: 1,
};

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

async function packed(kept: Kept): Promise<Uint8Array<ArrayBuffer>> {
	const made = await packWorkspace(kept, NOON);
	if (!made.ok) throw new Error(made.problem.message);
	return new Uint8Array(await made.value.arrayBuffer());
}

const opened = (bytes: Uint8Array<ArrayBuffer>, name = NAME) => readWorkspace(new File([bytes], name));

/** A workspace as plain values. */
const plain = async ({ files, mapping: own, notebook: written }: Kept) => ({
	mapping: own,
	notebook: written,
	files: await Promise.all(
		files.map(async ({ name, encoding, file }) => ({ name, encoding, bytes: await bytesOf(file) })),
	),
});

const held = (
	name: string,
	bytes: Uint8Array | string,
	encoding: string | null = null,
): Kept['files'][number] => ({
	name,
	encoding,
	file: new File([bytes as Uint8Array<ArrayBuffer>], name),
});

const names = fc.oneof(
	fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
	fc.constantFrom(
		'deals.csv',
		'Deals.csv',
		'../deals.csv',
		'export.zip/2024/deals.csv',
		'..',
		'a'.repeat(900),
		'__proto__',
	),
);
const files = fc.uniqueArray(
	fc.record({
		name: names,
		encoding: fc.option(fc.constantFrom('windows-1252', 'utf-8')),
		bytes: fc.uint8Array({ maxLength: 300 }),
	}),
	{ maxLength: 5, selector: ({ name }) => name },
);

test('a workspace gives back just what was put in, whatever the names and bytes', async () => {
	await fc.assert(
		fc.asyncProperty(files, async (given) => {
			const kept: Kept = {
				mapping,
				notebook,
				files: given.map(({ name, bytes, encoding }) => held(name, bytes, encoding)),
			};
			const read = await opened(await packed(kept));
			if (read?.ok !== true) throw new Error('It was not read.');
			expect(await plain(read.value)).toEqual(await plain(kept));
			expect(read.value.lost).toEqual([]);
		}),
	);
});

test('it is a plain zip: the recipe first, each file under a path that every system can write', async () => {
	const kept = {
		mapping,
		notebook,
		files: ['a:b?.csv', 'x/../y.csv', 'A-b-.csv', '.hidden', 'dot.'].map((name) => held(name, 'x')),
	};
	const paths = zipEntries(await packed(kept)).map(({ path }) => path);
	expect(paths).toEqual([
		'vouch.json',
		'read-me.txt',
		'files/a-b-.csv',
		'files/x-..-y.csv',
		'files/2 A-b-.csv',
		'files/hidden',
		'files/dot',
	]);
	expect(workspaceName(NOON)).toBe(NAME);
});

test('whatever byte is damaged: refused, or the same all the same, never something else', async () => {
	const kept = {
		mapping,
		notebook,
		files: [held('deals.csv', 'id,status\n1,Won\n'), held('more.csv', 'x'.repeat(400))],
	};
	const bytes = await packed(kept);
	const whole = await plain(kept);
	await fc.assert(
		fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
			const damaged = bytes.slice();
			damaged[at] = (damaged[at] ?? 0) ^ by;
			const read = await opened(damaged);
			if (read?.ok === true) expect(await plain(read.value)).toEqual(whole);
			else if (read !== null) expect(read.problem.code).toMatch(/^workspace-(damaged|newer|too-large)$/);
		}),
		{ numRuns: 400 },
	);
	expect(await opened(bytes.slice(0, -40))).toMatchObject({
		ok: false,
		problem: { code: 'workspace-damaged' },
	});
});

const text = (path: string, content: unknown) => ({
	path,
	bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
});
const zipped = async (...parts: Parameters<typeof zip>[0]) =>
	new Uint8Array(await (await zip(parts, NOON)).arrayBuffer());
const recipe = {
	schema: 'vouch.workspace/1',
	savedAt: '2026-03-31T12:00:00.000Z',
	files: [{ name: 'deals.csv', encoding: null, size: 1, at: 'files/deals.csv' }],
	mapping: { schema: 'vouch.mapping/1' },
};

test('an archive that was unpacked and packed anew, folder and all, is still a workspace', async () => {
	const read = await opened(
		await zipped(text('vouch-2026/files/deals.csv', 'x'), text('vouch-2026/vouch.json', recipe)),
		'again.zip',
	);
	expect(read).toMatchObject({ ok: true, value: { files: [{ name: 'deals.csv' }] } });
});

test('another zip, or none, is no workspace', async () => {
	expect(await opened(await zipped(text('deals.csv', 'id\n1\n')))).toBeNull();
	expect(await opened(await zipped(text('a/b/vouch.json', recipe)))).toBeNull();
	expect(await opened(new TextEncoder().encode('id,status\n'))).toBeNull();
	expect(await opened(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]), 'export.zip')).toBeNull();
});

const FILE = text('files/deals.csv', 'x');
test.each([
	['a newer one', { ...recipe, schema: 'vouch.workspace/2' }, 'workspace-newer'],
	['one with a newer mapping', { ...recipe, mapping: { schema: 'vouch.mapping/3' } }, 'workspace-newer'],
	['no JSON', '{"schema":', 'workspace-damaged'],
	['another schema', { ...recipe, schema: 'vouch.report/1' }, 'workspace-damaged'],
	[
		'a mapping that makes no sense',
		{ ...recipe, mapping: { schema: 'vouch.mapping/1', firm: 7 } },
		'workspace-damaged',
	],
	[
		'a file that is not there',
		{ ...recipe, files: [{ ...recipe.files[0], at: 'files/no.csv' }] },
		'workspace-damaged',
	],
	['another size', { ...recipe, files: [{ ...recipe.files[0], size: 9 }] }, 'workspace-damaged'],
	['one name twice', { ...recipe, files: [recipe.files[0], recipe.files[0]] }, 'workspace-damaged'],
])('%s is refused in a sentence', async (_, json, code) => {
	expect(await opened(await zipped(text('vouch.json', json), FILE))).toMatchObject({
		ok: false,
		problem: { code },
	});
});
