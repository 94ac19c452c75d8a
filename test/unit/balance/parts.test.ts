import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine';
import {
	CLASSES,
	NO_EFFORT,
	OUTCOMES,
	type Dimension,
	type SourceFigures,
	type SpendPart,
} from '../../../src/lib/model';
import { balanceOf } from '../../../src/lib/reports/balance/balance';
import { hoursAMonth, yieldsOf } from '../../../src/lib/reports/balance/effort';
import { clientFlow, referralFlow } from '../../../src/lib/reports/balance/flow';
import { effortSaid, movedTable, moveSaid, noEffortSaid } from '../../../src/lib/reports/balance/say-effort';
import { introductionsCut, introductionsSaid } from '../../../src/lib/reports/balance/say-introductions';
import { capacityOf, leaningSaid } from '../../../src/lib/reports/balance/say-lean';
import type { Cell } from '../../../src/lib/reports/close-rates/facts';
import { wholeOf } from '../../../src/lib/reports/close-rates/figures';
import { pipelineFrom, pipelineOf } from '../../../src/lib/reports/pipeline/pipeline';
import { pipelineSaid } from '../../../src/lib/reports/pipeline/say';
import { marketsFrom, reachFrom, type ReachCell } from '../../../src/lib/reports/reach/reach';
import { monthWords, reachSaid, reachSentence } from '../../../src/lib/reports/reach/say';
import type { Limited } from '../../../src/lib/reports/answer';
import { introductionsCsv, rangeWords, winsWords } from '../../../src/lib/ui/sources/balance/words';
import golden from '../../golden/economics.json';
import { makeReport } from '../../fixtures/report';
import { AS_OF, reportOf, some } from '../reports/build';
import { proven } from './build';

/** What no sentence may ever hold. */
const BROKEN =
	/NaN|undefined|null|Infinity|\b1 (leads|referrals|introductions|clients|hours|values|opportunities)\b| {2}|\.\.|[^.?:;]$/;
const sound = (said: Limited | null) => {
	for (const text of said === null ? [] : [said.sentence, said.why, said.limits])
		if (text !== '') expect(text).not.toMatch(BROKEN);
	if (said?.emphasis != null) expect(said.sentence).toContain(said.emphasis);
};

describe('open pipeline', () => {
	const at = (cells: readonly Cell[], amounts: Parameters<typeof pipelineFrom>[0]['amounts'] = []) =>
		pipelineFrom({ cells, amounts, whole: wholeOf(cells, AS_OF) });
	// Two in five won on day 20, two lost on day 40, one open of each age.
	const cells = [
		some('referral', 'won', 2),
		some('referral', 'lost', 2, { days: 40 }),
		some('referral', 'open', 1, { age: 30 }),
		some('lead', 'open', 3, { age: 10 }),
	];

	test('by hand: 2/5 won by day 20, none after: one open at day 30 is beyond; leads have nothing to judge by', () => {
		const pipeline = at(cells, [{ class: 'referral', won: 500, n: 2 }]);
		expect(pipeline).toMatchObject({ open: 4, judged: 1, beyond: 1, wins: { expected: 0, low: 0, high: 0 } });
		expect(pipeline?.classes[0]).toMatchObject({ class: 'referral', mean: { amount: 250, of: 2 } });
		expect(pipeline?.classes[1]).toMatchObject({ class: 'lead', wins: null, open: 3 });
		expect(pipeline?.classes[1]?.because).toMatch(/None of them has ended yet/);
		// At day 10 nothing had ended: all of F(∞) = 2/5 is still to come, at 250 each.
		const young = at(
			[...cells.slice(0, 2), some('referral', 'open', 1, { age: 10 })],
			[{ class: 'referral', won: 500, n: 2 }],
		);
		expect(young?.wins?.expected).toBeCloseTo(0.5, 12);
		expect(young?.value?.expected).toBeCloseTo(125, 10);
	});

	test('nothing open: no pipeline. No losses, no dates, no amounts: said, not guessed', () => {
		expect(at([some('lead', 'won', 3), some('lead', 'lost', 1)])).toBeNull();
		expect(at([some('lead', 'won', 3), some('lead', 'open', 1)])?.classes[0]?.because).toMatch(
			/not one lost/,
		);
		const undated = [
			some('lead', 'won', 3, { age: null, days: null }),
			some('lead', 'lost', 3, { age: null, days: null }),
			some('lead', 'open', 2, { age: null, days: null }),
		];
		expect(at(undated)).toMatchObject({ wins: null, value: null, open: 2, judged: 0 });
		expect(at(cells)?.classes[0]?.mean).toBeNull();
	});

	test('amounts of several currencies are never added: wins have no money then', async () => {
		const answer = { rows: 2, texts: () => ['lead', 'lead'], numbers: () => [100, 100] };
		const engine = { query: () => Promise.resolve(answer) } as unknown as Engine;
		const cells = [some('lead', 'won', 3), some('lead', 'lost', 3), some('lead', 'open', 3, { age: 5 })];
		const of = (currencies: readonly (string | null)[]) =>
			pipelineOf(engine, { cells, frame: { whole: wholeOf(cells, AS_OF), currencies } });
		expect((await of(['USD', 'EUR']))?.value).toBeNull();
		expect((await of(['USD']))?.classes[0]).toMatchObject({
			mean: { amount: 1, of: 200 },
			value: { expected: 1.5 },
		});
	});

	test('sentences', () => {
		const say = (some_: readonly Cell[], amounts: Parameters<typeof at>[1] = []) =>
			pipelineSaid(proven({ ...reportOf(some_), currency: 'USD' }, { pipeline: at(some_, amounts) }));
		expect(say([some('lead', 'won', 3), some('lead', 'lost', 1)])).toBeNull();
		const one = say([...cells.slice(0, 2), some('referral', 'open', 1, { age: 10 })]);
		expect(one?.sentence).toBe('The one open opportunity has a chance of about 50% of being won.');
		expect(say(cells.slice(0, 3))?.sentence).toBe(
			'The one open opportunity is not expected to be won: it is older than any that was.',
		);
		const many = say(
			[
				some('lead', 'won', 40, { days: 60 }),
				some('lead', 'lost', 60, { days: 50 }),
				some('lead', 'open', 100, { age: 20 }),
			],
			[{ class: 'lead', won: 4000, n: 10 }],
		);
		expect(many?.sentence).toMatch(
			/^Of 100 open opportunities about 40 will be won, likely between \d+ and \d+\.$/,
		);
		expect(many?.why).toMatch(/that is about \$16k, likely between \$\d+k and \$\d+k\./);
		expect(many?.limits).toContain('Wins that take longer than the files could show so far are not counted.');
		expect(many?.limits).toContain('among leads 10 of 40 have one');
		expect(say(cells)?.why).toContain('3 open leads cannot be judged. None of them has ended yet');
	});
});

const cellsOf: fc.Arbitrary<Cell[]> = fc
	.array(
		fc.record({
			class: fc.constantFrom(...CLASSES),
			outcome: fc.constantFrom(...OUTCOMES),
			n: fc.integer({ min: 1, max: 30 }),
			age: fc.option(fc.integer({ min: 0, max: 900 })),
			days: fc.option(fc.integer({ min: 0, max: 900 })),
		}),
		{ maxLength: 12 },
	)
	.map((rows) =>
		rows.map(({ age, days, outcome, ...row }) => ({
			...row,
			outcome,
			createdDay: age === null ? null : AS_OF - age,
			days: age === null ? null : outcome === 'open' ? age : days === null ? null : Math.min(age, days),
		})),
	);

test('whatever the rows: parts add up, nothing is outside its range, and sentences are whole', () => {
	fc.assert(
		fc.property(
			cellsOf,
			fc.constantFrom('USD', '', null),
			fc.option(fc.double({ min: 0.01, max: 50, noNaN: true })),
			(cells, currency, capacity) => {
				const whole = wholeOf(cells, AS_OF);
				const amounts = CLASSES.map((id) => ({ class: id, won: 1000, n: 3 }));
				const pipeline = pipelineFrom({ cells, amounts, whole });
				const report = { ...reportOf(cells), currency };
				if (pipeline !== null) {
					expect(pipeline.classes.reduce((sum, { open }) => sum + open, 0)).toBe(pipeline.open);
					for (const { wins, open, noDays, beyond, because } of [...pipeline.classes]) {
						expect(wins === null).toBe(because !== null);
						if (wins === null) continue;
						expect(wins.low).toBeLessThanOrEqual(wins.expected);
						expect(wins.expected).toBeLessThanOrEqual(wins.high);
						expect(wins.high).toBeLessThanOrEqual(open - noDays);
						expect(beyond).toBeLessThanOrEqual(open - noDays);
					}
				}
				const time = { whole, filters: {} };
				const balance = {
					leaning: {
						referrals: referralFlow(cells, cells, time),
						clients: clientFlow(cells, cells, time),
						markets: [],
						marketsInAll: 0,
					},
				};
				sound(pipelineSaid(proven(report, { pipeline })));
				sound(leaningSaid(proven(report, { balance }), capacity));
			},
		),
		{ numRuns: 80 },
	);
});

describe('reach', () => {
	const REGION: Dimension = { key: 'region', name: 'Region', column: 'region' };
	const INDUSTRY: Dimension = { key: 'industry', name: 'Industry', column: 'industry' };
	const SIZE: Dimension = { key: 'x.Size', name: 'Size', column: 'extra_1' };
	const of = (
		value: string,
		id: ReachCell['class'],
		won: number,
		first: string | null,
		created = won + 2,
		dimension = 'region',
	): ReachCell => ({
		dimension,
		value,
		class: id,
		won,
		first: first === null ? null : { day: first.slice(0, 10), order: first },
		created,
	});
	const cells = [
		of('Harbour', 'lead', 2, '2024-01-05 000000 0000000002'),
		of('Harbour', 'referral', 5, '2024-03-01 000000 0000000009'),
		of('Valley', 'lead', 1, '2024-06-01 000000 0000000020'),
		of('City', 'referral', 3, '2024-02-01 000000 0000000005'),
		of('City', 'lead', 9, '2024-02-01 000000 0000000006'),
		of('Upland', 'lead', 0, null, 8),
		of('Coast', 'lead', 1, null),
		of('Coast', 'referral', 1, null),
	];

	test('by hand: leads opened Harbour and Valley, referrals City; two on one day go by their place in the file', () => {
		expect(reachFrom([REGION], cells)).toEqual([
			{
				key: 'region',
				name: 'Region',
				values: 4,
				undated: 1,
				by: [
					{ class: 'referral', values: 1 },
					{ class: 'lead', values: 2 },
				],
				thenReferrals: 1,
				opened: [
					{ value: 'City', class: 'referral', month: '2024-02', won: 12, referrals: 3 },
					{ value: 'Harbour', class: 'lead', month: '2024-01', won: 7, referrals: 5 },
					{ value: 'Valley', class: 'lead', month: '2024-06', won: 1, referrals: 0 },
				],
			},
		]);
		expect(reachFrom([REGION], [...cells].reverse())).toEqual(reachFrom([REGION], cells));
		expect(reachFrom([INDUSTRY, { key: 'owner', name: 'Owner', column: 'owner' }], cells)).toEqual([]);
		// A column that only says how each came is none to reach.
		const telling = ['Web', 'Friend', 'Fair'].map((value) =>
			of(value, value === 'Friend' ? 'referral' : 'lead', 4, '2024-01-05 000000 0000000002', 4, 'extra_1'),
		);
		expect(reachFrom([SIZE], telling)).toEqual([]);
		expect(
			reachFrom([SIZE], [...telling, ...telling.map((one) => ({ ...one, class: 'unknown' as const }))]),
		).toHaveLength(1);
		expect(marketsFrom([REGION, SIZE], cells)).toEqual([
			{ name: 'Region', value: 'Upland', created: 8, leads: 8, won: 0 },
		]);
	});

	test('sentences, in singular and plural', () => {
		const [reach] = reachFrom([REGION], cells);
		const said = reachSaid(proven(makeReport(), { balance: { reach: [reach!] } }));
		expect(said?.sentence).toBe('Leads opened 2 of 3 regions; referrals then brought more in 1 of them.');
		expect(said?.why).toBe(
			'Ask the clients whom leads brought in “Valley” to refer you: nobody there has yet.',
		);
		expect(said?.limits).toContain('For 1 value without dated wins');
		sound(said);
		const like = (
			by: readonly (readonly ['lead' | 'referral' | 'unknown', number])[],
			thenReferrals = 0,
			key = 'industry',
			name = 'Industry',
		) =>
			reachSentence({
				key,
				name,
				values: by.reduce((sum, [, values]) => sum + values, 0),
				undated: 0,
				by: by.map(([id, values]) => ({ class: id, values })),
				thenReferrals,
				opened: [],
			});
		expect(
			like(
				[
					['lead', 5],
					['referral', 4],
				],
				3,
			),
		).toBe('Leads opened 5 of 9 industries; referrals then brought more in 3 of them.');
		expect(like([['lead', 2]])).toBe('Leads opened both industries; no referral has been won in them since.');
		expect(
			like(
				[
					['lead', 1],
					['referral', 1],
				],
				1,
			),
		).toBe('Leads opened 1 of 2 industries; referrals then brought more in it.');
		expect(
			like([
				['referral', 5],
				['unknown', 2],
			]),
		).toBe('Referrals opened 5 of 7 industries, leads none of them.');
		expect(like([['referral', 3]])).toBe('Referrals opened all 3 industries, leads none.');
		expect(
			like(
				[
					['referral', 2],
					['unknown', 2],
				],
				0,
				'x.Size',
				'Size',
			),
		).toBe(
			'Referrals and opportunities of unknown source opened 2 of 4 values of “Size” each, leads none of them.',
		);
		expect(like([])).toBe('Which way opened the industries cannot be said.');
		expect(reachSaid(proven(makeReport()))).toBeNull();
		expect([monthWords('2024-03', 'en'), monthWords(null)]).toEqual(['Mar 2024', '–']);
	});
});

describe('money for an hour', () => {
	const source = (id: 'referral' | 'lead', of: Partial<SourceFigures>): SourceFigures => ({
		source: id,
		class: id,
		created: 0,
		won: 0,
		lost: 0,
		open: 0,
		valueWon: 0,
		valueByCurrency: null,
		shrunkRate: null,
		medianDaysToWin: null,
		shareOfWins: null,
		way: null,
		...NO_EFFORT,
		...of,
	});
	const golden_ = (['referrals', 'leads'] as const).map((name) => {
		const [{ cost, hours, won, created, valuePerWin }, want] = [golden.inputs[name], golden[name]];
		return source(name === 'leads' ? 'lead' : 'referral', {
			won,
			created,
			valueWon: won * valuePerWin,
			cost,
			hours,
			total: want.total_cost,
			valuePerHour: want.value_per_hour,
			returnPerOne: want.return_per_1,
		});
	});
	const report = (sources: readonly SourceFigures[]) => proven(makeReport({}, { sources, currency: 'USD' }));

	test('golden: each class, and hours moved', () => {
		const [referrals, leads] = yieldsOf(report(golden_));
		expect(referrals?.perHour).toMatchObject({ value: 825, hours: 60 });
		// Wilson's range of the cost of a client is that of the share won, turned round.
		const { total_cost, cost_per_won_lo, cost_per_won_hi } = golden.referrals;
		for (const [end, costPerWon] of [
			['low', cost_per_won_hi],
			['high', cost_per_won_lo],
		] as const)
			expect(referrals?.perHour?.range?.[end]).toBeCloseTo(((total_cost / costPerWon) * 4200 - 900) / 60, 5);
		expect(effortSaid(report(golden_))?.why).toContain('Put the next free hour into referrals');
		expect(leads?.perHour?.value).toBeCloseTo(golden.leads.value_per_hour, 7);
		expect(leads?.perOne?.value).toBeCloseTo(golden.leads.return_per_1, 8);
		expect(effortSaid(report(golden_))?.sentence).toBe(
			'An hour put into referrals brought $825 so far, one put into leads $268.',
		);
		for (const { move_hours: hours, delta_value: delta } of golden.mix_whatif) {
			const said = moveSaid(report(golden_), { hours, from: 'lead' });
			expect(said?.emphasis).toBe(`at most $${(delta / 1000).toFixed(delta < 10_000 ? 1 : 0)}k more a month`);
			expect(moveSaid(report(golden_), { hours, from: 'referral' })?.emphasis).toMatch(/k less a month$/);
			expect(said?.limits).toMatch(/upper bound/);
			sound(said);
		}
		expect(moveSaid(report(golden_), { hours: 1, from: 'lead' })?.sentence).toMatch(
			/^Moving 1 hour a month from leads to referrals/,
		);
		expect(moveSaid(report(golden_), { hours: 0, from: 'lead' })?.sentence).toBe('No hours are moved.');
	});

	test('sources of which one side is unknown are left out of both', () => {
		const half = source('lead', { valueWon: 1e6, cost: 5 });
		expect(yieldsOf(report([...golden_, half]))).toEqual(yieldsOf(report(golden_)));
		expect(yieldsOf(report([half]))).toEqual([]);
		// One that is known to have taken nothing counts with what it brought.
		const free = source('lead', { won: 2, created: 9, valueWon: 500, cost: 0, hours: 0, total: 0 });
		const [, leads] = yieldsOf(report([...golden_, free]));
		const { cost, hours, won, valuePerWin } = golden.inputs.leads;
		expect(leads?.perOne?.value).toBeCloseTo((won * valuePerWin + 500) / golden.leads.total_cost, 8);
		expect(leads?.perHour?.value).toBeCloseTo((won * valuePerWin + 500 - cost) / hours, 8);
		expect(yieldsOf(report([free]))).toEqual([]);
		expect(effortSaid(report([half]))).toBeNull();
		expect(moveSaid(report([golden_[0]!]), { hours: 5, from: 'lead' })).toBeNull();
		expect(effortSaid(report([golden_[0]!]))?.sentence).toBe(
			'An hour put into referrals brought $825 so far; of the others it is not known.',
		);
		const loses = source('lead', { valueWon: 0, cost: 100, hours: 10, valuePerHour: -10 });
		expect(effortSaid(report([loses]))?.sentence).toBe(
			'An hour put into leads cost $10 more than it won so far; of the others it is not known.',
		);
		const paid = source('lead', {
			won: 1,
			created: 4,
			valueWon: 500,
			cost: 100,
			total: 100,
			returnPerOne: 5,
		});
		expect(effortSaid(report([paid]))?.sentence).toBe(
			'Each $1 put into leads brought $5 so far; of the others it is not known.',
		);
		sound(effortSaid(report([paid, ...golden_, loses])));
		const like = { ...golden_[0]!, class: 'lead' as const };
		expect(effortSaid(report([golden_[0]!, like]))?.why).toMatch(/may be chance: do not move much for it\.$/);
		expect(
			movedTable(report(golden_), { hours: 2, from: 'lead' })?.map(({ value }) => Math.round(value)),
		).toEqual([536, 1650]);
		expect(movedTable(report([paid]), { hours: 2, from: 'lead' })).toBeNull();
	});

	test('more hours than there were are named', () => {
		const dated = {
			...report(golden_),
			choices: { ...makeReport().choices!, created: { first: '2024-06-30', last: '2026-06-30' } },
		};
		expect(hoursAMonth(yieldsOf(dated)[1]!, dated)).toBeCloseTo(140 / 24, 1);
		expect(moveSaid(dated, { hours: 10, from: 'lead' })?.why).toContain(
			'more than the 5.8 hours a month that leads took',
		);
		expect(moveSaid(dated, { hours: 5, from: 'lead' })?.why).not.toContain('took so far');
		expect(moveSaid(dated, { hours: 1, from: 'referral' })?.limits).not.toContain('upper bound');
	});

	test('why nothing is said', () => {
		const spend = {
			because: null,
			currency: null,
			hourly: null,
			inTime: true,
			inCurrency: true,
			notes: [],
		} as unknown as SpendPart;
		const say = (of: Partial<SpendPart> | null) =>
			noEffortSaid(proven(makeReport(), { spend: of === null ? null : { ...spend, ...of } }));
		expect(say(null)).toMatch(/neither the files nor you say/);
		expect(say({ because: 'Left out.' })).toBe('Left out.');
		expect(say({ inCurrency: false })).toMatch(/not of one currency/);
		expect(say({ inTime: false })).toMatch(/of another time/);
		expect(say({})).toMatch(/no source has both/);
	});
});

describe('when to lean on prospects', () => {
	const flow = (lately: number, before: number) => {
		const cells = [
			some('referral', 'open', lately || 1, { age: 100 }),
			some('referral', 'won', before || 1, { age: 400 }),
			some('lead', 'won', 1, { age: 547 }),
			some('lead', 'lost', 1, { age: 547 }),
		];
		return { cells, time: { whole: { ...wholeOf(cells, AS_OF), filtered: false }, filters: {} } };
	};

	test('counts by hand: 182 days, and the 365 before them', () => {
		const cells = [0, 181, 182, 546, 547, 900].map((age) => some('referral', 'open', 1, { age }));
		const time = { whole: { ...wholeOf(cells, AS_OF), filtered: false }, filters: {} };
		expect(referralFlow(cells, cells, time)).toMatchObject({ lately: 2, before: 2, verdict: 'alike' });
		expect(referralFlow(cells, cells, { ...time, filters: { from: '2025-01-01' } })).toBeNull();
		expect(referralFlow(cells, cells, { ...time, whole: { ...time.whole, filtered: true } })).toBeNull();
		expect(referralFlow(cells.slice(0, 3), cells.slice(0, 3), time)).toBeNull();
		const wins = [
			some('lead', 'won', 2, { age: 400, days: 35 }),
			some('referral', 'won', 3, { age: 400, days: 36 }),
			some('existing-client', 'won', 9, { age: 30, days: 3 }),
		];
		expect(
			clientFlow(wins, wins, { whole: { ...wholeOf(wins, AS_OF), filtered: false }, filters: {} }),
		).toEqual({
			clients: 3,
			referrals: 3,
		});
	});

	test.each([
		[0, 0, 'No new client was won in the last year.'],
		[1, 1, 'In the last year one new client was won, by referral.'],
		[1, 0, 'In the last year one new client was won, not by referral.'],
		[7, 7, 'In the last year 7 new clients were won: all of them by referral.'],
		[22, 0, 'In the last year 22 new clients were won, 1.8 a month: none of them by referral.'],
		[79, 45, 'In the last year 79 new clients were won, 6.6 a month: 45 of them by referral.'],
	])('%d new clients, %d of them by referral', (clients, referrals, wanted) => {
		const leaning = { referrals: null, clients: { clients, referrals }, markets: [], marketsInAll: 0 };
		expect(leaningSaid(proven(makeReport(), { balance: { leaning } }), null).why).toContain(wanted);
	});

	test.each([
		[5, 60, 'fewer'],
		[60, 30, 'more'],
		[10, 22, 'alike'],
	] as const)('%d lately against %d before: %s', (lately, before, verdict) => {
		const { cells, time } = flow(lately, before);
		const referrals = referralFlow(cells, cells, time);
		expect(referrals).toMatchObject({ lately, before, verdict });
		const said = leaningSaid(
			proven(reportOf(cells), {
				balance: { leaning: { referrals, clients: null, markets: [], marketsInAll: 0 } },
			}),
			null,
		);
		expect(said.sentence).toMatch(
			verdict === 'fewer' ? /^Fewer referrals/ : verdict === 'more' ? /^More referrals/ : /about as before/,
		);
		expect(said.limits).toContain('Few firms live on referrals alone');
		sound(said);
	});

	test('what the owner can take on decides before all else', () => {
		const leaning = {
			referrals: null,
			clients: { clients: 48, referrals: 24 },
			markets: [],
			marketsInAll: 0,
		};
		const say = (capacity: number | null) =>
			leaningSaid(proven(makeReport(), { balance: { leaning } }), capacity).sentence;
		expect(say(6)).toBe(
			'6 new clients a month are wanted: referrals brought 2 a month in the last year, all ways together 4, so 2 more a month must be found.',
		);
		expect(say(3)).toMatch(/so leads and the other ways are still needed\.$/);
		expect(say(1)).toBe(
			'1 new client a month is wanted, and referrals alone brought 2 a month in the last year.',
		);
		expect(say(null)).toBe(
			'Without dates of creation it cannot be said whether referrals come as they did before.',
		);
		const narrowed = makeReport({}, { filters: { from: '2025-01-01' } });
		expect(leaningSaid(proven(narrowed), null).sentence).toMatch(/^While the figures are narrowed to a time/);
		const none = leaningSaid(
			proven(makeReport(), {
				balance: { leaning: { ...leaning, referrals: { lately: 0, before: 0, p: 1, verdict: 'alike' } } },
			}),
			null,
		);
		expect(none.sentence).toBe('No referral came in the last year and a half.');
		expect(none.why).toContain('until referrals fill the gap');
		expect(['2,5', ' 3 ', '', '0', '-1', 'many', '1e9'].map(capacityOf)).toEqual([
			2.5,
			3,
			null,
			null,
			null,
			null,
			null,
		]);
	});

	test('a market without a referral, and a firm that lives on them', () => {
		const market = { name: 'Region', value: 'Upland', created: 8, leads: 8, won: 0 };
		const say = (n: number) =>
			leaningSaid(
				proven(makeReport({}, { claims: [{ id: 'eighty-percent', low: 0.81 } as never] }), {
					balance: { leaning: { referrals: null, clients: null, markets: [market], marketsInAll: n } },
				}),
				null,
			);
		expect(say(1).sentence).toBe('Of 8 opportunities from “Upland” 8 were leads and none a referral.');
		expect(say(3).sentence).toMatch(/^From 3 industries or regions no referral has come yet/);
		expect(say(1).limits).toMatch(/^More than 80% of new clients came by referral/);
		sound(say(1));
	});
});

test('introductions, in singular and plural', () => {
	const say = (open: number, won: number) =>
		introductionsSaid(proven(makeReport(), { balance: { introductions: { open, won } } }));
	expect(say(1, 20)?.sentence).toBe('21 introductions could become referrals: 1 is open, 20 became clients.');
	expect(say(1, 0)?.sentence).toBe('1 introduction could become a referral: it is open.');
	expect(say(0, 1)?.sentence).toBe('1 introduction could become a referral: it became a client.');
	expect(say(0, 3)?.why).toContain('Ask the clients;');
	for (const [open, won] of [
		[1, 1],
		[2, 0],
		[0, 2],
		[5, 7],
	] as const)
		sound(say(open, won));
	expect(introductionsSaid(proven(makeReport()))).toBeNull();
	expect([introductionsCut(3, 3), introductionsCut(200, 412)]).toEqual([
		null,
		'These are the first 200 of 412: the open ones, then the latest.',
	]);
});

test('words of the tables', () => {
	expect([winsWords(2.04, 'en'), winsWords(3, 'en'), winsWords(12.6, 'en')]).toEqual(['2.0', '3', '13']);
	expect([
		rangeWords({ expected: 2, low: 0, high: 4 }, 'en'),
		rangeWords({ expected: 2, low: 2, high: 2 }, 'en'),
	]).toEqual(['0–4', '2']);
	const row = {
		id: '7',
		name: '=HYPERLINK("x")',
		company: null,
		created: '2026-01-02',
		outcome: 'open',
		source: 'Met at “Expo”',
		owner: null,
		file: 0,
		line: 3,
	} as const;
	expect(introductionsCsv([row]).split('\r\n')[1]).toBe(
		`"7","'=HYPERLINK(""x"")","","2026-01-02","open","Met at “Expo”","","Who mentioned us to you? May we name them, and thank them?"`,
	);
});

test.each([{ class: 'lead' as const }, { source: 'Google Ads' }, { from: '2026-01-01' }])(
	'narrowed to %o nothing is said of who came first, or of where nobody came',
	async (filters) => {
		const cells = [
			some('lead', 'won', 60, { age: 700, days: 5 }),
			some('lead', 'lost', 60, { age: 10, days: 5 }),
		];
		const asked = () => Promise.reject(new Error('The tables cannot tell it.'));
		const ground = {
			all: [...cells, some('referral', 'won', 60, { age: 600, days: 5 })],
			cells,
			dimensions: [],
			frame: { whole: wholeOf(cells, AS_OF) },
			report: { filters },
		};
		const balance = await balanceOf({ query: asked } as unknown as Engine, ground);
		expect(balance.reach).toEqual([]);
		expect(balance.leaning).toEqual({ referrals: null, clients: null, markets: [], marketsInAll: 0 });
		const said = leaningSaid(proven(makeReport({}, { filters }), { balance }), null);
		expect(said.sentence).toMatch(/^While the figures are narrowed to a /);
		expect(said.why).not.toMatch(/No referral|no referral/);
	},
);
