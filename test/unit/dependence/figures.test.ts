import { expect, test } from 'vitest';
import { dependenceOf } from '../../../src/lib/reports/dependence/dependence';
import { goodmanRange } from '../../../src/lib/stats';
import { near } from '../stats/tools';
import { brought, inputOf, UNTIL, type Given } from './build';
import type { Brought } from '../../../src/lib/reports/dependence/facts';

const of = (all: readonly Brought[], given: Given = {}) => {
	const found = dependenceOf(inputOf(all, given));
	if (found === null) throw new Error('nothing was found');
	return found;
};

const SEVEN = [
	brought('Gil', 1),
	brought('Ann', 10),
	brought('Bo', 5),
	brought('Cy', 2),
	brought('Di', 1, { sums: new Map([['USD', 9000]]) }),
	brought('Ed', 1),
	brought('Flo', 0, { decided: 4 }),
];

test('shares, first five and effective number, by hand', () => {
	const found = of(SEVEN);
	expect(found).toMatchObject({ wins: 20, partners: 6, among: 7, alike: 1, own: 0, unnamed: 0, unpriced: 0 });
	// Of those with one win the one with most money comes first, then the name.
	expect(found.first.map(({ partner }) => partner)).toEqual(['Ann', 'Bo', 'Cy', 'Di', 'Ed']);
	near(found.first[0].share.rate, 0.5);
	expect(found.first[0].share).toMatchObject(goodmanRange(10, 20, 7));
	near(found.topFive, 19 / 20);
	// 400 ÷ (100 + 25 + 4 + 1 + 1 + 1)
	near(found.effective, 400 / 132);
	// 10 + 5 + 2 + 9 + 1 + 1 thousand
	expect(found.byMoney?.partner).toBe('Ann');
	near(found.byMoney?.share, 10 / 28);
});

test('a year is counted from the first referral, and less than one says nothing', () => {
	const [ann, bo, cy] = of([
		brought('Ann', 9),
		brought('Bo', 5, { firstDay: UNTIL - 364 }),
		brought('Cy', 2, { firstDay: null }),
	]).first;
	near(ann.years, 2);
	near(ann.aYear?.won, 4.5);
	near(ann.aYear?.valueWon, 4500);
	expect(bo).toMatchObject({ won: 5, years: null, aYear: null, valueWon: 5000 });
	expect(cy).toMatchObject({ years: null, aYear: null });
	expect(of([brought('Ann', 9)], { untilDay: null }).first[0].years).toBeNull();
});

test('the firm and its people are no partners, and the nameless are bounds', () => {
	const found = of([brought(null, 5), brought('Ann', 10), brought('Me', 30), brought('Bo', 5)], {
		own: ['Me'],
	});
	expect(found).toMatchObject({ wins: 15, own: 30, unnamed: 5, partners: 2, among: 2 });
	near(found.bounds?.low, 10 / 20);
	near(found.bounds?.high, 15 / 20);
	expect(of([brought('Ann', 3)]).bounds).toBeNull();
	expect(
		dependenceOf(inputOf([brought('Me', 30), brought(null, 4), brought('Ann', 0)], { own: ['Me'] })),
	).toBeNull();
	expect(dependenceOf(inputOf([]))).toBeNull();
});

test('several currencies stand beside each other, and no amount is no money', () => {
	const sums = new Map([
		['USD', 3000],
		['EUR', 800],
	]);
	const found = of([brought('Ann', 4, { sums, priced: 3 }), brought('Bo', 2)], {
		currencies: ['USD', 'EUR'],
	});
	expect(found.byMoney).toBeNull();
	expect(found.unpriced).toBe(1);
	expect(found.first[0]).toMatchObject({ valueWon: null, valueByCurrency: { EUR: 800, USD: 3000 } });
	near(found.first[0].aYear?.valueByCurrency?.EUR, 400);
	const none = of([brought('Ann', 4, { sums: new Map(), priced: 0 })], { currencies: [] });
	expect(none.first[0]).toMatchObject({ valueWon: null, valueByCurrency: null });
	expect(none.byMoney).toBeNull();
	expect(of([brought('Ann', 4, { sums: new Map([['USD', -5]]) })]).byMoney).toBeNull();
});

test('a verdict needs ten wins, a range on one side, and to hold with the nameless', () => {
	const verdict = (...all: Brought[]) => {
		const { verdict: said, because } = of(all);
		return [said, because];
	};
	const many = Array.from({ length: 20 }, (_, i) => brought(`P${i}`, 5));
	expect(verdict(brought('Ann', 9))).toEqual(['cannot-tell', 'few']);
	expect(verdict(brought('Ann', 10))).toEqual(['yes', null]);
	expect(verdict(brought('Ann', 6), brought('Bo', 10))).toEqual(['yes', null]);
	expect(verdict(...many)).toEqual(['no', null]);
	expect(verdict(brought('Ann', 8), ...many.slice(0, 4))).toEqual(['cannot-tell', 'range']);
	// None of them or all of them may be those of one partner.
	expect(verdict(brought(null, 60), ...many)).toEqual(['cannot-tell', 'unnamed']);
	// Under a tenth they are too few to ask.
	expect(verdict(brought(null, 11), ...many)).toEqual(['no', null]);
	expect(verdict(brought(null, 12), ...many)).toEqual(['cannot-tell', 'unnamed']);
	expect(verdict(brought(null, 90), brought('Ann', 15))).toEqual(['cannot-tell', 'unnamed']);
});
