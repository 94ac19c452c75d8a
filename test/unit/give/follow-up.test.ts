import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { CLASSES, type FollowUp, type LeadClass, type Outcome } from '../../../src/lib/model';
import type { Ended, FollowUpCell, Response } from '../../../src/lib/reports/follow-up/facts';
import { followUpOf } from '../../../src/lib/reports/follow-up/follow-up';
import {
	closingLimits,
	closingSaid,
	followUpHeadline,
	followUpToDo,
} from '../../../src/lib/reports/follow-up/say-closing';
import {
	classesSaid,
	coverageSaid,
	noFollowUpSaid,
	speedSaid,
} from '../../../src/lib/reports/follow-up/say-speed';
import { makeReport } from '../../fixtures/report';
import { wholeOf } from '../../tools/shell';

/** Days to the first response; null: none recorded. */
function some(
	leadClass: LeadClass,
	outcome: Outcome,
	waited: number | null,
	n: number,
	ended: Ended = 'later',
): FollowUpCell {
	return {
		class: leadClass,
		outcome,
		response: waited === null ? 'not-recorded' : 'known',
		waited,
		ended: outcome === 'open' ? null : ended,
		matches: true,
		n,
	};
}
const of = (cells: readonly FollowUpCell[], noLosses = false): FollowUp => {
	const found = followUpOf(cells, noLosses);
	if (found === null) throw new Error('nothing is told');
	return found;
};
/** `won` of `n` of one class that waited so long and ended after the first week. */
const ended = (id: LeadClass, waited: number | null, won: number, n: number): FollowUpCell[] => [
	some(id, 'won', waited, won),
	some(id, 'lost', waited, n - won),
];
const said = (one: FollowUp): string[] => [
	followUpHeadline(one),
	...speedSaid(one),
	...[classesSaid(one)].filter((text) => text !== null),
	...closingSaid(one),
	...coverageSaid(one),
	...closingLimits(one),
	...followUpToDo(makeReport(), one),
];

describe('through loaded tables', () => {
	const DEALS = `id,created,closed,status,source,referrer,contacted
A,2026-01-01,2026-03-01,won,Client,Ann Lee,2026-01-01
B,2026-01-02,2026-03-02,lost,Client,Ann Lee,2026-01-03
C,2026-01-03,2026-01-05,lost,Google Ads,,2026-01-06
D,2026-01-04,,open,Google Ads,,
E,2026-01-05,2026-03-01,lost,Google Ads,,2026-01-15
F,2026-01-06,2026-03-01,won,Google Ads,,2026-01-05
G,,2026-03-01,won,Google Ads,,2026-01-05
H,2026-01-08,2026-03-10,won,Existing client,,2026-01-10
I,2026-01-09,,open,Google Ads,,2026-03-20
`;
	let report: Awaited<ReturnType<typeof wholeOf>>['report'];
	let narrowed: typeof report;
	let rewound: typeof report;
	beforeAll(async () => {
		const shown = async (asOf: string, filters = {}) =>
			(await wholeOf({ 'deals.csv': DEALS }, { asOf }, '2026-07-01', filters)).report;
		report = await shown('2026-03-10');
		narrowed = await shown('2026-03-10', { class: 'referral' });
		rewound = await shown('2026-01-10');
	});

	test('each one stands where it belongs', () => {
		expect(report.evidence?.followUp?.all).toEqual({
			created: 8,
			known: 4,
			notRecorded: 1,
			after: 1,
			before: 1,
			undated: 1,
			within: [
				{ days: 1, count: 2, share: expect.objectContaining({ rate: 0.5 }) as unknown },
				{ days: 2, count: 2, share: expect.objectContaining({ rate: 0.5 }) as unknown },
				{ days: 7, count: 3, share: expect.objectContaining({ rate: 0.75 }) as unknown },
			],
			// Days 0, 1, 3, 10.
			median: 2,
			lowerQuartile: 0.75,
			upperQuartile: 4.75,
		});
		expect(report.evidence?.followUp?.classes.map((one) => [one.class, one.created, one.median])).toEqual([
			['referral', 2, 0.5],
			['lead', 6, 6.5],
			['existing-client', 1, 2],
		]);
		expect(report.evidence?.followUp?.waiting).toBe(2);
	});

	test('what ended within the first week is not compared', () => {
		const closing = report.evidence?.followUp?.closing;
		expect(closing).toMatchObject({
			early: 1,
			noDays: 0,
			alone: 2,
			because: 'too-few',
			verdict: 'cannot-tell',
		});
		expect(
			closing?.bands.map(({ id, undecided, all }) => [id, undecided.won, undecided.decided, all.decided]),
		).toEqual([
			['day', 1, 2, 2],
			['week', 0, 0, 1],
			['later', 0, 1, 1],
		]);
		// F was answered before it was created, G has no creation and no days.
		expect(closing?.unknown).toEqual({ won: 1, decided: 1 });
	});

	test('filters narrow it, and an earlier day knows no later answers', () => {
		expect(narrowed.evidence?.followUp?.all).toMatchObject({ created: 2, known: 2 });
		expect(rewound.evidence?.followUp?.all).toMatchObject({ known: 3, after: 2, notRecorded: 1, before: 1 });
	});

	test('all of it is said', () => {
		const one = report.evidence!.followUp!;
		expect(said(one)).toEqual([
			'Half of new business is followed up within 2 days; whether sooner goes with closing can’t be told yet.',
			'Of 4 new opportunities whose first response is known, 2 were followed up within a day (50%, likely 15% to 85%), 2 within two days and 3 within a week; the middle half took 0.8 to 4.8 days.',
			'Half of 2 referrals were followed up within 0.5 days and half of 2 leads within 6.5 days.',
			'No class has decided ones on either side, followed up within a day and after 2 to 7 days, that were still undecided after the first week, so there is nothing to compare.',
			'The days to the first response are known for 4 of 8 new opportunities.',
			'One has no first response recorded: there was none yet, or it was not written down.',
			'One was first answered after the day the files speak of, and counts as not answered yet.',
			'One was answered before it was created, which cannot be, and is left out.',
			'One has no usable day of creation, so its days cannot be counted.',
			'One that ended within the first week is not compared, as what ends at once cannot be followed up late.',
			'One followed up after more than a week is shown, not compared: it had to stay undecided until then.',
			'2 stand in classes where all were followed up within a day, or all after 2 to 7 days, and are not compared.',
			'Begin with the 2 open ones that have no first response yet.',
			'Write down the day of each first response, so that nothing has to be guessed.',
		]);
	});

	test('files without a first response have no part, and an owner hears how to have one', async () => {
		const without = DEALS.replaceAll(/,[^,\n]*\n/g, '\n');
		const { evidence } = (await wholeOf({ 'deals.csv': without }, { asOf: '2026-03-10' })).report;
		expect(evidence?.followUp).toBeNull();
		expect(noFollowUpSaid(makeReport(), null)).toMatch(/when each one was first answered/);
		expect(noFollowUpSaid(makeReport({}, { choices: null }), null)).toBeNull();
	});
});

describe('does sooner go with closing?', () => {
	test('by hand: two classes, each compared within itself', () => {
		const { closing } = of([
			...ended('referral', 0, 60, 80),
			...ended('referral', 5, 10, 20),
			...ended('lead', 1, 10, 20),
			...ended('lead', 6, 20, 80),
			...ended('lead', 9, 70, 90),
		]);
		// Rothman and Boice: (60·20/100 + 10·80/100) ÷ (10·80/100 + 20·20/100).
		expect(closing.ratio?.value).toBeCloseTo(20 / 12, 12);
		expect(closing.sooner).toEqual({ won: 70, decided: 100 });
		expect(closing.later).toEqual({ won: 30, decided: 100 });
		expect(closing).toMatchObject({ verdict: 'yes', because: null, trend: { way: 'rises' } });
	});

	test('referrals that are answered sooner cannot make it', () => {
		const cells = [
			...ended('referral', 0, 72, 90),
			...ended('referral', 5, 8, 10),
			...ended('lead', 1, 2, 10),
			...ended('lead', 5, 18, 90),
		];
		const { closing } = of(cells);
		expect(closing.ratio?.value).toBeCloseTo(1, 12);
		expect(closing).toMatchObject({ verdict: 'cannot-tell', because: 'range', trend: { way: 'level' } });
	});

	test('how many more would tell is said, or that none soon will', () => {
		const why = (won: number) =>
			closingSaid(of([...ended('lead', 0, won, 40), ...ended('lead', 5, 15, 40)]))[1];
		expect(why(15)).toBe(
			'The range lies on both sides of 1, so the difference may be chance. More data will not settle this soon.',
		);
		// (1.96 + 0.842)²·(0.5 ÷ 0.5 + 0.625 ÷ 0.375) ÷ ln²(4 ÷ 3) makes 253 of each, of which 40 are there.
		expect(why(20)).toBe(
			'The range lies on both sides of 1, so the difference may be chance. About 426 more decided ones would tell.',
		);
	});

	test('those lost at once cannot make it either: they could not be answered late', () => {
		const cells = [
			...ended('lead', 0, 20, 60),
			...ended('lead', 5, 20, 60),
			some('lead', 'lost', 0, 120, 'early'),
		];
		const { closing } = of(cells);
		expect(closing.withEarly?.high).toBeLessThan(1);
		expect(closing).toMatchObject({ verdict: 'cannot-tell', because: 'range', early: 120 });
		expect(closing.ratio?.value).toBeCloseTo(1, 12);
	});

	test('no: sooner ones close less often', () => {
		const one = of([...ended('lead', 0, 10, 60), ...ended('lead', 4, 40, 60)]);
		expect(one.closing).toMatchObject({ verdict: 'no', because: null });
		expect(followUpHeadline(one)).toMatch(/close less often than those followed up later in the week\.$/);
	});

	test('it stands only where it holds with those not recorded on either side', () => {
		const cells = [...ended('lead', 0, 36, 60), ...ended('lead', 4, 20, 60)];
		expect(of(cells).closing.verdict).toBe('yes');
		const one = of([...cells, ...ended('lead', null, 90, 100)]);
		expect(one.closing).toMatchObject({ verdict: 'cannot-tell', because: 'trials' });
		expect(one.closing.trials.map(({ verdict }) => verdict)).toEqual(['yes', 'yes', 'cannot-tell']);
		expect(closingSaid(one)[1]).toBe(
			'It does not hold throughout: with 100 decided ones without a usable first response counted as followed up after 2 to 7 days the answer is another.',
		);
	});

	test('wins of the first week are not lost by the way: no needs them on its side, too', () => {
		const cells = [...ended('lead', 0, 20, 60), ...ended('lead', 5, 36, 60)];
		expect(of(cells).closing.verdict).toBe('no');
		const one = of([...cells, some('lead', 'won', 0, 30, 'early'), some('lead', 'lost', 0, 9, 'early')]);
		expect(one.closing).toMatchObject({ verdict: 'cannot-tell', because: 'trials', early: 39, earlyWon: 30 });
		expect(one.closing.ratio).toEqual(of(cells).closing.ratio);
		expect(closingSaid(one)[1]).toBe(
			'It does not hold throughout: with the 30 won within the first week counted, too, the answer is another.',
		);
	});

	test('no losses, no closing days, nothing lost', () => {
		const won = [some('lead', 'won', 0, 20), some('lead', 'won', 4, 20)];
		expect(of(won, true).closing).toMatchObject({ because: 'no-losses', ratio: null, trials: [] });
		expect(of(won, true).closing.bands.every(({ all }) => all.rate === null)).toBe(true);
		expect(of([...won, some('referral', 'lost', 0, 3)]).closing.because).toBe('no-range');
		expect(of(won.map((cell) => ({ ...cell, ended: 'no-days' as const }))).closing.because).toBe('no-days');
	});

	test('existing clients stand apart', () => {
		const one = of([...ended('lead', 0, 5, 9), ...ended('existing-client', 0, 70, 90)]);
		expect(one.all.created).toBe(9);
		expect(one.classes.map((own) => own.class)).toEqual(['lead', 'existing-client']);
		expect(one.closing.bands[0]?.all.decided).toBe(9);
	});
});

test('few are said as they are', () => {
	expect(followUpHeadline(of([some('lead', 'open', 3, 1)]))).toBe(
		'The one new opportunity whose first response is known was followed up within 3 days; whether sooner goes with closing can’t be told yet.',
	);
	const blank = of([some('existing-client', 'open', 1, 1), some('lead', 'open', null, 2)]);
	expect(followUpHeadline(blank)).toBe('How soon new business was followed up is not known here.');
	const none = of([{ ...some('lead', 'open', 1, 1), matches: false }]);
	expect(followUpHeadline(none)).toBe('There is no new business here to follow up.');
	expect(none.classes).toEqual([]);
});

const responses: readonly Response[] = ['known', 'not-recorded', 'after', 'before', 'undated'];
const anyCells = fc.array(
	fc
		.record({
			class: fc.constantFrom(...CLASSES),
			outcome: fc.constantFrom('won' as const, 'lost' as const, 'open' as const),
			response: fc.constantFrom(...responses),
			days: fc.integer({ min: 0, max: 20 }),
			end: fc.constantFrom('early' as const, 'later' as const, 'later' as const, 'no-days' as const),
			matches: fc.boolean(),
			n: fc.integer({ min: 1, max: 60 }),
		})
		.map(({ days, end, ...cell }): FollowUpCell => ({
			...cell,
			waited: cell.response === 'known' ? days : null,
			ended: cell.outcome === 'open' ? null : end,
		})),
	{ maxLength: 40 },
);

test('over any data: parts add up, rates lie in their ranges, sentences are whole, order is nothing', () => {
	fc.assert(
		fc.property(anyCells, fc.boolean(), (cells, noLosses) => {
			const one = followUpOf(cells, noLosses);
			expect(followUpOf(cells.toReversed(), noLosses)).toEqual(one);
			if (one === null) return;
			for (const speed of [one.all, ...one.classes]) {
				const { created, known, notRecorded, after, before, undated } = speed;
				expect(known + notRecorded + after + before + undated).toBe(created);
				for (const { share } of speed.within)
					if (share !== null) expect(share.low <= share.rate && share.rate <= share.high).toBe(true);
			}
			const { closing } = one;
			const inBands = closing.bands.reduce((sum, { all }) => sum + all.decided, 0);
			const undecided = closing.bands.reduce((sum, { undecided: those }) => sum + those.decided, 0);
			expect(undecided + closing.early + closing.noDays).toBe(inBands);
			expect(closing.sooner.decided + closing.later.decided + closing.alone).toBe(
				undecided - closing.bands[2]!.undecided.decided,
			);
			for (const { undecided: those, all } of closing.bands)
				for (const { rate } of [those, all])
					if (rate !== null) expect(rate.low <= rate.rate && rate.rate <= rate.high).toBe(true);
			expect(closing.verdict === 'cannot-tell').toBe(closing.because !== null);
			if (closing.ratio?.value != null)
				expect(closing.ratio.low <= closing.ratio.value && closing.ratio.value <= closing.ratio.high!).toBe(
					true,
				);
			for (const sentence of said(one)) {
				expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
				expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|\[object|\s{2}| ,|\.\./);
				expect(sentence).not.toMatch(/\b1 (ones|have|are|were|new opportunities)\b/);
			}
		}),
		{ numRuns: 120 },
	);
});
