import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../../src/lib/model';
import deals from '../../golden/deals_expected.json';
import gratitude from '../../golden/gratitude.json';
import { answersOf } from '../../tools/shell';
import { near } from '../stats/tools';

let report: Report;
beforeAll(async () => {
	const files = Object.fromEntries(
		['deals.csv', 'touches.csv'].map((name) => [name, readFileSync(`test/golden/${name}`)]),
	);
	report = (await answersOf(files, { asOf: '2026-06-30' })).report;
});

test('partners stand by stake', () => {
	expect(report.partners?.map(({ partner }) => partner)).toEqual(
		deals.partners.map(({ partner }) => partner),
	);
});

test.each(deals.partners)('$partner: every figure through loaded tables', (want) => {
	const got = report.partners?.find(({ partner }) => partner === want.partner);
	expect(got).toMatchObject({
		referrals: want.referrals,
		counted: want.counted,
		won: want.won,
		decided: want.decided,
		valueWon: want.valueWon,
		valueByCurrency: null,
		lastReferral: want.lastReferral,
		silentDays: want.silentDays,
		status: want.status,
		own: null,
	});
	expect(got?.referralDays.length).toBe(want.referrals);
	near(got?.usualGapDays, want.usualGapDays);
	near(got?.stillActive, want.stillActive);
	near(got?.stake, want.stake, 1e-8);
	if (want.silenceChance === null) expect(got?.silenceChance).toBeNull();
	else near(got?.silenceChance, want.silenceChance);
});

test('referring as a whole: six have a firm rhythm and look active, one has a single repeat', () => {
	const { named, unnamed, undated, lookActive, falseAlarms } = report.referring;
	expect([named, unnamed, undated, lookActive]).toEqual([85, 0, 0, 7]);
	near(falseAlarms, 6 / 10 + 1 / 7);
});

test('thanks and updates owed, and how fast the others were thanked', () => {
	const { thanks, thanksBecause } = report;
	expect(thanksBecause).toBeNull();
	expect([...(thanks?.owed ?? [])].sort()).toEqual(gratitude.thank_owed);
	expect([...(thanks?.updatesOwed ?? [])].sort()).toEqual(gratitude.update_owed);
	expect([thanks?.referrals, thanks?.ended, thanks?.withoutId]).toEqual([85, 83, 0]);
	near(thanks!.withinTwoDays / 85, gratitude.thanked_within_2_days);
	near((thanks!.withinTwoDays + thanks!.later) / 85, gratitude.thanked_share);
	const waiting = thanks!.waiting.reduce((sum, { thanks: owed, updates }) => sum + owed + updates, 0);
	expect(waiting).toBe(gratitude.thank_owed.length + gratitude.update_owed.length);
	// The latest created stands first: recent ones before older ones.
	expect(thanks?.owed[0]).toBe('D274');
});

test('nothing is given, so there is no reciprocity', () => {
	expect(report.reciprocity).toBeNull();
});
