/* IndexedDB as promises. Every use opens the database and closes it again, so that no tab stands in another's way. */

const VERSION = 1;

/** The two tables: the recipe with its one row, and files' bytes where there is no better place for them. */
export type Table = 'recipe' | 'files';

/**
 * Opens a database.
 *
 * @param create whether it is made where there is none; else looking leaves nothing behind
 * @returns null where there is none
 */
export function openDatabase(name: string, create: boolean): Promise<IDBDatabase | null> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, VERSION);
		let none = false;
		request.onupgradeneeded = () => {
			if (create)
				for (const table of ['recipe', 'files'] satisfies Table[]) request.result.createObjectStore(table);
			else {
				none = true;
				request.transaction?.abort();
			}
		};
		request.onsuccess = () => {
			request.result.onversionchange = () => {
				request.result.close();
			};
			resolve(request.result);
		};
		request.onerror = () => {
			if (none) resolve(null);
			else reject(reason(request.error));
		};
	});
}

/**
 * One transaction on one table: all of it, or nothing.
 *
 * @returns null where there is no such database
 */
export async function transact<T>(
	name: string,
	table: Table,
	mode: IDBTransactionMode,
	job: (table: IDBObjectStore) => Promise<T>,
): Promise<T | null> {
	const database = await openDatabase(name, false);
	if (database === null) return null;
	try {
		const transaction = database.transaction(table, mode, { durability: 'strict' });
		const over = completed(transaction);
		over.catch(() => undefined); // where the job fails first, its error is the one to tell
		const value = await job(transaction.objectStore(table));
		await over;
		return value;
	} finally {
		database.close();
	}
}

export function asked<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => {
			resolve(request.result);
		};
		request.onerror = () => {
			reject(reason(request.error));
		};
	});
}

/** Waits for other tabs to close theirs, which they do at once. */
export function deleteDatabase(name: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = () => {
			resolve();
		};
		request.onerror = () => {
			reject(reason(request.error));
		};
	});
}

function completed(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => {
			resolve();
		};
		transaction.onabort = () => {
			reject(reason(transaction.error));
		};
	});
}

const reason = (error: DOMException | null): Error => error ?? new DOMException('Stopped.', 'AbortError');
