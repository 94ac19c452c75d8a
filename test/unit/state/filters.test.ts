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
		amountFrom: fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
		amountTo: fc.nat({ max: 1e12 }),
		among: fc.dictionary(
			fc.oneof(
				fc.constantFrom('service', 'industry', 'region'),
				fc.string({ minLength: 1, maxLength: 20 }).map((name) => `x.${name}`),
			),
			fc.string({ maxLength: 40 }),
			{ minKeys: 1, maxKeys: 9, noNullPrototype: true },
		),
	},
	{ requiredKeys: [] },
);

test('an address says the filters and gives them back, whatever else stands in it', () => {
	fc.assert(
		fc.property(filters, (wanted) => {
			const search = searchWith(wanted, new URLSearchParams('x=1&owner=before&x.Old=gone&service=before'));
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

test.each([
	...['from=2026-02-31', 'from=yesterday', 'class=friends', `owner=${'x'.repeat(400)}`, 'to='],
	...[
		'amount-from=',
		'amount-from=much',
		'amount-to=1e99',
		'amount-to=Infinity',
		'amount-from=0x10',
		'amount-to=1,000',
	],
	...['x.=large', `service=${'x'.repeat(400)}`, `x.${'x'.repeat(400)}=large`],
])('what makes no sense in an address is left out: %s', (search) => {
	expect(filtersIn(new URLSearchParams(search))).toEqual({});
});

test('what an address said before is still what it says', () => {
	expect(filtersIn(new URLSearchParams('?from=2025-01-01&owner=&class=lead&source=Google+Ads'))).toEqual({
		from: '2025-01-01',
		owner: '',
		class: 'lead',
		source: 'Google Ads',
	});
	expect(filtersIn(new URLSearchParams('x.Size=large&region=&amount-from=1000&amount-to=2500.5'))).toEqual({
		amountFrom: 1000,
		amountTo: 2500.5,
		among: { region: '', 'x.Size': 'large' },
	});
});

test('filters that differ in one dimension or amount are not the same', () => {
	fc.assert(
		fc.property(filters, (one) => {
			const { among = {}, amountFrom = 0 } = one;
			expect(sameFilters(one, { ...one, amountFrom: amountFrom + 1 })).toBe(false);
			expect(sameFilters(one, { ...one, among: { ...among, 'x.another column': 'a' } })).toBe(false);
			expect(sameFilters({ ...one, among: { ...among, 'x.another column': '' } }, one)).toBe(false);
		}),
	);
});

test('amounts and dimensions are said', () => {
	const words = (narrowed: Filters) => filterWords(narrowed, 'en-GB').join(', ');
	expect(words({ amountFrom: 1000, amountTo: 5000 })).toBe('with amounts from 1,000 to 5,000');
	expect(words({ amountFrom: 0.5 })).toBe('with amounts from 0.5 on');
	expect(words({ amountTo: 5000 })).toBe('with amounts up to 5,000');
	expect(words({ among: { service: 'Tax', 'x.Size': 'large' } })).toBe('of the service Tax, with Size large');
	expect(words({ among: { industry: '', region: '', 'x.Size': '' } })).toBe(
		'without an industry, without a region, without Size',
	);
	expect(words({ undisclosed: ['amounts', 'own-column'] })).toBe(
		'with certain amounts, with one value of a column of its own',
	);
	expect(words({ undisclosed: ['own-column', 'own-column'] })).toBe(
		'with one value each of 2 columns of its own',
	);
	const rows = { read: 9, used: 8, setAside: [], files: [] };
	expect(filterSentence({ filters: { amountFrom: 2, amountTo: 1 }, counted: 0, rows }, 'en-GB')).toMatch(
		/The least amount is above the most, so nothing can match\.$/,
	);
});

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
