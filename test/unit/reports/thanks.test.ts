import { describe, expect, test } from 'vitest';
import type { Filters } from '../../../src/lib/model';
import { notThanked } from '../../../src/lib/reports/thanks/say';
import { makeReport } from '../../fixtures/report';
import { answersOf } from '../../tools/shell';

const DEALS = `id,created,closed,status,source,referrer
A,2025-01-01,2025-03-01,won,Client,Ann Lee
B,2026-06-01,2026-06-20,lost,Client,Ann Lee
C,2026-06-10,,open,Client,Bo Park
D,,2025-05-01,won,Client,Bo Park
E,2026-06-11,2026-06-12,won,Google Ads,
F,2026-06-12,2026-06-13,won,Client,
,2026-06-12,2026-06-13,won,Client,Cy Ito
`;
const HEADER = 'partner,date,type,opportunity id\n';
const of = async (touches: string | null, deals = DEALS, asOf = '2026-06-30', filters: Filters = {}) => {
	const files = { 'deals.csv': deals, ...(touches === null ? {} : { 'touches.csv': HEADER + touches }) };
	return (await answersOf(files, { asOf }, '2026-07-01', filters)).report;
};
const said = (report: Parameters<typeof notThanked>[0]) => {
	const { sentence, why } = notThanked(report);
	return `${sentence} ${why}`;
};

describe('owed', () => {
	test('by id: the latest first, recent ones counted, one without id set apart', async () => {
		const { thanks } = await of('Ann Lee,2025-01-03,thank,A\nBo Park,2026-06-11,meeting,C\n');
		expect(thanks).toEqual({
			owed: ['C', 'B', 'D'],
			updatesOwed: ['B', 'D', 'A'],
			recentOwed: 2,
			recentUpdatesOwed: 1,
			referrals: 4,
			ended: 3,
			withinTwoDays: 1,
			later: 0,
			withoutId: 1,
			waiting: [
				{ partner: 'Ann Lee', thanks: 1, updates: 2 },
				{ partner: 'Bo Park', thanks: 2, updates: 1 },
			],
		});
	});

	test('the first thank-you tells how fast; without a date, or for an undated referral, it is later', async () => {
		const { thanks } = await of(
			'Ann Lee,2025-02-01,thank,A\nAnn Lee,2025-01-02,thank you,A\nAnn Lee,,thank,B\nBo Park,2025-05-01,thanks,D\nBo Park,2026-06-13,thank,C\n',
		);
		expect(thanks).toMatchObject({ owed: [], withinTwoDays: 1, later: 3 });
	});

	test('touches after the as-of date do not count, and ends after it are not yet', async () => {
		const { thanks } = await of('Ann Lee,2025-02-10,thank,A\n', DEALS, '2025-02-01');
		expect(thanks).toMatchObject({ owed: ['A', 'D'], updatesOwed: [], referrals: 2, ended: 0 });
	});

	test('filters narrow it', async () => {
		const { thanks } = await of('Ann Lee,2025-01-03,thank,A\n', DEALS, '2026-06-30', { from: '2026-06-05' });
		expect(thanks).toMatchObject({ owed: ['C'], updatesOwed: [], referrals: 1 });
	});
});

describe('cannot be told', () => {
	test('no touches: an invitation to begin', async () => {
		const report = await of(null);
		expect(report.thanks).toBeNull();
		expect(report.thanksBecause).toMatch(/^Begin recording/);
		expect(said(report)).toBe(`The files do not say whom you thanked. ${report.thanksBecause}`);
	});

	test('touches that name no opportunity, or opportunities of another system; opportunities without ids', async () => {
		expect((await of('Ann Lee,2026-06-01,thank,\n')).thanksBecause).toMatch(/^The contacts do not say/);
		expect((await of('Ann Lee,2026-06-01,thank,X1\n')).thanksBecause).toMatch(/^None of the opportunity ids/);
		const without = DEALS.replace(/^[A-F](?=,)/gm, '');
		const report = await of('Ann Lee,2026-06-01,thank,A\n', without);
		expect(report.thanks).toBeNull();
		expect(report.thanksBecause).toMatch(/^The opportunities have no id/);
	});
});

describe('in words', () => {
	test('some owed', async () => {
		expect(said(await of('Ann Lee,2025-01-03,thank,A\nAnn Lee,2025-03-03,outcome,A\n'))).toBe(
			'3 referrals wait for a thank-you, 2 of them from the last 90 days. Bo Park waits for most, 2. 1 of 4 referrals was thanked for within two days. Of 3 that ended, 2 were not reported back. 1 more has no id, so no contact can be matched.',
		);
	});

	test('all thanked', async () => {
		const touches = ['A', 'B', 'C', 'D'].map(
			(id) => `X,2025-01-01,thank,${id}\nX,2025-01-01,outcome,${id}\n`,
		);
		expect(said(await of(touches.join('')))).toMatch(
			/^All 4 referrals were thanked for\. .* Everyone was told how theirs ended\./,
		);
	});

	test('nobody named, nobody with an id, a short report', () => {
		const none = {
			owed: [],
			updatesOwed: [],
			recentOwed: 0,
			recentUpdatesOwed: 0,
			referrals: 0,
			ended: 0,
			withinTwoDays: 0,
			later: 0,
			withoutId: 0,
			waiting: [],
		};
		expect(said(makeReport({}, { thanks: none }))).toBe(
			'There is no referral to thank anybody for. No referral that counts here names who sent it.',
		);
		expect(said(makeReport({}, { thanks: { ...none, withoutId: 2 } }))).toContain(
			'2 referrals that name a partner have no id, so',
		);
		expect(said(makeReport({}, { extent: 'lite' }))).toContain('leaves out');
		expect(said(makeReport())).toContain('opportunity id answers this.');
	});

	test('one, of the last days', () => {
		const thanks = {
			owed: ['A'],
			updatesOwed: [],
			recentOwed: 1,
			recentUpdatesOwed: 0,
			referrals: 1,
			ended: 0,
			withinTwoDays: 0,
			later: 0,
			withoutId: 0,
			waiting: [{ partner: 'Ann Lee', thanks: 1, updates: 0 }],
		};
		expect(said(makeReport({}, { thanks }))).toBe(
			'1 referral waits for a thank-you, from the last 90 days. It is owed to Ann Lee. None was thanked for yet.',
		);
	});

	test('two with as many owed: nobody waits for most', async () => {
		const { thanks } = await of('Ann Lee,2025-01-03,thank,A\n');
		if (thanks === null) throw new Error('Touches are there.');
		const even = ['Ann Lee', 'Bo Park'].map((partner) => ({ partner, thanks: 2, updates: 0 }));
		expect(said(makeReport({}, { thanks: { ...thanks, waiting: even } }))).not.toMatch(/most|Ann|Bo/);
	});
});
