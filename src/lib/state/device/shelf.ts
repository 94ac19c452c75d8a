import { asked, transact } from './database';

/** Holds bytes under keys. */
export interface Shelf {
	/** Makes a place for them where there is none yet. */
	create(): Promise<void>;
	/** Whole, or not there at all. */
	put(key: string, bytes: Blob): Promise<void>;
	/** null: there is none. */
	get(key: string): Promise<Blob | null>;
	keys(): Promise<string[]>;
	remove(key: string): Promise<void>;
	/** Leaves nothing behind. */
	destroy(): Promise<void>;
}

/** How often, and after how many milliseconds again, a folder is removed in which a file is still being written. */
const TRIES = 20;
const PAUSE = 100;

const isMissing = (error: unknown): boolean =>
	error instanceof DOMException && error.name === 'NotFoundError';

/** A folder of the origin's private file system. Only `create` makes it: who writes late finds it gone, and stops. */
export class FolderShelf implements Shelf {
	constructor(
		private readonly root: FileSystemDirectoryHandle,
		private readonly name: string,
	) {}

	/** null where the browser has none, or none that a page can write to. */
	static async open(name: string): Promise<FolderShelf | null> {
		if (typeof FileSystemFileHandle === 'undefined' || !('createWritable' in FileSystemFileHandle.prototype))
			return null;
		const root = await navigator.storage.getDirectory().catch(() => null);
		return root === null ? null : new FolderShelf(root, encodeURIComponent(name));
	}

	async create(): Promise<void> {
		await this.root.getDirectoryHandle(this.name, { create: true });
	}

	async put(key: string, bytes: Blob): Promise<void> {
		const folder = await this.root.getDirectoryHandle(this.name);
		const file = await folder.getFileHandle(key, { create: true });
		const stream = await file.createWritable();
		try {
			await stream.write(bytes);
			await stream.close();
		} catch (error) {
			await stream.abort().catch(() => undefined);
			await folder.removeEntry(key).catch(() => undefined);
			throw error;
		}
	}

	async get(key: string): Promise<Blob | null> {
		try {
			const folder = await this.root.getDirectoryHandle(this.name);
			return await (await folder.getFileHandle(key)).getFile();
		} catch (error) {
			if (isMissing(error)) return null;
			throw error;
		}
	}

	async keys(): Promise<string[]> {
		try {
			const folder = await this.root.getDirectoryHandle(this.name);
			const found: string[] = [];
			for await (const key of folder.keys()) found.push(key);
			return found;
		} catch (error) {
			if (isMissing(error)) return [];
			throw error;
		}
	}

	async remove(key: string): Promise<void> {
		const folder = await this.root.getDirectoryHandle(this.name);
		await folder.removeEntry(key);
	}

	async destroy(): Promise<void> {
		for (let tries = 1; ; tries++) {
			try {
				await this.root.removeEntry(this.name, { recursive: true });
				return;
			} catch (error) {
				if (isMissing(error)) return;
				if (tries === TRIES) throw error;
				await new Promise((again) => setTimeout(again, PAUSE));
			}
		}
	}
}

/** The table of files in IndexedDB, for browsers without a file system of their own. It comes and goes with the ledger. */
export class TableShelf implements Shelf {
	constructor(private readonly name: string) {}

	create(): Promise<void> {
		return Promise.resolve();
	}

	async put(key: string, bytes: Blob): Promise<void> {
		const put = await transact(this.name, 'files', 'readwrite', (table) => asked(table.put(bytes, key)));
		if (put === null) throw new DOMException('There is no such database.', 'NotFoundError');
	}

	async get(key: string): Promise<Blob | null> {
		const found = await transact(this.name, 'files', 'readonly', (table) => asked<unknown>(table.get(key)));
		return found instanceof Blob ? found : null;
	}

	async keys(): Promise<string[]> {
		const found = await transact(this.name, 'files', 'readonly', (table) => asked(table.getAllKeys()));
		return (found ?? []).map(String);
	}

	async remove(key: string): Promise<void> {
		await transact(this.name, 'files', 'readwrite', (table) => asked(table.delete(key)));
	}

	destroy(): Promise<void> {
		return Promise.resolve();
	}
}

/** The best place that takes them; what lies in another is found, too. */
export class Shelves implements Shelf {
	constructor(private readonly shelves: readonly Shelf[]) {}

	static async open(name: string): Promise<Shelves> {
		const folder = await FolderShelf.open(name);
		return new Shelves([...(folder === null ? [] : [folder]), new TableShelf(name)]);
	}

	async create(): Promise<void> {
		// Where the first place cannot be made, the next one is enough.
		const made = await Promise.allSettled(this.shelves.map((shelf) => shelf.create()));
		const [first] = made;
		if (first?.status === 'rejected' && made.every(({ status }) => status === 'rejected')) throw first.reason;
	}

	async put(key: string, bytes: Blob): Promise<void> {
		for (const [i, shelf] of this.shelves.entries())
			try {
				await shelf.put(key, bytes);
				return;
			} catch (error) {
				const full = error instanceof DOMException && error.name === 'QuotaExceededError';
				if (full || i === this.shelves.length - 1) throw error;
			}
	}

	async get(key: string): Promise<Blob | null> {
		for (const shelf of this.shelves) {
			const found = await shelf.get(key);
			if (found !== null) return found;
		}
		return null;
	}

	async keys(): Promise<string[]> {
		return (await Promise.all(this.shelves.map((shelf) => shelf.keys()))).flat();
	}

	async remove(key: string): Promise<void> {
		await Promise.allSettled(this.shelves.map((shelf) => shelf.remove(key)));
	}

	async destroy(): Promise<void> {
		for (const shelf of this.shelves) await shelf.destroy();
	}
}
