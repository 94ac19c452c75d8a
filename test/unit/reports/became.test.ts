import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { CLASSES, type Became, type Report } from '../../../src/lib/model';
import { becameInAll, becameOf, type BecameCell } from '../../../src/lib/reports/became/became-of';
import { addedSaid, becameSaid, endedSaid, oddSaid } from '../../../src/lib/reports/became/say';
import { wholeOf } from '../../tools/shell';

const TODAY = '2026-07-31';
const HEADER = 'Deal ID,Deal Name,Created,Closed,Status,Source';
const csv = (...lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`;
const JUNE = csv(
	'1,Ash,2026-01-01,,Open,Client referral',
	'2,Birch,2026-01-02,2026-02-01,Won,Google Ads',
	'3,Cedar,2026-01-03,,Open,Google Ads',
	'4,Dogwood,2026-05-30,,Open,Google Ads',
	'5,Elm,2026-01-05,2026-03-01,Lost,Google Ads',
	'6,Fir,2026-01-06,,Open,Client referral',
	'7,Gum,2026-01-07,2026-03-02,Lost,Google Ads',
	'8,Hazel,2026-01-08,2026-03-02,Won,Google Ads',
);
const JULY = csv(
	'1,Ash,2026-01-01,2026-06-20,Won,Client referral',
	'2,Birch,2026-01-02,2026-02-01,Won,Google Ads',
	'4,Dogwood,2026-05-30,,Open,Google Ads',
	'5,Elm,2026-01-05,,Open,Google Ads',
	'6,Fir,2026-01-06,2026-06-25,Lost,Client referral',
	'7,Gum,2026-01-07,2026-06-26,Won,Google Ads',
	'9,Ivy,2026-06-28,,Open,Google Ads',
	'10,Jasmine,2026-06-28,2026-06-29,Won,Client referral',
);

describe('a second export of another day', () => {
	let report: Report;
	let filtered: Report;
	beforeAll(async () => {
		report = (await wholeOf({ 'june.csv': JUNE, 'july.csv': JULY }, {}, TODAY)).report;
		filtered = (await wholeOf({ 'july.csv': JULY, 'june.csv': JUNE }, {}, TODAY, { class: 'referral' }))
			.report;
	});

	test('says what became of each, class by class', () => {
		const [pair, ...others] = report.evidence?.became ?? [];
		expect(others).toEqual([]);
		expect([pair?.before, pair?.last]).toEqual(['2026-05-30', '2026-06-29']);
		expect(pair?.classes.referral).toMatchObject({ open: 2, won: 1, lost: 1, added: 1, addedWon: 1 });
		expect(pair?.classes.lead).toEqual({
			open: 2, won: 0, lost: 0, stillOpen: 1, vanished: 1, reopened: 1, turned: 1, endedVanished: 1,
			added: 1, addedWon: 0, addedLost: 0,
		}); // prettier-ignore
	});

	test('in sentences', () => {
		const pair = report.evidence!.became![0]!;
		expect(becameSaid(pair)).toBe(
			'Of 4 that were open, 1 was won, 1 was lost, 1 stayed open and 1 vanished from the export between 30 May 2026 and 29 Jun 2026.',
		);
		expect(addedSaid(pair)).toBe('2 new opportunities came in, of which 1 won already.');
		expect(endedSaid(pair)).toEqual(['Of 2 open referrals, 1 was won and 1 was lost.']);
		expect(oddSaid(pair)).toHaveLength(4);
	});

	test('only for what the filters let through, in whatever order the files came', () => {
		const pair = filtered.evidence!.became![0]!;
		expect(pair.classes.referral).toEqual(report.evidence!.became![0]!.classes.referral);
		expect(becameInAll(pair)).toEqual(pair.classes.referral);
	});

	test('of three exports the last two are compared, and one alone says nothing', async () => {
		const august = csv(
			'1,Ash,2026-01-01,2026-06-20,Won,Client referral',
			'4,Dogwood,2026-05-30,2026-07-20,Won,Google Ads',
		);
		const three = await wholeOf({ 'june.csv': JUNE, 'july.csv': JULY, 'august.csv': august }, {}, TODAY);
		expect(becameInAll(three.report.evidence!.became![0]!)).toMatchObject({ open: 3, won: 1, vanished: 2 });
		expect((await wholeOf({ 'june.csv': JUNE }, {}, TODAY)).report.evidence?.became).toBeNull();
	});

	test('files of one form that hold other opportunities are no two days of one list', async () => {
		const other = csv(
			...Array.from({ length: 8 }, (_, i) => `${i + 100},Zed ${i},2026-05-01,,Open,Google Ads`),
		);
		expect(
			(await wholeOf({ 'june.csv': JUNE, 'other.csv': other }, {}, TODAY)).report.evidence?.became,
		).toBeNull();
	});
});

const cell: fc.Arbitrary<BecameCell> = fc.record({
	class: fc.constantFrom(...CLASSES),
	was: fc.constantFrom('won', 'lost', 'open', null),
	became: fc.constantFrom('won', 'lost', 'open', null),
	n: fc.integer({ min: 1, max: 3 }),
});

test('parts add up, and every sentence is one, whatever became of whatever', () => {
	fc.assert(
		fc.property(fc.array(cell, { maxLength: 12 }), fc.constantFrom(null, '2026-05-31'), (cells, before) => {
			const classes = Object.fromEntries(
				CLASSES.map((id) => [id, becameOf(cells.filter((one) => one.class === id))]),
			) as unknown as Became['classes'];
			const pair: Became = { before, last: '2026-06-30', classes };
			const all = becameInAll(pair);
			expect(all.won + all.lost + all.stillOpen + all.vanished).toBe(all.open);
			expect(all.addedWon + all.addedLost).toBeLessThanOrEqual(all.added);
			for (const said of [becameSaid(pair), addedSaid(pair), ...oddSaid(pair), ...endedSaid(pair)]) {
				expect(said).toMatch(/^[A-Z0-9].*[^.]\.$/);
				expect(said).not.toMatch(/undefined|NaN|null|\b1 (were|are|opportunities)\b| {2}/);
			}
		}),
	);
});
