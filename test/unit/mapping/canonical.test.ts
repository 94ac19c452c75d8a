import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/lib/engine/canonical-text';
import { canonical, review } from '../../../src/lib/mapping';
import { CANONICAL, EMPTY_MAPPING } from '../../../src/lib/model';
import type { Mapping, Reading } from '../../../src/lib/model';
import { TODAY, columns, reading, records } from './helpers';

const read = (files: readonly Reading[], given: Mapping = EMPTY_MAPPING) =>
	canonical(files, review(files, given, TODAY).mapping, TODAY);
const rows = (files: readonly Reading[], given?: Mapping) => read(files, given).files.flatMap(records);

test('exactly the columns of the table, in order, null as nothing', () => {
	const made = read([
		columns({ id: ['a"b'], status: ['won'], created: ['2026-01-02'], amount: ['1,000.5'] }, 'x.csv'),
	]);
	expect(made.files).toHaveLength(1);
	const [file] = made.files;
	if (file === undefined) throw new Error('no file');
	const text = canonicalText(file).join('');
	expect(file).toMatchObject({ name: 'x.csv', kind: 'opportunities', rows: 1 });
	expect(text.split(',')).toHaveLength(Object.keys(CANONICAL.opportunities).length);
	expect(text).toMatch(/^"0","2","[^"]+","[^"]+","a""b",,,,,,,,,"won","won","2026-01-02",,"1000.5",,/);
});

test('an opportunity', () => {
	const file = columns({
		'deal id': ['7'], name: ['Big  deal'], company: ['N/A'], 'client id': ['c1'], status: ['Lost '], created: ['03.02.2026'], closed: ['25.02.2026 10:00'],
		amount: ['€ 2.500,50'], source: ['client   referral'], referrer: ['Ann Lee'], class: ['Referral'], 'kind of business': ['Existing Business'], owner: ['O'], service: ['S'],
		stage: ['Proposal'], contacted: ['13.02.2026'], 'needs service': ['yes'], 'fits ideal': ['0'], 'intro accepted': [''], industry: ['I'], region: ['NA'],
		modified: ['26.02.2026 11:12'],
	}); // prettier-ignore
	const [row] = rows([file], { ...EMPTY_MAPPING });
	expect(row).toMatchObject({
		file: '0', line: '2', id: '7', name: 'Big deal', company: null, client_id: 'c1', outcome: 'lost', outcome_label: 'Lost', closed: '2026-02-25',
		amount: '2500.5', currency: 'EUR', source: 'client referral', source_class: 'referral', referrer: 'Ann Lee', class_given: 'referral', existing: 'true',
		stage: 'Proposal', contacted: '2026-02-13', needs_service: 'true', fits_ideal: 'false', intro_accepted: null, region: 'NA', modified: '2026-02-26 11:12:00',
	}); // prettier-ignore
});

test('a closing date counts for won and lost only; later than today never', () => {
	const made = read([
		columns({
			id: ['1', '2', '3', '4'],
			status: ['won', 'lost', 'open', 'won'],
			created: ['2026-01-01', '2026-01-01', '2026-01-01', '2026-08-01'],
			closed: ['2026-02-01', '2026-09-01', '2026-03-01', 'tomorrow'],
		}),
	]);
	expect(made.files.flatMap(records).map((r) => [r.created, r.closed])).toEqual([
		['2026-01-01', '2026-02-01'],
		['2026-01-01', null],
		['2026-01-01', null],
		[null, null],
	]);
	expect(made.dates).toMatchObject([
		{ field: 'created', order: 'ymd', future: 1, unreadable: 0 },
		{ field: 'closed', future: 1, unreadable: 1 },
	]);
	expect(made.problems.map((p) => [p.code, p.line, p.column, p.value])).toEqual([
		['future-date', 3, 'closed', '2026-09-01'],
		['future-date', 5, 'created', '2026-08-01'],
		['unreadable-value', 5, 'closed', 'tomorrow'],
	]);
});

describe('money', () => {
	const currencies = (file: Reading) => rows([file]).map((r) => [r.amount, r.currency]);
	const status = ['won', 'won', 'lost'];
	test('by column, by sign, by header, mixed', () => {
		expect(currencies(columns({ status, name: ['a', 'b', 'c'], amount: ['1', '', '3'], currency: ['usd', 'EUR', ''] }))).toEqual([['1', 'USD'], [null, null], ['3', null]]); // prettier-ignore
		expect(currencies(columns({ status, name: ['a', 'b', 'c'], amount: ['£1', '2', 'x'] }))).toEqual([['1', 'GBP'], ['2', 'GBP'], [null, null]]); // prettier-ignore
		expect(
			currencies(columns({ status, name: ['a', 'b', 'c'], 'Amount in EUR': ['1', '2', '3'] })).map(
				([, c]) => c,
			),
		).toEqual(['EUR', 'EUR', 'EUR']);
		expect(currencies(columns({ status, name: ['a', 'b', 'c'], amount: ['$1', '€2', '3'] }))).toEqual([['1', '$'], ['2', 'EUR'], ['3', null]]); // prettier-ignore
	});
	test('the column’s decimal sign decides what could be either', () => {
		const made = read([columns({ status, name: ['a', 'b', 'c'], amount: ['1.234', '5,50', '2 apples'] })]);
		expect(made.files.flatMap(records).map((r) => r.amount)).toEqual(['1234', '5.5', null]);
		expect(made.numbers).toMatchObject([{ field: 'amount', column: 'amount', decimal: ',', unreadable: 1 }]);
	});
});

test('names and labels have one spelling over all files, and merged names one name', () => {
	const deals = columns({ id: ['1', '2', '3', '4'], status: ['won', 'won', 'lost', 'lost'], created: Array<string>(4).fill('2026-01-01'), source: ['Online Store', 'OnlineStore', 'Online Store', 'Referral – J. Doe'], referrer: ['Ann Lee', 'ann lee', 'Google', ''] }); // prettier-ignore
	const touches = columns({
		partner: ['ANN LEE', 'John Doe', 'J Doe'],
		date: Array<string>(3).fill('2026-01-02'),
		type: ['call', 'Thank you', 'Birthday'],
	});
	const given: Mapping = { ...EMPTY_MAPPING, merges: [{ keep: 'John Doe', also: ['J. Doe'] }] };
	const all = rows([deals, touches], given);
	expect(all.slice(0, 4).map((r) => [r.source, r.referrer])).toEqual([
		['Online Store', 'Ann Lee'],
		['Online Store', 'Ann Lee'],
		['Online Store', null],
		['Referral', 'John Doe'],
	]);
	expect(all.slice(4).map((r) => [r.file, r.partner, r.type])).toEqual([
		['1', 'Ann Lee', 'call'],
		['1', 'John Doe', 'thank'],
		['1', 'John Doe', 'note'],
	]);
});

test('labels that differ only in whom they name are one source, spelled as most often', () => {
	const source = [
		'Referral – Ann Lee',
		'REFERRAL: Bo Park',
		'Referred by Cy Dale',
		'Referrals',
		'referrals (Di Estrada)',
		'Referrals',
		'Partner: Acme',
		'partner – Birch & Co',
		'Client Referral (Ann Lee)',
		'Client referred by Ann Lee',
		'Introduced by Ed Frost',
		'Recommendation from Flo Gray',
		'Google Ads',
		'Referral – Google Ads',
	];
	const file = columns({ status: source.map(() => 'won'), created: source.map(() => '2026-01-01'), source });
	expect(rows([file]).map((r) => [r.source, r.referrer])).toEqual([
		['Referral', 'Ann Lee'],
		['Referral', 'Bo Park'],
		['Referral', 'Cy Dale'],
		['Referral', null],
		['Referral', 'Di Estrada'],
		['Referral', null],
		['Partner', 'Acme'],
		['Partner', 'Birch & Co'],
		['Client Referral', 'Ann Lee'],
		['Referral', 'Ann Lee'],
		['Introduction', 'Ed Frost'],
		['Recommendation', 'Flo Gray'],
		['Google Ads', null],
		['Referral – Google Ads', null],
	]);
	const seen = review([file], EMPTY_MAPPING, TODAY);
	expect(seen.sources.map(({ label }) => label)).toContain('Referral – Ann Lee');
	const chosen: Mapping['classes'] = {
		'Referral – Ann Lee': 'lead',
		'Introduced by Ed Frost': 'introduction',
	};
	const [ann, , , , , , , , , , ed] = rows([file], { ...EMPTY_MAPPING, classes: chosen });
	expect([ann?.source, ann?.referrer]).toEqual(['Referral – Ann Lee', null]);
	expect([ed?.source, ed?.referrer]).toEqual(['Introduction', null]);
});

test('partners, given and spend', () => {
	const partners = columns({
		partner: ['Ann Lee', 'Bo'],
		kind: ['Client', 'weird'],
		cadence: ['monthly', '45 days'],
		since: ['2020-01-01', ''],
		'last touch': ['', 'someday'],
		'e-mail': ['a@b.c', ''],
	});
	const given = columns({ partner: ['Ann'], date: ['2026-01-01'], name: ['Z'], outcome: ['Closed Won'] });
	const spend = columns({
		source: ['Google Ads', 'Facebook', 'Other'],
		month: ['2026-01', 'Feb 2026', '2026-03-01'],
		cost: ['$1,000', '20', '5'],
		hours: ['1.5', '', 'x'],
	});
	const days = columns({ source: ['Google Ads'], from: ['2026-01-01'], to: ['2026-01-31'], cost: ['5'] });
	const made = read([partners, given, spend, days]);
	const all = made.files.map(records);
	expect(all[0]?.map((r) => [r.partner, r.kind, r.cadence, r.since, r.last_touch])).toEqual([
		['Ann Lee', 'existing-client', '30', '2020-01-01', null],
		['Bo', 'other', '45', null, null],
	]);
	expect(all[1]).toMatchObject([{ partner: 'Ann', date: '2026-01-01', name: 'Z', outcome: 'won' }]);
	expect(all[2]?.map((r) => [r.source, r.from_day, r.to_day, r.cost, r.hours, r.currency])).toEqual([
		['Google Ads', '2026-01-01', '2026-02-01', '1000', '1.5', '$'],
		['Facebook', '2026-02-01', '2026-03-01', '20', null, '$'],
		[null, '2026-03-01', '2026-04-01', '5', null, '$'],
	]);
	expect(all[3]).toMatchObject([{ from_day: '2026-01-01', to_day: '2026-02-01' }]);
	expect(made.problems.map((p) => [p.column, p.value])).toEqual([['last touch', 'someday'], ['hours', 'x']]); // prettier-ignore
});

test('daily spending is of its day', () => {
	const [row] = rows([
		columns({ source: ['Google Ads', 'Google Ads'], date: ['2026-01-05', '2026-01-06'], cost: ['1', '2'] }),
	]);
	expect(row).toMatchObject({ from_day: '2026-01-05', to_day: '2026-01-06' });
});

describe('rows set aside', () => {
	test('lines of totals', () => {
		const made = read([
			reading(['Name', 'Status', 'Created', 'Amount'], [['A', 'won', '2026-01-01', '5'], ['Total', '', '', '5'], ['Grand Total (1 record)', '', '', '€5'], ['Total', 'won', '2026-01-01', '7']]),
		]); // prettier-ignore
		expect(made.setAside).toEqual([
			{ file: 'file.csv', line: 3, reason: 'pseudo-row', text: 'Total,,,5' },
			{ file: 'file.csv', line: 4, reason: 'pseudo-row', text: 'Grand Total (1 record),,,€5' },
		]);
		expect(made.files.flatMap(records).map((r) => [r.name, r.line])).toEqual([
			['A', '2'],
			['Total', '5'],
		]);
	});
	test('files that no report uses', () => {
		const made = read([reading(['product', 'series'], [['A', 'x'], ['Total', '']], 'products.csv')]); // prettier-ignore
		expect(made.files).toEqual([]);
		expect(made.setAside.map((r) => [r.line, r.reason])).toEqual([
			[3, 'pseudo-row'],
			[2, 'not-mapped-kind'],
		]);
	});
});

test('rows that are alike have one print, others not', () => {
	const prints = rows([reading(['id', 'status', 'created'], [['1', 'won', ''], ['1', 'won', ''], ['1', 'won', 'x'], ['1w', 'on', '']])]).map((r) => r.print); // prettier-ignore
	expect(prints[0]).toBe(prints[1]);
	expect(new Set(prints).size).toBe(3);
});

const cell = fc.oneof(
	fc.string({ maxLength: 12 }),
	fc.constantFrom(
		'won',
		'Lost',
		'open',
		'2026-01-02',
		'03/04/2026',
		'1,5',
		'Referral',
		'Google Ads',
		'',
		'Total',
		'"',
		'a\nb',
		',',
		'Ann Lee',
		'__proto__',
	),
);
const header = fc.uniqueArray(
	fc.constantFrom(
		'id',
		'status',
		'stage',
		'created',
		'closed',
		'amount',
		'source',
		'referrer',
		'partner',
		'date',
		'type',
		'month',
		'cost',
		'x',
		'kind',
		'name',
		'constructor',
	),
	{ minLength: 1, maxLength: 8 },
);

test('no row is ever lost, and every one keeps its place', () => {
	fc.assert(
		fc.property(
			header.chain((names) =>
				fc.tuple(
					fc.constant(names),
					fc.array(fc.array(cell, { minLength: names.length, maxLength: names.length }), { maxLength: 12 }),
				),
			),
			([names, cells]) => {
				const file = reading(names, cells);
				const made = read([file]);
				const used = made.files.flatMap(records);
				expect(used.length + made.setAside.length).toBe(cells.length);
				expect(made.files.reduce((sum, f) => sum + f.rows, 0)).toBe(used.length);
				const lines = [...used.map((r) => Number(r.line)), ...made.setAside.map((r) => r.line)].sort(
					(a, b) => a - b,
				);
				expect(lines).toEqual([...file.lines]);
				for (const row of used) expect(Object.keys(row)).toHaveLength(Object.keys(row).length);
			},
		),
		{ numRuns: 300 },
	);
});

test('a hundred thousand rows are all there', () => {
	const status = ['Closed Won', 'Closed Lost', 'Presentation Scheduled'];
	const big = reading(
		['Record ID', 'Deal Name', 'Deal Stage', 'Create Date', 'Close Date', 'Amount', 'Lead Source', 'Referred By', 'Deal owner', ...Array.from({ length: 11 }, (_, i) => `Extra ${i}`)],
		Array.from({ length: 100_000 }, (_, i) => [
			String(i), `Deal ${i}`, status[i % 3] ?? '', `2025-0${1 + (i % 9)}-1${i % 10} 09:${10 + (i % 50)}`, `2026-0${1 + (i % 6)}-1${i % 10}`, `$${1 + (i % 900)},000.00`,
			'Client referral', `Ann ${i % 40}`, 'Bo', ...Array<string>(11).fill('x'),
		]),
	); // prettier-ignore
	const made = read([big]);
	expect(made.files[0]?.rows).toBe(100_000);
});
