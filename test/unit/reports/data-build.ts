import fc from 'fast-check';
import { CLASSES, type CanonicalRows } from '$lib/model';
import { canonicalOf, type Record_ } from './canonical-build';

/* Invented files from few words, so that ids, names, days, shapes and whole rows meet, and much is missing. */

/** Empty now and then, and else one of a few. */
const few = (...texts: readonly string[]) => fc.constantFrom('', ...texts);
/** Some whose order by bytes is not that of plain comparison. */
const name = few('Ann', 'ann', 'Bo', '😀', '\uffee');
const partner = few('Ann Lee', 'Bo Tan', 'Żaneta', '😀', '\uffee');
const company = few('Co', 'Other');
const DAYS = ['2024-01-01', '2024-01-02', '2024-02-29', '2024-03-01', '2024-06-30'] as const;
/** Mostly many, sometimes few or none. */
const mostly = <T>(of: fc.Arbitrary<T>, most: number) =>
	fc.oneof(
		{ weight: 1, arbitrary: fc.array(of, { maxLength: most }) },
		{ weight: 4, arbitrary: fc.array(of, { minLength: most / 2, maxLength: most }) },
	);

const day = few(...DAYS);
const way = fc.constantFrom('once' as const, 'by row' as const, 'twice' as const);

/** Ids that are short numbers, and others; many rows have none. */
const id = few('', '', '1', '2', '12345678', '123456789', 'x-1');

const opportunity = {
	id,
	identity: few('', '', '', 'x', 'y'),
	print: fc.constantFrom(...Array.from({ length: 12 }, (_, i) => `p${i}`)),
	part: few('leads'),
	tie: few('t1', 't2', 't3'),
	lead_tie: few('t1', 't2', 't3'),
	name,
	company,
	outcome: few('won', 'won', 'won', 'lost', 'lost', 'open'),
	created: day,
	closed: day,
	amount: few('100', '12.5', '0', '-3'),
	currency: few('EUR', 'USD', '€', '😀', '\uffee'),
	source: few('Referral', 'Web', 'Zoë', '😀', '\uffee'),
	source_class: few('', '', '', ...CLASSES),
	referrer: few('', '', '', 'Ann Lee', 'Bo Tan', '😀', '\uffee'),
	class_given: few(...Array.from({ length: 12 }, () => ''), ...CLASSES),
	existing: few('', '', '', '', 'true', 'false'),
	owner: name,
	service: few('Audit', 'Tax', '😀', '\uffee'),
	industry: few('Law'),
	region: few('North', 'South'),
	extra_1: few('One', 'Two'),
	extra_8: few('Red', '😀', '\uffee'),
};

const referrer = { opportunity_id: id, partner, name, company, created: day };

/** Words by which rows of several files are compared with one another: hardly any, so that nearly all meet. */
const CLOSE = {
	name: few('Ann', 'ann'),
	company: few(''),
	created: few('', '2024-01-01', '2024-01-02'),
	tie: few('', 't1'),
	lead_tie: few('', 't1'),
};
const closeId = few('', '1', '1', '12345678', '123456789');

/** Rows alike in every cell are read alike within one file. */
function readAlike(records: readonly Record_[]): Record_[] {
	const first = new Map<string, Record_>();
	return records.map((record) => {
		const print = record.print ?? '';
		if (!first.has(print)) first.set(print, record);
		return first.get(print) ?? record;
	});
}

const rowsOf = (of: fc.Arbitrary<Record_>, most: number) =>
	fc.record({
		scope: few('a', 'a', 'b', 'b', 'c'),
		records: mostly(of, most).map(readAlike),
		isTied: fc.constantFrom(true, false, false),
		way,
	});

/** Files of opportunities of few shapes, of names that were filled in, and of partners. */
const filesOf = (opportunities: ReturnType<typeof rowsOf>, answer: fc.Arbitrary<Record_>) =>
	fc
		.record({
			opportunities: mostly(opportunities, 4),
			referrers: fc.array(fc.tuple(fc.array(answer, { maxLength: 6 }), way), { maxLength: 2 }),
			partners: fc.array(fc.tuple(fc.array(fc.record({ partner }), { maxLength: 5 }), way), { maxLength: 2 }),
		})
		.map(({ opportunities: many, referrers, partners }) => {
			const made: CanonicalRows[] = many.map(({ scope, records, isTied, way }, file) => {
				const untied = isTied ? {} : { tie: '', lead_tie: '' };
				const rows = records.map((record): Record_ => ({
					...record,
					...untied,
					scope,
					edition: String(file),
				}));
				return canonicalOf('opportunities', file, rows, way);
			});
			for (const [records, way] of referrers) made.push(canonicalOf('referrers', made.length, records, way));
			for (const [records, way] of partners) made.push(canonicalOf('partners', made.length, records, way));
			return made;
		});

const closeRow = fc.record({ ...opportunity, ...CLOSE, id: closeId, identity: few('', '', '', 'x') });
const closeAnswer = fc.record({
	...referrer,
	opportunity_id: closeId,
	name: CLOSE.name,
	company: CLOSE.company,
	created: CLOSE.created,
});

export const dataFiles: fc.Arbitrary<CanonicalRows[]> = fc.oneof(
	filesOf(rowsOf(fc.record(opportunity), 12), fc.record(referrer)),
	filesOf(rowsOf(closeRow, 4), closeAnswer),
);

/** Two files of different shapes, each with one row of the same id. */
const sharing = (one: Record_, other: Record_): CanonicalRows[] =>
	[one, other].map((record, file) =>
		canonicalOf('opportunities', file, [
			{ scope: 'ab'.charAt(file), print: `p${file}`, outcome: 'open', ...record },
		]),
	);

/** What files drawn by chance seldom hold: each tells one rule from its neighbours. */
export const RARE: readonly CanonicalRows[][] = [
	// A number in both: only the name is the same, and only but for its letters' case.
	sharing({ id: '1', name: 'Ann', created: '2024-01-01' }, { id: '1', name: 'ann', created: '2024-01-02' }),
	// A number in both: only the day is the same.
	sharing({ id: '1', name: 'Ann', created: '2024-01-01' }, { id: '1', name: 'Bo', created: '2024-01-01' }),
	// Neither is, of a number of eight digits, which is not shared, and of nine, and of no number, which are.
	...['12345678', '123456789', 'x-1'].map((shared) =>
		sharing(
			{ id: shared, name: 'Ann', created: '2024-01-01' },
			{ id: shared, name: 'Bo', created: '2024-01-02' },
		),
	),
	// A deal that goes on from a lead is meant by either id: its own on both days, that of the lead on its own day.
	[
		canonicalOf('opportunities', 0, [
			{ scope: 'a', print: 'p', id: 'L', part: 'leads', tie: 't', outcome: 'open', created: '2024-01-01' },
		]),
		canonicalOf('opportunities', 1, [
			{ scope: 'b', print: 'q', id: 'D', lead_tie: 't', outcome: 'won', created: '2024-01-02' },
		]),
		canonicalOf(
			'referrers',
			2,
			['L', 'D'].flatMap((opportunity_id) =>
				['', '2024-01-01', '2024-01-02', '2024-02-29'].map((created) => ({
					opportunity_id,
					partner: 'Ann Lee',
					created,
				})),
			),
		),
	],
];

export const asOfDay = fc.constantFrom(null, null, '2024-02-15');
