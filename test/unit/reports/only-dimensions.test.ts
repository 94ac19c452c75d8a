import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine';
import { startNative } from '../../../src/lib/engine/native';
import { EXTRAS, type Dimension } from '../../../src/lib/model';
import { onlyDimensions } from '../../../src/lib/reports/ground/only-dimensions';
import valuesSql from '../../../src/lib/reports/ideal/values.sql?raw';
import reachSql from '../../../src/lib/reports/reach/reach.sql?raw';
import groupsSql from '../../../src/lib/reports/within/groups.sql?raw';

const COLUMNS = ['service', 'industry', 'region', ...EXTRAS];
const dimension = (column: Dimension['column']): Dimension => ({ key: column, name: column, column });
const KEPT = [dimension('service'), dimension('extra_2')];

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
	const values = COLUMNS.map((column, i) => `'v' || (i * ${i + 3} % 4) AS ${column}`);
	await engine.run(`CREATE TABLE opportunities AS
		SELECT
			['referral', 'lead', 'introduction'][1 + i % 3] AS class,
			['won', 'lost', 'open'][1 + i % 7 % 3] AS outcome,
			(i * 37 % 900)::DOUBLE AS amount, 'owner ' || (i % 2) AS owner,
			DATE '2026-01-01' + i::INTEGER AS created, DATE '2026-02-01' + i::INTEGER AS closed,
			false AS impossible, 0 AS file, i::INTEGER AS line, ${values.join(', ')}
		FROM range(400) AS numbers(i)`);
});
afterAll(() => engine.end());

test.each([
	['within/groups.sql', groupsSql, 'field', ['won', 'decided']],
	['reach/reach.sql', reachSql, 'dimension', ['created', 'won', 'dated']],
	['ideal/values.sql', valuesSql, 'field', ['won', 'lost', 'money', 'field_won', 'field_repeated']],
])('%s says the same of the columns that are left', async (_, sql, field, figures) => {
	const rowsOf = async (statement: string) => {
		const answer = await engine.query(statement);
		const [fields, values, classes] = [field, 'value', 'class'].map((name) => answer.texts(name));
		const numbers = figures.map((name) => answer.numbers(name));
		return Array.from({ length: answer.rows }, (_, i) => [
			fields?.[i],
			values?.[i],
			classes?.[i],
			...numbers.map((column) => column[i]),
		]);
	};
	const [all, left] = [await rowsOf(sql), await rowsOf(onlyDimensions(sql, KEPT))];
	const leftOut = COLUMNS.filter((column) => !['service', 'extra_2', 'region'].includes(column));
	expect(left.length).toBeGreaterThan(0);
	expect(left).toEqual(all.filter(([of]) => !leftOut.includes(of as string)));
	expect(left.length).toBeLessThan(all.length);
	const said = onlyDimensions(sql, KEPT).replace(/^\s*--.*$/gm, '');
	for (const column of leftOut) expect(said).not.toMatch(new RegExp(`\\b${column}\\b`));
	const every = COLUMNS.map((column) => dimension(column as Dimension['column']));
	expect(onlyDimensions(sql, every)).toBe(sql);
});
