import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASSES, OUTCOMES, type LeadClass, type Outcome, type Report } from '../../../src/lib/model';
import { figuresByClass, wholeOf } from '../../../src/lib/reports/close-rates/figures';
import type { SourceCell, SourceMoney } from '../../../src/lib/reports/sources/facts';
import { figuresOfSources } from '../../../src/lib/reports/sources/figures';
import { bringsClients, moneyFrom, moneyRows, shortMoney } from '../../../src/lib/reports/sources/say';
import { makeReport } from '../../fixtures/report';

const cell = (leadClass: LeadClass, source: string | null, outcome: Outcome, n: number): SourceCell => ({
	class: leadClass,
	source,
	outcome,
	n,
	days: null,
});
const earned = (
	leadClass: LeadClass,
	source: string | null,
	won: number,
	currency: string | null = 'USD',
): SourceMoney => ({ class: leadClass, source, currency, won });

/** A report whose classes and sources are of the same opportunities. */
function reportOf(cells: readonly SourceCell[], money: readonly SourceMoney[] = []): Report {
	const alike = cells.map((one) => ({ ...one, createdDay: null }));
	const whole = wholeOf(alike, null);
	const currencies = [...new Set(money.map(({ currency }) => currency))];
	const sums = CLASSES.flatMap((id) =>
		currencies.flatMap((currency) => {
			const own = money.filter((sum) => sum.class === id && sum.currency === currency);
			const won = own.reduce((total, sum) => total + sum.won, 0);
			return own.length === 0 ? [] : [{ class: id, currency, won }];
		}),
	);
	return makeReport(figuresByClass({ cells: alike, money: sums, currencies, whole }), {
		sources: figuresOfSources({ cells, money, currencies, noLosses: whole.noLosses }),
		currency: currencies.length === 1 ? (currencies[0] ?? null) : null,
	});
}

describe('short money', () => {
	test.each([
		[283_200, 'USD', '$283k'],
		[283_200, null, '283k'],
		[283_200, '', '283k'],
		[283_200, 'EUR', '€283k'],
		[283_200, '$', '$283k'],
		[283_200, 'CHF', 'CHF\u00a0283k'],
		[950, 'USD', '$950'],
		[0, 'USD', '$0'],
		[12.5, 'USD', '$12.50'],
		[999.5, 'USD', '$1k'],
		[1_234, 'USD', '$1.2k'],
		[9_960, 'USD', '$10k'],
		[12_345, 'USD', '$12k'],
		[999_400, 'USD', '$999k'],
		[999_950, 'USD', '$1M'],
		[1_200_000, null, '1.2M'],
		[471_000_000, 'GBP', '£471M'],
		[1_500_000_000, 'JPY', '¥1.5B'],
		[2e15, null, '2,000T'],
		[-283_200, 'USD', '−$283k'],
		[-0.001, 'USD', '$0.00'],
	] as const)('%s %s is %s', (amount, currency, said) => {
		expect(shortMoney(amount, currency)).toBe(said);
	});
});

describe('what brings clients', () => {
	test('the most wins, how well it closes, and that small numbers are not first', () => {
		const { question, sentence, emphasis, why } = bringsClients(
			reportOf([
				cell('referral', 'client', 'won', 41),
				cell('referral', 'client', 'lost', 23),
				cell('referral', 'aunt', 'won', 3),
				cell('lead', 'Google Ads', 'won', 30),
				cell('lead', 'Google Ads', 'lost', 130),
				cell('lead', 'Web', 'won', 14),
				cell('lead', 'Web', 'lost', 60),
			]),
		);
		expect(question).toBe('What brings clients?');
		expect(sentence).toBe('“client” referrals brought the most clients: 41 of 88.');
		expect(emphasis).toBe('41 of 88');
		expect(why).toBe(
			'Of the 64 decided ones 41 were won: 64% (51% to 75%). Rates of few cases are drawn towards their class, so 3 of 3 is not first; differences between sources within a class could be chance.',
		);
	});

	test('one that closes better than its class is named', () => {
		const fair = [cell('lead', 'Fair', 'won', 60), cell('lead', 'Fair', 'lost', 40)];
		const why = (radio: number) =>
			bringsClients(
				reportOf([...fair, cell('lead', 'Radio', 'won', radio), cell('lead', 'Radio', 'lost', 300 - radio)]),
			).why;
		expect(why(30)).toBe(
			'Of the 100 decided ones 60 were won: 60% (50% to 70%), or about 59% drawn towards its class. That is surely above the 23% of all decided leads. Rates of few cases are drawn towards their class, so 3 of 3 is not first.',
		);
		expect(why(70)).toContain(
			'“Fair” closed best for its kind: 60 of 100 decided (50% to 70%), against 33% of all decided leads.',
		);
	});

	test('what only the other sources speak for is not best', () => {
		// Many small sources close half of theirs, one large one hardly any: the class as a whole closes few.
		const small = Array.from({ length: 12 }, (_, i) => [
			cell('lead', `S${i}`, 'won', 3),
			cell('lead', `S${i}`, 'lost', 3),
		]).flat();
		const { why } = bringsClients(
			reportOf([
				...small,
				cell('lead', 'List', 'won', 100),
				cell('lead', 'List', 'lost', 900),
				cell('lead', 'T', 'won', 1),
				cell('lead', 'T', 'lost', 1),
			]),
		);
		expect(why).not.toContain('“T”');
	});

	test('thousands of sources are named at once', () => {
		const cells = Array.from({ length: 20_000 }, (_, i) =>
			cell('lead', `Source ${i}`, i % 2 === 0 ? 'won' : 'lost', 1 + (i % 9)),
		);
		const money = cells
			.filter(({ outcome }) => outcome === 'won')
			.map(({ source }) => earned('lead', source, 5));
		const report = reportOf(cells, money);
		bringsClients(report);
		expect(moneyRows(report)).toHaveLength(10_000);
	});

	test.each<[string, readonly SourceCell[], string]>([
		['nothing', [], 'There is no opportunity to look at.'],
		['everything open', [cell('lead', 'Ads', 'open', 4)], 'Nothing has been won yet.'],
		[
			'business of clients only',
			[cell('existing-client', 'Upsell', 'won', 4)],
			'No new client has been won yet.',
		],
		['one', [cell('lead', 'Ads', 'won', 1)], 'The only new client so far came from “Ads”.'],
		['everything won by one', [cell('lead', 'Ads', 'won', 12)], '“Ads” brought all 12 clients.'],
		[
			'two alike',
			[cell('lead', 'Ads', 'won', 5), cell('referral', null, 'won', 5)],
			'Referrals and “Ads” brought the most clients: 5 each, of 10.',
		],
		[
			'many alike',
			['A', 'B', 'C', 'D'].map((label) => cell('lead', label, 'won', 1)),
			'No source stands out: 4 brought 1 each, of 4 clients.',
		],
		['no sources', [cell('unknown', null, 'won', 9)], 'The files do not say what brought the 9 clients.'],
		[
			'most without a source',
			[cell('unknown', null, 'won', 9), cell('lead', 'Ads', 'won', 2)],
			'9 of 11 clients have no known source; of the others “Ads” brought the most clients: 2 of 11.',
		],
		[
			'one label in two classes',
			[cell('lead', 'Web', 'won', 9), cell('introduction', 'web', 'won', 2)],
			'“Web” leads brought the most clients: 9 of 11.',
		],
		[
			'a class with and without labels',
			[cell('lead', 'Web', 'won', 1), cell('lead', null, 'won', 3)],
			'Leads without a named source brought the most clients: 3 of 4.',
		],
	])('%s', (_, cells, said) => {
		expect(bringsClients(reportOf(cells)).sentence).toBe(said);
	});

	test('no losses, business of existing clients and filters are said', () => {
		const { why } = bringsClients(
			reportOf([cell('lead', 'Ads', 'won', 3), cell('existing-client', 'Upsell', 'won', 2)]),
		);
		expect(why).toContain('no lost opportunity');
		expect(why).toContain('2 wins were business of existing clients');
		expect(bringsClients(makeReport({}, { filters: { owner: 'Ann' } })).why).toContain('filters');
	});

	test('two that brought equally much and are alone in their classes are not compared, and that is said', () => {
		const report = reportOf([
			cell('referral', 'client', 'won', 9),
			cell('referral', 'client', 'lost', 1),
			cell('lead', 'Web', 'won', 9),
		]);
		expect(bringsClients(report).why).toBe(
			'No class has two sources whose closing could be set side by side.',
		);
	});

	test('a report that came without sources speaks of classes', () => {
		const { sentence } = bringsClients(
			makeReport({ lead: { created: 9, won: 2, lost: 7 }, referral: { created: 9, won: 5, lost: 4 } }),
		);
		expect(sentence).toBe('Referrals brought the most clients: 5 of 7.');
	});
});

describe('where the money comes from', () => {
	const won = [
		cell('referral', 'client', 'won', 40),
		cell('referral', 'aunt', 'won', 13),
		cell('lead', 'Google Ads', 'won', 20),
		cell('lead', 'Web', 'won', 15),
	];
	const money = [
		earned('referral', 'client', 200_000),
		earned('referral', 'aunt', 83_200),
		earned('lead', 'Google Ads', 100_000),
		earned('lead', 'Web', 87_500),
	];

	test('referrals as one, against the sources of the others', () => {
		const report = reportOf(won, money);
		expect(moneyFrom(report)).toEqual({
			question: 'Where does the money come from?',
			sentence: 'Referrals brought $283k of the $471k won.',
			emphasis: '$283k of the $471k',
			why: 'That is 60% of the money, from 53 of 88 wins. Next come “Google Ads” with $100k and “Web” with $88k.',
		});
		expect(moneyRows(report).map(({ name, value }) => [name, value])).toEqual([
			['Referrals', 283_200],
			['Google Ads', 100_000],
			['Web', 87_500],
		]);
		expect(moneyRows(report)[0]?.share).toBeCloseTo(283_200 / 470_700, 12);
	});

	test('nothing won, no amounts, nothing but noughts', () => {
		expect(moneyFrom(reportOf([cell('lead', 'Ads', 'lost', 3)])).sentence).toContain(
			'Nothing has been won yet',
		);
		const none = moneyFrom(reportOf(won));
		expect(none.sentence).toBe('The files do not say how much money was won.');
		expect(none.why).toMatch(
			/^None of the 88 won opportunities has an amount\. Export the column with the amount/,
		);
		expect(moneyFrom(reportOf(won, [earned('lead', 'Web', 0)])).sentence).toBe(
			'What was won has no amounts above zero.',
		);
		expect(moneyRows(reportOf(won))).toEqual([]);
	});

	test('several currencies are never added', () => {
		const report = reportOf(won, [
			earned('referral', 'client', 200_000, 'EUR'),
			earned('lead', 'Web', 50_000, 'EUR'),
			earned('lead', 'Web', 9_000, 'USD'),
			earned('lead', 'Web', 500, null),
		]);
		const { sentence, why } = moneyFrom(report);
		expect(sentence).toBe(
			'Without a currency “Web” brought all of the 500 won; in EUR referrals brought €200k of the €250k won; in USD “Web” brought all of the $9k won.',
		);
		expect(why).toContain('never added');
		expect(moneyRows(report)).toEqual([]);
	});

	test('amounts below zero leave no shares', () => {
		const report = reportOf(won, [...money, earned('lead', 'Web', -90_000)]);
		expect(moneyFrom(report).sentence).toMatch(/^What was won adds up to \$381k, and amounts below zero/);
		expect(moneyRows(report)).toEqual([]);
	});
});

const LABELS = ['Google Ads', 'Web', 'client', 'Referrals', 'Client referral', null];
const data = fc.record({
	cells: fc.array(
		fc.record({
			class: fc.constantFrom(...CLASSES),
			source: fc.constantFrom(...LABELS),
			outcome: fc.constantFrom(...OUTCOMES),
			days: fc.constant(null),
			n: fc.integer({ min: 1, max: 3000 }),
		}),
		{ maxLength: 30 },
	),
	currencies: fc.subarray(['USD', 'EUR', 'kr', null]),
	amounts: fc.array(fc.double({ min: -1e3, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 }),
});

test('whatever the data, whole sentences are said', () => {
	fc.assert(
		fc.property(data, ({ cells, currencies, amounts }) => {
			const money = cells.flatMap((one, i) =>
				one.outcome !== 'won'
					? []
					: currencies.map((currency) =>
							earned(one.class, one.source, amounts[i % amounts.length] ?? 0, currency),
						),
			);
			const report = reportOf(cells, money);
			for (const { sentence, emphasis, why } of [bringsClients(report), moneyFrom(report)]) {
				for (const text of [sentence, why]) {
					expect(text).toMatch(/[.]$/);
					expect(text).not.toMatch(/NaN|undefined|null|Infinity|\.\.| {2}|\[object/);
				}
				if (emphasis !== null) expect(sentence).toContain(emphasis);
			}
			const rows = moneyRows(report);
			expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
			if (rows.length > 0) expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
		}),
		{ numRuns: 300 },
	);
});
