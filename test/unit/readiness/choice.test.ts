import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Partner, Person } from '../../../src/lib/model';
import { choiceOf, sheetOf } from '../../../src/lib/reports/readiness';

const partner = (name: string, part: Partial<Partner> = {}): Partner =>
	({ partner: name, referrals: 1, lastReferral: null, own: null, kind: null, ...part }) as Partner;

const person = (name: string, part: Partial<Person> = {}): Person => ({
	partner: name, email: null, phone: null, since: null, note: null, wouldRefer: null, knowsWelcome: null, canExplain: null, ...part,
}); // prettier-ignore

const known = (partners: readonly Partner[] | null, persons: readonly Person[] = [], given: Readonly<Record<string, number>> = {}) => ({
	report: {
		partners,
		reciprocity: Object.entries(given).map(([name, n]) => ({ partner: name, received: 0, given: n, label: 'too few to tell' as const })),
	},
	persons: new Map(persons.map((one) => [one.partner, one])),
}); // prettier-ignore

test('nobody is known: five empty rows', () => {
	expect(sheetOf(choiceOf(known(null)))).toEqual([null, null, null, null, null]);
});

test('those with answers stand first, by what they still need; then in turn promising, recent, given to', () => {
	const choice = choiceOf(
		known(
			[
				partner('Ann', { lastReferral: '2026-01-01' }),
				partner('Bo', { lastReferral: '2026-05-01' }),
				partner('Cy', { referrals: 0 }),
				partner('Di', { referrals: 0 }),
				partner('Me & Co', { own: 'firm', lastReferral: '2026-06-01' }),
				partner('Ed', { lastReferral: '2026-06-01' }),
				partner('Flo', { lastReferral: '2026-06-02' }),
			],
			[
				person('Ed', { wouldRefer: 'no' }),
				person('Flo', { wouldRefer: 'yes', knowsWelcome: 'no' }),
				person('Ann', { email: 'a@x.example' }),
				person('Me & Co', { wouldRefer: 'yes' }),
			],
			{ Gus: 3, Hal: 0, Bo: 9 },
		),
	);
	expect(choice).toEqual({ answered: ['Flo', 'Ed'], candidates: ['Cy', 'Bo', 'Di', 'Ann', 'Gus'] });
	expect(sheetOf(choice)).toEqual(['Flo', 'Ed', 'Cy', 'Bo', 'Di', 'Ann', 'Gus', null]);
});

test('an answer that is not understood is an answer', () => {
	expect(choiceOf(known(null, [person('Ann', { canExplain: 'in her way' })])).answered).toEqual(['Ann']);
});

test('of more than ten with answers ten stand on one sheet', () => {
	const persons = Array.from({ length: 13 }, (_, i) => person(`P${i}`, { wouldRefer: 'yes' }));
	const choice = choiceOf(known([partner('Ann')], persons));
	expect(sheetOf(choice)).toHaveLength(10);
	const others = { ...choice, answered: choice.answered.slice(10) };
	expect(sheetOf(others)).toEqual(['P10', 'P11', 'P12', 'Ann', null]);
});

test('whoever is known: five to ten rows, nobody twice, room for a name where fewer than ten are answered for', () => {
	const name = fc.nat(17).map((n) => `P${n}`);
	const one = fc.record({ name, referrals: fc.nat(2), last: fc.option(fc.constantFrom('2026-01-01', '2025-01-01')) });
	fc.assert(
		fc.property(fc.array(one), fc.array(name), fc.dictionary(name, fc.nat(3)), (partners, answered, given) => {
			const unique = [...new Map(partners.map((p) => [p.name, p])).values()];
			const choice = choiceOf(
				known(
					unique.map((p) => partner(p.name, { referrals: p.referrals, lastReferral: p.last })),
					[...new Set(answered)].map((a) => person(a, { wouldRefer: 'yes' })),
					given,
				),
			);
			const rows = sheetOf(choice);
			const names = rows.filter((row) => row !== null);
			expect(rows.length).toBeGreaterThanOrEqual(5);
			expect(rows.length).toBeLessThanOrEqual(10);
			expect(new Set(names).size).toBe(names.length);
			expect(names.slice(0, choice.answered.length)).toEqual(choice.answered.slice(0, 10));
			if (choice.answered.length < 10) expect(rows).toContain(null);
		}),
	);
}); // prettier-ignore
