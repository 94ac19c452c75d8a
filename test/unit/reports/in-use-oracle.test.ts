import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCanonical, loadTable, type Engine } from '$lib/engine';
import { startNative } from '$lib/engine/native';
import { CLASSES, type CanonicalRows } from '$lib/model';
import { IN_USE } from '$lib/reports';
import { layOpportunities } from '$lib/reports/ground/lay';
import { tableOfOpportunities } from '$lib/reports/ground/table';
import { canonicalOf, COMPARED } from './canonical-build';
import { groundBySql } from './ground-oracle';

/* The table that rows are listed from is written by the page's own code; the SQL fills the same one, cell by cell. */

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
});
afterAll(() => engine.end());

const few = (...texts: readonly string[]) => fc.constantFrom('', ...texts);
const day = few('1900-01-01', '1969-12-31', '1970-01-01', '2000-02-29', '2024-01-02', '2024-06-30');
const odd = few(
	'Ann',
	'a"b',
	'line\nbreak',
	'a,b',
	'a\r\nb',
	"'q'",
	' x',
	'NULL',
	'\\N',
	'İ',
	'ΟΔΟΣ',
	'😀',
	'\uffee',
);
const flag = few('true', 'false');

const opportunity = fc.record({
	scope: fc.constantFrom('a', 'a', 'b'),
	print: few('p1', 'p2', 'p3'),
	id: few('1', '2', '3', '4', '5', '6'),
	identity: few('', '', 'x'),
	part: few('leads'),
	tie: few('t1', 't2', 't3'),
	lead_tie: few('t1', 't2', 't3'),
	name: odd,
	company: odd,
	client_id: few('c1', 'c2'),
	outcome: fc.constantFrom('won', 'lost', 'open', 'won'),
	outcome_label: odd,
	created: day,
	closed: day,
	amount: few('100', '-12.5', '1e+21', '1e-7', '123456789012345680', '0.1', '-3'),
	currency: few('EUR', 'USD'),
	source: odd,
	source_class: few(...CLASSES),
	referrer: few('', 'Ann', '😀', '\uffee', 'a"b'),
	class_given: few('', '', ...CLASSES),
	existing: few('', 'true', 'false'),
	owner: odd,
	service: odd,
	stage: odd,
	industry: odd,
	region: odd,
	contacted: day,
	needs_service: flag,
	fits_ideal: flag,
	intro_accepted: flag,
	modified: few('2024-01-01 10:00:00', '1950-05-01 00:00:00'),
	extra_1: odd,
	extra_8: odd,
});

const files = fc
	.array(
		fc.tuple(
			fc.array(opportunity, { minLength: 4, maxLength: 20 }),
			fc.constantFrom('once' as const, 'by row' as const, 'twice' as const),
		),
		{ minLength: 1, maxLength: 3 },
	)
	.map((lists): CanonicalRows[] =>
		lists.map(([rows, as], file) =>
			canonicalOf(
				'opportunities',
				file,
				rows.map((row) => ({ ...row, edition: String(file) })),
				as,
			),
		),
	);

async function cells(columns: readonly string[]): Promise<(string | null)[][]> {
	// Where nobody is named the SQL says that nothing conflicts by saying nothing.
	const said = (name: string): string => (name === 'conflict' ? 'coalesce(conflict, false)' : name);
	const found = await engine.query(
		`SELECT ${columns.map((name) => `${said(name)}::VARCHAR AS ${name}`).join(', ')} FROM opportunities_in_use AS u ORDER BY u.place`,
	);
	const texts = columns.map((name) => found.texts(name));
	return Array.from({ length: found.rows }, (_, row) => texts.map((column) => column[row] ?? null));
}

test('every cell of the table in use is what the SQL makes of the same rows', async () => {
	const asOfDay = fc.constantFrom(null, '1969-12-31', '2000-02-29');
	await fc.assert(
		fc.asyncProperty(files, asOfDay, async (canonical, asOf) => {
			await loadCanonical(engine, canonical);
			await groundBySql(engine, asOf);
			const { text, ...table } = tableOfOpportunities(layOpportunities(canonical, asOf).opportunities);
			const columns = Object.keys(table.columns);
			const bySql = await cells(columns);
			await loadTable(engine, IN_USE, { ...table, text: new Blob([...text]) });
			expect(await cells(columns)).toEqual(bySql);
		}),
		COMPARED,
	);
});
