import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCanonical, type Engine } from '../../../src/lib/engine';
import { startNative } from '../../../src/lib/engine/native';
import { groundBySql } from '../reports/ground-oracle';

const folder = 'src/lib/reports';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.sql'))
	.sort();

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
	await loadCanonical(engine, []);
	await groundBySql(engine, null);
});
afterAll(() => engine.end());

test('there are SQL files to check', () => {
	expect(files.length).toBeGreaterThan(5);
});

test.each(files)('%s begins with its question and grain, and runs', async (name) => {
	const sql = readFileSync(join(folder, name), 'utf8');
	expect(sql).toMatch(/^-- Question: .+\n(--.*\n)*-- Grain: .+\n/);
	await engine.run(`EXPLAIN ${sql}`);
});

/** Those that find the answers an owner filled in among all opportunities: both may be many thousands. */
test.each(['ground/opportunities-in-use.sql', 'data/oddities.sql'])(
	'%s finds rows by their keys, and never tries every row with every other',
	async (name) => {
		const statement = readFileSync(join(folder, name), 'utf8').replace(/CREATE OR REPLACE TABLE \w+ AS/, '');
		const plan = (await engine.query(`EXPLAIN ${statement}`)).texts('explain_value').join('\n');
		expect(plan).toContain('HASH_JOIN');
		expect(plan).not.toMatch(/NL_JOIN|NESTED_LOOP/);
	},
);
