import type { Mapping, Notebook, Problem } from '../../model';
import type { Summary } from '../keep.svelte';
import type { Held } from '../work';
import type { Ledger } from './ledger';
import { checked, parseRecipe, SCHEMA, type Place, type Recipe } from './recipe';
import {
	DAMAGED,
	done,
	failed,
	lostFile,
	NEWER,
	NOT_DELETED,
	StorageError,
	TAKEN,
	tried,
	unreadable,
	type Result,
} from './result';
import type { Shelf } from './shelf';

/** What makes the report: the files, how they are read, and what the owner wrote on the page. */
export interface Kept {
	readonly files: readonly Held[];
	readonly mapping: Mapping;
	readonly notebook: Notebook;
}

/** What is remembered, read. */
export interface Remembered extends Kept {
	/** ISO moment. */
	readonly savedAt: string;
	/** Counts the saves: says whether another tab saved since. */
	readonly revision: number;
	/** Files that could not be read, each as its problem. */
	readonly lost: readonly Problem[];
}

/** The record: the recipe, who may write it, and how often it was written. */
interface Entry extends Recipe {
	readonly writer: string;
	readonly revision: number;
}

/**
 * What a device remembers. Bytes are put on the shelf under fresh keys before the record names them, and what it names
 * no more is removed after: whatever interrupts a save, the former state or the new one is there, whole. Only the
 * tab that began last may save; another one's save changes nothing.
 */
export class Store {
	/** Files whose bytes lie on the shelf, so that they are written once. */
	private readonly places = new WeakMap<Blob, string>();
	private puts = 0;

	/** @param token names this tab; no other tab ever has the same */
	constructor(
		private readonly ledger: Ledger,
		private readonly shelf: Shelf,
		private readonly token: string,
	) {}

	/** null: nothing is remembered. */
	read(): Promise<Result<Remembered | null>> {
		return tried(async () => {
			const found = await this.ledger.read();
			return found === null ? null : this.opened(entryIn(found));
		});
	}

	/** What is remembered, without the bytes of its files. */
	look(): Promise<Result<({ readonly summary: Summary } & Pick<Kept, 'mapping' | 'notebook'>) | null>> {
		return tried(async () => {
			const found = await this.ledger.read();
			if (found === null) return null;
			const { files, mapping, notebook, savedAt } = entryIn(found);
			const size = files.reduce((sum, file) => sum + file.size, 0);
			return { summary: { names: files.map(({ name }) => name), size, savedAt }, mapping, notebook };
		});
	}

	/**
	 * Makes this tab the one that saves.
	 *
	 * @param first what is remembered at first where nothing is yet; null: nothing is begun then
	 * @returns number of saves so far; null: nothing is remembered
	 */
	begin(first: Pick<Kept, 'mapping' | 'notebook'> | null): Promise<Result<number | null>> {
		return tried(async () => {
			if (first !== null) {
				await this.ledger.create();
				await this.shelf.create();
			}
			const begun = await this.ledger.change((now): Entry | null => {
				const entry = now !== null ? entryIn(now) : first !== null ? fresh(first) : null;
				return entry && { ...entry, writer: this.token };
			});
			return begun?.revision ?? null;
		});
	}

	/** @returns number of saves so far */
	save({ files, ...kept }: Kept): Promise<Result<number>> {
		return tried(async () => {
			const before = await this.shelf.keys();
			const put: string[] = [];
			try {
				const places: Place[] = [];
				for (const file of files) places.push(await this.placed(file, before, put));
				const recipe = checked({ ...fresh(kept), files: places });
				if (!recipe.ok) throw new StorageError(recipe.problem);
				const saved = await this.ledger.change((now): Entry | null => {
					if (!isOf(now, this.token)) return null;
					const revision = entryIn(now).revision + 1;
					return { ...fresh(kept), files: places, writer: this.token, revision };
				});
				if (saved === null) throw new StorageError(TAKEN);
				await this.sweep(before.filter((key) => places.every(({ at }) => at !== key)));
				return saved.revision;
			} catch (error) {
				await this.sweep(put);
				throw error;
			}
		});
	}

	/** Removes files, recipe and setting. To be called only by the tab that saves. */
	async clear(): Promise<Result<void>> {
		try {
			// The bytes go first: where this is interrupted, the record is still there to say so.
			await this.shelf.destroy();
			await this.ledger.destroy();
			return done(undefined);
		} catch {
			return failed(NOT_DELETED);
		}
	}

	private async placed(held: Held, before: readonly string[], put: string[]): Promise<Place> {
		const { name, encoding, file } = held;
		let at = this.places.get(file);
		if (at === undefined || !before.includes(at)) {
			at = `${this.token}-${++this.puts}`;
			put.push(at);
			await this.put(at, held);
			this.places.set(file, at);
		}
		return { name, encoding, size: file.size, at };
	}

	private async put(at: string, { name, file }: Held): Promise<void> {
		try {
			await this.shelf.put(at, file);
		} catch (error) {
			// It is the file's fault, not the storage's, where not even its beginning can be read.
			const readable = await file
				.slice(0, 1)
				.arrayBuffer()
				.then(
					() => true,
					() => false,
				);
			throw readable ? error : new StorageError(unreadable(name));
		}
	}

	/** What stays behind here is removed after the next save. */
	private async sweep(keys: readonly string[]): Promise<void> {
		for (const key of keys) await this.shelf.remove(key).catch(() => undefined);
	}

	private async opened({ files: places, mapping, notebook, savedAt, revision }: Entry): Promise<Remembered> {
		const files: Held[] = [];
		const lost: Problem[] = [];
		for (const place of places) {
			const file = await this.fileAt(place);
			if (file === null) lost.push(lostFile(place.name));
			else files.push({ name: place.name, encoding: place.encoding, file });
		}
		return { files, mapping, notebook, savedAt, revision, lost };
	}

	/** A copy: what another tab deletes does not pull it from under this one. */
	private async fileAt({ name, size, at }: Place): Promise<File | null> {
		try {
			const bytes = await this.shelf.get(at);
			if (bytes?.size !== size) return null;
			const file = new File([await bytes.arrayBuffer()], name);
			this.places.set(file, at);
			return file;
		} catch {
			return null;
		}
	}
}

const fresh = ({ mapping, notebook }: Pick<Kept, 'mapping' | 'notebook'>): Entry => ({
	schema: SCHEMA,
	savedAt: new Date().toISOString(),
	files: [],
	mapping,
	notebook,
	writer: '',
	revision: 0,
});

const isOf = (now: unknown, token: string): boolean =>
	typeof now === 'object' && now !== null && 'writer' in now && now.writer === token;

/** The record as it was found, or a problem that says why it cannot be used. */
function entryIn(found: unknown): Entry {
	const recipe = parseRecipe(found, { damaged: DAMAGED, newer: NEWER });
	if (!recipe.ok) throw new StorageError(recipe.problem);
	const { writer, revision } = found as Partial<Entry>;
	return { ...recipe.value, writer: writer ?? '', revision: revision ?? 0 };
}
