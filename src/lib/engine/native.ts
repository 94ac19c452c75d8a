import { rmSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
	BOOLEAN,
	DOUBLE,
	DuckDBInstance,
	INTEGER,
	SQLNULL,
	VARCHAR,
	type DuckDBConnection,
	type DuckDBType,
} from '@duckdb/node-api';
import { engineError, lockDown, type Engine, type Result, type Value } from './types';

/** What an engine may use. Set before it is locked: nothing of it can be changed later. */
export interface NativeOptions {
	/** Bytes; what is more goes to disk for a while. null: four fifths of what the machine has. */
	readonly memory?: number | null;
	/** null: one for each core. */
	readonly threads?: number | null;
	/** A folder that is there, in which one is made for as long as the engine lives; null: the system's own. */
	readonly spill?: string | null;
}

/**
 * Starts a native engine for the command line and the tests, locked down before it sees any data.
 * Rejects with what the file system says where the folder cannot be made.
 */
export async function startNative(options: NativeOptions = {}): Promise<Engine> {
	const { memory = null, threads = null, spill = null } = options;
	// Private to this user (mkdtemp makes it 0700), and gone when the engine ends. Both what SQL reads and what does not fit
	// into memory lie in it, so that of the folder around it nothing can be read.
	const directory = await mkdtemp(join(spill === null ? tmpdir() : resolve(spill), 'vouch-'));
	directories.add(directory);
	try {
		const instance = await DuckDBInstance.create(':memory:');
		const connection = await instance.connect();
		await connection.run(`SET temp_directory='${join(directory, 'spill')}'`);
		if (memory !== null) await connection.run(`SET memory_limit='${memory}B'`);
		if (threads !== null) await connection.run(`SET threads=${threads}`);
		for (const statement of lockDown(`${directory}/`)) await connection.run(statement);
		return nativeEngine(instance, connection, directory);
	} catch (error) {
		await forgetDirectory(directory);
		throw error;
	}
}

/** Folders of engines that have not ended. */
const directories = new Set<string>();

async function forgetDirectory(directory: string): Promise<void> {
	await rm(directory, { recursive: true, force: true });
	directories.delete(directory);
}

/** Takes away the folders of all engines at once, for a program that is about to be stopped. */
export function forgetDirectories(): void {
	for (const directory of directories) rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
	directories.clear();
}

/** The type a value is bound as. Left to itself the package binds every whole number in 32 bits, and larger ones wrap. */
function typeOf(value: Value): DuckDBType {
	if (value === null) return SQLNULL;
	if (typeof value === 'string') return VARCHAR;
	if (typeof value === 'boolean') return BOOLEAN;
	return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? INTEGER : DOUBLE;
}

/** Bytes that are on their way to disk at once. */
const PIECE = 2 ** 26;

function nativeEngine(instance: DuckDBInstance, connection: DuckDBConnection, directory: string): Engine {
	let files = 0;
	const guarded = async <T>(sql: string, work: () => Promise<T>): Promise<T> => {
		try {
			return await work();
		} catch (error) {
			throw engineError(error, sql);
		}
	};
	return {
		run: (sql) =>
			guarded(sql, async () => {
				await connection.run(sql);
			}),
		bind: (sql, values: readonly Value[]) =>
			guarded(sql, async () => {
				await connection.run(sql, [...values], values.map(typeOf));
			}),
		query: (sql) => guarded(sql, async () => toResult(await connection.runAndReadAll(sql))),
		async offer(content) {
			const path = join(directory, `${++files}.csv`);
			const file = await open(path, 'wx', 0o600);
			try {
				for (let from = 0; from < content.size; from += PIECE)
					await file.appendFile(new Uint8Array(await content.slice(from, from + PIECE).arrayBuffer()));
			} finally {
				await file.close();
			}
			return path;
		},
		forget: (path) => rm(path, { force: true }),
		cancel: () => connection.interrupt(),
		async end() {
			connection.closeSync();
			instance.closeSync();
			await forgetDirectory(directory);
		},
	};
}

interface Reader {
	readonly currentRowCount: number;
	columnNames(): string[];
	getColumns(): readonly (readonly unknown[])[];
}

function toResult(reader: Reader): Result {
	const names = reader.columnNames();
	const columns = reader.getColumns();
	const column = (name: string): readonly unknown[] => {
		const found = columns[names.indexOf(name)];
		if (found === undefined && !names.includes(name)) throw new Error(`No column ${name} in the answer.`);
		return found ?? [];
	};
	return {
		rows: reader.currentRowCount,
		numbers: (name) => Float64Array.from(column(name), (v) => (typeof v === 'number' ? v : NaN)),
		texts: (name) => column(name).map((v) => (typeof v === 'string' ? v : null)),
	};
}
