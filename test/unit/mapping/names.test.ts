import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameNames } from '../../../src/lib/mapping/names/groups';
import { keptOf } from '../../../src/lib/mapping/names/kept';
import { PARTNERS } from '../../../src/lib/mapping/names/partners';
import { key } from '../../../src/lib/mapping/text';

type Names = Readonly<Record<string, number>>;
const found = (names: Names, apart: readonly (readonly [string, string])[] = []) =>
	sameNames(
		Object.entries(names).map(([name, rows]) => ({ name, rows })),
		apart,
		PARTNERS,
	);
/** Each group as the kept spelling and the others. */
const groups = (names: Names, apart: readonly (readonly [string, string])[] = []) =>
	found(names, apart).groups.map(({ keep, also }) => [keep, ...also.map(({ name }) => name)]);

describe('groups of names', () => {
	test('stand round the spelling on most rows, each with its evidence', () => {
		expect(found({ 'Miriam Okonjo, CPA': 2, 'Miriam Okonjo': 17, 'M. Okonjo': 1 }).groups).toEqual([
			{
				keep: 'Miriam Okonjo',
				rows: 17,
				also: [
					{ name: 'Miriam Okonjo, CPA', rows: 2, because: 'the same name with “CPA”', sure: 'likely' },
					{ name: 'M. Okonjo', rows: 1, because: 'the first name as an initial', sure: 'likely' },
				],
				accepted: null,
			},
		]);
	});

	test('keep a whole name rather than initials, however many rows have these', () => {
		expect(groups({ 'K. Boaduro': 30, 'Kwame Boaduro': 2 })).toEqual([['Kwame Boaduro', 'K. Boaduro']]);
	});

	test('leave out an initial that fits two people', () => {
		expect(groups({ 'K. Boaduro': 3, 'Kwame Boaduro': 5, 'Kofi Boaduro': 2 })).toEqual([]);
		expect(groups({ 'Kwame B.': 3, 'Kwame Boaduro': 5, 'Kwame Brightwell': 2 })).toEqual([]);
		expect(groups({ 'Alex Pennantry': 3, 'Alexander Pennantry': 5, 'Alexandra Pennantry': 2 })).toEqual([]);
	});

	test('take an initial that fits two spellings of one person', () => {
		expect(groups({ 'K. Boaduro': 3, 'Kwame Boaduro': 5, 'Kwame Boaduro, CPA': 2 })).toEqual([
			['Kwame Boaduro', 'Kwame Boaduro, CPA', 'K. Boaduro'],
		]);
	});

	test('never lead from one name over another to a third', () => {
		expect(groups({ 'Kwame Boaduro': 9, 'Kwame A. Boaduro': 4, 'Kwame B. Boaduro': 4 })).toEqual([]);
		expect(groups({ 'Acme Dental': 9, 'Acme Dental GmbH': 4, 'Acme Dental AG': 3 })).toEqual([]);
		expect(groups({ 'Hugh Pennantry': 9, 'Hugh Pennantry Jr.': 4, 'Hugh Pennantry Sr.': 4 })).toEqual([]);
		expect(groups({ 'Ann Lee': 9, 'Ann Lee (Oak Bank)': 4, 'Ann Lee (Elm Law)': 4 })).toEqual([]);
	});

	test('keep what is sure beside what contradicts itself', () => {
		expect(
			groups({
				'Hugh Pennantry': 9,
				'Hugh Pennantry Jr.': 4,
				'Hugh Pennantry Sr.': 4,
				'Hugh Pennantry, CPA': 1,
			}),
		).toEqual([['Hugh Pennantry', 'Hugh Pennantry, CPA']]);
	});

	test('take a slip of the hand only where it is rare beside the name', () => {
		expect(groups({ 'Kwame Boaduro': 9, 'Kwame Boaduor': 2 })).toHaveLength(1);
		expect(groups({ 'Kwame Boaduro': 9, 'Kwame Boaduor': 3 })).toEqual([]);
		expect(groups({ 'Kwame Boaduro': 90, 'Kwame Boaduor': 3 })).toHaveLength(1);
	});

	test('take several slips of one name, and none of a name between two', () => {
		expect(groups({ 'Kwame Boaduro': 9, 'Kwame Boaduor': 1, 'Kwame Boadurro': 1 })).toHaveLength(1);
		expect(groups({ 'Kwame Mensaruda': 9, 'Kwame Mensoruda': 1, 'Kwame Memsoruda': 9 })).toEqual([]);
	});

	test('leave names alone that the owner said are apart, however they are written', () => {
		const names = { 'Kwame Boaduro': 9, 'K. Boaduro': 2, 'Kwame Boaduro, CPA': 1 };
		expect(groups(names, [['KWAME BOADURO', 'k boaduro']])).toEqual([
			['Kwame Boaduro', 'Kwame Boaduro, CPA'],
		]);
	});

	test('hold each name once at most, all of them names that were given', () => {
		const name = fc
			.tuple(
				fc.constantFrom('', 'Dr. ', 'Mrs ', 'Mr '),
				fc.constantFrom('Kwame', 'K.', 'Kofi', 'Kwmae', 'Kwame A.', 'Kwame B.'),
				fc.constantFrom('Boaduro', 'Boaduor', 'B.', 'Okonjo'),
				fc.constantFrom('', ', CPA', ' Jr.', ' Sr.', ' (Oak Bank)', ' (Elm Law)', ' Ltd'),
			)
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.dictionary(name, fc.integer({ min: 1, max: 20 })), (names) => {
				const all = groups(names).flat();
				expect(new Set(all).size).toBe(all.length);
				expect(all.every((one) => one in names)).toBe(true);
			}),
		);
	});

	test('are the same whatever the order of the names', () => {
		const names: Names = {
			'Kwame Boaduro': 9,
			'K. Boaduro': 2,
			'Miriam Okonjo': 4,
			'Okonjo, Miriam': 1,
			'M Okonjo': 1,
		};
		const turned = Object.fromEntries(Object.entries(names).reverse());
		expect(groups(turned)).toEqual(groups(names));
	});
});

describe('five thousand names', () => {
	const SYLLABLES = ['ba', 'ko', 'mi', 'tu', 'ren', 'dal', 'vor', 'sha', 'lin', 'quo'];
	const word = (n: number): string =>
		[n % 10, Math.floor(n / 10) % 10, Math.floor(n / 100) % 10, Math.floor(n / 1000) % 10]
			.map((i) => SYLLABLES[i] ?? '')
			.join('');
	const many = (nameOf: (i: number) => string): Names =>
		Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [nameOf(i), 1]));

	test.each([
		['all different', (i: number) => `${word(i)} ${word(9_999 - i)}`],
		['one first name', (i: number) => `Maria ${word(i)}`],
		['one last name', (i: number) => `${word(i)} Okonjo`],
		['one initial', (i: number) => `M. ${word(i)}`],
		['firms', (i: number) => `${word(i)} Dental Clinic Ltd`],
		['single words', (i: number) => word(i)],
	])('%s: are not all compared with all', (_, nameOf) => {
		// All pairs would be 12,497,500.
		expect(found(many(nameOf)).compared).toBeLessThan(100_000);
	});
});

describe('what was put together', () => {
	const kept = (...merges: [string, string[]][]) => keptOf(merges.map(([keep, also]) => ({ keep, also })));

	test('is read as the kept spelling, and so is the kept one', () => {
		const of = kept(['Kwame Boaduro', ['K. Boaduro']]);
		expect(['k boaduro', 'KWAME BOADURO', 'Kofi Boaduro'].map(of)).toEqual([
			'Kwame Boaduro',
			'Kwame Boaduro',
			null,
		]);
	});

	test('is followed over several steps, in any order', () => {
		const steps: [string, string[]][] = [
			['B', ['A']],
			['C', ['B']],
			['D', ['C']],
		];
		for (const of of [kept(...steps), kept(...steps.reverse())])
			expect(['A', 'B', 'C', 'D'].map(of)).toEqual(['D', 'D', 'D', 'D']);
	});

	test('never turns in a circle: the last answer counts', () => {
		expect(['A', 'B'].map(kept(['A', ['B']], ['B', ['A']]))).toEqual(['B', 'B']);
		expect(['A', 'B', 'C'].map(kept(['A', ['B']], ['B', ['C']], ['C', ['A']]))).toEqual(['C', 'C', 'C']);
		expect(kept(['A', ['a', 'A ']])('a')).toBe('A');
	});

	test('ends, and leads only to spellings that lead to themselves', () => {
		const name = fc.constantFrom('A', 'B', 'C', 'D', 'E', '-');
		const merge = fc.record({ keep: name, also: fc.array(name, { maxLength: 3 }) });
		fc.assert(
			fc.property(fc.array(merge, { maxLength: 6 }), name, (merges, from) => {
				const of = keptOf(merges);
				const to = of(from);
				if (to !== null) expect(key(of(to) ?? '')).toBe(key(to));
				const last = merges.at(-1);
				for (const one of last?.also ?? [])
					if (key(one) !== '' && key(last?.keep ?? '') !== '') expect(of(one)).toBe(of(last?.keep ?? ''));
			}),
		);
	});
});
