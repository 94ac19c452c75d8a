import { describe, expect, test } from 'vitest';
import type { Filters, Mapping } from '../../../src/lib/model';
import { dormantOf } from '../../../src/lib/reports/partners/say';
import { answersOf } from '../../tools/shell';

const HEADER = 'id,created,closed,status,source,referrer,amount,currency,owner';
const TODAY = '2026-07-01';

interface Row {
	created?: string;
	closed?: string;
	status?: string;
	source?: string;
	referrer?: string;
	amount?: number;
	currency?: string;
	owner?: string;
}

const csv = (rows: readonly Row[]): string =>
	[
		HEADER,
		...rows.map(({ status = 'won', source = 'Client referral', ...row }, i) =>
			[
				`D${i}`,
				row.created ?? '',
				row.closed ?? '',
				status,
				source,
				row.referrer ?? '',
				row.amount ?? '',
				row.currency ?? '',
				row.owner ?? '',
			].join(','),
		),
	].join('\n');

const whole = (
	rows: readonly Row[],
	{ filters, ...given }: Partial<Mapping> & { filters?: Filters } = {},
	files: Readonly<Record<string, string>> = {},
) => answersOf({ 'deals.csv': csv(rows), ...files }, { asOf: '2026-06-30', ...given }, TODAY, filters);

/** Referrals of one partner on these days. */
const on = (referrer: string, days: readonly string[], more: Row = {}): Row[] =>
	days.map((created) => ({ referrer, created, closed: created, ...more }));

const of = async (...given: Parameters<typeof whole>) => (await whole(...given)).report;
const figures = async (referrer: string, ...given: Parameters<typeof whole>) =>
	(await of(...given)).partners?.find(({ partner }) => partner === referrer);

describe('how many and when', () => {
	test('one referral has no gap and no silence chance, and a stake', async () => {
		const got = await figures('Ann Lee', on('Ann Lee', ['2026-01-01']));
		expect(got).toMatchObject({
			referrals: 1,
			counted: 1,
			usualGapDays: null,
			silenceChance: null,
			status: 'one-referral-only',
			silentDays: 180,
		});
		expect(got?.stake).toBeGreaterThan(0);
	});

	test('two make a gap and a soft status', async () => {
		const got = await figures('Ann Lee', on('Ann Lee', ['2025-01-01', '2025-02-20']));
		expect(got).toMatchObject({
			counted: 2,
			usualGapDays: 50,
			silenceChance: null,
			status: 'maybe-quiet',
		});
	});

	test('a thousand on one day are one event', async () => {
		const got = await figures('Ann Lee', on('Ann Lee', new Array<string>(1000).fill('2026-01-01')));
		expect(got).toMatchObject({ referrals: 1000, counted: 1, status: 'one-referral-only' });
		expect(got?.referralDays).toHaveLength(1000);
	});

	test('clumps count once for the rhythm, and each for totals', async () => {
		const got = await figures(
			'Ann Lee',
			on('Ann Lee', ['2026-03-01', '2026-03-04', '2026-03-10', '2026-05-01', '2026-05-02']),
		);
		expect(got).toMatchObject({ referrals: 5, counted: 3, lastReferral: '2026-05-02', silentDays: 60 });
	});

	test('future dates are no dates; without any date nothing is said of a rhythm', async () => {
		const report = await of([
			...on('Ann Lee', ['2026-01-01', '2031-01-01']),
			{ referrer: 'Bo Park' },
			{ referrer: 'Bo Park', status: 'lost' },
		]);
		expect(report.partners).toMatchObject([
			{ partner: 'Ann Lee', referrals: 2, counted: 1, referralDays: ['2026-01-01'] },
			{
				partner: 'Bo Park',
				referrals: 2,
				counted: 0,
				won: 1,
				decided: 2,
				referralDays: [],
				lastReferral: null,
				silentDays: null,
				stillActive: null,
				status: null,
				stake: null,
			},
		]);
		expect(report.referring).toMatchObject({ named: 4, undated: 3 });
	});

	test('no dates at all: partners stand by name', async () => {
		const report = await of([{ referrer: 'Cy Ito' }, { referrer: 'Ann Lee' }], { asOf: null });
		expect(report.asOf).toBeNull();
		expect(report.partners?.map(({ partner, status }) => [partner, status])).toEqual([
			['Ann Lee', null],
			['Cy Ito', null],
		]);
	});

	test('an earlier as-of date rewinds', async () => {
		const rows = on('Ann Lee', ['2025-01-01', '2025-02-01', '2026-06-01']);
		const got = await figures('Ann Lee', rows, { asOf: '2025-12-31' });
		expect(got).toMatchObject({ referrals: 2, lastReferral: '2025-02-01', status: 'maybe-quiet' });
	});
});

describe('who is a partner', () => {
	test('no name and no file: null; leads and clients of old with a referrer are no referrals', async () => {
		expect((await of([{ source: 'Client referral', created: '2026-01-01' }])).partners).toBeNull();
		const { report, unnamed } = await whole([
			{ source: 'Client referral', created: '2026-01-01' },
			{ source: 'Client referral', created: '2026-02-01', status: 'open' },
			{ source: 'Google Ads', created: '2026-02-01' },
			...on('Ann Lee', ['2026-01-01']),
		]);
		expect(report.referring).toMatchObject({ named: 1, unnamed: 2 });
		expect(unnamed).toEqual([
			{
				id: 'D1',
				name: null,
				company: null,
				created: '2026-02-01',
				outcome: 'open',
				source: 'Client referral',
			},
			{
				id: 'D0',
				name: null,
				company: null,
				created: '2026-01-01',
				outcome: 'won',
				source: 'Client referral',
			},
		]);
	});

	test('a partners file gives kinds and those who sent none yet', async () => {
		const partners =
			'partner,kind,since\nann lee,client,2024-01-01\nNew Firm,strategic partner,2026-01-01\nNobody Yet,,\n';
		const report = await of(on('Ann Lee', ['2026-01-01']), {}, { 'partners.csv': partners });
		expect(report.partners).toMatchObject([
			{ kind: 'existing-client', referrals: 1 },
			{
				partner: 'New Firm',
				kind: 'strategic-partner',
				referrals: 0,
				status: 'promising',
				noneYetChance: 0.25,
				stake: null,
				stillActive: null,
			},
			{ partner: 'Nobody Yet', kind: null, status: 'promising', noneYetChance: null },
		]);
		const before = await of(
			on('Ann Lee', ['2025-01-01']),
			{ asOf: '2025-06-30' },
			{ 'partners.csv': partners },
		);
		expect(before.partners?.map(({ partner }) => partner)).not.toContain('New Firm');
	});

	test('a partners file alone makes a list, not null', async () => {
		const report = await of(
			[{ source: 'Google Ads', created: '2026-01-01' }],
			{},
			{ 'partners.csv': 'partner,kind,since\nNew Firm,client,2026-01-01\n' },
		);
		expect(report.partners).toMatchObject([{ partner: 'New Firm', status: 'promising', valueWon: null }]);
	});

	test('filters choose who is listed; rhythm, money and order rest on the whole history', async () => {
		const rows = [
			...on('Ann Lee', ['2024-01-01', '2024-03-01', '2026-05-01'], { owner: 'Sam', amount: 100 }),
			...on('Bo Park', ['2024-01-01'], { owner: 'Kim', amount: 90 }),
		];
		const partners = { 'partners.csv': 'partner,kind,since\nNew Firm,client,2026-01-01\n' };
		const all = await of(rows, {}, partners);
		const late = await of(rows, { filters: { from: '2026-01-01' } }, partners);
		expect(all.partners?.map(({ partner }) => partner)).toEqual(['Bo Park', 'Ann Lee', 'New Firm']);
		expect(late.partners).toEqual(all.partners?.slice(1, 2));
		expect(late.referring.named).toBe(1);
		const nobody = await of(rows, { filters: { owner: 'nobody' } }, partners);
		expect(nobody.partners).toEqual([]);
	});

	test('the firm’s own name and owners’ names are listed and never dormant', async () => {
		const quiet = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01', '2024-06-01'];
		const report = await of(
			[
				...on('Key & Co.', quiet),
				...on('Zoé Müller', quiet),
				...on('Ann Lee', quiet, { owner: 'ZOE MULLER' }),
			],
			{ firm: 'KEY+CO' },
		);
		expect(report.partners?.map(({ partner, own, status }) => [partner, own, status])).toEqual([
			['Ann Lee', null, 'gone-quiet'],
			['Key & Co.', 'firm', 'gone-quiet'],
			['Zoé Müller', 'owner', 'gone-quiet'],
		]);
		expect(dormantOf(report).map(({ partner }) => partner)).toEqual(['Ann Lee']);
		expect(report.referring).toMatchObject({ falseAlarms: 0, lookActive: 0 });
	});

	test('nobody with a repeat: no false alarms to speak of', async () => {
		const { referring } = await of([...on('Ann Lee', ['2026-01-01']), ...on('Bo Park', ['2026-06-20'])]);
		expect(referring).toMatchObject({ falseAlarms: null, lookActive: 0 });
	});
});

describe('money', () => {
	const days = ['2025-01-01', '2025-03-01'];

	test('one currency, or none named: one sum, 0 where nothing was won', async () => {
		const report = await of([
			...on('Ann Lee', days, { amount: 1000 }),
			...on('Bo Park', days, { status: 'lost', amount: 500 }),
		]);
		expect(report.partners?.map(({ partner, valueWon }) => [partner, valueWon])).toEqual([
			['Ann Lee', 2000],
			['Bo Park', 0],
		]);
	});

	test('several are never added, and amounts leave the order', async () => {
		const report = await of([
			...on('Ann Lee', days, { amount: 1, currency: 'USD' }),
			...on('Bo Park', days, { amount: 1_000_000, currency: 'JPY' }),
			{ referrer: 'Bo Park', amount: 5, currency: 'USD' },
		]);
		const [ann, bo] = ['Ann Lee', 'Bo Park'].map((name) =>
			report.partners?.find(({ partner }) => partner === name),
		);
		expect(ann).toMatchObject({ valueWon: null, valueByCurrency: { USD: 2 } });
		expect(bo).toMatchObject({ valueWon: null, valueByCurrency: { JPY: 2_000_000, USD: 5 } });
		expect(bo!.stake! / ann!.stake!).toBeLessThan(2);
	});

	test('several stand in one order for every partner, whichever came first', async () => {
		const money = (referrer: string, first: string, then: string) => [
			...on(referrer, ['2025-01-01'], { amount: 5, currency: first }),
			...on(referrer, ['2025-03-01'], { amount: 7, currency: then }),
		];
		const report = await of([...money('Ann Lee', 'USD', 'JPY'), ...money('Bo Park', 'JPY', 'USD')]);
		expect(report.partners?.map((one) => Object.keys(one.valueByCurrency ?? {}))).toEqual([
			['JPY', 'USD'],
			['JPY', 'USD'],
		]);
	});

	test('no amounts in the file: null', async () => {
		expect(await figures('Ann Lee', on('Ann Lee', days))).toMatchObject({
			valueWon: null,
			valueByCurrency: null,
		});
	});
});

test('twenty thousand referrals of two thousand partners stand by stake', async () => {
	const rows = Array.from({ length: 20_000 }, (_, i) => ({
		referrer: `Partner ${i % 2000}`,
		created: new Date(Date.UTC(2020, 0, 1 + ((i * 7919) % 2300))).toISOString().slice(0, 10),
		amount: 100 + (i % 977),
		status: i % 3 === 0 ? 'lost' : 'won',
	}));
	const report = await of(rows);
	expect(report.partners).toHaveLength(2000);
	const stakes = report.partners!.map(({ stake }) => stake!);
	expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
});
