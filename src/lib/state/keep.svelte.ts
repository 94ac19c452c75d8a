import { EMPTY_MAPPING, EMPTY_NOTEBOOK, problem, type Mapping, type Notebook, type Problem } from '../model';
import type { Device } from './device/device';
import { openDatabase } from './device/database';
import type { Word } from './device/tabs';
import type { Held } from './work';

/** What is read anew takes the place of what is on the page. */
export interface Opened {
	readonly files: readonly Held[];
	readonly mapping: Mapping;
	readonly notebook: Notebook;
	/** Files that could not be read. */
	readonly lost: readonly Problem[];
}

/** What keeping needs of the session. */
export interface Host {
	readonly held: readonly Held[];
	readonly mapping: Mapping;
	readonly notebook: Notebook;
	readonly isSample: boolean;
	/** Does as if the files were dropped on an empty page; null: leaves all as it is. */
	open(step: string, load: () => Promise<Opened | null>): Promise<void>;
	clear(): Promise<void>;
	/** What is on the page was handed to the owner as one file. */
	handedOut(): void;
}

/** What this device remembers, in short. */
export interface Summary {
	readonly names: readonly string[];
	/** In bytes. */
	readonly size: number;
	/** ISO moment. */
	readonly savedAt: string;
}

/** A workspace file that is read and waits for a yes. */
export interface Offer {
	readonly name: string;
	readonly opened: Opened;
}

/**
 * What outlasts the session, if the owner wants it: on this device, or in a workspace file. Until then nothing is
 * written anywhere; what does the work comes with the wish.
 */
export class Keep {
	/** This device remembers. */
	on = $state.raw(false);
	/** Another tab saves; changes in this one are not kept. */
	elsewhere = $state.raw(false);
	saving = $state.raw(false);
	summary = $state.raw<Summary | null>(null);
	/** The browser promised not to clear it by itself; null: not asked. */
	lasting = $state.raw<boolean | null>(null);
	problems = $state.raw<readonly Problem[]>([]);
	/** Something that was done and deserves a word. */
	news = $state.raw<string | null>(null);
	offer = $state.raw<Offer | null>(null);
	/** How the files of the months before were read; part of what is remembered. */
	recipe: Mapping = EMPTY_MAPPING;
	/** What the owner wrote in those months; part of what is remembered, too. */
	notebook: Notebook = EMPTY_NOTEBOOK;

	private name = '';
	private channel: BroadcastChannel | null = null;
	private loading: Promise<Device> | null = null;

	constructor(private readonly host: Host) {}

	/**
	 * Looks whether this device remembers something, and opens it. Looking writes nothing.
	 *
	 * @param root path of the site's root; a neighbour under the same host has a store of its own
	 */
	async look(root: string): Promise<void> {
		this.name = `vouch ${root}`;
		try {
			this.channel = new BroadcastChannel(this.name);
			this.channel.onmessage = ({ data }: MessageEvent<Word>) => {
				void this.heard(data);
			};
			const found = await openDatabase(this.name, false);
			found?.close();
			if (found === null) return;
		} catch {
			return; // where storage is refused, nothing is remembered
		}
		await this.with((device) => device.reopen());
	}

	turnOn(): Promise<void> {
		return this.with((device) => device.turnOn());
	}

	turnOff(): Promise<void> {
		return this.with((device) => device.turnOff());
	}

	/** The files and answers on this page, and all that the device remembers. */
	deleteAll(): Promise<void> {
		return this.with((device) => device.deleteAll());
	}

	/** What this tab shows is kept from now on. */
	takeOver(): Promise<void> {
		return this.with((device) => device.takeOver());
	}

	/** Opens again what is remembered. */
	reopen(): Promise<void> {
		return this.with((device) => device.reopen());
	}

	/**
	 * To be called whenever the files or the way they are read have changed.
	 *
	 * @param emptied the last file was removed
	 */
	changed(emptied = false): void {
		if (this.on)
			void this.with((device) => {
				device.changed(emptied);
			});
	}

	/**
	 * Takes a workspace file out of what was dropped, and opens it, or asks first.
	 *
	 * @returns the files that are none
	 */
	async withoutWorkspace(files: readonly File[]): Promise<readonly File[]> {
		if (!files.some(({ name }) => /\.zip$/i.test(name))) return files;
		let rest: readonly File[] = [];
		await this.opening(async (part) => {
			rest = await part.withoutWorkspace(files, this, this.host);
		});
		return rest;
	}

	/** Opens a file that was chosen as a workspace, or asks first. */
	async openWorkspace(file: File): Promise<void> {
		await this.opening((part) => part.openWorkspace(file, this, this.host));
	}

	/** Hands over everything on the page as one file. */
	async saveWorkspace(hand: (file: File) => void): Promise<void> {
		await this.opening(async (part) => {
			const saved = await part.saveWorkspace(this.host);
			if (saved.ok) {
				hand(saved.value);
				this.host.handedOut();
			} else this.problems = [saved.problem];
		});
	}

	/** The workspace file takes the place of what is on the page. */
	async accept(): Promise<void> {
		const { offer } = this;
		this.offer = null;
		if (offer !== null) await this.host.open(`Opening ${offer.name}`, () => Promise.resolve(offer.opened));
	}

	dismiss(): void {
		this.problems = [];
		this.news = null;
	}

	private async opening(job: (part: typeof import('./device/opening')) => Promise<void>): Promise<void> {
		const part = await import('./device/opening').catch(() => null);
		if (part === null) this.problems = [MISSING];
		else await job(part);
	}

	private async heard(word: Word): Promise<void> {
		// A tab in which nothing was kept so far learns only that another one does.
		if (this.loading !== null || word === 'on') await this.with((device) => device.heard(word));
	}

	private async with(job: (device: Device) => Promise<void> | void): Promise<void> {
		const tell = (word: Word): void => {
			this.channel?.postMessage(word);
		};
		this.loading ??= import('./device/device')
			.then(({ Device }) => Device.open(this.name, this, this.host, tell))
			.catch((error: unknown) => {
				this.loading = null; // so that the next try starts afresh
				throw error;
			});
		const device = await this.loading.catch(() => null);
		if (device === null) this.problems = [MISSING];
		else await job(device);
	}
}

const MISSING = problem(
	'keep-missing',
	'The part of the page that remembers could not be loaded.',
	'Look whether you are connected, then reload the page.',
);
