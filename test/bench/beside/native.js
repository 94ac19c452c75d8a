/** DuckDB alone, in a program of its own: `node native.js export.csv`. */
import { DuckDBInstance } from '@duckdb/node-api';
import { GROUPED, loadSql } from './typed.js';

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run('SET threads=2');
await connection.run(loadSql(process.argv[2] ?? ''));
for (const sql of GROUPED) await connection.runAndReadAll(sql);
connection.closeSync();
