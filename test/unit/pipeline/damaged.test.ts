import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalTable, canonicalText, loadCanonical, type Engine } from '../../../src/lib/engine';
import { startNative } from '../../../src/lib/engine/native';
import { CANONICAL, EMPTY_MAPPING } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';

/** `INGEST_RUNS=100000` for a long run. */
const RUNS = Number(process.env.INGEST_RUNS ?? 6_000) / 50;
const TODAY = '2026-06-30';

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
});
afterAll(() => engine.end());

interface Row {
	readonly name: string;
	readonly company: string;
	readonly damage: 'none' | 'cut' | 'extra' | 'stray' | 'wrapped';
}

const PIECES = [
	'Ann',
	'x',
	' ',
	',',
	';',
	'"',
	'""',
	'\n',
	'\r\n',
	'\\N',
	'\\',
	"'",
	'é',
	'漢',
	'\u200f',
	'#',
	'😀',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => `n${pieces.join('')}`);
const row: fc.Arbitrary<Row> = fc.record({
	name: text,
	company: text,
	damage: fc.oneof(
		{ weight: 4, arbitrary: fc.constant('none' as const) },
		{ weight: 1, arbitrary: fc.constantFrom('cut', 'extra', 'stray', 'wrapped') },
	),
});

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

function line({ name, company, damage }: Row, i: number): string {
	const cells = [`D${i}`, name, company, i % 2 === 0 ? 'won' : 'open', '2026-01-05'];
	const written = cells.map(quoted).join(',');
	switch (damage) {
		case 'none':
			return written;
		case 'cut':
			return cells.slice(0, 3).map(quoted).join(',');
		case 'extra':
			return `${written},"more"`;
		case 'stray':
			return `D${i},"a "b" c",flat,open,2026-01-05`;
		case 'wrapped':
			return quoted(written);
	}
}

/** Without what mapping may tidy: blanks at the edges and in a row. */
const bare = (cell: string | null | undefined): string => (cell ?? '').replaceAll(/[\s\u200f]+/g, '');

test('random damage: every row is in the table or set aside, and cells come back from the engine as they were written', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 15 }), async (rows) => {
			fc.pre(rows.filter(({ damage }) => damage === 'none').length * 2 > rows.length);
			const file = ['Deal Id,Deal Name,Company,Status,Created', ...rows.map(line)].join('\n');
			const intake = new Intake();
			expect(intake.add('deals.csv', new TextEncoder().encode(file))).toBeNull();
			const intaken = intake.read(EMPTY_MAPPING, TODAY);
			await loadCanonical(engine, intaken.canonical);

			const columns = Object.keys(CANONICAL.opportunities);
			const table = canonicalTable('opportunities');
			const list = columns.map((column) => `t.${column}::VARCHAR AS ${column}`).join(', ');
			const found = await engine.query(`SELECT ${list} FROM ${table} AS t ORDER BY t.line`);
			const loaded = columns.map((column) => found.texts(column));
			const sent = intaken.canonical.flatMap(
				(canonical) =>
					Papa.parse<string[]>(canonicalText(canonical).join(''), {
						delimiter: ',',
						newline: '\n',
						skipEmptyLines: true,
					}).data,
			);
			expect(found.rows + intaken.setAside.length).toBe(rows.length);
			const at = (column: string): readonly (string | null)[] => loaded[columns.indexOf(column)] ?? [];
			for (const column of ['id', 'name', 'company', 'outcome', 'created', 'print'])
				expect(at(column).map((cell) => cell ?? '')).toEqual(
					sent.map((cells) => cells[columns.indexOf(column)]),
				);
			const place = new Map(at('id').map((id, i) => [id, i]));
			rows.forEach(({ name, company, damage }, i) => {
				if (damage !== 'none' && damage !== 'wrapped') return;
				const here = place.get(`D${i}`) ?? -1;
				expect([bare(at('name')[here]), bare(at('company')[here])]).toEqual([bare(name), bare(company)]);
			});
		}),
		{ numRuns: RUNS },
	);
});
