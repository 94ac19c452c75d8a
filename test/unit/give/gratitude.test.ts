import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Gratitude, Report } from '../../../src/lib/model';
import { gratitudeOf } from '../../../src/lib/reports/gratitude/gratitude';
import {
	gratitudeHeadline,
	gratitudeLimits,
	gratitudeSaid,
	gratitudeToDo,
} from '../../../src/lib/reports/gratitude/say';
import type { Thanked } from '../../../src/lib/reports/thanks/thanks';
import golden from '../../golden/gratitude.json';
import { makeReport } from '../../fixtures/report';
import { wholeOf } from '../../tools/shell';

const said = (one: Gratitude): string[] => [
	gratitudeHeadline(one),
	...gratitudeSaid(one),
	...gratitudeLimits(one),
	...gratitudeToDo(makeReport(), one),
];

describe('the golden files, through loaded tables', () => {
	let report: Report;
	let gratitude: Gratitude;
	beforeAll(async () => {
		const files = Object.fromEntries(
			['deals.csv', 'touches.csv'].map((name) => [name, readFileSync(`test/golden/${name}`)]),
		);
		report = (await wholeOf(files, { asOf: '2026-06-30' })).report;
		gratitude = report.evidence!.gratitude!;
	});

	test('share thanked, median days and share within two days', () => {
		const { thanked } = gratitude;
		expect(thanked.of).toBe(85);
		expect(thanked.share?.rate).toBeCloseTo(golden.thanked_share, 9);
		expect(thanked.median).toBe(golden.median_days_to_thank);
		expect(thanked.soonShare?.rate).toBeCloseTo(golden.thanked_within_2_days, 9);
		expect(thanked.of - thanked.done).toBe(golden.thank_owed.length);
		expect(gratitude.told.of - gratitude.told.done).toBe(golden.update_owed.length);
	});

	test('it agrees with what is said of thanks elsewhere', () => {
		const { thanks } = report;
		expect([thanks?.referrals, thanks?.withinTwoDays, thanks?.ended, thanks?.withoutId]).toEqual([
			gratitude.thanked.of,
			gratitude.thanked.soon,
			gratitude.told.of,
			gratitude.withoutId,
		]);
	});

	test('quarters are whole and old enough, and add up', () => {
		expect(gratitude.quarters.map(({ from }) => from)).toEqual([
			'2025-01-01',
			'2025-04-01',
			'2025-07-01',
			'2025-10-01',
			'2026-01-01',
		]);
		expect(gratitude.trend.verdict).toBe('steady');
	});

	test('what an owner reads', () => {
		expect(said(gratitude)).toMatchInlineSnapshot(`
			[
			  "66 of 85 referrals were thanked for, half of them within 3.5 days.",
			  "Within two days 23 of the 85 were thanked for (27%, likely 18% to 38%); of those with known days the middle half took 1.3 to 5.8 days.",
			  "49 of 83 referrals that ended were reported back, half of them within 5 days of the end, 36 within a week.",
			  "Over 5 quarters the share thanked for within two days did not change by more than chance (7 of 15 created in January to March 2025 and 3 of 16 created in January to March 2026: a change likely between 55 points down and 5 points up).",
			  "Only what is on record counts: a thank-you that was not written down is missing here.",
			  "19 thank-yous are still owed: a short word is better late than never, the latest first.",
			  "34 referrals ended without news to who sent them: tell what your profession allows.",
			]
		`);
	});
});

const AS_OF = 20_000;
/** A referral created so many days before as-of, thanked and told after so many days; null: not at all. */
function one(age: number | null, thanked: number | null, told: number | null = null, ended = true): Thanked {
	const createdDay = age === null ? null : AS_OF - age;
	const endedDay = createdDay === null || !ended ? null : createdDay + 10;
	return {
		place: 0,
		id: 'A',
		partner: 'Ann Lee',
		name: null,
		company: null,
		outcome: ended ? 'won' : 'open',
		createdDay,
		ended,
		endedDay,
		thanked: thanked !== null,
		thankedDay: thanked === null || createdDay === null ? null : createdDay + thanked,
		told: told !== null,
		toldDay: told === null || endedDay === null ? null : endedDay + told,
	};
}

test('by hand: days in their order alone, the others counted', () => {
	const { thanked, told } = gratitudeOf(
		[one(50, 0, 1), one(50, 3, 30), one(60, 8), one(70, -2, -1), one(null, 1), one(40, null, null, false)],
		AS_OF,
	);
	expect(thanked).toMatchObject({ of: 6, done: 5, known: 3, undated: 1, before: 1, median: 3, soon: 2 });
	expect([thanked.lowerQuartile, thanked.upperQuartile]).toEqual([1.5, 5.5]);
	expect(told).toMatchObject({ of: 5, done: 3, known: 2, before: 1, undated: 0, median: 15.5, soon: 2 });
});

test('quarters before thanks were on record are left out, and those too young', () => {
	// Day 20000 is 4 October 2024.
	const of = (ages: readonly number[], thanked: number | null) => ages.map((age) => one(age, thanked));
	const quarters = (all: readonly Thanked[], asOf: number | null = AS_OF) =>
		gratitudeOf(all, asOf).quarters.map(({ from, referrals }) => [from, referrals]);
	expect(quarters([...of([600, 500, 400], null), ...of([180, 100, 20, 1], 1)])).toEqual([
		['2024-04-01', 2],
		['2024-07-01', 1],
	]);
	expect(quarters(of([20], 1), null)).toEqual([]);
	expect(quarters(of([100, 20], null))).toEqual([]);
});

test('a share that rises by more than chance is said', () => {
	const some = (age: number, soon: number, n: number) =>
		Array.from({ length: n }, (_, i) => one(age, i < soon ? 1 : 20));
	const all = [...some(400, 2, 20), ...some(300, 6, 20), ...some(200, 12, 20), ...some(100, 18, 20)];
	const rising = gratitudeOf(all, AS_OF);
	expect(rising.trend.verdict).toBe('better');
	expect(gratitudeSaid(rising).at(-1)).toBe(
		'Thanks come sooner than before: 2 of 20 created in July to September 2023 and 18 of 20 created in April to June 2024 were thanked for within two days.',
	);
	expect(gratitudeOf(all.slice(20), AS_OF).trend).toMatchObject({ verdict: 'cannot-tell', p: null });
});

test('none, and one, are said as they are', () => {
	const headline = (all: readonly Thanked[]) => gratitudeHeadline(gratitudeOf(all, AS_OF));
	expect(headline([])).toBe('There is no referral here that names who sent it.');
	expect(headline([{ ...one(9, 1), id: null }])).toBe(
		'The one referral here has no id, so no thank-you can be matched.',
	);
	expect(headline([one(9, null)])).toBe('The one referral has no thank-you on record yet.');
	expect(headline([one(9, 0)])).toBe('The one referral was thanked for, on the same day.');
	expect(headline([one(null, 1)])).toBe('The one referral was thanked for.');
	expect(headline([one(9, 1), one(9, null)])).toBe('One of 2 referrals was thanked for, within 1 day.');
	expect(headline([one(9, 1), one(9, 2), one(null, 2)])).toBe(
		'All 3 referrals were thanked for, half of the 2 with known days within 1.5 days.',
	);
	expect(headline([one(9, 1), one(null, 2)])).toBe(
		'All 2 referrals were thanked for, one of them within 1 day.',
	);
});

const maybe = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: null });
const anyReferrals = fc.array(
	fc
		.record({
			age: maybe(0, 900),
			thanked: maybe(-5, 60),
			told: maybe(-5, 60),
			ended: fc.boolean(),
			id: fc.boolean(),
		})
		.map(({ age, thanked, told, ended, id }) => ({
			...one(age, thanked, ended ? told : null, ended),
			id: id ? 'A' : null,
		})),
	{ maxLength: 60 },
);

test('over any data: parts add up, shares lie in their ranges, sentences are whole, order and names are nothing', () => {
	fc.assert(
		fc.property(anyReferrals, (all) => {
			const found = gratitudeOf(all, AS_OF);
			const renamed = all.toReversed().map((referral) => ({ ...referral, partner: 'Bo Park' }));
			expect(gratitudeOf(renamed, AS_OF)).toEqual(found);
			for (const waited of [found.thanked, found.told]) {
				expect(waited.known + waited.undated + waited.before).toBe(waited.done);
				expect(waited.soon).toBeLessThanOrEqual(waited.done);
				for (const share of [waited.share, waited.soonShare])
					if (share !== null) expect(share.low <= share.rate && share.rate <= share.high).toBe(true);
				expect(waited.median === null).toBe(waited.known === 0);
			}
			for (const { referrals, thanked, soon } of found.quarters)
				expect(soon <= thanked && thanked <= referrals).toBe(true);
			expect(found.quarters.length).toBeLessThanOrEqual(8);
			for (const sentence of said(found)) {
				expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
				expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|\[object|\s{2}| ,|\.\./);
				expect(sentence).not.toMatch(/\b1 (days|thank-yous|were|referrals|more referrals)\b/);
			}
		}),
		{ numRuns: 150 },
	);
});
