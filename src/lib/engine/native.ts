import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Starts a native engine for the command line and the tests, locked down before it sees any data. */
export async function startNative(): Promise<Engine> {
	// Private to this user (mkdtemp makes it 0700), and gone when the engine ends.
	const directory = await mkdtemp(join(tmpdir(), 'vouch-'));
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	await connection.run(`SET temp_directory='${join(directory, 'spill')}'`);
	for (const statement of lockDown(`${directory}/`)) await connection.run(statement);
	return nativeEngine(instance, connection, directory);
}

/** The type a value is bound as. Left to itself the package binds every whole number in 32 bits, and larger ones wrap. */
function typeOf(value: Value): DuckDBType {
	if (value === null) return SQLNULL;
	if (typeof value === 'string') return VARCHAR;
	if (typeof value === 'boolean') return BOOLEAN;
	return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? INTEGER : DOUBLE;
}

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
			await writeFile(path, new Uint8Array(await content.arrayBuffer()), { mode: 0o600 });
			return path;
		},
		forget: (path) => rm(path, { force: true }),
		cancel: () => connection.interrupt(),
		async end() {
			connection.closeSync();
			instance.closeSync();
			await rm(directory, { recursive: true, force: true });
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
