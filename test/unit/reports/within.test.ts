import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Evidence, Report } from '../../../src/lib/model';
import { bandsOf, type AmountCell } from '../../../src/lib/reports/within/bands';
import { compare, mostFirst, type Alike } from '../../../src/lib/reports/within/compare';
import { groupName } from '../../../src/lib/reports/within/names';
import { noRatio, sayWithin } from '../../../src/lib/reports/within/say';
import { wholeOf } from '../../tools/shell';

const group = (value: string | null, a: number, b: number, c: number, d: number): Alike => ({
	value,
	band: null,
	referral: { won: a, decided: b },
	lead: { won: c, decided: d },
});
const said = (groups: readonly Alike[], name = 'Size') =>
	sayWithin({ key: `x.${name}`, name, ...compare(groups) }, null);

describe('through loaded tables', () => {
	let report: Report;
	let evidence: Evidence;
	beforeAll(async () => {
		const deals = readFileSync('test/golden/deals.csv');
		report = (await wholeOf({ 'deals.csv': deals }, { asOf: '2026-06-30' })).report;
		if (report.evidence === null) throw new Error('no evidence');
		evidence = report.evidence;
	});

	test('golden: the ratio of referrals and leads of the same size', () => {
		const { mh_rr_by_size: expected } = JSON.parse(
			readFileSync('test/golden/deals_expected.json', 'utf8'),
		) as { mh_rr_by_size: number };
		const bySize = evidence.within.by.find(({ key }) => key === 'x.size');
		expect(Math.abs((bySize?.together?.value ?? NaN) / expected - 1)).toBeLessThan(1e-9);
		expect(bySize && sayWithin(bySize, null).answer).toBe(
			'Within each size referrals still close about 3.2 times as often as leads (2.2 to 4.5), so the mix of sizes does not explain the difference.',
		);
	});

	test('every dimension holds all decided ones once; amounts are cut at round numbers', () => {
		const decided = ['referral', 'lead'].map((id) => {
			const { won, lost } = report.classes[id as 'referral'];
			return won + lost;
		});
		expect(evidence.within.by.map(({ key }) => key)).toContain('amount');
		for (const { groups, compared, referral, lead } of evidence.within.by) {
			expect([referral.decided, lead.decided]).toEqual(decided);
			expect(compared.of).toBe(decided[0]! + decided[1]!);
			expect(groups.reduce((sum, one) => sum + one.referral.decided, 0)).toBe(decided[0]);
		}
		const amounts = evidence.within.by.find(({ key }) => key === 'amount');
		expect(amounts?.groups.map((one) => groupName(one, null, 'en'))).toMatchInlineSnapshot(`
			[
			  "Under 4,000",
			  "4,000 to under 5,000",
			  "5,000 to under 6,000",
			  "6,000 and over",
			]
		`);
	});

	test('each claim stands first as it is in the report; what stale ones would change is worked out', () => {
		expect(evidence.claims.map(({ id }) => id)).toEqual(report.claims.map(({ id }) => id));
		evidence.claims.forEach(({ trials }, i) => {
			const claim = report.claims[i]!;
			expect(trials[0]).toMatchObject({ assumption: 'as-it-stands', value: claim.value, low: claim.low });
			const all = trials.every(({ verdict }) => verdict === trials[0]?.verdict);
			expect(claim.verdict).toBe(all ? trials[0]?.verdict : 'cannot-tell');
		});
		for (const { class: id, stale, now, ifLost } of evidence.stale?.classes ?? []) {
			expect(stale).toBe(report.classes[id].stale);
			expect(ifLost).toBeLessThan(now ?? 0);
		}
		expect(evidence.stale?.claims.map(({ id }) => id)).toEqual(report.claims.map(({ id }) => id));
		expect(evidence.curves.verdict).toBe('yes');
	});
});

const side = fc
	.integer({ min: 0, max: 60 })
	.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const someGroups = fc
	.uniqueArray(fc.tuple(fc.option(fc.string({ maxLength: 4 })), side, side), {
		minLength: 1,
		maxLength: 7,
		selector: ([value]) => value,
	})
	.map((all) => mostFirst(all.map(([value, [a, b], [c, d]]) => group(value, a, b, c, d))));

describe('over any counts', () => {
	test('ranges hold their ratio, the total lies among the groups, order changes nothing', () => {
		fc.assert(
			fc.property(someGroups, (groups) => {
				const found = compare(groups);
				for (const ratio of [found.crude, found.together, ...found.groups.map(({ ratio }) => ratio)]) {
					if (ratio === null) continue;
					expect(ratio.low).toBeLessThanOrEqual(ratio.value ?? Infinity);
					expect(ratio.high ?? Infinity).toBeGreaterThanOrEqual(ratio.value ?? Infinity);
				}
				expect(found.together === null).toBe(found.because !== null);
				expect(compare(mostFirst(groups.toReversed()))).toEqual(found);
				for (const { group: place } of found.apart) expect(found.groups[place]?.ratio).not.toBeNull();
			}),
		);
	});

	test('every sentence is whole, and never speaks of chances as numbers', () => {
		fc.assert(
			fc.property(someGroups, fc.constantFrom('Size', 'Deal size', 'Country'), (groups, name) => {
				const { answer, why, limits } = said(groups, name);
				for (const sentence of [answer, ...why, ...limits]) {
					expect(sentence).toMatch(/^[A-Z0-9“].*[.]$/s);
					expect(sentence.replaceAll(/“[^”]*”/gs, '')).not.toMatch(
						/NaN|Infinity|undefined|null|\bp\b|-\d|significan/,
					);
				}
			}),
		);
	});
});

describe('words', () => {
	test('the mix turns the answer round', () => {
		const { answer, why } = said([group('small', 80, 100, 530, 840), group('large', 180, 500, 20, 160)]);
		expect(answer).toBe(
			'The mix of sizes turns the answer round: overall referrals close less often than leads (0.8 times as often, 0.7 to 0.9), but within each size more often: about 1.6 times as often as leads (1.3 to 1.9).',
		);
		expect(why[0]).toBe(
			'Under “large” stand 83% of the decided referrals and 16% of the decided leads, and there fewer are won: 36% of the referrals and 13% of the leads, elsewhere 80% and 63%.',
		);
		expect(why[1]).toBe(
			'Of a hundred decided, about 12 fewer referrals than leads were won: the mix alone makes about 32 fewer, how they close about 20 more.',
		);
	});

	test('it seems to turn round, but cannot be told', () => {
		expect(said([group('small', 8, 10, 63, 84), group('large', 18, 50, 4, 16)]).answer).toBe(
			'Overall referrals close less often than leads (0.6 times as often, 0.4 to 0.9), but within each size the figures point the other way: about 1.2 times as often as leads (0.8 to 1.8). So the difference may come of the mix of sizes alone.',
		);
	});

	test('a group that stands apart is worth a look, and no more', () => {
		const { why } = said(
			[group('a', 60, 80, 30, 150), group('b', 20, 60, 40, 90), group('c', 20, 30, 20, 90)],
			'Deal size',
		);
		expect(why).toContain(
			'Under “b” referrals close 0.8 times as often as leads (0.4 to 1.2), elsewhere 3.5 times as often, 2.6 to 4.7: worth a look.',
		);
	});

	test('where nothing can be compared it is said why', () => {
		expect(said([group('a', 30, 50, 0, 0), group('b', 0, 0, 20, 90)]).answer).toBe(
			'Decided referrals and decided leads nowhere stand together, so alike cannot be compared with alike.',
		);
		expect(said([group('a', 0, 50, 5, 9), group('b', 3, 4, 0, 0)]).answer).toBe(
			'Where both stand together, no referral has been won yet, so there is no ratio of the two.',
		);
		expect(noRatio(group('a', 1, 1, 0, 0))).toBe('no lead decided');
	});
});

describe('bands of the amount', () => {
	const cells = (amounts: readonly (number | null)[], id: 'referral' | 'lead' = 'lead'): AmountCell[] =>
		amounts.map((amount) => ({ class: id, amount, won: 1, decided: 2 }));

	test('they are round, and each holds about a quarter', () => {
		const amounts = Array.from({ length: 97 }, (_, i) => 100 + 100 * i);
		expect(bandsOf([...cells(amounts), ...cells(amounts, 'referral')])).toEqual([
			{ from: null, to: 3000 },
			{ from: 3000, to: 5000 },
			{ from: 5000, to: 7000 },
			{ from: 7000, to: null },
		]);
	});

	test('none where a fifth of a class has no amount, or all are alike', () => {
		expect(bandsOf([...cells([1, 2, 3]), ...cells([1, 2, 3, null], 'referral')])).toBeNull();
		expect(bandsOf([...cells([500, 500]), ...cells([500], 'referral')])).toBeNull();
		expect(bandsOf([])).toBeNull();
	});
});
