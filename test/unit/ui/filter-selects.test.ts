import { expect, test } from 'vitest';
import type { Choices, Filters } from '../../../src/lib/model';
import { dimensionSelects, furtherSet, selectsOf, withAmount, withDimension } from '../../../src/lib/ui/filter-selects'; // prettier-ignore

const CHOICES: Choices = {
	partners: [],
	owners: [{ value: 'Ann Lee', count: 3 }],
	classes: [
		{ value: 'referral', count: 2 },
		{ value: 'lead', count: 1 },
	],
	sources: [
		{ value: 'Google Ads', count: 2 },
		{ value: '', count: 1 },
	],
	dimensions: [],
	created: null,
	amounts: null,
};
const SIZED: Choices = {
	...CHOICES,
	dimensions: [
		{ key: 'service', name: 'Service', values: [{ value: 'Tax', count: 3 }] },
		{
			key: 'x.Size',
			name: 'Size',
			values: [
				{ value: 'large', count: 2 },
				{ value: '', count: 1 },
			],
		},
	],
};
const further = (filters: Filters) =>
	dimensionSelects(SIZED, filters).map(({ label, all, options }) => [
		label,
		all,
		...options.map(({ name, n }) => `${name} ${n}`),
	]);

test('further dimensions are chosen like the others, and what no file has can be taken back', () => {
	expect(further({})).toEqual([['Size', 'All', 'large 2', 'No Size given 1']]);
	expect(further({ among: { service: 'Tax', 'x.Old': 'a' } })).toEqual([
		['Service', 'All services', 'Tax 3'],
		['Size', 'All', 'large 2', 'No Size given 1'],
		['Old', 'All', 'a 0'],
	]);
});

test('a dimension is set and taken back; none set is no filter at all', () => {
	const one = withDimension({ class: 'lead' }, 'x.Size', '');
	expect(one).toEqual({ class: 'lead', among: { 'x.Size': '' } });
	const two = withDimension(one, 'service', 'Tax');
	expect([furtherSet(one), furtherSet(two), furtherSet({ ...two, amountFrom: 1, amountTo: 2 })]).toEqual([
		1, 2, 3,
	]);
	expect(withDimension(withDimension(two, 'service', null), 'x.Size', null)).toEqual({ class: 'lead' });
});

test('an amount is a number to the cent, or none', () => {
	expect(withAmount({}, 'amountFrom', '1000.456')).toEqual({ amountFrom: 1000.46 });
	for (const text of ['', ' ', 'much', 'Infinity', '1e300'])
		expect(withAmount({ amountTo: 5, class: 'lead' }, 'amountTo', text)).toEqual({ class: 'lead' });
});

const shown = (filters: Filters) =>
	selectsOf(CHOICES, filters).map(({ key, options }) => [
		key,
		...options.map(({ name, n }) => `${name} ${n}`),
	]);

test('what has one value only is no choice', () => {
	expect(shown({})).toEqual([
		['class', 'Referrals 2', 'Leads 1'],
		['source', 'Google Ads 2', 'No source given 1'],
	]);
});

test('a choice that is made can be unmade, also where it is the only one', () => {
	expect(shown({ owner: 'Ann Lee' })[0]).toEqual(['owner', 'Ann Lee 3']);
});

test('what the address asks for and the files do not have stands there as it was asked', () => {
	expect(shown({ owner: '' })[0]).toEqual(['owner', 'Ann Lee 3', 'No owner 0']);
	expect(shown({ class: 'introduction' })[0]?.at(-1)).toBe('Introductions 0');
	// A source of that name is no class.
	expect(shown({ source: 'lead' })[1]?.at(-1)).toBe('lead 0');
});
