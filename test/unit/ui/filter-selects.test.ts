import { expect, test } from 'vitest';
import type { Choices, Filters } from '../../../src/lib/model';
import { selectsOf } from '../../../src/lib/ui/filter-selects';

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
