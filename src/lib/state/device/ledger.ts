import { asked, deleteDatabase, openDatabase, transact } from './database';

/** Holds one record. A change of it is the one moment at which what is remembered changes. */
export interface Ledger {
	/** null: there is none. */
	read(): Promise<unknown>;
	/** Makes a place for the record where there is none yet. */
	create(): Promise<void>;
	/**
	 * Reads the record and writes what is to stand in its place, with nothing in between.
	 *
	 * @param next gives null where nothing is to change
	 * @returns what was written
	 */
	change<T extends object>(next: (now: unknown) => T | null): Promise<T | null>;
	/** Leaves nothing behind. */
	destroy(): Promise<void>;
}

const ONLY = 'now';

/** The record in IndexedDB. */
export class DatabaseLedger implements Ledger {
	constructor(private readonly name: string) {}

	async read(): Promise<unknown> {
		const found = await transact(this.name, 'recipe', 'readonly', (table) => asked<unknown>(table.get(ONLY)));
		return found ?? null;
	}

	async create(): Promise<void> {
		(await openDatabase(this.name, true))?.close();
	}

	change<T extends object>(next: (now: unknown) => T | null): Promise<T | null> {
		return transact(this.name, 'recipe', 'readwrite', async (table) => {
			const record = next((await asked<unknown>(table.get(ONLY))) ?? null);
			if (record !== null) await asked(table.put(record, ONLY));
			return record;
		});
	}

	destroy(): Promise<void> {
		return deleteDatabase(this.name);
	}
}
