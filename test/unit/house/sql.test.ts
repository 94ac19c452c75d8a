import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCanonical, type Engine } from '../../../src/lib/engine';
import { startNative } from '../../../src/lib/engine/native';
import { layGround } from '../../../src/lib/reports';

const folder = 'src/lib/reports';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.sql'))
	.sort();

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
	await loadCanonical(engine, []);
	await layGround(engine, null);
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
