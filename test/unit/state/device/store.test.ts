import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_MAPPING, EMPTY_NOTEBOOK, type Mapping, type Notebook } from '../../../../src/lib/model';
import { Store, type Kept } from '../../../../src/lib/state/device/store';
import { packWorkspace } from '../../../../src/lib/state/device/workspace';
import { emptyDisk, MemoryLedger, MemoryShelf, type Before, type Disk } from './memory';

const mapping = (firm: string): Mapping => ({ ...EMPTY_MAPPING, firm });
const held = (name: string, content: string, encoding: string | null = null) => ({
	name,
	encoding,
	file: new File([content], name),
});
/** Signed by the firm, so that it can be told whose notebook it is. */
const notebook = (firm: string): Notebook => ({ ...EMPTY_NOTEBOOK, signature: firm });
const NOTHING = { mapping: EMPTY_MAPPING, notebook: EMPTY_NOTEBOOK };
const kept = (firm: string, ...files: Kept['files']): Kept => ({
	files,
	mapping: mapping(firm),
	notebook: notebook(firm),
});
const store = (disk: Disk, token: string, before?: Before): Store =>
	new Store(new MemoryLedger(disk, before), new MemoryShelf(disk, before), token);

async function begun(disk: Disk, token: string): Promise<Store> {
	const made = store(disk, token);
	expect((await made.begin(NOTHING)).ok).toBe(true);
	return made;
}

/** What anybody finds who opens the storage now: firm, and each file with its text; "lost" where one cannot be read. */
async function found(disk: Disk): Promise<unknown> {
	const read = await store(disk, 'reader').read();
	if (!read.ok) return read.problem.code;
	if (read.value === null) return null;
	const { files, mapping: own, notebook: written, lost } = read.value;
	expect(written.signature).toBe(own.firm);
	const texts = await Promise.all(
		files.map(async ({ name, encoding, file }) => [name, encoding, await file.text()]),
	);
	return { firm: own.firm, files: lost.length > 0 ? 'lost' : texts };
}

test('what is saved is read again: names, encodings, bytes and the mapping', async () => {
	const disk = emptyDisk();
	const tab = await begun(disk, 'a');
	const state = kept('Firm', held('a.csv', 'x;ü', 'windows-1252'), held('b.csv', ''));
	expect(await tab.save(state)).toEqual({ ok: true, value: 1 });
	expect(await found(disk)).toEqual({
		firm: 'Firm',
		files: [
			['a.csv', 'windows-1252', 'x;ü'],
			['b.csv', null, ''],
		],
	});
});

test('a file is written once, and removed once nothing names it', async () => {
	const disk = emptyDisk();
	const puts: string[] = [];
	const note: Before = (step) => Promise.resolve(void puts.push(step));
	const tab = store(disk, 'a', note);
	await tab.begin(NOTHING);
	const [one, two] = [held('a.csv', '1'), held('b.csv', '2')];
	await tab.save(kept('Firm', one, two));
	await tab.save(kept('Firm & Sons', one, two));
	expect(puts.filter((step) => step === 'shelf.put')).toHaveLength(2);
	await tab.save(kept('Firm & Sons', two));
	expect(disk.files?.size).toBe(1);
});

test('nothing is remembered before it is begun, nor after it is cleared', async () => {
	const disk = emptyDisk();
	const tab = store(disk, 'a');
	expect(await tab.read()).toEqual({ ok: true, value: null });
	expect((await tab.save(kept('Firm', held('a.csv', '1')))).ok).toBe(false);
	expect(await tab.begin(null)).toEqual({ ok: true, value: null });
	expect(disk.record).toBeNull();
	await tab.begin(NOTHING);
	await tab.save(kept('Firm', held('a.csv', '1')));
	expect((await tab.clear()).ok).toBe(true);
	expect(disk).toEqual(emptyDisk());
});

test('whatever step a save breaks off at, what was there before is whole, or what is new', async () => {
	const names = fc.uniqueArray(fc.constantFrom('a.csv', 'b.csv', 'c.csv'), { minLength: 0, maxLength: 3 });
	const states = fc.array(names, { minLength: 1, maxLength: 4 });
	await fc.assert(
		fc.asyncProperty(states, names, fc.nat({ max: 14 }), async (before, last, steps) => {
			const disk = emptyDisk();
			let left = Infinity;
			// From a step on everything fails, as when the tab is closed.
			const breaking: Before = () => (left-- > 0 ? Promise.resolve() : Promise.reject(new Error('Closed.')));
			const tab = store(disk, 'a', breaking);
			await tab.begin(NOTHING);
			for (const [i, files] of before.entries())
				await tab.save(kept(`Firm ${i}`, ...files.map((name) => held(name, `${i}`))));
			const former = await found(disk);
			left = steps;
			const saved = await tab.save(kept('Last', ...last.map((name) => held(name, 'last'))));
			const next = { firm: 'Last', files: last.map((name) => [name, null, 'last']) };
			expect(await found(disk)).toEqual(saved.ok ? next : former);
		}),
	);
});

test('a full device is said, and what was remembered stays', async () => {
	const disk = emptyDisk();
	let full = false;
	const filling: Before = (step) =>
		full && step === 'shelf.put'
			? Promise.reject(new DOMException('Full.', 'QuotaExceededError'))
			: Promise.resolve();
	const tab = store(disk, 'a', filling);
	await tab.begin(NOTHING);
	await tab.save(kept('Firm', held('a.csv', '1')));
	full = true;
	const saved = await tab.save(kept('Firm', held('a.csv', '2')));
	expect(saved).toMatchObject({ ok: false, problem: { code: 'device-full' } });
	expect(await found(disk)).toEqual({ firm: 'Firm', files: [['a.csv', null, '1']] });
});

test('a file that was changed since it was chosen is named', async () => {
	const disk = emptyDisk();
	const tab = store(disk, 'a', (step) =>
		step === 'shelf.put'
			? Promise.reject(new DOMException('Changed.', 'NotReadableError'))
			: Promise.resolve(),
	);
	await tab.begin(NOTHING);
	const gone = held('a.csv', '1');
	gone.file.slice = () => {
		const part = new Blob();
		part.arrayBuffer = () => Promise.reject(new DOMException('Changed.', 'NotReadableError'));
		return part;
	};
	expect(await tab.save(kept('Firm', gone))).toMatchObject({
		ok: false,
		problem: { code: 'device-unreadable-file', file: 'a.csv' },
	});
});

test.each([
	['nonsense', 7, 'device-damaged'],
	['of a newer Vouch', { schema: 'vouch.workspace/2', more: [] }, 'device-newer'],
	['another thing', { schema: 'vouch.report/1' }, 'device-damaged'],
	[
		'a mapping of a newer Vouch',
		{
			schema: 'vouch.workspace/1',
			savedAt: '2026-01-01T00:00:00.000Z',
			files: [],
			mapping: { schema: 'vouch.mapping/2' },
		},
		'device-newer',
	],
])('a record that is %s is refused in words, and not written over', async (_, record, code) => {
	const disk = { ...emptyDisk(), record, hasLedger: true };
	const tab = store(disk, 'a');
	expect(await tab.read()).toMatchObject({ ok: false, problem: { code } });
	expect(await tab.begin(NOTHING)).toMatchObject({ ok: false, problem: { code } });
	expect(disk.record).toBe(record);
});

test('a file that is gone from the storage is named, and the others are read', async () => {
	const disk = emptyDisk();
	const tab = await begun(disk, 'a');
	await tab.save(kept('Firm', held('a.csv', '1'), held('b.csv', '2')));
	const [first] = disk.files?.keys() ?? [];
	disk.files?.delete(first ?? '');
	const read = await tab.read();
	expect(read).toMatchObject({
		ok: true,
		value: { files: [{ name: 'b.csv' }], lost: [{ code: 'device-lost-file', file: 'a.csv' }] },
	});
});

test('of two tabs that save at once the one that began last wins, and no file goes missing', async () => {
	await fc.assert(
		fc.asyncProperty(fc.scheduler(), fc.nat({ max: 1 }), async (scheduler, shared) => {
			const disk = emptyDisk();
			// Each step of either tab comes when chance says so.
			let racing = false;
			const by =
				(tab: string): Before =>
				(step) =>
					racing ? scheduler.schedule(Promise.resolve(), `${tab} ${step}`) : Promise.resolve();
			const [a, b] = [store(disk, 'a', by('a')), store(disk, 'b', by('b'))];
			await a.begin(NOTHING);
			await a.save(kept('Before', held('old.csv', '0')));
			racing = true;
			const taken = async () => {
				await b.begin(null);
				const read = await b.read();
				const old = read.ok && read.value !== null ? read.value.files.slice(0, shared) : [];
				return b.save(kept('B', ...old, held('b.csv', 'b')));
			};
			const both = Promise.all([a.save(kept('A', held('a.csv', 'a'))), taken()]);
			await scheduler.waitFor(both);
			racing = false;
			const [, last] = await both;
			expect(last.ok).toBe(true);
			expect((disk.record as { readonly mapping: Mapping }).mapping.firm).toBe('B');
			expect(await found(disk)).not.toHaveProperty('files', 'lost');
		}),
	);
});

test('a tab that tidies up late takes nothing from the tab that went on meanwhile', async () => {
	const disk = emptyDisk();
	let reached: () => void = () => undefined;
	let goOn: () => void = () => undefined;
	const [there, gate] = [new Promise<void>((r) => (reached = r)), new Promise<void>((r) => (goOn = r))];
	let saves = 0;
	const b = store(disk, 'b', async (step) => {
		if (step !== 'ledger.change' || ++saves === 1) return; // the first one begins
		reached();
		await gate;
	});
	let other: ReturnType<Store['save']> | null = null;
	let committed = false;
	const a = store(disk, 'a', async (step) => {
		if (committed && other === null) {
			await b.begin(null);
			other = b.save(kept('B', held('b.csv', 'b')));
			await there;
		}
		committed ||= step === 'ledger.change' && disk.files?.size === 2;
	});
	await a.begin(NOTHING);
	await a.save(kept('Before', held('old.csv', '0')));
	expect((await a.save(kept('A', held('a.csv', 'a')))).ok).toBe(true);
	goOn();
	expect((await (other as unknown as ReturnType<Store['save']>)).ok).toBe(true);
	expect(await found(disk)).toEqual({ firm: 'B', files: [['b.csv', null, 'b']] });
});

test.each([
	['a name too long', { ...kept('Firm', held('x'.repeat(1_001), '1')) }],
	[
		'a label too long',
		{ ...kept('Firm'), mapping: { ...mapping('Firm'), classes: { ['x'.repeat(1_001)]: 'lead' } } },
	],
	['too many files', kept('Firm', ...Array.from({ length: 501 }, (_, n) => held(`${n}.csv`, '')))],
] satisfies [string, Kept][])('what could not be opened again is not kept: %s', async (_, state) => {
	const disk = emptyDisk();
	const tab = await begun(disk, 'a');
	await tab.save(kept('Before', held('a.csv', '1')));
	const saved = await tab.save(state);
	expect(saved.ok ? null : saved.problem.code).toBe('device-too-much');
	expect(await found(disk)).toEqual({ firm: 'Before', files: [['a.csv', null, '1']] });
	const packed = await packWorkspace(state, new Date(2026, 2, 31));
	expect(packed.ok ? null : packed.problem.code).toBe('device-too-much');
});
