import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASSES, OUTCOMES, type LeadClass, type Outcome } from '../../../src/lib/model';
import type { SourceCell, SourceMoney } from '../../../src/lib/reports/sources/facts';
import { figuresOfSources, type SourcesInput } from '../../../src/lib/reports/sources/figures';
import { answersOf } from '../../tools/shell';

const cell = (
	leadClass: LeadClass,
	source: string | null,
	outcome: Outcome,
	n: number,
	days: number | null = null,
): SourceCell => ({ class: leadClass, source, outcome, n, days });
const figures = (cells: readonly SourceCell[], rest: Partial<SourcesInput> = {}) =>
	figuresOfSources({ cells, money: [], currencies: [], noLosses: false, ...rest });
const earned = (source: string, currency: string | null, won: number): SourceMoney => ({
	class: 'lead',
	source,
	currency,
	won,
});

describe('sources', () => {
	test('one for each class and label, most opportunities first, then by class and label', () => {
		const all = figures([
			cell('unknown', null, 'open', 2),
			cell('lead', 'Web', 'won', 2),
			cell('lead', null, 'lost', 2),
			cell('existing-client', 'Web', 'won', 2),
			cell('lead', 'Ads', 'lost', 2),
			cell('lead', 'Trade show', 'lost', 9),
			cell('referral', 'client', 'won', 2),
		]);
		expect(all.map(({ class: id, source }) => [id, source])).toEqual([
			['lead', 'Trade show'],
			['referral', 'client'],
			['lead', 'Ads'],
			['lead', 'Web'],
			['lead', null],
			['existing-client', 'Web'],
			['unknown', null],
		]);
		expect(figures([])).toEqual([]);
	});

	test('three of three is drawn towards its class, and never towards another', () => {
		const all = figures([
			cell('referral', 'aunt', 'won', 3),
			cell('referral', 'client', 'won', 30),
			cell('referral', 'client', 'lost', 20),
			cell('lead', 'Ads', 'lost', 900),
			cell('lead', 'Ads', 'won', 100),
			cell('lead', 'Radio', 'open', 4),
		]);
		const rate = (label: string) => all.find(({ source }) => source === label)?.shrunkRate?.rate;
		const mean = 33 / 53;
		expect(rate('aunt')).toBeCloseTo((4 * mean + 3) / 7, 12);
		expect(rate('client')).toBeCloseTo((4 * mean + 30) / 54, 12);
		expect(rate('Ads')).toBeCloseTo((4 * 0.1 + 100) / 1004, 12);
		// None decided: the class itself, with how far its sources spread.
		expect(rate('Radio')).toBeCloseTo(0.1, 12);
	});

	test('no rate where the class has nothing decided, or the files hold no losses', () => {
		const open = [cell('lead', 'Ads', 'open', 5), cell('referral', 'client', 'won', 1)];
		expect(figures(open).map(({ shrunkRate }) => shrunkRate === null)).toEqual([true, false]);
		expect(figures(open, { noLosses: true }).every(({ shrunkRate }) => shrunkRate === null)).toBe(true);
	});

	test('days to win: the middle of wins with days', () => {
		const [one] = figures([
			cell('lead', 'Ads', 'won', 1, 10),
			cell('lead', 'Ads', 'won', 1, 21),
			cell('lead', 'Ads', 'won', 5),
			cell('lead', 'Ads', 'lost', 5),
		]);
		expect(one?.medianDaysToWin).toBe(15.5);
		expect(figures([cell('lead', 'Ads', 'won', 2)])[0]?.medianDaysToWin).toBeNull();
	});

	test('money: one currency, none named, several, none at all', () => {
		const cells = [cell('lead', 'Ads', 'won', 2), cell('lead', 'Radio', 'lost', 1)];
		const money = (sums: readonly SourceMoney[], currencies: readonly (string | null)[]) =>
			figures(cells, { money: sums, currencies }).map(({ valueWon, valueByCurrency }) => [
				valueWon,
				valueByCurrency,
			]);
		expect(money([earned('Ads', 'USD', 70)], ['USD'])).toEqual([
			[70, null],
			[0, null],
		]);
		expect(money([earned('Ads', null, 70)], [null])).toEqual([
			[70, null],
			[0, null],
		]);
		expect(money([earned('Ads', null, 1), earned('Ads', 'EUR', 2)], [null, 'EUR'])).toEqual([
			[null, { '': 1, EUR: 2 }],
			[null, {}],
		]);
		expect(money([], [])).toEqual([
			[null, null],
			[null, null],
		]);
	});

	test('thousands of labels are worked out at once', () => {
		const cells = Array.from({ length: 20_000 }, (_, i) =>
			cell('lead', `Source ${i}`, i % 3 === 0 ? 'won' : 'lost', 1 + (i % 7)),
		);
		expect(figures(cells)).toHaveLength(20_000);
	});
});

const LABELS = ['Ads', 'Web', 'client', 'Radio', 'Fair', 'Mail', 'Ann', 'Bo', 'Cy', 'Di', null];
const cells = fc.array(
	fc.record({
		class: fc.constantFrom(...CLASSES),
		source: fc.constantFrom(...LABELS),
		outcome: fc.constantFrom(...OUTCOMES),
		days: fc.constant(null),
		n: fc.integer({ min: 1, max: 300 }),
	}),
	{ maxLength: 60 },
);

test('sources add up to their classes, shares of wins to one, rates lie in their ranges', () => {
	fc.assert(
		fc.property(cells, (given) => {
			const all = figures(given);
			const sum = (list: readonly { n: number }[]) => list.reduce((total, { n }) => total + n, 0);
			for (const id of CLASSES) {
				const own = all.filter((source) => source.class === id);
				for (const outcome of OUTCOMES)
					expect(own.reduce((total, source) => total + source[outcome], 0)).toBe(
						sum(given.filter((one) => one.class === id && one.outcome === outcome)),
					);
			}
			const wins = all.reduce((total, { won }) => total + won, 0);
			const shares = all.map(({ shareOfWins }) => shareOfWins);
			if (wins === 0) expect(shares.every((share) => share === null)).toBe(true);
			else expect(shares.reduce<number>((total, share) => total + (share ?? NaN), 0)).toBeCloseTo(1, 9);
			for (const { shrunkRate } of all)
				if (shrunkRate !== null) {
					expect(shrunkRate.low).toBeLessThanOrEqual(shrunkRate.rate);
					expect(shrunkRate.rate).toBeLessThanOrEqual(shrunkRate.high);
				}
		}),
		{ numRuns: 100 },
	);
});

describe('sources through the tables', () => {
	const HEADER = 'id,class,source,status,created,closed,amount,currency';
	const report = async (rows: readonly string[]) =>
		(await answersOf({ 'deals.csv': [HEADER, ...rows].join('\n') }, {}, '2026-06-30')).report;

	test('the same money in any order of rows, to the last digit', async () => {
		const rows = Array.from(
			{ length: 300 },
			(_, i) => `${i},lead,Web,won,2026-01-01,2026-02-01,${(i * 7919) % 1000}.${(i * 37) % 100},USD`,
		);
		const [one, other] = [await report(rows), await report([...rows].reverse())];
		expect(one.sources?.[0]?.valueWon).toBe(other.sources?.[0]?.valueWon);
		expect(one.sources?.[0]).toMatchObject({ source: 'Web', class: 'lead', won: 300, medianDaysToWin: 31 });
	});

	test('several currencies, a blank source, an amount of an open one', async () => {
		const { sources } = await report([
			'1,lead,Web,won,2026-01-01,2026-02-01,100,USD',
			'2,lead,Web,won,2026-01-01,2026-02-03,50,EUR',
			'3,lead,,lost,2026-01-01,2026-02-01,70,EUR',
			'4,referral,client,open,2026-01-01,,70,EUR',
		]);
		expect(
			sources?.map(({ source, valueWon, valueByCurrency }) => [source, valueWon, valueByCurrency]),
		).toEqual([
			['Web', null, { EUR: 50, USD: 100 }],
			['client', null, {}],
			[null, null, {}],
		]);
	});
});
