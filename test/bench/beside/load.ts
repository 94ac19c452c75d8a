import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { chosen } from './chosen';
import { loadSql } from './typed.js';

/* The engine as its makers describe it, with nothing around it. */

let engine: { db: AsyncDuckDB; connection: AsyncDuckDBConnection } | null = null;

async function started(): Promise<NonNullable<typeof engine>> {
	const at = (file: string) => new URL(`../../../engine/${file}`, location.href).href;
	const db = new AsyncDuckDB(new VoidLogger(), new Worker(at('duckdb-browser-eh.worker.js')));
	await db.instantiate(at('duckdb-eh.wasm'));
	await db.open({});
	return { db, connection: await db.connect() };
}

window.startBare = async () => {
	engine = await started();
};

window.loadBare = async () => {
	const file = chosen();
	const began = performance.now();
	const { db, connection } = (engine ??= await started());
	await db.registerFileHandle('export.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
	await connection.query(loadSql('export.csv'));
	return performance.now() - began;
};
