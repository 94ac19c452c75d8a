import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterSentence, filterWords } from '../../../src/lib/format/filters';
import { CLASSES, type Filters } from '../../../src/lib/model';
import { filtersIn, sameFilters, searchWith } from '../../../src/lib/state/filters';
import { spansOf } from '../../../src/lib/ui/spans';

const day = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const filters: fc.Arbitrary<Filters> = fc.record(
	{
		from: day,
		to: day,
		owner: fc.string({ maxLength: 40 }),
		class: fc.constantFrom(...CLASSES),
		source: fc.string({ maxLength: 40 }),
	},
	{ requiredKeys: [] },
);

test('an address says the filters and gives them back, whatever else stands in it', () => {
	fc.assert(
		fc.property(filters, (wanted) => {
			const search = searchWith(wanted, new URLSearchParams('x=1&owner=before'));
			const found = filtersIn(new URLSearchParams(search));
			expect(found).toEqual(wanted);
			expect(sameFilters(found, wanted)).toBe(true);
			expect(new URLSearchParams(search).get('x')).toBe('1');
		}),
	);
});

test('defaults are left out of the address', () => {
	expect(searchWith({}, new URLSearchParams('owner=Ann&class=lead'))).toBe('');
});

test('the same filters give the same address, in whatever order they were chosen', () => {
	expect(searchWith({ from: '2025-01-01', class: 'lead' }, new URLSearchParams('class=lead'))).toBe(
		'?from=2025-01-01&class=lead',
	);
});

test.each(['from=2026-02-31', 'from=yesterday', 'class=friends', `owner=${'x'.repeat(400)}`, 'to='])(
	'what makes no sense in an address is left out: %s',
	(search) => {
		expect(filtersIn(new URLSearchParams(search))).toEqual({});
	},
);

test('what the figures are narrowed to is said', () => {
	const narrowed: Filters = { from: '2025-01-01', to: '2025-12-31', owner: 'Ann', class: 'lead', source: '' };
	expect(filterWords(narrowed, 'en-GB')).toEqual([
		'of the class “lead”',
		'created in 2025',
		'handled by Ann',
		'without a source',
	]);
	expect(filterWords({ from: '2025-04-01', to: '2025-06-30' }, 'en-GB')).toEqual(['created in Q2 2025']);
	expect(filterWords({ from: '2025-04-02', to: '2025-06-30' }, 'en-GB')).toEqual([
		'created from 2 Apr 2025 to 30 Jun 2025',
	]);
	expect(filterWords({ to: '2025-06-30' }, 'en-GB')).toEqual(['created until 30 Jun 2025']);
	expect(
		filterSentence({
			filters: { owner: 'Ann' },
			counted: 3,
			rows: { read: 9, used: 8, setAside: [], files: [] },
		}),
	).toBe('Only opportunities handled by Ann: 3 of 8.');
	expect(
		filterSentence(
			{
				filters: { from: '2026-05-01', to: '2026-01-31' },
				counted: 0,
				rows: { read: 9, used: 8, setAside: [], files: [] },
			},
			'en-GB',
		),
	).toMatch(/: 0 of 8\. The first day lies after the last, so nothing can match\.$/);
	expect(
		filterSentence({ filters: {}, counted: 8, rows: { read: 9, used: 8, setAside: [], files: [] } }),
	).toBeNull();
});

test('spans to choose: the last twelve months, the years, the quarters in which something was created', () => {
	const spans = spansOf({ first: '2025-02-10', last: '2026-05-01' }, '2024-02-29');
	expect(spans.map(({ name }) => name)).toEqual([
		'Last 12 months',
		'2026',
		'2025',
		'Q2 2026',
		'Q1 2026',
		'Q4 2025',
		'Q3 2025',
		'Q2 2025',
		'Q1 2025',
	]);
	expect(spans[0]).toEqual({ name: 'Last 12 months', from: '2023-03-01', to: '2024-02-29' });
	expect(spansOf(null, '2026-01-01')).toEqual([]);
});
