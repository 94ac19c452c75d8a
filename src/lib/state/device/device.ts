import { EMPTY_MAPPING, EMPTY_NOTEBOOK, type Mapping } from '../../model';
import type { Host, Keep } from '../keep.svelte';
import { DatabaseLedger } from './ledger';
import { UNAVAILABLE } from './result';
import { Shelves } from './shelf';
import { Store, type Kept, type Remembered } from './store';
import { Tabs, type Word } from './tabs';

const OPENING = 'Opening what this device remembers';

export const DELETED =
	'Everything is deleted: the files, how they are read, and the setting. This page is empty, and this browser remembers nothing of it. Files that you saved elsewhere stay where they are.';
export const FORGOTTEN =
	'Nothing is remembered on this device any more. This page keeps what it shows until you close it.';
export const GONE_ELSEWHERE =
	'What this device remembered was deleted in another tab. This one still shows its files until you close it or start over.';

/** What the work stands on; null where the browser lacks a part of it. */
export interface Parts {
	readonly store: Store;
	readonly locks: LockManager;
	/** Whether the browser promises not to clear the storage by itself; it may ask the owner, who may take their time. */
	readonly persist: (ask: boolean) => Promise<boolean>;
}

/** Remembers on this device what the session shows, as long as this tab is the one that may. */
export class Device {
	private readonly store: Store | null;
	private readonly tabs: Tabs | null;
	private readonly persist: Parts['persist'];
	/** What was last saved or opened, compared by identity: each change makes its part anew. */
	private same: Kept | null = null;
	/** Number of saves at the time this tab last read or saved. */
	private revision = 0;
	/** Something was changed here that is not kept. */
	private unkept = false;
	/** The page is empty because its files were removed, which is a change; after starting over it is not. */
	private emptied = false;
	/** The page is being filled from the store: that is no change. */
	private filling = false;
	private again = false;
	private running: Promise<void> | null = null;

	constructor(
		name: string,
		parts: Parts | null,
		private readonly keep: Keep,
		private readonly host: Host,
		/** Tells the other tabs. */
		private readonly tell: (word: Word) => void,
	) {
		this.store = parts?.store ?? null;
		this.persist = parts?.persist ?? (() => Promise.resolve(false));
		this.tabs =
			parts === null
				? null
				: new Tabs(parts.locks, name, {
						lost: () => {
							this.lost();
						},
						free: () => {
							void this.free();
						},
					});
	}

	/** @param name of the store, the lock and the channel */
	static async open(name: string, keep: Keep, host: Host, tell: (word: Word) => void): Promise<Device> {
		const able = 'locks' in navigator && 'indexedDB' in globalThis;
		const parts = able
			? {
					store: new Store(new DatabaseLedger(name), await Shelves.open(name), crypto.randomUUID()),
					locks: navigator.locks,
					persist: (ask: boolean) => (ask ? navigator.storage.persist() : navigator.storage.persisted()),
				}
			: null;
		return new Device(name, parts, keep, host, tell);
	}

	/** Shows what is remembered. */
	async reopen(): Promise<void> {
		const { store, tabs, keep } = this;
		if (store === null || tabs === null) return;
		const mine = await tabs.claim();
		const early = this.host.held.length > 0 && !this.host.isSample;
		if (early) await this.summarise();
		else await this.fill();
		if (!keep.on) {
			tabs.leave();
			return;
		}
		this.learnLasting(false);
		keep.elsewhere = !mine;
		this.unkept = early;
		if (mine) await this.goOn();
	}

	async turnOn(): Promise<void> {
		const { store, tabs, keep, host } = this;
		keep.dismiss();
		if (store === null || tabs === null) {
			keep.problems = [UNAVAILABLE];
			return;
		}
		const before = await store.look();
		if (!before.ok) {
			keep.problems = [before.problem];
			return;
		}
		if (!(await tabs.claim())) {
			await this.heard('on');
			return;
		}
		this.learnLasting(true);
		const begun = await store.begin(
			host.isSample ? { mapping: EMPTY_MAPPING, notebook: EMPTY_NOTEBOOK } : keptOf(host),
		);
		if (begun.ok) {
			keep.on = true;
			this.changed();
			await this.running;
		} else keep.problems = [begun.problem];
		if (keep.problems.length > 0) {
			if (before.value === null) await store.clear();
			this.off();
		} else {
			await this.summarise();
			this.tell('on');
		}
	}

	/** Deletes what is remembered; the page stays as it is. */
	async turnOff(): Promise<void> {
		if (await this.forget()) this.keep.news = FORGOTTEN;
	}

	/** Deletes what is remembered, and what is on the page. */
	async deleteAll(): Promise<void> {
		const forgotten = await this.forget();
		await this.host.clear();
		if (forgotten) this.keep.news = DELETED;
	}

	/** This tab is the one that saves from now on. */
	async takeOver(): Promise<void> {
		await this.tabs?.take(() => {
			this.tell('take');
		});
		await this.goOn();
	}

	/**
	 * Saves what is on the page, if it is not what is saved already. One save at a time; the last change is in the last one.
	 *
	 * @param emptied the last file was removed; an empty page alone takes nothing from the device
	 */
	changed(emptied = false): void {
		const { keep, host } = this;
		this.emptied = host.held.length === 0 && (this.emptied || emptied);
		const { same: before } = this;
		const same =
			before?.files === host.held && before.mapping === host.mapping && before.notebook === host.notebook;
		if (this.filling || host.isSample || same || !keep.on || !this.speaks) return;
		this.unkept = true;
		if (keep.elsewhere) return;
		this.again = true;
		this.running ??= this.save().finally(() => {
			this.running = null;
		});
	}

	/** Another tab said something. */
	async heard(word: Word): Promise<void> {
		const { keep, tabs } = this;
		if (word === 'gone' && keep.on) {
			this.off();
			keep.news = GONE_ELSEWHERE;
		} else if (word === 'take' && tabs?.mine === true) {
			await this.running;
			tabs.step();
			keep.elsewhere = keep.on;
		} else if (word === 'on' && !keep.on && (await tabs?.claim()) === false) {
			await this.summarise();
			this.unkept = this.host.held.length > 0;
			keep.elsewhere = keep.on;
		}
	}

	/** What is on the page may take the place of what is remembered. */
	private get speaks(): boolean {
		return this.host.held.length > 0 || this.emptied;
	}

	private async save(): Promise<void> {
		const { store, keep, host } = this;
		keep.saving = true;
		while (this.again && store !== null && keep.on && !keep.elsewhere && !host.isSample && this.speaks) {
			this.again = false;
			const kept = keptOf(host);
			const saved = await store.save(kept);
			if (!saved.ok) {
				keep.problems = [saved.problem];
				if (saved.problem.code === 'device-taken') this.lost();
				continue;
			}
			this.revision = saved.value;
			this.same = kept;
			this.unkept = this.again;
			keep.problems = keep.problems.filter(({ code }) => !isOfStorage(code));
			this.remembered({ ...kept, savedAt: new Date().toISOString() });
		}
		this.again = false;
		keep.saving = false;
	}

	/** Fills the page from the store, in the place of what is there. */
	private async fill(): Promise<void> {
		const { host, keep } = this;
		this.filling = true;
		try {
			await host.open(OPENING, async () => {
				const read = (await this.store?.read()) ?? null;
				if (read?.ok !== true) {
					keep.problems = read === null ? [] : [read.problem];
					return null;
				}
				if (read.value === null) return null;
				this.revision = read.value.revision;
				this.remembered(read.value);
				keep.on = true;
				return read.value;
			});
		} finally {
			this.filling = false;
		}
		this.same = keptOf(host);
		this.unkept = false;
	}

	/** Learns what is remembered, without opening it. */
	private async summarise(): Promise<void> {
		const looked = (await this.store?.look()) ?? null;
		if (looked?.ok !== true || looked.value === null) return;
		this.keep.on = true;
		this.keep.recipe = withoutDay(looked.value.mapping);
		this.keep.notebook = looked.value.notebook;
		this.keep.summary = looked.value.summary;
	}

	private learnLasting(ask: boolean): void {
		void this.persist(ask).then(
			(lasting) => (this.keep.lasting = lasting),
			() => undefined,
		);
	}

	private remembered({ files, mapping, notebook, savedAt }: Kept & Pick<Remembered, 'savedAt'>): void {
		this.keep.recipe = withoutDay(mapping);
		this.keep.notebook = notebook;
		this.keep.summary = {
			names: files.map(({ name }) => name),
			size: files.reduce((sum, { file }) => sum + file.size, 0),
			savedAt,
		};
	}

	/** This tab has the right to save: what was changed here is kept, what was changed elsewhere is shown. */
	private async goOn(): Promise<void> {
		const { store, keep, host } = this;
		if (store === null) return;
		const begun = await store.begin(null);
		if (!begun.ok) {
			keep.problems = [begun.problem];
			return;
		}
		if (begun.value === null) {
			this.off();
			return;
		}
		keep.elsewhere = false;
		if (this.unkept) this.changed();
		else if (begun.value !== this.revision && host.held.length > 0) await this.fill();
	}

	/** The tab that saved is gone. What was changed here meanwhile is kept only if the owner says so. */
	private async free(): Promise<void> {
		if (!this.keep.on) this.tabs?.leave();
		else if (!this.unkept) await this.goOn();
	}

	private lost(): void {
		this.keep.elsewhere = this.keep.on;
		this.tabs?.release();
		void this.tabs?.claim();
	}

	/** @returns whether nothing is remembered any more; if not, it is said */
	private async forget(): Promise<boolean> {
		const { store, tabs, keep } = this;
		keep.dismiss();
		if (store === null || tabs === null) return true;
		await tabs.take(() => {
			this.tell('take');
		});
		const was = keep.on;
		keep.on = false; // no save begins any more
		await this.running;
		const looked = await store.look();
		const nothing = !was && (looked.ok ? looked.value === null : looked.problem.code === 'device-refused');
		const cleared = await store.clear();
		if (!cleared.ok && !nothing) {
			keep.on = was;
			keep.problems = [cleared.problem];
			return false;
		}
		this.off();
		this.tell('gone');
		return true;
	}

	private off(): void {
		const { keep } = this;
		keep.on = keep.elsewhere = this.unkept = false;
		keep.summary = null;
		keep.recipe = EMPTY_MAPPING;
		keep.notebook = EMPTY_NOTEBOOK;
		this.same = null;
		this.revision = 0;
		this.tabs?.leave();
	}
}

const keptOf = ({ held, mapping, notebook }: Host): Kept => ({ files: held, mapping, notebook });

/** The as-of day belongs to the files of one month. */
const withoutDay = (mapping: Mapping): Mapping => ({ ...mapping, asOf: null });

/** A save that went well answers these; what was said of a workspace file stays to be read. */
const isOfStorage = (code: string): boolean => code.startsWith('device-');
