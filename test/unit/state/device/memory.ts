import type { Ledger } from '../../../../src/lib/state/device/ledger';
import type { Shelf } from '../../../../src/lib/state/device/shelf';

/** Runs before each step of the storage: waits, or fails as a storage would. */
export type Before = (step: string) => Promise<void>;

const atOnce: Before = () => Promise.resolve();

/** What lies in the storage, whoever opens it. */
export interface Disk {
	record: unknown;
	files: Map<string, Blob> | null;
	hasLedger: boolean;
}

export const emptyDisk = (): Disk => ({ record: null, files: null, hasLedger: false });

export class MemoryLedger implements Ledger {
	constructor(
		private readonly disk: Disk,
		private readonly before: Before = atOnce,
	) {}

	async read(): Promise<unknown> {
		await this.before('ledger.read');
		return structuredClone(this.disk.record);
	}

	async create(): Promise<void> {
		await this.before('ledger.create');
		this.disk.hasLedger = true;
	}

	async change<T extends object>(next: (now: unknown) => T | null): Promise<T | null> {
		await this.before('ledger.change');
		if (!this.disk.hasLedger) return null;
		const record = next(structuredClone(this.disk.record));
		if (record !== null) this.disk.record = structuredClone(record);
		return record;
	}

	async destroy(): Promise<void> {
		await this.before('ledger.destroy');
		this.disk.record = null;
		this.disk.hasLedger = false;
	}
}

export class MemoryShelf implements Shelf {
	constructor(
		private readonly disk: Disk,
		private readonly before: Before = atOnce,
	) {}

	async create(): Promise<void> {
		await this.before('shelf.create');
		this.disk.files ??= new Map();
	}

	async put(key: string, bytes: Blob): Promise<void> {
		await this.before('shelf.put');
		if (this.disk.files === null) throw new DOMException('Gone.', 'NotFoundError');
		this.disk.files.set(key, new Blob([await bytes.arrayBuffer()]));
	}

	async get(key: string): Promise<Blob | null> {
		await this.before('shelf.get');
		return this.disk.files?.get(key) ?? null;
	}

	async keys(): Promise<string[]> {
		await this.before('shelf.keys');
		return [...(this.disk.files?.keys() ?? [])];
	}

	async remove(key: string): Promise<void> {
		await this.before('shelf.remove');
		this.disk.files?.delete(key);
	}

	async destroy(): Promise<void> {
		await this.before('shelf.destroy');
		this.disk.files = null;
	}
}

interface Waiting {
	readonly grant: () => void;
	readonly signal: AbortSignal | undefined;
}

/** Locks as browsers give them to the tabs of one origin: exclusive ones, in turn. */
export class MemoryLocks implements Pick<LockManager, 'request'> {
	private holder: { readonly end: (error: Error) => void } | null = null;
	private queue: Waiting[] = [];

	request<T>(name: string, callback: LockGrantedCallback<T>): Promise<Awaited<T>>;
	request<T>(name: string, options: LockOptions, callback: LockGrantedCallback<T>): Promise<Awaited<T>>;
	async request<T>(
		name: string,
		options: LockOptions | LockGrantedCallback<T>,
		callback?: LockGrantedCallback<T>,
	): Promise<Awaited<T>> {
		if (callback === undefined || typeof options === 'function') throw new Error('Options are always given.');
		if (options.steal === true) {
			this.holder?.end(new DOMException('Taken.', 'AbortError'));
			this.holder = null;
		} else if (this.holder !== null) {
			if (options.ifAvailable === true) return callback(null) as Awaited<T>;
			await this.turn(options.signal);
		}
		return this.grant(name, callback);
	}

	async query(): Promise<LockManagerSnapshot> {
		return Promise.resolve({ held: [], pending: [] });
	}

	private async grant<T>(name: string, callback: LockGrantedCallback<T>): Promise<Awaited<T>> {
		let end: (error: Error) => void = () => undefined;
		const broken = new Promise<never>((_, reject) => (end = reject));
		const own = (this.holder = { end });
		try {
			return await Promise.race([broken, callback({ name, mode: 'exclusive' })]);
		} finally {
			if (this.holder === own) {
				this.holder = null;
				this.queue.shift()?.grant();
			}
		}
	}

	private turn(signal: AbortSignal | undefined): Promise<void> {
		return new Promise((resolve, reject) => {
			const waiting: Waiting = { grant: resolve, signal };
			this.queue.push(waiting);
			signal?.addEventListener('abort', () => {
				this.queue = this.queue.filter((one) => one !== waiting);
				reject(new DOMException('Left.', 'AbortError'));
			});
		});
	}
}
