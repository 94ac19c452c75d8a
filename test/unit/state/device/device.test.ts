import { expect, test, vi } from 'vitest';
import {
	EMPTY_MAPPING,
	EMPTY_NOTEBOOK,
	problem,
	type Mapping,
	type Notebook,
} from '../../../../src/lib/model';
import { DELETED, Device, FORGOTTEN, GONE_ELSEWHERE } from '../../../../src/lib/state/device/device';
import { Store } from '../../../../src/lib/state/device/store';
import type { Word } from '../../../../src/lib/state/device/tabs';
import { Keep, type Host, type Opened } from '../../../../src/lib/state/keep.svelte';
import type { Held } from '../../../../src/lib/state/work';
import { emptyDisk, MemoryLedger, MemoryLocks, MemoryShelf, type Before, type Disk } from './memory';

/** The page of one tab: shows what it is given, works nothing out. */
class Page implements Host {
	held: readonly Held[] = [];
	mapping: Mapping = EMPTY_MAPPING;
	notebook: Notebook = EMPTY_NOTEBOOK;
	isSample = false;

	async open(_: string, load: () => Promise<Opened | null>): Promise<void> {
		const opened = await load();
		if (opened === null) return;
		this.held = opened.files;
		this.mapping = { ...opened.mapping };
		this.notebook = { ...opened.notebook };
	}

	handedOut(): void {
		throw new Error('Nothing is handed out here.');
	}

	clear(): Promise<void> {
		this.held = [];
		return Promise.resolve();
	}

	show(...names: readonly string[]): void {
		this.held = names.map((name) => ({ name, encoding: null, file: new File([name], name) }));
		this.mapping = { ...this.mapping, firm: names.join(' ') };
	}

	get names(): readonly string[] {
		return this.held.map(({ name }) => name);
	}
}

/** Browser with one storage and any number of tabs that hear each other. */
class World {
	readonly disk: Disk = emptyDisk();
	private readonly locks = new MemoryLocks();
	private readonly devices: Device[] = [];

	tab(before?: Before) {
		const page = new Page();
		const keep = new Keep(page);
		const token = `tab${this.devices.length}`;
		const store = new Store(new MemoryLedger(this.disk, before), new MemoryShelf(this.disk, before), token);
		const parts = { store, locks: this.locks, persist: () => Promise.resolve(true) };
		const device: Device = new Device('vouch', parts, keep, page, (word: Word) => {
			for (const other of this.devices) if (other !== device) void other.heard(word);
		});
		this.devices.push(device);
		const change = async (...names: readonly string[]) => {
			page.show(...names);
			device.changed();
			await vi.waitUntil(() => !keep.saving);
		};
		return { page, keep, device, change };
	}

	/** Names of the files that are remembered; null: nothing is. */
	get remembered(): readonly string[] | null {
		const record = this.disk.record as { readonly files: readonly { readonly name: string }[] } | null;
		return record?.files.map(({ name }) => name) ?? null;
	}
}

test('once it is on, each change is kept, the last one always; off deletes it and leaves the page', async () => {
	const world = new World();
	const { page, keep, device, change } = world.tab();
	page.show('a.csv');
	await change('a.csv');
	expect(world.remembered).toBeNull();
	await device.turnOn();
	expect([keep.on, keep.lasting, world.remembered]).toEqual([true, true, ['a.csv']]);
	for (let n = 0; n < 9; n++) {
		page.show(`${n}.csv`);
		device.changed();
	}
	await vi.waitUntil(() => !keep.saving);
	expect(world.remembered).toEqual(['8.csv']);
	expect(keep.recipe.firm).toBe('8.csv');
	await device.turnOff();
	expect([keep.on, keep.news, page.names]).toEqual([false, FORGOTTEN, ['8.csv']]);
	expect(world.disk).toEqual(emptyDisk());
});

test('the sample is never kept', async () => {
	const world = new World();
	const { page, device, change } = world.tab();
	page.isSample = true;
	page.show('sample.csv');
	await device.turnOn();
	await change('sample.csv');
	expect(world.remembered).toEqual([]);
});

test('a device that is full from the start remembers nothing, and stays off', async () => {
	const world = new World();
	const { page, keep, device } = world.tab((step) =>
		step === 'shelf.put'
			? Promise.reject(new DOMException('Full.', 'QuotaExceededError'))
			: Promise.resolve(),
	);
	page.show('a.csv');
	await device.turnOn();
	expect([keep.on, keep.problems.map(({ code }) => code)]).toEqual([false, ['device-full']]);
	expect(world.disk).toEqual(emptyDisk());
});

test('a save that failed is tried again with the next change', async () => {
	const world = new World();
	let full = false;
	const { keep, device, change } = world.tab((step) =>
		full && step === 'shelf.put'
			? Promise.reject(new DOMException('Full.', 'QuotaExceededError'))
			: Promise.resolve(),
	);
	await device.turnOn();
	full = true;
	await change('a.csv');
	expect([keep.on, keep.problems.map(({ code }) => code), world.remembered]).toEqual([
		true,
		['device-full'],
		[],
	]);
	full = false;
	device.changed();
	await vi.waitUntil(() => !keep.saving);
	expect([keep.problems, world.remembered]).toEqual([[], ['a.csv']]);
});

test('an emptied page takes nothing from the device until something new is there', async () => {
	const world = new World();
	const { page, keep, device, change } = world.tab();
	page.show('a.csv');
	await device.turnOn();
	await page.clear(); // start over
	device.changed(); // the tab is hidden, or a file that cannot be read was dropped
	await vi.waitUntil(() => !keep.saving);
	expect(world.remembered).toEqual(['a.csv']);
	await change('b.csv');
	expect(world.remembered).toEqual(['b.csv']);
});

test('starting over while something is saved takes nothing away either', async () => {
	const world = new World();
	const { page, keep, device } = world.tab();
	await device.turnOn();
	page.show('a.csv');
	device.changed();
	page.show('a.csv', 'b.csv');
	device.changed();
	await page.clear();
	await vi.waitUntil(() => !keep.saving);
	expect(world.remembered).toEqual(['a.csv']);
});

test('a page whose last file was removed is remembered without it', async () => {
	const world = new World();
	const { page, keep, device, change } = world.tab();
	page.show('a.csv');
	await device.turnOn();
	await page.clear();
	device.changed(true);
	await vi.waitUntil(() => !keep.saving);
	expect(world.remembered).toEqual([]);
	await change('b.csv');
	await page.clear(); // start over
	device.changed();
	await vi.waitUntil(() => !keep.saving);
	expect(world.remembered).toEqual(['b.csv']);
});

test('a save answers what was said of the storage, and nothing else', async () => {
	const world = new World();
	const { keep, device, change } = world.tab();
	await device.turnOn();
	const notAlone = problem('workspace-not-alone', 'It was left out.', 'Drop it by itself.');
	keep.problems = [notAlone, problem('device-full', 'There is no room.', 'Free some.')];
	await change('a.csv');
	expect(keep.problems).toEqual([notAlone]);
});

test('a second tab shows the same, keeps nothing, and goes on with what it shows when it is told to', async () => {
	const world = new World();
	const [first, second] = [world.tab(), world.tab()];
	first.page.show('a.csv');
	await first.device.turnOn();
	await second.device.reopen();
	expect([second.page.names, second.keep.elsewhere, first.keep.elsewhere]).toEqual([['a.csv'], true, false]);
	await second.change('a.csv', 'b.csv');
	expect(world.remembered).toEqual(['a.csv']);
	await second.device.takeOver();
	await vi.waitUntil(() => world.remembered?.length === 2);
	expect([second.keep.elsewhere, first.keep.elsewhere]).toEqual([false, true]);
	await first.change('c.csv');
	expect(world.remembered).toEqual(['a.csv', 'b.csv']);
});

test('a second tab in which nothing was changed goes on with what the first kept last', async () => {
	const world = new World();
	const [first, second] = [world.tab(), world.tab()];
	first.page.show('a.csv');
	await first.device.turnOn();
	await second.device.reopen();
	await first.change('a.csv', 'b.csv');
	await second.device.takeOver();
	expect([second.page.names, world.remembered]).toEqual([
		['a.csv', 'b.csv'],
		['a.csv', 'b.csv'],
	]);
});

test('an empty second tab takes over without taking anything away', async () => {
	const world = new World();
	const [first, second] = [world.tab(), world.tab()];
	first.page.show('a.csv');
	await first.device.turnOn();
	await second.device.reopen();
	await second.page.clear();
	await second.device.takeOver();
	expect([second.keep.elsewhere, world.remembered]).toEqual([false, ['a.csv']]);
});

test('a tab that was open before it was switched on in another learns of it, and of its end', async () => {
	const world = new World();
	const [early, later] = [world.tab(), world.tab()];
	early.page.show('mine.csv');
	later.page.show('a.csv');
	await later.device.turnOn();
	await vi.waitUntil(() => early.keep.elsewhere);
	expect(early.keep.summary?.names).toEqual(['a.csv']);
	await early.device.deleteAll();
	expect([early.keep.on, early.keep.news, early.page.names]).toEqual([false, DELETED, []]);
	expect([later.keep.on, later.keep.news, later.page.names]).toEqual([false, GONE_ELSEWHERE, ['a.csv']]);
	await later.change('b.csv');
	expect(world.disk).toEqual(emptyDisk());
});

test('what was dropped before the storage was read is not replaced by it', async () => {
	const world = new World();
	const before = world.tab();
	before.page.show('old.csv');
	await before.device.turnOn();
	await before.device.heard('take'); // it is closed
	const { page, keep, device } = world.tab();
	page.show('new.csv');
	await device.reopen();
	await vi.waitUntil(() => !keep.saving);
	expect(page.names).toEqual(['new.csv']);
});

test('what cannot be opened is said, left alone, and goes with “Delete everything”', async () => {
	const world = new World();
	Object.assign(world.disk, { hasLedger: true, record: { schema: 'vouch.workspace/9' } });
	const { page, keep, device } = world.tab();
	await device.reopen();
	expect([keep.on, keep.problems.map(({ code }) => code)]).toEqual([false, ['device-newer']]);
	page.show('a.csv');
	await device.turnOn();
	expect([keep.on, keep.problems.map(({ code }) => code)]).toEqual([false, ['device-newer']]);
	expect(world.disk.record).toEqual({ schema: 'vouch.workspace/9' });
	await device.deleteAll();
	expect([world.disk, keep.news, page.names]).toEqual([emptyDisk(), DELETED, []]);
});
