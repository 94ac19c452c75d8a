import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASSES, type Filters, type Partner, type Report, type Thanks } from '../../../src/lib/model';
import { falseAlarmsOf } from '../../../src/lib/reports/partners/chance';
import { byStake, partnerOf, yieldOf, type Measure } from '../../../src/lib/reports/partners/figures';
import type { ReferralCell } from '../../../src/lib/reports/partners/facts';
import {
	dormantOf,
	dormantReason,
	falseAlarmSentence,
	isDormant,
	rhythmLimits,
	statusReason,
	whomToCall,
} from '../../../src/lib/reports/partners/say';
import { notThanked } from '../../../src/lib/reports/thanks/say';
import { makeReport } from '../../fixtures/report';

const AS_OF = '2026-06-30';
const AS_OF_DAY = Date.parse(AS_OF) / 86_400_000;

const OUTCOMES = ['won', 'lost', 'open'] as const;

/** One partner from days before the as-of date, rising in time; null: a referral without a date. */
function partner(name: string, ago: readonly (number | null)[], rest: Partial<Partner> = {}): Partner {
	const cells = [...ago]
		.sort((a, b) => (b ?? -1) - (a ?? -1))
		.map((days, i): ReferralCell => ({
			partner: name,
			day: days === null ? null : AS_OF_DAY - days,
			outcome: OUTCOMES[i % 3] ?? 'open',
			won: null,
			n: 1,
		}));
	const all = yieldOf(cells, false);
	const measure: Measure = { asOfDay: AS_OF_DAY, currencies: [], all, own: () => null };
	const filed = { partner: name, kind: null, days: ago.length === 0 ? 180 : null };
	return { ...partnerOf(name, cells, filed, measure), ...rest };
}

function reportOf(partners: readonly Partner[] | null, rest: Partial<Report> = {}): Report {
	const sorted = partners === null ? null : [...partners].sort(byStake);
	return makeReport(
		{},
		{
			asOf: AS_OF,
			partners: sorted,
			referring: { named: 0, unnamed: 0, undated: 0, ...falseAlarmsOf(sorted ?? []) },
			...rest,
		},
	);
}

const said = (report: Report): string => {
	const { sentence, why } = whomToCall(report);
	return `${sentence} ${why}`;
};
const reason = (one: Partner): string => dormantReason(one, reportOf([one]));

const every = (gap: number, from: number, n: number): number[] =>
	Array.from({ length: n }, (_, i) => from + gap * i);
/** Thirteen referrals a month apart, then silence. */
const monthly = (name: string, silent: number): Partner => partner(name, every(30, silent, 13));

describe('why one is on the list', () => {
	test('one repeat: soft', () => {
		expect(reason(partner('Ed Fox', [516, 468]))).toBe(
			'Ed Fox sent 2 referrals, about 48 days apart; the last was 468 days ago. They may have stopped.',
		);
	});

	test('few repeats: how rare, and soft; many: firmer with a longer silence', () => {
		expect(reason(partner('Cora', [420, 360, 300]))).toMatch(
			/^Cora sent 3 referrals, about 60 days apart; the last was 300 days ago\. In such a rhythm a silence this long comes about 1 time in 19; they may have stopped\.$/,
		);
		expect(reason(monthly('Bo', 90))).toMatch(/comes about 1 time in \d+\.$/);
		expect(reason(monthly('Bo', 150))).toMatch(/comes about 1 time in \d+; they have probably stopped\.$/);
		expect(reason(monthly('Bo', 300))).toMatch(
			/comes less than 1 time in 1,000; they have very likely stopped\.$/,
		);
	});

	test('clumps and undated ones are said', () => {
		expect(reason(partner('Ann', [600, 599, 500, 498]))).toMatch(
			/^Ann sent 4 referrals on 2 occasions, about 100 days apart; the last was 498 days ago\./,
		);
		expect(reason(partner('Ann', [600, 599, 500, null]))).toMatch(
			/^Ann sent 4 referrals, 3 of them dated, on 2 occasions, about 100 days apart;/,
		);
		expect(reason(partner('Ann', [600, 500, null]))).toMatch(
			/^Ann sent 3 referrals, 2 of them dated, about 100 days apart;/,
		);
	});
});

test('every status has a short reason', () => {
	const reasons = [
		partner('A', [600, 500]),
		partner('B', [30]),
		partner('C', [0]),
		partner('D', [200]),
		partner('E', [200, 200, 200]),
		partner('F', [204, 202, null]),
		partner('G', [200, null]),
		partner('H', [90, 60, 30]),
		partner('I', [null]),
		partner('J', [null, null]),
		partner('K', []),
		partner('L', [], { noneYetChance: null }),
		partner('M', [600, 500], { own: 'firm' }),
		partner('N', [600, 500], { own: 'owner' }),
	].map(statusReason);
	expect(reasons).toEqual([
		'Silent for 500 days after referrals about 100 days apart. They may have stopped.',
		'The first referral came 30 days ago: too soon to speak of a rhythm.',
		'The first referral came on the day of the report: too soon to speak of a rhythm.',
		'One referral, 200 days ago: that makes no rhythm yet.',
		'3 referrals on one day, 200 days ago: that makes no rhythm yet.',
		'2 of 3 referrals within one week, 204 days ago: that makes no rhythm yet.',
		'One of 2 referrals has a date, 200 days ago: that makes no rhythm yet.',
		'H sent 3 referrals, about 30 days apart; a silence of 30 days is not unusual for that.',
		'The one referral has no date, so nothing can be said of a rhythm.',
		'None of the 2 referrals has a date, so nothing can be said of a rhythm.',
		'On your list of partners, and no referral yet: 25 of 100 typical partners would have sent none by now.',
		'On your list of partners, and no referral yet.',
		'This is the name of the firm itself, so no silence is judged.',
		'This is one who handles opportunities here, so no silence is judged.',
	]);
});

describe('whom should I call', () => {
	test('nobody named: what would fill it', () => {
		const none = { named: 0, undated: 0, falseAlarms: null, lookActive: 0 };
		expect(said(reportOf(null))).toMatch(
			/^The files name nobody who refers\. A Referrer or Referred by column/,
		);
		expect(said(reportOf(null, { referring: { ...none, unnamed: 1 } }))).toMatch(
			/^The one referral does not/,
		);
		expect(said(reportOf(null, { referring: { ...none, unnamed: 1200 } }))).toMatch(
			/^None of the 1,200 referrals names who sent it\./,
		);
		// A short report promises no names of the full one that the files do not have.
		const { classes } = makeReport({ referral: { created: 2, won: 1, lost: 1 } });
		expect(said(reportOf(null, { extent: 'lite', classes }))).toBe(
			'This short report leaves out who refers. Whether the files say it stands in the full one.',
		);
		expect(said(reportOf(null, { extent: 'lite', choices: null }))).toMatch(
			/^The files name nobody who refers\./,
		);
	});

	test('one, many', () => {
		const one = whomToCall(reportOf([partner('Ed Fox', [516, 468]), partner('New', [3])]));
		expect(one.sentence).toBe('One partner is quieter than their own rhythm: Ed Fox.');
		expect(one.emphasis).toBe('Ed Fox');
		const many = whomToCall(
			reportOf([partner('Key & Co.', [516, 468]), monthly('Bo', 300), monthly('Cy', 310), monthly('Di', 90)]),
		);
		expect(many.sentence).toMatch(/^4 partners are quieter than their own rhythm\. Start with [^.]+\.$/);
		expect(many.why).toMatch(/^2 have gone quiet, 1 is overdue and 1 may have gone quiet\. First comes/);
	});

	test('a name that ends with a full stop is not given a second one', () => {
		const { sentence } = whomToCall(reportOf([partner('Key & Co.', [516, 468])]));
		expect(sentence).toBe('One partner is quieter than their own rhythm: Key & Co.');
	});

	test('none quiet: on rhythm, only new ones, no dates, only own names, only promising, none listed', () => {
		expect(said(reportOf([monthly('Bo', 10), partner('New', [3]), partner('Once', [100])]))).toBe(
			'Nobody is quieter than their own rhythm. 1 partner refers about as often as before. 2 more are new or came only once, which makes no rhythm yet.',
		);
		expect(said(reportOf([partner('New', [3])]))).toMatch(
			/^It can’t be told yet who has gone quiet\. The one partner with a dated referral is new/,
		);
		expect(said(reportOf([partner('New', [3]), partner('Once', [90])]))).toContain('All 2 partners');
		expect(said(reportOf([partner('A', [null]), partner('B', [])]))).toMatch(
			/^It can’t be told who has gone quiet\. Not one referral/,
		);
		expect(said(reportOf([partner('A', [600, 500], { own: 'firm' })]))).toContain(
			'the firm itself or its people',
		);
		expect(said(reportOf([partner('A', [])]))).toMatch(/^No partner has sent a referral yet\. One is on/);
		expect(said(reportOf([]))).toMatch(/^There is no partner to call\. No referral that counts here/);
	});
});

describe('beside the list', () => {
	test('false alarms: a tenth of firm rhythms and a seventh of young ones that look active', () => {
		const quiet = partner('Quiet', [600, 500]);
		const of = (firm: number, young: number) =>
			falseAlarmSentence(
				reportOf([
					quiet,
					...Array.from({ length: firm }, (_, i) => monthly(`F${i}`, 5)),
					...Array.from({ length: young }, (_, i) => partner(`Y${i}`, [100, 40])),
				]),
			);
		expect(of(9, 0)).toBe('Of 9 partners that look active, expect none or 1 on this list by chance.');
		expect(of(10, 3)).toBe('Of 13 partners that look active, expect 1 or 2 on this list by chance.');
		expect(of(20, 0)).toBe('Of 20 partners that look active, expect about 2 on this list by chance.');
		expect(of(1, 0)).toBe('Of 1 partner that looks active, expect none or 1 on this list by chance.');
		expect(of(0, 0)).toBeNull();
		expect(falseAlarmSentence(reportOf([monthly('Bo', 5)]))).toBeNull();
	});

	test('limits', () => {
		expect(rhythmLimits(reportOf(null))).toEqual([]);
		expect(rhythmLimits(reportOf([monthly('Bo', 5)]))).toEqual([]);
		const report = reportOf(
			[
				partner('A', [10, null, null], { own: 'firm' }),
				partner('B', [10], { own: 'owner' }),
				partner('C', [10]),
			],
			{ filters: { owner: 'Sam' } },
		);
		expect(rhythmLimits({ ...report, referring: { ...report.referring, unnamed: 3 } })).toEqual([
			'2 referrals have no date of creation: they count in totals, and not in the rhythm.',
			'3 referrals do not name who sent them, and stand in nobody’s rhythm.',
			'The firm itself is named as having sent referrals: it is listed, and never called quiet.',
			'One who handles opportunities here is named as having sent referrals: listed, and never called quiet.',
			'All dated referrals were created on one day, perhaps that of an import, so no rhythm can be seen.',
			'Filters choose who is listed: every rhythm rests on all of a partner’s referrals.',
		]);
	});
});

const some = fc
	.tuple(
		fc.constantFrom('Ann Lee', 'Key & Co.', 'van Dyke', '12 Oaks', 'Zoé'),
		fc.array(fc.option(fc.nat(3000), { freq: 9 }), { maxLength: 25 }),
		fc.constantFrom('firm', 'owner', null, null, null, null),
	)
	.map(([name, ago, own]) => partner(name, ago, { own }));
const count = fc.nat(1500);
const someThanks: fc.Arbitrary<Thanks> = fc
	.record({ a: count, b: count, soon: count, later: count, without: count, recent: fc.nat(20) })
	.map(({ a, b, soon, later, without, recent }) => ({
		owed: Array.from({ length: a }, (_, i) => `A${i}`),
		updatesOwed: Array.from({ length: b }, (_, i) => `B${i}`),
		recentOwed: Math.min(a, recent),
		recentUpdatesOwed: Math.min(b, recent),
		referrals: a + soon + later,
		ended: b,
		withinTwoDays: soon,
		later,
		withoutId: without,
		waiting: a + b === 0 ? [] : [{ partner: 'Ann Lee', thanks: a, updates: b }],
	}));

test('whatever the partners and touches, every sentence is a sentence', () => {
	const filters = fc.constantFrom<Filters>({}, { class: CLASSES[0] });
	fc.assert(
		fc.property(
			fc.option(fc.array(some, { maxLength: 12 })),
			fc.option(someThanks),
			fc.nat(1500),
			filters,
			(partners, thanks, unnamed, narrowed) => {
				const plain = reportOf(partners, { thanks, filters: narrowed });
				const report = { ...plain, referring: { ...plain.referring, unnamed } };
				const answers = [whomToCall(report), notThanked(report)];
				const sentences = [
					...answers.flatMap(({ sentence, why }) => [sentence, why]),
					...rhythmLimits(report),
					...(report.partners ?? []).map(statusReason),
					...dormantOf(report).map((one) => dormantReason(one, report)),
					falseAlarmSentence(report) ?? 'None.',
				];
				for (const sentence of sentences) {
					expect(sentence).not.toMatch(
						/NaN|undefined|null|Infinity|\[object| {2}|\.\.| ,|,,|;;| \.|\bdead\b/,
					);
					expect(sentence).toMatch(/\.$/);
					expect(sentence).toMatch(/^([A-Z0-9]|van Dyke)/);
				}
				for (const { sentence, emphasis } of answers)
					if (emphasis !== null) expect(sentence).toContain(emphasis);
				expect(dormantOf(report).every(isDormant)).toBe(true);
				expect(new Set(rhythmLimits(report)).size).toBe(rhythmLimits(report).length);
				expect(JSON.parse(JSON.stringify(report))).toEqual(report);
			},
		),
		{ numRuns: 300 },
	);
});

test('whatever the partners, chances are chances and the order is by stake', () => {
	fc.assert(
		fc.property(fc.array(some, { maxLength: 12 }), (partners) => {
			const sorted = [...partners].sort(byStake);
			for (const { silenceChance, stillActive, stake, counted, referrals, decided, won } of sorted) {
				for (const chance of [silenceChance, stillActive])
					if (chance !== null) expect(chance >= 0 && chance <= 1).toBe(true);
				expect(stake === null || stake >= 0).toBe(true);
				expect(counted <= referrals && won <= decided && decided <= referrals).toBe(true);
			}
			const stakes = sorted.map(({ stake }) => stake ?? -1);
			expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
			const { falseAlarms, lookActive } = falseAlarmsOf(sorted);
			expect((falseAlarms ?? 0) <= lookActive).toBe(true);
		}),
	);
});

describe('a short report has no days', () => {
	const short = (of: Partner): Partner => ({
		...of,
		referralDays: [],
		lastReferral: null,
		silentDays: null,
		usualGapDays: null,
		silenceChance: null,
		stillActive: null,
	});

	test.each(['gone-quiet', 'overdue', 'maybe-quiet', 'on-rhythm', 'new', 'one-referral-only'] as const)(
		'%s: no day is made up',
		(status) => {
			const quiet = short(partner('Ann Lee', [400, 380, 350, 320], { status }));
			expect(statusReason(quiet)).toBe(
				'This short report leaves out the days of the referrals, on which this rests.',
			);
			expect(dormantReason(quiet, { asOf: AS_OF })).toBe('Ann Lee sent 4 referrals. They may have stopped.');
		},
	);

	test('where the end of the list is left out, no more is said to be quiet than is known', () => {
		const quiet = ['Ann Lee', 'Bo Li'].map((name) =>
			partner(name, [400, 380, 350, 320], { status: 'gone-quiet' }),
		);
		const said = (leftOut: Report['leftOut']) =>
			whomToCall(makeReport({}, { partners: quiet, leftOut })).sentence;
		expect(said({ partners: 5, sources: 0 })).toMatch(/^At least 2 partners are quieter/);
		expect(said(null)).toMatch(/^2 partners are quieter/);
	});
});
