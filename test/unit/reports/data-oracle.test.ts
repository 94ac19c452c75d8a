import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCanonical, type Engine } from '$lib/engine';
import { startNative } from '$lib/engine/native';
import type { CanonicalRows } from '$lib/model';
import amountsSql from '$lib/reports/data/amounts.sql?raw';
import classBySql from '$lib/reports/data/class-by.sql?raw';
import { dataFrom } from '$lib/reports/data/data';
import odditiesSql from '$lib/reports/data/oddities.sql?raw';
import { layOpportunities } from '$lib/reports/ground/lay';
import { CLASS_BY } from '$lib/reports/ground/opportunities';
import { canonicalOf, COMPARED } from './canonical-build';
import { asOfDay, dataFiles, RARE } from './data-build';
import { groundBySql } from './ground-oracle';

/* What the Data screen says is worked out twice: in the page's own code, and by the SQL that the workings show. */

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
});
afterAll(() => engine.end());

/** What the SQL says, in the form of the page's own. */
async function asked() {
	const [by, odd] = [await engine.query(classBySql), await engine.query(odditiesSql)];
	const n = (column: string): number => odd.numbers(column)[0] ?? NaN;
	const byName = new Map(by.texts('class_by').map((name, i) => [name, by.numbers('n')[i]]));
	return {
		currencies: [...(await engine.query(amountsSql)).texts('currency')],
		classBy: Object.fromEntries(CLASS_BY.map((name) => [name, byName.get(name) ?? 0])),
		conflicts: by.numbers('conflicts').reduce((sum, conflicts) => sum + conflicts, 0),
		impossibleDays: n('impossible'),
		identicalKept: n('identical'),
		unrecognised: { labels: n('unrecognised_labels'), rows: n('unrecognised_rows') },
		lostAnswers: n('lost_answers'),
		sharedIds: n('fewest_ids') > 0 ? n('shared_ids') / n('fewest_ids') : 0,
		sourcesDiffer: n('sources_differ'),
	};
}

test('what is odd, the currencies and what decided classes are what the SQL says of the same rows', async () => {
	await fc.assert(
		fc.asyncProperty(dataFiles, asOfDay, async (canonical, asOf) => {
			await loadCanonical(engine, canonical);
			await groundBySql(engine, asOf);
			const laid = layOpportunities(canonical, asOf);
			const { aside, joined, ...facts } = dataFrom({ ...laid, canonical });
			expect(facts).toEqual(await asked());
			expect([aside, joined]).toEqual([laid.aside, laid.joined]);
		}),
		{ ...COMPARED, examples: RARE.map((canonical): [CanonicalRows[], null] => [canonical, null]) },
	);
});

test('the fingerprint of a row is asked for only where no id tells it apart from one that is like it', () => {
	const made = canonicalOf('opportunities', 0, [
		{ scope: 'a', id: '1', name: 'Ann', created: '2024-01-01', print: 'p' },
		{ scope: 'a', identity: 'x', name: 'Ann', created: '2024-01-01', print: 'p' },
		{ scope: 'a', name: 'Bo', created: '2024-01-01', print: 'q' },
		{ scope: 'a', name: 'Ann', created: '2024-01-01', print: 'p' },
		{ scope: 'a', name: 'Ann', created: '2024-01-01', print: 'p' },
		{ scope: 'a', name: 'Ann', created: '2024-01-01', print: 'r' },
	]);
	const rowsAsked = new Set<number>();
	const prints = ['p', 'p', 'q', 'p', 'p', 'r'];
	const at = (row: number): string => {
		rowsAsked.add(row);
		return prints[row] ?? '';
	};
	const print = { codes: null, texts: { count: prints.length, at } };
	const canonical = [{ ...made, columns: { ...made.columns, print } }];
	const laid = layOpportunities(canonical, null);
	expect(dataFrom({ ...laid, canonical }).identicalKept).toBe(1);
	expect([...rowsAsked].sort()).toEqual([3, 4, 5]);
});

test('rows alike in every cell are identical however their files were read, but not in files of different shapes', () => {
	const rows = (scope: string, created: string) => [{ scope, name: 'Ann', created, print: 'p' }];
	const identical = (...files: readonly ReturnType<typeof rows>[]): number => {
		const canonical = files.map((records, file) => canonicalOf('opportunities', file, records));
		return dataFrom({ ...layOpportunities(canonical, null), canonical }).identicalKept;
	};
	expect(identical(rows('a', '2024-01-02'), rows('b', '2024-01-02'))).toBe(0);
	expect(identical(rows('a', '2024-01-02'), rows('a', '2024-02-01'))).toBe(1);
});
