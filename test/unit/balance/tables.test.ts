import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { CLASSES, type ProvenReport, type Report } from '../../../src/lib/model';
import { yieldsOf } from '../../../src/lib/reports/balance/effort';
import { effortSaid, moveSaid } from '../../../src/lib/reports/balance/say-effort';
import { leaningSaid } from '../../../src/lib/reports/balance/say-lean';
import { clientCosts } from '../../../src/lib/reports/spend/say-cost';
import { pipelineSaid } from '../../../src/lib/reports/pipeline/say';
import { reachSaid } from '../../../src/lib/reports/reach/say';
import { wholeOf, type Whole } from '../../tools/shell';

const proven = (report: Report): ProvenReport => {
	if (report.evidence === null) throw new Error('no evidence');
	return { ...report, evidence: report.evidence };
};

describe('a few rows', () => {
	const ROWS = `id,name,company,class,status,created,closed,amount,currency,source,region,industry,owner
1,Ann Lee,Lee Ltd,lead,won,2024-01-01,2024-02-01,100,USD,Web,North,Trade,Kim
2,Bo Ray,,referral,won,2023-12-01,2024-02-01,300,USD,Client,North,Care,Kim
3,Cy Fox,,referral,won,2024-01-05,2024-01-20,,USD,Client,South,Trade,Lou
4,Di Oak,,lead,won,2024-03-01,,200,USD,Web,South,Care,Lou
5,Ed Elm,,lead,won,2024-05-01,2024-04-01,50,USD,Web,East,Care,Lou
6,Flo Ash,Ash Co,introduction,open,2024-06-01,2024-09-01,,USD,Word of mouth,East,,Kim
7,Gil Bay,,introduction,won,2024-04-01,2024-04-09,70,USD,Met at fair,West,Trade,Kim
8,Hal Yew,,introduction,lost,2024-04-01,2024-04-09,70,USD,Met at fair,West,Trade,Kim
9,Ida Fir,,existing client,won,2023-01-01,2023-01-09,900,USD,Renewal,West,Trade,Kim
10,Jo Bix,,lead,lost,2024-04-01,2024-05-09,,USD,Web,West,Trade,Kim
`;
	let whole: Whole;
	beforeAll(async () => {
		whole = await wholeOf({ 'deals.csv': ROWS }, { asOf: '2024-06-30' });
	});

	test('the first client of each region, by hand', () => {
		const region = whole.report.evidence?.balance.reach.find(({ key }) => key === 'region');
		expect(region).toMatchObject({ values: 4, undated: 0, thenReferrals: 1 });
		const opened = region?.opened.map(({ value, class: id, month, won }) => [value, id, month, won]);
		// North: both on one day, the lead stands first. East: closed before it was created, so it has no day.
		expect(opened).toEqual([
			['North', 'lead', '2024-02', 2],
			['South', 'referral', '2024-01', 2],
			['East', 'lead', null, 1],
			['West', 'introduction', '2024-04', 1],
		]);
	});

	test('introductions stand beside the report, open ones first, and none of their names in it', () => {
		expect(whole.report.evidence?.balance.introductions).toEqual({ open: 1, won: 1 });
		expect(whole.beside.introductions.map(({ name, outcome, line }) => [name, outcome, line])).toEqual([
			['Flo Ash', 'open', 7],
			['Gil Bay', 'won', 8],
		]);
		expect(JSON.stringify(whole.report.evidence)).not.toMatch(/Flo Ash|Ash Co|Gil Bay/);
	});

	test('mean amounts are of wins that have one', () => {
		const [one] = whole.report.evidence?.pipeline?.classes ?? [];
		expect(one).toMatchObject({ class: 'introduction', open: 1, mean: { amount: 70, of: 1 } });
	});
});

describe('the sample firm', () => {
	let report: ProvenReport;
	beforeAll(async () => {
		const names = ['opportunities', 'spend'];
		const files = names.map(
			(name) => [`${name}.csv`, readFileSync(`sample-data/vouch/${name}.csv`)] as const,
		);
		report = proven((await wholeOf(Object.fromEntries(files))).report);
	});

	test('the pipeline adds up to the open ones of the classes, and says so', () => {
		const { pipeline } = report.evidence;
		for (const { class: id, open, wins } of pipeline?.classes ?? []) {
			expect(open).toBe(report.classes[id].open);
			expect(wins?.low).toBeLessThanOrEqual(wins?.expected ?? -1);
			expect(wins?.high).toBeGreaterThanOrEqual(wins?.expected ?? Infinity);
		}
		expect(pipeline?.open).toBe(CLASSES.reduce((sum, id) => sum + report.classes[id].open, 0));
		const expected = pipeline?.classes.reduce((sum, { wins }) => sum + (wins?.expected ?? 0), 0) ?? NaN;
		expect(pipeline?.wins?.expected).toBeCloseTo(expected, 9);
		expect(pipelineSaid(report)?.sentence).toBe(
			'Of 29 open opportunities about 6 will be won, likely between 2 and 11.',
		);
	});

	test('an hour and moved hours, from the file of spend', () => {
		const timed = yieldsOf(report).filter(({ perHour }) => perHour !== null);
		expect(timed.map(({ class: id }) => id)).toContain('lead');
		for (const { class: id, perHour } of timed) {
			const own = (report.sources ?? []).filter(
				(of) => of.class === id && of.cost !== null && of.hours !== null,
			);
			const [won, cost] = (['valueWon', 'cost'] as const).map((key) =>
				own.reduce((sum, of) => sum + (of[key] ?? 0), 0),
			);
			expect(perHour?.value).toBeCloseTo((won! - cost!) / perHour!.hours, 9);
		}
		// What the panel of costs says of each 1 put in, this one says, too.
		const each = (said: string | undefined) => /\$77\.61 so far.*leads (\$[\d.]+\d)/.exec(said ?? '')?.[1];
		expect(each(effortSaid(report)?.why)).toBe(each(clientCosts(report)?.why));
		expect(each(effortSaid(report)?.why)).toBe('$4.50');
		expect(effortSaid(report)?.sentence).toMatch(/^An hour put into \w+/);
		const move = moveSaid(report, { hours: 5, from: 'lead' });
		expect(move === null).toBe(!timed.some(({ class: id }) => id === 'referral'));
	});

	test('reach and prospects speak', () => {
		expect(reachSaid(report)?.sentence).toBe(
			'Leads opened 1 of 7 industries; referrals then brought more in it.',
		);
		expect(leaningSaid(report, null).sentence).toMatch(/^Referrals come about as before: 5 a month/);
		expect(report.evidence.balance.leaning.clients).toEqual({ clients: 79, referrals: 45 });
	});
});
