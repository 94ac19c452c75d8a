import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCanonical, type Engine } from '$lib/engine';
import { startNative } from '$lib/engine/native';
import { isoDay } from '$lib/format/day-number';
import { CLASSES, EXTRAS, OUTCOMES, type CanonicalRows } from '$lib/model';
import joinedSql from '$lib/reports/data/joined.sql?raw';
import asideSql from '$lib/reports/data/set-aside.sql?raw';
import { layOpportunities, type Laid } from '$lib/reports/ground/lay';
import { CLASS_BY, ENTERED, NO_DAY, type CodedText } from '$lib/reports/ground/opportunities';
import { canonicalOf, COMPARED, type Record_ } from './canonical-build';
import { groundBySql } from './ground-oracle';

/* What is known of each opportunity is worked out twice: in the page's own code, and by the SQL that rows are listed with. */

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
});
afterAll(() => engine.end());

/** Empty now and then, and else one of a few, so that rows meet. */
const few = (...texts: readonly string[]) => fc.constantFrom('', ...texts);
const day = fc.constantFrom('', '2024-01-01', '2024-01-02', '2024-02-29', '2024-03-01', '2024-06-30');
const name = few('Ann', 'Bo', 'Żaneta', '😀', '\uffee');

const opportunity = fc.record({
	scope: fc.constantFrom('a', 'a', 'b', ''),
	print: few('p1', 'p2', 'p3'),
	id: few('1', '2', '3', '4', 'long id 1'),
	identity: few('', '', 'x', 'y'),
	part: few('leads'),
	tie: few('t1', 't2', 't3'),
	lead_tie: few('t1', 't2', 't3'),
	name,
	company: few('Co', 'Other'),
	client_id: few('c1', 'c2'),
	outcome: few('won', 'lost', 'open', 'won', 'open'),
	outcome_label: few('Won', 'Closed won'),
	created: day,
	closed: day,
	amount: few('100', '12.5', '0', '-3', '1e21'),
	currency: few('EUR', 'USD'),
	source: few('Referral', 'Web', 'web', 'Zoë'),
	source_class: few(...CLASSES),
	referrer: few('', '', 'Ann Lee', 'Bo Tan'),
	class_given: few('', '', '', ...CLASSES),
	existing: few('', '', 'true', 'false'),
	owner: name,
	service: few('Audit'),
	stage: few('New', 'Proposal'),
	industry: few('Law'),
	region: few('North'),
	modified: few('2024-01-01 10:00:00', '2024-01-01 10:00:01', '2024-05-01 00:00:00'),
	extra_1: few('One', 'Two'),
});

const referrer = fc.record({
	opportunity_id: few('1', '2', '3', 'long id 1'),
	partner: few('Cy Poe', 'Di Roe'),
	name,
	company: few('Co', 'Other'),
	created: day,
});

const way = fc.constantFrom('once' as const, 'by row' as const, 'twice' as const);

/** Files of one shape have editions; without ties no file goes on from another. */
const files = fc
	.record({
		opportunities: fc.array(fc.tuple(fc.array(opportunity, { maxLength: 14 }), way), { maxLength: 4 }),
		referrers: fc.array(referrer, { maxLength: 5 }),
		touches: fc.array(fc.record({ partner: few('Ann Lee'), date: day }), { maxLength: 2 }),
		isTied: fc.boolean(),
	})
	.map(({ opportunities, referrers, touches, isTied }): CanonicalRows[] => [
		...opportunities.map(([records, as], file) =>
			canonicalOf(
				'opportunities',
				file,
				records.map((record): Record_ =>
					isTied
						? { ...record, edition: String(file) }
						: { ...record, tie: '', lead_tie: '', edition: String(file) },
				),
				as,
			),
		),
		canonicalOf('referrers', opportunities.length, referrers),
		canonicalOf('touches', opportunities.length + 1, touches),
	]);

const TEXTS: readonly CodedText[] = [
	'currency',
	'referrer',
	'owner',
	'source',
	'service',
	'stage',
	'industry',
	'region',
	'outcome_label',
	...EXTRAS,
];

const orNull = (value: string | undefined): string | null => value ?? null;
const dayText = (value: number): string | null => (value === NO_DAY ? null : isoDay(value));
const number = (value: number): string | null =>
	Number.isNaN(value) || value === NO_DAY ? null : String(value);

/** Each opportunity as the table has it, every cell as text. */
function rowsOf({ opportunities: all }: Laid): Record<string, string | null>[] {
	return Array.from({ length: all.rows }, (_, place) => ({
		place: String(place),
		file: String(all.file[place]),
		line: String(all.line[place]),
		created: dayText(all.created[place]!),
		deal_created: dayText(all.dealCreated[place]!),
		closed: dayText(all.closed[place]!),
		days: number(all.days[place]!),
		deal_days: number(all.dealDays[place]!),
		class: orNull(CLASSES[all.classes[place]!]),
		outcome: orNull(OUTCOMES[all.outcomes[place]!]),
		class_by: orNull(CLASS_BY[all.classBy[place]!]),
		entered: ENTERED[all.entered[place]!] ?? null,
		conflict: String(all.conflict[place] === 1),
		impossible: String(all.impossible[place] === 1),
		sources_differ: String(all.sourcesDiffer[place] === 1),
		is_deal: String(all.isDeal[place] === 1),
		amount: number(all.amount[place]!),
		source_class: all.sourceClass[place] === 0 ? null : orNull(CLASSES[all.sourceClass[place]! - 1]),
		cell: String(all.cells[place]),
		id: all.text('id', place),
		lead_id: all.text('lead_id', place),
		name: all.text('name', place),
		company: all.text('company', place),
		...Object.fromEntries(
			TEXTS.map((column) => [column, all.texts[column].values[all.texts[column].codes[place]!] ?? null]),
		),
	}));
}

/** The same rows from the table. */
async function tableRows(columns: readonly string[]): Promise<Record<string, string | null>[]> {
	const list = columns.map((column) =>
		column === 'conflict' ? 'coalesce(conflict, false)::VARCHAR AS conflict'
		: column === 'amount' ? "CASE WHEN amount = 1e21 THEN '1e+21' ELSE regexp_replace(amount::VARCHAR, '[.]0$', '') END AS amount"
		: `${column}::VARCHAR AS ${column}`,
	); // prettier-ignore
	const answer = await engine.query(
		`SELECT ${list.join(', ')} FROM opportunities_in_use AS used ORDER BY used.place`,
	);
	return Array.from({ length: answer.rows }, (_, row) =>
		Object.fromEntries(columns.map((column) => [column, answer.texts(column)[row] ?? null])),
	);
}

test('opportunities are what the SQL makes of the same rows, those set aside and joined as well', async () => {
	await fc.assert(
		fc.asyncProperty(files, fc.constantFrom(null, '2024-02-15'), async (canonical, asOf) => {
			await loadCanonical(engine, canonical);
			const day = await groundBySql(engine, asOf);
			const laid = layOpportunities(canonical, asOf);
			expect(laid.asOf).toBe(day);
			const aside = await engine.query(asideSql);
			expect(laid.aside).toEqual(
				aside.texts('reason').map((reason, i) => ({
					file: aside.numbers('file')[i],
					line: aside.numbers('line')[i],
					reason,
				})),
			);
			const joined = await engine.query(joinedSql);
			expect([...laid.joined]).toEqual(
				Array.from(joined.numbers('file'), (file, i) => [file, joined.numbers('n')[i]]),
			);
			const own = rowsOf(laid);
			const table = await tableRows(Object.keys(own[0] ?? { place: '' }));
			for (const [place, row] of own.entries()) expect(row).toEqual(table[place]);
			expect(own).toHaveLength(table.length);
			expect(laid.opportunities.cellCount).toBe(new Set(own.map(({ cell }) => cell)).size);
			expect(laid.opportunities.dated).toBe(own.filter(({ created }) => created !== null).length);
		}),
		COMPARED,
	);
});
