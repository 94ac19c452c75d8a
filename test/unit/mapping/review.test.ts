import { describe, expect, test } from 'vitest';
import { canonical, review, shapeOf } from '../../../src/lib/mapping';
import { CLASSES, EMPTY_MAPPING, FIELDS } from '../../../src/lib/model';
import type { LeadClass, Mapping, Reading } from '../../../src/lib/model';
import { TODAY, columns, reading, records } from './helpers';

test('the shape of a header does not depend on case, blanks, punctuation, accents or order', () => {
	expect(shapeOf(['Deal Name', 'Amount'])).toBe(shapeOf(['amount ', 'deal_name']));
	expect(shapeOf(['Schließdatum'])).toBe(shapeOf(['schliessdatum']));
	expect(shapeOf(['a', 'b'])).not.toBe(shapeOf(['a', 'c']));
	expect(shapeOf(['a', 'b'])).not.toBe(shapeOf(['ab']));
});

const own = columns({
	id: ['1', '2', '3', '4', '5', '6'],
	status: ['Won', 'LOST', 'won ', 'Pondering', 'Pondering', ''],
	created: ['2026-02-03 09:05', '2026-02-11 16:40', '2026-03-01', 'soon', '2027-01-01', ''],
	amount: ['2.500,50', '1.200,00', 'lots', '', '7', '1.000'],
	source: ['Client referral', 'Bayut', 'bayut', 'Google Ads', '-', 'client  Referral'],
	referrer: ['Ann Lee', '', 'https://x.com', 'ann lee', '', ''],
});

describe('Review', () => {
	const seen = review([own], EMPTY_MAPPING, TODAY);
	const field = (name: string) => seen.files[0]?.fields.find((f) => f.field === name);

	test('shows every field of the kind, in order', () => {
		expect(seen.files[0]?.fields.map((f) => f.field)).toEqual(FIELDS.opportunities);
		expect(field('company')).toMatchObject({
			column: null,
			because: 'no column of the file gives it',
			examples: [],
		});
	});

	test('shows raw beside read, distinct, as it means', () => {
		expect(field('created')?.examples).toEqual([
			{ raw: '2026-02-03 09:05', read: '3 Feb 2026' },
			{ raw: '2026-02-11 16:40', read: '11 Feb 2026' },
			{ raw: '2026-03-01', read: '1 Mar 2026' },
		]);
		expect(field('status')?.examples.map((e) => e.read)).toEqual(['won', 'lost', 'open']);
		expect(field('amount')?.examples[0]).toEqual({ raw: '2.500,50', read: '2,500.50' });
		expect(field('source')?.examples.map((e) => e.read)).toEqual(['referral', 'unknown', 'lead']);
	});

	test('counts what could not be read, and says where', () => {
		expect(field('amount')).toMatchObject({
			unreadable: 1,
			failures: [{ line: 4, column: 'amount', value: 'lots', code: 'unreadable-value' }],
		});
		expect(field('created')).toMatchObject({ unreadable: 1, dateOrder: 'ymd' });
	});

	test('counts labels together whatever their spelling, unknown ones first', () => {
		expect(
			seen.sources.map(({ label, count, meaning, recognised }) => [label, count, meaning, recognised]),
		).toEqual([
			['Bayut', 2, 'unknown', false],
			['Client referral', 2, 'referral', true],
			['Google Ads', 1, 'lead', true],
			['', 1, 'unknown', true],
		]);
		expect(seen.sources[1]?.because).toBe('referral by a client; names a person in “referrer” on 1 row');
		expect(
			seen.outcomes.map(({ label, count, meaning, recognised }) => [label, count, meaning, recognised]),
		).toEqual([
			['Pondering', 2, 'open', false],
			['Won', 2, 'won', true],
			['LOST', 1, 'lost', true],
		]);
	});

	test('finds the decimal sign and leaves nothing to ask', () => {
		expect(seen.mapping.files[0]).toMatchObject({ decimal: ',', currency: null, kind: 'opportunities' });
		expect(seen.questions).toEqual([]);
	});
});

describe('what is given wins', () => {
	const file = reading(
		['Deal', 'State of things', 'Where from', 'Wert'],
		[
			['A', 'Blau', 'Bayut', '1.000'],
			['B', 'Grün', 'Other', '2.000'],
		],
	);
	const shape = shapeOf(file.columns);

	test('columns are taken over wholly; what is missing beside them is guessed', () => {
		const files = [
			{ shape, kind: 'opportunities', columns: { status: 'state OF things', amount: 'Wert' } },
		] as unknown as Mapping['files'];
		const given: Mapping = { ...EMPTY_MAPPING, files, outcomes: { blau: 'won', GRÜN: 'lost' } };
		const seen = review([file], given, TODAY);
		expect(seen.mapping.files).toEqual([
			{
				shape,
				kind: 'opportunities',
				columns: { status: 'State of things', amount: 'Wert' },
				dateOrder: {},
				decimal: ',',
				currency: null,
			},
		]);
		expect(seen.questions).toEqual([]);
		const because = (field: string) => seen.files[0]?.fields.find((f) => f.field === field)?.because;
		expect(because('status')).toBe('your choice');
		expect(because('amount')).toContain('Wert'); // what was guessed anyway was not chosen
		const rows = canonical([file], seen.mapping, TODAY).files.flatMap(records);
		expect(rows.map((r) => [r.outcome, r.amount, r.source])).toEqual([
			['won', '1000', null],
			['lost', '2000', null],
		]);
	});

	test('labels, null tokens among them', () => {
		const files = [
			{ shape, kind: 'opportunities', columns: { status: 'State of things', source: 'Where from' } },
		] as unknown as Mapping['files'];
		const given: Mapping = {
			...EMPTY_MAPPING,
			files,
			outcomes: { Blau: 'won' },
			classes: { BAYUT: 'lead', other: 'introduction' },
		};
		const seen = review([file], given, TODAY);
		expect(seen.sources.map(({ label, meaning, because }) => [label, meaning, because])).toEqual([
			['Bayut', 'lead', 'your choice'],
			['Other', 'introduction', 'your choice'],
		]);
		const rows = canonical([file], seen.mapping, TODAY).files.flatMap(records);
		expect(rows.map((r) => [r.source, r.source_class, r.outcome])).toEqual([
			['Bayut', 'lead', 'won'],
			['Other', 'introduction', 'open'],
		]);
	});

	test('a file put aside, a kind chosen, a column that is gone', () => {
		const none = { ...EMPTY_MAPPING, files: [{ shape, kind: null }] as unknown as Mapping['files'] };
		expect(review([own, file], none, TODAY).files[1]).toMatchObject({ kind: null, fields: [] });
		const kind = { ...EMPTY_MAPPING, files: [{ shape, kind: 'spend' }] as unknown as Mapping['files'] };
		expect(review([file], kind, TODAY).files[0]?.kind).toBe('spend');
		const gone = {
			...EMPTY_MAPPING,
			files: [{ shape, kind: 'opportunities', columns: { status: 'Gone' } }] as unknown as Mapping['files'],
		};
		expect(review([file], gone, TODAY).files[0]?.notes).toMatchObject([
			{ code: 'column-missing', column: 'Gone' },
		]);
	});

	test('entries of other shapes stay for other months', () => {
		const other = {
			shape: 'else',
			kind: null,
			columns: {},
			dateOrder: {},
			decimal: '.',
			currency: null,
		} as const;
		expect(
			review([own], { ...EMPTY_MAPPING, files: [other] }, TODAY).mapping.files.map((f) => f.shape),
		).toEqual([shapeOf(own.columns), 'else']);
	});

	test('a completed mapping reads the same file the same way again', () => {
		const seen = review([own], EMPTY_MAPPING, TODAY);
		const saved = JSON.parse(JSON.stringify(seen.mapping)) as Mapping;
		const again = review([own], saved, TODAY);
		expect(again.mapping).toEqual(seen.mapping);
		expect(again.sources).toEqual(seen.sources);
		expect(canonical([own], saved, TODAY).files.flatMap(records)).toEqual(
			canonical([own], seen.mapping, TODAY).files.flatMap(records),
		);
	});
});

describe('remarks', () => {
	const status = ['Won', 'Lost', 'Won'];
	test('a bare referral, either way', () => {
		const personal = review(
			[columns({ status, source: ['Referral', 'Referral', 'Trade show'] })],
			EMPTY_MAPPING,
			TODAY,
		);
		expect(personal.remarks).toMatchObject([{ code: 'bare-referral-is-personal', column: 'source' }]);
		expect(personal.remarks[0]?.message).toBe(
			'“Referral” in “source” (2 rows) is read as a personal referral.',
		);
		const web = review(
			[columns({ status, source: ['referral', 'organic_search', 'cpc'] })],
			EMPTY_MAPPING,
			TODAY,
		);
		expect(web.remarks).toMatchObject([{ code: 'bare-referral-is-web' }]);
		expect(web.sources.find((s) => s.label === 'referral')?.meaning).toBe('lead');
		const chosen = review(
			[columns({ status, source: ['Referral', '', ''] })],
			{ ...EMPTY_MAPPING, classes: { referral: 'lead' } },
			TODAY,
		);
		expect(chosen.remarks).toEqual([]);
	});
});

test('the outcome is asked for only where nobody can know', () => {
	const ask = (status: string[]) =>
		review([columns({ status, created: status.map(() => '2026-01-01') })], EMPTY_MAPPING, TODAY).questions;
	expect(ask(['Blue', 'Green', 'Blue'])).toMatchObject([{ kind: 'outcome', column: 'status', labels: [{ label: 'Blue', count: 2 }, { label: 'Green', count: 1 }] }]); // prettier-ignore
	expect(ask(['Blue', 'Open'])).toHaveLength(1);
	expect(ask(['Blue', 'Lost'])).toHaveLength(1);
	expect(ask(['Blue', 'Lost', 'Won'])).toEqual([]);
	expect(ask(['New', 'Open', 'Qualified'])).toEqual([]);
	const answered = review(
		[columns({ status: ['Blue', 'Green'], created: ['2026-01-01', '2026-01-01'] })],
		{ ...EMPTY_MAPPING, outcomes: { Blue: 'won' } },
		TODAY,
	);
	expect(answered.questions).toEqual([]);
});

test('the class column spares a question for labels that nobody knows', () => {
	const seen = review(
		[columns({ status: ['won', 'lost'], kind: ['referral', 'lead'], source: ['strategic', 'Google'] })],
		EMPTY_MAPPING,
		TODAY,
	);
	expect(seen.sources).toMatchObject([
		{
			label: 'strategic',
			meaning: 'unknown',
			recognised: true,
			because: 'we do not know this one; “kind” says how 1 row came',
		},
		{ label: 'Google', meaning: 'lead', because: 'search engine; “kind” says how 1 row came' },
	]);
});

describe('a label stands once', () => {
	const labelsOf = (...files: readonly Reading[]) =>
		review(files, EMPTY_MAPPING, TODAY).sources.map(({ label, meaning, count }) => [label, meaning, count]);

	test('whatever a class column says of its rows', () => {
		const status = ['won', 'lost', 'won', 'lost', 'open', 'open'];
		const kind = ['lead', 'referral', 'lead', 'referral', '', 'lead'];
		const source = ['', '', 'Bayut', 'bayut', 'Bayut', 'Google'];
		const seen = review([columns({ status, kind, source })], EMPTY_MAPPING, TODAY);
		expect(seen.sources.map((s) => [s.label, s.meaning, s.count, s.recognised, s.because])).toEqual([
			['Bayut', 'unknown', 3, false, 'we do not know this one: please choose; “kind” says how 2 rows came'],
			['', 'unknown', 2, true, 'blank; “kind” says how 2 rows came'],
			['Google', 'lead', 1, true, 'search engine; “kind” says how 1 row came'],
		]);
	});

	test('in whatever spacing it is written', () => {
		const status = ['won', 'lost', '0 %', '0  %'];
		const source = ['Offline Sources', 'Offline  Sources', ' offline sources', 'Offline\tSources'];
		expect(labelsOf(columns({ status, source }))).toEqual([['Offline Sources', 'unknown', 4]]);
		const { outcomes } = review([columns({ status, source })], EMPTY_MAPPING, TODAY);
		expect(outcomes.map((o) => [o.label, o.meaning])).toEqual([['0 %', 'lost'], ['won', 'won'], ['lost', 'lost']]); // prettier-ignore
	});

	test('but twice where two files read it differently', () => {
		const web = columns({ status: ['won', 'lost', 'lost'], source: ['Referral', 'organic_search', 'cpc'] }, 'web.csv'); // prettier-ignore
		const own = columns({ Status: ['won', 'lost'], Source: ['Referral', 'Trade show'] }, 'own.csv');
		expect(labelsOf(web, own).filter(([label]) => label === 'Referral')).toEqual([
			['Referral', 'lead', 1],
			['Referral', 'referral', 1],
		]);
	});
});

describe('Review and the rows agree on how each label came', () => {
	/** The precedence of the definitions, for rows without a class column or earlier business. */
	const classOf = (row: Record<string, string | null>): string =>
		row.referrer === null ? (row.source_class ?? 'unknown') : 'referral';
	const labels = [
		'Introduced by Ann Lee', 'Introduced by', 'Introduced by a client', 'Referral - Ann Lee', 'Referral – Google', 'Referred by client', 'Referral',
		'Word of mouth', 'Google', 'OFFLINE', 'Other', 'Bayut', 'Existing client', 'Empfehlung von Anna Groß', 'Networking', 'Facebook referral', 'Met at',
		'Introduced via Bo Park', 'Recommended by Ms Li', 'Renewal',
	]; // prettier-ignore
	const file = columns({ status: labels.map(() => 'won'), source: labels });

	test.each([
		['as built in', {}],
		[
			'as chosen',
			Object.fromEntries(labels.map((l, i) => [l, CLASSES[i % CLASSES.length] ?? 'lead'] as const)),
		],
		['all unknown', Object.fromEntries(labels.map((l) => [l, 'unknown'] as const))],
	])('%s', (_, classes) => {
		const seen = review([file], { ...EMPTY_MAPPING, classes }, TODAY);
		const rows = canonical([file], seen.mapping, TODAY).files.flatMap(records);
		const shown = new Map(seen.sources.map(({ label, meaning }) => [label, meaning]));
		for (const [i, row] of rows.entries()) {
			const label = labels[i] ?? '';
			expect([label, classOf(row)]).toEqual([label, shown.get(row.source === null ? '' : label)]);
		}
	});

	test('a label that the owner says is no referral names no referrer', () => {
		const read = (choice?: LeadClass) => {
			const classes = choice === undefined ? {} : { 'referral ann lee': choice };
			const one = columns({ status: ['won'], source: ['Referral - Ann Lee'] });
			const { mapping } = review([one], { ...EMPTY_MAPPING, classes }, TODAY);
			return canonical([one], mapping, TODAY).files.flatMap(records)[0];
		};
		expect(read()).toMatchObject({ source_class: 'referral', referrer: 'Ann Lee' });
		expect(read('referral')).toMatchObject({ source_class: 'referral', referrer: 'Ann Lee' });
		for (const choice of CLASSES.filter((c) => c !== 'referral'))
			expect(read(choice)).toMatchObject({ source_class: choice, referrer: null });
	});
});

test('a label that says nothing is told apart from one that nobody knows, and from none', () => {
	const file = columns({ status: ['won', 'won', 'won', 'won'], source: ['OFFLINE', 'Bayut', 'Other', ''] });
	const rows = canonical([file], review([file], EMPTY_MAPPING, TODAY).mapping, TODAY).files.flatMap(records);
	expect(rows.map((r) => [r.source, r.source_class])).toEqual([
		['OFFLINE', 'unknown'],
		['Bayut', null],
		[null, null],
		[null, null],
	]);
});

test('a saved reading that names a column of no file says so', () => {
	const file = reading(['id', 'status', 'created'], [['1', 'won', '2026-01-01']]);
	const files = [{ shape: '', columns: { source: 'Nope' } }] as unknown as Mapping['files'];
	const seen = review([file], { ...EMPTY_MAPPING, files }, TODAY);
	expect(seen.remarks.map(({ code, column }) => [code, column])).toEqual([['column-nowhere', 'Nope']]);
});
