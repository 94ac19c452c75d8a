import { describe, expect, test } from 'vitest';
import { canonical, review } from '../../../src/lib/mapping';
import { dateColumn, notAbsurd } from '../../../src/lib/mapping/read/date-order';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import type { DateOrder, Mapping, Reading } from '../../../src/lib/model';
import { TODAY, columns, reading, records } from './helpers';

const ordersOf = (...values: readonly string[]): readonly DateOrder[] =>
	dateColumn(Uint32Array.from(values.keys()), {
		id: '0',
		cell: (row) => values[row] ?? '',
		cells: { codes: null, texts: { count: values.length, at: (row) => values[row] ?? '' } },
	}).orders;

describe('orders that a column’s own values leave open', () => {
	test.each([
		['no dates at all', ['', 'n/a'], ['ymd']],
		['year first', ['2024-03-05', '2024-03-04 10:00'], ['ymd']],
		['a day above twelve', ['03/04/2026', '25/04/2026'], ['dmy']],
		['a month above twelve', ['03/04/2026', '04/25/2026', '2026-01-01'], ['mdy']],
		['all alike', ['03/03/2026', '04/04/2026'], ['dmy']],
		['nothing settles it', ['03/04/2026', '05/06/2026'], ['dmy', 'mdy']],
		['two digits', ['20-10-16', '21-11-17'], ['dmy', 'ymd']],
		['two digits, settled', ['20-10-99', '21-11-98'], ['dmy']],
		['serials', ['44927', '45000.5'], ['serial']],
		['both kinds of impossible', ['13/01/2026', '01/13/2026', '02/03/2026'], ['dmy', 'mdy']],
		['a blunder among many', [...Array<string>(100).fill('25/01/2026'), '01/26/2026'], ['dmy']],
		['rubbish beside them does not count', ['25/01/2026', '00/00/0000'], ['dmy']],
	] as const)('%s', (_, values, orders) => {
		expect(ordersOf(...values)).toEqual(orders);
	});
});

test('one reading is absurd', () => {
	const of = (dmy: number, mdy: number, ambiguous: number) =>
		notAbsurd(
			[
				{ order: 'dmy', impossible: dmy },
				{ order: 'mdy', impossible: mdy },
			],
			ambiguous,
		);
	expect(of(0, 38, 41)).toBe('dmy');
	expect(of(3, 0, 40)).toBe('mdy');
	expect(of(0, 2, 40)).toBeNull();
	expect(of(2, 12, 40)).toBeNull();
	expect(of(0, 0, 40)).toBeNull();
	expect(of(0, 1, 1)).toBe('dmy');
});

const deals = (created: readonly string[], closed: readonly string[], status = created.map(() => 'Won')) =>
	columns({ id: created.map((_, i) => String(i)), status, created, closed });

const orderOf = (mapping: Mapping): unknown => mapping.files[0]?.dateOrder;

describe('orders in a file', () => {
	test('an order is chosen where the other would close deals before they were created', () => {
		const created = ['2026-03-01', '2026-04-01', '2026-05-01', '2026-03-05'];
		const seen = review(
			[deals(created, ['07/03/2026', '09/04/2026', '08/05/2026', '12/03/2026'])],
			EMPTY_MAPPING,
			TODAY,
		);
		expect(seen.questions).toEqual([]);
		expect(orderOf(seen.mapping)).toEqual({ created: 'ymd', closed: 'dmy' });
		expect(seen.files[0]?.fields.find((f) => f.field === 'closed')?.because).toMatch(/after today or before/);
	});

	test('an order is chosen where the other lies after today, for both columns alike', () => {
		const created = ['01/12/2025', '02/12/2025', '03/11/2025', '04/12/2025'];
		const seen = review(
			[deals(created, ['05/12/2025', '06/12/2025', '07/12/2025', '08/12/2025'])],
			EMPTY_MAPPING,
			'2026-01-01',
		);
		expect(orderOf(seen.mapping)).toEqual({});
		expect(seen.questions).toHaveLength(2);
		const later = review(
			[deals(created, ['05/12/2025', '06/12/2025', '07/12/2025', '08/12/2025'])],
			EMPTY_MAPPING,
			'2025-12-31',
		);
		expect(later.questions).toHaveLength(2);
		const absurd = review(
			[deals(['10/05/2025', '11/05/2025', '12/05/2025', '09/05/2025'], ['', '', '', ''])],
			EMPTY_MAPPING,
			'2025-06-01',
		);
		expect(orderOf(absurd.mapping)).toEqual({ created: 'dmy', closed: 'ymd' });
	});

	test('forecasts of open deals settle nothing', () => {
		const open = ['Open', 'Open', 'Open', 'Won'];
		const closed = ['07/09/2026', '08/10/2026', '09/11/2026', '05/06/2026'];
		const seen = review([deals(Array<string>(4).fill('2026-03-01'), closed, open)], EMPTY_MAPPING, TODAY);
		expect(seen.questions.map((q) => q.kind)).toEqual(['date-order']);
	});

	test('else the owner is asked, with examples and consequences', () => {
		const created = Array.from({ length: 60 }, (_, i) => `2026-0${1 + (i % 3)}-1${i % 10}`);
		const closed = created.map((_, i) => ['03/04/2026', '05/04/2026', '04/04/2026'][i % 3] ?? '');
		const [question] = review([deals(created, closed)], EMPTY_MAPPING, TODAY).questions;
		if (question?.kind !== 'date-order') throw new Error('not asked');
		expect(question).toMatchObject({ field: 'closed', column: 'closed', ambiguous: 40, of: 60 });
		expect(question.options.map((o) => o.order)).toEqual(['dmy', 'mdy']);
		expect(question.options[0]?.examples).toEqual([
			{ raw: '03/04/2026', read: '3 Apr 2026' },
			{ raw: '05/04/2026', read: '5 Apr 2026' },
		]);
		expect(question.options[0]?.consequence).toMatch(/^day first · wins take \d+ days in the middle$/);
		expect(question.options[1]?.consequence).toMatch(/^month first · /);
	});

	test('an unanswered question loses no date silently, and an answer settles it', () => {
		const file = deals(['03/04/2026', '05/05/2026'], ['2026-06-01', '2026-06-01']);
		const asked = review([file], EMPTY_MAPPING, TODAY);
		expect(asked.questions).toHaveLength(1);
		const before = canonical([file], asked.mapping, TODAY);
		expect(before.files.flatMap(records).map((r) => r.created)).toEqual([null, '2026-05-05']);
		expect(before.problems).toMatchObject([
			{ code: 'date-order-unknown', line: 2, column: 'created', value: '03/04/2026' },
		]);
		const [entry] = asked.mapping.files;
		if (entry === undefined) throw new Error('no entry');
		const given: Mapping = { ...EMPTY_MAPPING, files: [{ ...entry, dateOrder: { created: 'mdy' } }] };
		const answered = review([file], given, TODAY);
		expect(answered.questions).toEqual([]);
		const after = canonical([file], answered.mapping, TODAY);
		expect(after.files.flatMap(records).map((r) => r.created)).toEqual(['2026-03-04', '2026-05-05']);
		expect(after.problems).toEqual([]);
	});

	test('files of one shape share what any of them settles, and ask once', () => {
		const clear = { ...deals(['25/04/2026'], ['']), name: 'march.csv' };
		const unclear = { ...deals(['03/04/2026'], ['']), name: 'april.csv' };
		const shared = review([unclear, clear], EMPTY_MAPPING, TODAY);
		expect(shared.questions).toEqual([]);
		expect(shared.mapping.files).toHaveLength(1);
		const rows = canonical([unclear, clear], shared.mapping, TODAY).files.flatMap(records);
		expect(rows.map((r) => r.created)).toEqual(['2026-04-03', '2026-04-25']);
		const twice = review([unclear, { ...unclear, name: 'may.csv' }], EMPTY_MAPPING, TODAY);
		expect(twice.questions).toHaveLength(1);
	});
});

describe('dates that no figure rests on do not stop the page', () => {
	const file = (
		created: string,
		modified: readonly [string, string] = ['07-05-2025 19:00', '08-05-2025 19:00'],
		ids = ['1', '2'],
		field = 'modified',
	) =>
		reading(
			['id', 'created', 'status', field],
			[
				[ids[0] ?? '', created, 'won', modified[0]],
				[ids[1] ?? '', '', 'lost', modified[1]],
			],
		);
	const modifiedOf = (one: Reading) =>
		canonical([one], review([one], EMPTY_MAPPING, TODAY).mapping, TODAY)
			.files.flatMap(records)
			.map((row) => row.modified);

	test('they are read as the other dates of the file', () => {
		const seen = review([file('28-08-2022')], EMPTY_MAPPING, TODAY);
		expect(seen.questions).toEqual([]);
		expect(seen.mapping.files[0]?.dateOrder).toMatchObject({ created: 'dmy', modified: 'dmy' });
	});

	test('or, where they decide nothing, all left out and said', () => {
		const one = file('2025-09-01', ['07-05-2025 19:00', '25-05-2025 19:00']);
		expect(review([one], EMPTY_MAPPING, TODAY).questions).toEqual([]); // only day first reads the second
		const open = file('2025-09-01', ['07-05-2025 19:00', '2025-05-08 19:00']);
		const seen = review([open], EMPTY_MAPPING, TODAY);
		expect(seen.questions).toEqual([]);
		expect(seen.remarks).toMatchObject([
			{
				code: 'date-order-left-open',
				message: 'The dates in “modified” can be read in more than one order; none of them is used.',
				fix: 'Nothing changes without them; their order can be chosen under Columns.',
			},
		]);
		expect(modifiedOf(open)).toEqual([null, null]);
		const made = canonical([open], seen.mapping, TODAY);
		expect(made.problems).toEqual([]);
		expect(made.dates.find(({ field }) => field === 'modified')).toMatchObject({
			because: 'more than one order is possible: none of these dates is used',
			unreadable: 0,
		});
	});

	test('but asked for where a reading of them would be the latest day', () => {
		const seen = review([file('2025-07-10')], EMPTY_MAPPING, TODAY); // 5 August, month first
		expect(seen.questions).toMatchObject([{ kind: 'date-order', field: 'modified' }]);
		expect(seen.remarks).toEqual([]);
		expect(review([file('2025-08-05')], EMPTY_MAPPING, TODAY).questions).toEqual([]);
		// A day that has not come yet is never used, so that it decides nothing.
		expect(review([file('2025-05-08')], EMPTY_MAPPING, '2025-05-31').questions).toEqual([]);
		// The end of an open row is a forecast and no later day.
		const open = { id: ['1'], status: ['open'], created: ['2025-01-01'], closed: ['2025-12-31'] };
		const forecast = columns({ ...open, modified: ['07-05-2025'] });
		expect(review([forecast], EMPTY_MAPPING, TODAY).questions).toHaveLength(1);
		const ended = columns({ ...open, status: ['lost'], modified: ['07-05-2025'] });
		expect(review([ended], EMPTY_MAPPING, TODAY).questions).toEqual([]);
	});

	test('and where an id repeats, in one file or another of its shape', () => {
		const ask = (...files: readonly Reading[]) =>
			review(files, EMPTY_MAPPING, TODAY).questions.map((q) => q.kind);
		expect(ask(file('2025-09-01', undefined, ['7', ' 7 ']))).toEqual(['date-order']);
		expect(ask(file('2025-09-01', undefined, ['', '']))).toEqual([]);
		const again = { ...file('2025-09-01'), name: 'again.csv' };
		expect(ask(file('2025-09-01'), again)).toEqual(['date-order']);
		const next = { ...file('2025-09-01', undefined, ['3', '4']), name: 'next.csv' };
		expect(ask(file('2025-09-01'), next)).toEqual([]);
	});

	test('an answer is used', () => {
		const one = file('2025-01-10');
		const { mapping } = review([one], EMPTY_MAPPING, TODAY);
		const [entry] = mapping.files;
		if (entry === undefined) throw new Error('no entry');
		const files = [{ ...entry, dateOrder: { ...entry.dateOrder, modified: 'mdy' as const } }];
		const seen = review([one], { ...EMPTY_MAPPING, files }, TODAY);
		expect(seen.questions).toEqual([]);
		const rows = canonical([one], seen.mapping, TODAY).files.flatMap(records);
		expect(rows.map((row) => row.modified)).toEqual(['2025-07-05 19:00:00', '2025-08-05 19:00:00']);
	});

	test('the first response is never asked for', () => {
		const one = file('2025-01-10', undefined, ['7', '7'], 'contacted');
		const seen = review([one], EMPTY_MAPPING, TODAY);
		expect(seen.questions).toEqual([]);
		expect(seen.remarks).toMatchObject([
			{
				message:
					'The dates in “contacted” can be read in more than one order; 2 that are in doubt are left out.',
			},
		]);
	});
});
