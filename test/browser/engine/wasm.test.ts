import { afterEach, expect, inject, test } from 'vitest';
import { inTransaction, loadCanonical, type Engine } from '../../../src/lib/engine';
import { startWasm } from '../../../src/lib/engine/wasm';

const files = new URL(`/engine/${__ENGINE_VERSION__}/`, location.href).href;
const running: Engine[] = [];

async function engine(patience?: number): Promise<Engine> {
	const started = await startWasm(patience === undefined ? { files } : { files, patience });
	running.push(started);
	return started;
}

afterEach(async () => {
	for (const one of running.splice(0)) await one.end();
});

const count = async (from: Engine, table: string) =>
	(await from.query(`SELECT count(*)::DOUBLE AS n FROM ${table}`)).numbers('n')[0];

test('an error in the middle of a million rows surfaces, and the engine lives on', async () => {
	const duck = await engine();
	await expect(
		duck.query(
			`SELECT CASE WHEN i = 500000 THEN error('row 500000') ELSE i END::DOUBLE AS i FROM range(1000000) AS t(i)`,
		),
	).rejects.toMatchObject({ code: 'sql', message: expect.stringContaining('row 500000') as string });
	await expect(
		duck.run(
			`CREATE TABLE t AS SELECT CASE WHEN i = 500000 THEN error('row 500000') ELSE i END AS i FROM range(1000000) AS r(i)`,
		),
	).rejects.toMatchObject({ code: 'sql' });
	expect((await duck.query('SELECT 1::INTEGER AS one')).numbers('one')[0]).toBe(1);
});

test('a cancelled load leaves what was there', async () => {
	const duck = await engine();
	await duck.run('CREATE TABLE kept AS SELECT i FROM range(10) AS r(i)');
	const load = inTransaction(duck, () =>
		duck.run(
			'CREATE OR REPLACE TABLE kept AS SELECT a.i * b.i % 7 AS i FROM range(100000) AS a(i), range(20000) AS b(i)',
		),
	);
	setTimeout(() => {
		duck.cancel();
	}, 300);
	await expect(load).rejects.toMatchObject({ code: 'cancelled' });
	expect(await count(duck, 'kept')).toBe(10);
});

test('a worker that is killed in mid-call is noticed, and another can be started', async () => {
	const workers: Worker[] = [];
	const Real = globalThis.Worker;
	globalThis.Worker = class extends Real {
		constructor(...args: ConstructorParameters<typeof Worker>) {
			super(...args);
			workers.push(this);
		}
	};
	const duck = await engine(1500).finally(() => (globalThis.Worker = Real));
	const call = duck.query(
		'SELECT sum(a.i * b.i)::DOUBLE AS s FROM range(100000) AS a(i), range(20000) AS b(i)',
	);
	setTimeout(() => {
		for (const worker of workers) worker.terminate();
	}, 200);
	await expect(call).rejects.toMatchObject({ code: 'dead' });
	await expect(duck.query('SELECT 1::INTEGER AS one')).rejects.toMatchObject({ code: 'dead' });
	expect((await (await engine()).query('SELECT 1::INTEGER AS one')).numbers('one')[0]).toBe(1);
});

test('nothing can be reached from SQL, and nothing can be switched on again', async () => {
	const stranger = inject('stranger');
	const duck = await engine();
	for (const sql of [
		`SELECT * FROM read_csv('${stranger}a.csv')`,
		`SELECT * FROM '${stranger}a.csv'`,
		`SELECT * FROM read_json('${stranger}a.json')`,
		`SELECT * FROM read_parquet('${stranger}a.parquet')`,
		`COPY (SELECT 1) TO '${stranger}b.csv'`,
		`ATTACH '${stranger}c.db' AS c (TYPE sqlite)`,
		'SET enable_external_access=true',
		'SET autoload_known_extensions=true',
		`SET custom_extension_repository='${stranger}'`,
		`LOAD '${stranger}x.duckdb_extension.wasm'`,
		'LOAD httpfs',
		'LOAD json',
		`SELECT current_date`,
	])
		expect(
			await duck.run(sql).then(
				() => 'it ran',
				(error: unknown) => (error as Error).name,
			),
			sql,
		).toBe('EngineError');
	expect(await (await fetch(`${stranger}hits`)).json()).toEqual([]);
});

test('canonical rows arrive as they were written, counted', async () => {
	const duck = await engine();
	const cell = (text: string | null) => (text === null ? '' : `"${text.replaceAll('"', '""')}"`);
	const big = 'x'.repeat(3 * 1024 * 1024);
	const rows = [
		['0', '2', 'Ann "A" Lee', '2026-01-02', 'thank', 'D1', 'a\nb,c'],
		['0', '3', '', null, null, null, big],
	];
	await loadCanonical(duck, [
		{
			kind: 'touches',
			text: new Blob([rows.map((row) => row.map(cell).join(',')).join('\n')]),
			rows: 2,
		},
	]);
	const read = await duck.query(
		'SELECT line, partner, date::VARCHAR AS date, note, length(note)::INTEGER AS long FROM canonical_touches ORDER BY line',
	);
	expect([...read.numbers('line')]).toEqual([2, 3]);
	expect(read.texts('partner')).toEqual(['Ann "A" Lee', '']);
	expect(read.texts('date')).toEqual(['2026-01-02', null]);
	expect(read.texts('note')[0]).toBe('a\nb,c');
	expect([...read.numbers('long')]).toEqual([5, 3 * 1024 * 1024]);
	expect(await count(duck, 'canonical_opportunities')).toBe(0);
});

test('texts come as they are: plain, accented, empty or none, over several batches', async () => {
	const duck = await engine();
	const answer = await duck.query(`SELECT
		CASE i % 4 WHEN 0 THEN 'plain ' || i WHEN 1 THEN 'Zoë – 😀 ' || i WHEN 2 THEN '' END AS mixed,
		CASE WHEN i % 3 > 0 THEN 'row ' || i END AS ascii
		FROM range(5000) AS r(i) ORDER BY i`);
	const wanted = Array.from({ length: 5000 }, (_, i) => [`plain ${i}`, `Zoë – 😀 ${i}`, '', null][i % 4]);
	expect(answer.texts('mixed')).toEqual(wanted);
	expect(answer.texts('ascii')).toEqual(wanted.map((_, i) => (i % 3 > 0 ? `row ${i}` : null)));
});
