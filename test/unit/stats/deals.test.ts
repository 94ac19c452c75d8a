import { describe, expect, test } from 'vitest';
import {
	at,
	atRisk,
	bounds,
	daysRatio,
	firstDayBy,
	jeffreys,
	katz,
	logDeltaRatio,
	logRank,
	quantile7,
	verdictOf,
	wilson,
	winCurve,
} from '../../../src/lib/stats';
import expected from '../../golden/deals_expected.json';
import { cellsOfDeals, deals, ofKind, winDays, type Deal } from './deals';
import { BETA, near, nearRange } from './tools';

const referrals = ofKind('referral');
const leads = ofKind('lead');
const curveOf = (some: readonly Deal[]) => winCurve(cellsOfDeals(some));
const count = (some: readonly Deal[], outcome: string) =>
	some.filter((deal) => deal.outcome === outcome).length;
const total = (days: readonly { count: number }[]) => days.reduce((sum, day) => sum + day.count, 0);

describe('deals.csv', () => {
	test('has the rows that the figures speak of', () => {
		expect(deals).toHaveLength(expected.n);
	});

	describe.each([
		['referral', referrals, expected.referral],
		['lead', leads, expected.lead],
	] as const)('%s', (_, some, golden) => {
		const [won, lost, open] = [count(some, 'won'), count(some, 'lost'), count(some, 'open')];

		test('counts, rates and bounds', () => {
			expect([won, lost, open]).toEqual([golden.won, golden.lost, golden.open]);
			nearRange(wilson(won, won + lost), golden.closed_only.wilson95);
			nearRange(jeffreys(won, won + lost), golden.closed_only.jeffreys95, BETA);
			nearRange(wilson(won, some.length), golden.created.wilson95);
			const { all_open_lost, all_open_won } = golden.bounds;
			nearRange(bounds(won, lost, open), [all_open_lost, all_open_won]);
		});

		test('share won by day', () => {
			const curve = curveOf(some);
			for (const [day, value] of Object.entries(golden.by_day)) {
				const found = at(curve, Number(day));
				near(found.rate, value.rate);
				near(found.se, value.se);
				nearRange(found, [value.lo, value.hi]);
				expect(atRisk(cellsOfDeals(some), Number(day))).toBe(value.at_risk);
			}
		});

		test('days to win, and the day after which an open one is stale', () => {
			const days = winDays(some);
			near(quantile7(days, 0.5), golden.median_days_to_win_naive);
			near(quantile7(days, 0.25), golden.quartiles[0]!);
			near(quantile7(days, 0.75), golden.quartiles[1]!);
			const stale = firstDayBy(0.95, days)!;
			expect(stale).toBe(golden.stale.cutoff_day);
			const older = some.filter((deal) => deal.outcome === 'open' && deal.days > stale);
			expect(older).toHaveLength(golden.stale.stale);
		});
	});

	test('the pooled curve reaches its shares by the horizons', () => {
		const curve = curveOf([...referrals, ...leads]);
		const end = at(curve, Infinity).rate;
		for (const [day, share] of Object.entries(expected.horizon.share_reached))
			near(at(curve, Number(day)).rate / end, share);
	});

	test('how many times as often', () => {
		const { won, lost } = expected.referral;
		const closed = katz(won, won + lost, expected.lead.won, expected.lead.won + expected.lead.lost);
		near(closed.ratio, expected.rr_closed_only.rr);
		near(closed.seLog, expected.rr_closed_only.se_log);
		nearRange(closed, [expected.rr_closed_only.lo, expected.rr_closed_only.hi]);
		const { days } = expected.horizon;
		const byDay = logDeltaRatio(at(curveOf(referrals), days), at(curveOf(leads), days));
		near(byDay.ratio, expected.rr_by_day_90.rr);
		near(byDay.seLog, expected.rr_by_day_90.se_log);
		nearRange(byDay, [expected.rr_by_day_90.lo, expected.rr_by_day_90.hi]);
	});

	test('how many times as fast', () => {
		const limit = Math.max(firstDayBy(0.95, winDays(referrals))!, firstDayBy(0.95, winDays(leads))!);
		expect(limit).toBe(expected.speed.H);
		const mature = (some: readonly Deal[]) =>
			winDays(some.filter((deal) => deal.age >= limit && deal.days <= limit));
		const [slow, fast] = [mature(leads), mature(referrals)];
		expect([total(fast), total(slow)]).toEqual([expected.speed.referral_wins, expected.speed.lead_wins]);
		near(quantile7(fast, 0.5), expected.speed.median_referral);
		near(quantile7(slow, 0.5), expected.speed.median_lead);
		const found = daysRatio(slow, fast)!;
		near(found.ratio, expected.speed.ratio);
		nearRange(found, [expected.speed.low, expected.speed.high]);
		expect(verdictOf(found, 2)).toBe('cannot-tell');
	});

	test('share of wins from referrals', () => {
		const { won_ref, won_total, share, wilson95 } = expected.share_of_wins_from_referral;
		const found = wilson(count(referrals, 'won'), count(deals, 'won'));
		expect([count(referrals, 'won'), count(deals, 'won')]).toEqual([won_ref, won_total]);
		near(found?.rate, share);
		nearRange(found, wilson95);
		expect(verdictOf(found!, 0.8)).toBe('no');
	});

	test('log-rank on the hazard of winning', () => {
		const found = logRank(cellsOfDeals(referrals), cellsOfDeals(leads));
		near(found?.observed, expected.logrank_win_hazard.O1);
		near(found?.expected, expected.logrank_win_hazard.E1);
		near(found?.variance, expected.logrank_win_hazard.V);
		near(found?.chiSquare, expected.logrank_win_hazard.chi2);
		near(found?.p, expected.logrank_win_hazard.p);
		near(found?.hazardRatio.value, expected.logrank_win_hazard.hr_peto);
		const { hr_peto_lo, hr_peto_hi } = expected.logrank_win_hazard;
		nearRange(found?.hazardRatio ?? null, [hr_peto_lo, hr_peto_hi]);
	});
});
