import {
	CANONICAL,
	TABLE_KINDS,
	type CanonicalFile,
	type CanonicalRows,
	type SqlType,
	type TableKind,
} from '../model';
import { canonicalText } from './canonical-text';
import type { Engine } from './types';

/** Name of the table that holds the canonical rows of all files of a kind. */
export function canonicalTable(kind: TableKind): string {
	return `canonical_${kind}`;
}

/** Statement that makes a canonical table from files already offered; an empty one where there are none. */
export function loadStatement(kind: TableKind, paths: readonly string[]): string {
	const columns = Object.entries(CANONICAL[kind]);
	const table = canonicalTable(kind);
	if (paths.length === 0) {
		const list = columns.map(([name, type]) => `${name} ${type}`).join(', ');
		return `CREATE OR REPLACE TABLE ${table} (${list})`;
	}
	return `CREATE OR REPLACE TABLE ${table} AS ${readStatement(kind, paths)}`;
}

/** Statement that reads canonical rows from files already offered. */
const readStatement = (kind: TableKind, paths: readonly string[]): string => readRows(CANONICAL[kind], paths);

/** Statement that reads rows of these columns, written as `CanonicalFile` says, from files already offered. */
function readRows(columns: Readonly<Record<string, SqlType>>, paths: readonly string[]): string {
	const struct = Object.entries(columns)
		.map(([name, type]) => `'${name}': '${type}'`)
		.join(', ');
	const files = paths.map((path) => `'${path}'`).join(', ');
	// Nothing is left to a guess: an engine that sniffs loses rows without a word.
	// The buffer is set because a large max_line_size alone makes it a quarter of a gigabyte.
	return `SELECT * FROM read_csv([${files}],
		auto_detect=false, header=false, delim=',', quote='"', escape='"', comment='', new_line='\\n',
		columns={${struct}}, strict_mode=true, null_padding=false, nullstr='', allow_quoted_nulls=false,
		dateformat='%Y-%m-%d', timestampformat='%Y-%m-%d %H:%M:%S', max_line_size=16777216, buffer_size=33554432)`;
}

/**
 * Puts canonical rows in the place of those that a table has of one file.
 *
 * @param place the `file` of all of them
 */
export async function replaceRows(
	engine: Engine,
	place: number,
	{ kind, text, rows }: Pick<CanonicalFile, 'kind' | 'text' | 'rows'>,
): Promise<void> {
	const table = canonicalTable(kind);
	await engine.run(`DELETE FROM ${table} WHERE file = ${place}`);
	if (rows === 0) return;
	const path = await engine.offer(new Blob([text]));
	try {
		await engine.run(`INSERT INTO ${table} ${readStatement(kind, [path])}`);
	} finally {
		await engine.forget(path);
	}
	const count = await engine.query(`SELECT count(*)::DOUBLE AS n FROM ${table} WHERE file = ${place}`);
	const loaded = count.numbers('n')[0] ?? 0;
	if (loaded !== rows) throw new RowsLostError(kind, rows, loaded);
}

/** Rows of a table were lost on the way in: a bug, said rather than hidden. */
export class RowsLostError extends Error {
	override readonly name = 'RowsLostError';
	constructor(
		readonly kind: TableKind,
		readonly expected: number,
		readonly loaded: number,
	) {
		super(`Of ${expected} ${kind} rows ${loaded} were loaded.`);
	}
}

/** Canonical rows as text in a Blob, which one thread can hand to another. */
export type Offered = Pick<CanonicalFile, 'kind' | 'rows'> & { readonly text: Blob };

export const offered = (rows: CanonicalRows): Offered => ({
	kind: rows.kind,
	rows: rows.rows,
	text: new Blob(canonicalText(rows)),
});

/**
 * Loads the canonical rows of all files, one table for each kind, and compares counts.
 * Replaces what was there; run it inside a transaction where that must survive a failure.
 */
export async function loadCanonical(
	engine: Engine,
	files: readonly (CanonicalRows | Offered)[],
	onProgress: (share: number) => void = () => undefined,
): Promise<void> {
	for (const [index, kind] of TABLE_KINDS.entries()) {
		onProgress(index / TABLE_KINDS.length);
		const ofKind = files.filter((file) => file.kind === kind && file.rows > 0);
		const paths: string[] = [];
		try {
			for (const file of ofKind)
				paths.push(await engine.offer('text' in file ? file.text : offered(file).text));
			await engine.run(loadStatement(kind, paths));
			const count = await engine.query(`SELECT count(*)::DOUBLE AS n FROM ${canonicalTable(kind)}`);
			const loaded = count.numbers('n')[0] ?? 0;
			const expected = ofKind.reduce((sum, file) => sum + file.rows, 0);
			if (loaded !== expected) throw new RowsLostError(kind, expected, loaded);
		} finally {
			for (const path of paths) await engine.forget(path);
		}
	}
	onProgress(1);
}

/** Rows for a table of their own, which one thread can hand to another. */
export interface OfferedTable {
	readonly columns: Readonly<Record<string, SqlType>>;
	readonly rows: number;
	/** As `CanonicalFile` says. */
	readonly text: Blob;
}

/** Makes a table of such rows, in the place of one of that name, and compares counts. */
export async function loadTable(
	engine: Engine,
	table: string,
	{ columns, rows, text }: OfferedTable,
): Promise<void> {
	if (rows === 0) {
		const list = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
		await engine.run(`CREATE OR REPLACE TABLE ${table} (${list.join(', ')})`);
		return;
	}
	const path = await engine.offer(text);
	try {
		await engine.run(`CREATE OR REPLACE TABLE ${table} AS ${readRows(columns, [path])}`);
	} finally {
		await engine.forget(path);
	}
	const count = await engine.query(`SELECT count(*)::DOUBLE AS n FROM ${table}`);
	const loaded = count.numbers('n')[0] ?? 0;
	if (loaded !== rows) throw new RowsLostError('opportunities', rows, loaded);
}

/** Runs `work` so that a failure or a cancel leaves every table as it was. */
export async function inTransaction<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
	await engine.run('BEGIN TRANSACTION');
	let result: T;
	try {
		result = await work();
		await engine.run('COMMIT');
	} catch (error) {
		// A dead engine cannot roll back, and has nothing left to roll back to.
		await engine.run('ROLLBACK').catch(() => undefined);
		throw error;
	}
	return result;
}
