import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASSES, type ProvenReport } from '../../../src/lib/model';
import { betterThanCold } from '../../../src/lib/reports/cold-calling/say';
import { hangsOnOne } from '../../../src/lib/reports/concentration/say';
import { clientCosts } from '../../../src/lib/reports/spend/say-cost';
import { effortAgainstWins } from '../../../src/lib/reports/spend/say-effort';
import { effortFigure } from '../../../src/lib/ui/sources/spend/effort-figure';
import { fact, proven, source } from './build';

const all = (report: ProvenReport) =>
	[clientCosts, effortAgainstWins, hangsOnOne, betterThanCold].map((say) => say(report));

describe('what a client costs', () => {
	const sources = [
		source('Client', { class: 'referral', won: 10, lost: 5, open: 1, valueWon: 5000 }),
		source('Google Ads', { won: 5, lost: 20, valueWon: 2000 }),
	];

	test('referrals beside leads, with ranges, return, and that open ones may bring more', () => {
		const answer = clientCosts(
			proven(sources, {
				facts: [fact('Client', { hours: 5 }), fact('Google Ads', { cost: 900, hours: 1 })],
				hourly: 20,
			}),
		)!;
		expect(answer.sentence).toBe('A client from referrals cost $20 so far, one from leads $184.');
		expect(answer.why).toContain('That is $1.1k put in ($1k, and 6 hours at $20 each) for 15 clients.');
		expect(answer.why).toContain('Each $1 put into referrals brought $25 so far, into leads $2.17.');
		expect(answer.why).toContain('1 is still open and may bring more.');
	});

	test('hours that nobody said the worth of are not in it', () => {
		const answer = clientCosts(proven(sources, { facts: [fact('Google Ads', { hours: 3 })] }))!;
		expect(answer.sentence).toBe('A client cost $20 so far, in money alone.');
	});

	test('sources with hours alone make no client look cheaper', () => {
		const more = [...sources, source('Fair', { won: 95, valueWon: 10 })];
		const facts = [fact('Google Ads'), fact('Fair', { cost: null, currency: null, hours: 3 })];
		const answer = clientCosts(proven(more, { facts }))!;
		expect(answer.sentence).toBe('A client cost $20 so far, in money alone.');
		expect(answer.why).toContain('That is $100 put in for 5 clients.');
		const lost = [source('A', { lost: 3 }), source('Fair', { class: 'referral', won: 9 })];
		const none = proven(lost, { facts: [fact('A'), fact('Fair', { cost: null, hours: 2 })] });
		expect(clientCosts(none)?.sentence).toBe('Nothing has been won yet of $100 put in.');
	});

	test('hours alone', () => {
		const answer = clientCosts(
			proven(sources, { facts: [fact('Google Ads', { cost: null, currency: null, hours: 40 })] }),
		)!;
		expect(answer.sentence).toBe('A client took 8 hours so far.');
		expect(answer.why).toContain('Each hour brought $50.');
	});

	test('nothing known, nothing won, several currencies, a filter', () => {
		expect(clientCosts(proven(sources))).toBeNull();
		expect(clientCosts(proven([source('A', { lost: 2, open: 3 })], { facts: [fact('A')] }))?.sentence).toBe(
			'Nothing has been won yet of $100 put in.',
		);
		const two = [fact('Client'), fact('Google Ads', { currency: 'EUR' })];
		expect(clientCosts(proven(sources, { facts: two }))?.sentence).toContain('several currencies');
		const narrowed = { facts: [fact('Client')], filters: { owner: 'Ann' } };
		expect(clientCosts(proven(sources, narrowed))?.sentence).toContain('can’t be said of these alone');
	});
});

test('effort that is not known is not nothing', () => {
	const sources = [
		source('Ads', { won: 1, lost: 9 }),
		source('Client', { class: 'referral', won: 4 }),
		source('Fair', { won: 5 }),
	];
	const facts = [
		fact('Ads', { hours: 4 }),
		fact('Client'),
		fact('Fair', { cost: null, currency: null, hours: 6 }),
	];
	const { effort } = proven(sources, { facts }).evidence;
	expect(effort).toMatchObject({ by: 'cost', wins: 5, otherWins: 5 });
	expect(effort?.sources.map(({ source: name, ofCost, ofHours }) => [name, ofCost, ofHours])).toEqual([
		['Client', 0.5, null],
		['Ads', 0.5, 1],
	]);
});

describe('how much hangs on one source', () => {
	const said = (...wins: readonly number[]) =>
		hangsOnOne(proven(wins.map((won, i) => source(`S${i}`, { won, valueWon: won * 10 }))));

	test('none, one, a leader, several equal ones', () => {
		expect(said()).toBeNull();
		expect(said(1)?.sentence).toBe('The only new client so far came from “S0”.');
		expect(said(4)?.sentence).toBe('“S0” brought all 4 new clients.');
		const led = said(6, 2, 1, 1)!;
		expect(led.sentence).toBe('“S0” brought 6 of 10 new clients: without it 60% of them would be missing.');
		expect(led.why).toContain('Without it, $60 would be missing, too: 60% of the money won. Its share could');
		expect(led.why).toContain('as over 2.4 equally large sources; there are 4');
		expect(said(3, 3, 1)?.sentence).toContain('2 brought 3 of 7 new clients each');
	});

	test('business of existing clients is none of it, and wins of no known source are said', () => {
		const report = proven([
			source('Again', { class: 'existing-client', won: 50 }),
			source(null, { class: 'unknown', won: 7 }),
			source('Fair', { won: 2 }),
		]);
		expect(report.evidence.concentration).toMatchObject({ wins: 2, nameless: 7, sources: 1 });
		expect(hangsOnOne(report)?.why).toContain('7 more came from an unknown source.');
	});
});

describe('against cold calling', () => {
	const cold = source('Cold Call', { way: 'cold-calling', won: 4, lost: 36 });

	test('a clear difference is worth a look, a small one cannot be told', () => {
		const clear = proven([cold, source('Client', { class: 'referral', won: 30, lost: 10 })]);
		expect(betterThanCold(clear)?.sentence).toMatch(
			/^Worth a look: “Client” referrals closes? 7\.5 times as often/,
		);
		const small = proven([cold, source('Ads', { won: 6, lost: 34 })]);
		expect(betterThanCold(small)?.sentence).toBe('No source can be told from cold calling yet.');
	});

	test('one that alone would stand out does not among many', () => {
		const stands = (others: number) => {
			const odd = source('Odd', { won: 11, lost: 29 });
			const rest = Array.from({ length: others }, (_, i) => source(`S${i}`, { won: 4, lost: 36 }));
			return proven([cold, odd, ...rest]).evidence.coldCalling!.against.find(({ source: s }) => s === 'Odd')!;
		};
		expect(stands(0).chance).toBeGreaterThan(0.05);
		const strong = (others: number) => {
			const odd = source('Odd', { won: 14, lost: 26 });
			const rest = Array.from({ length: others }, (_, i) => source(`S${i}`, { won: 4, lost: 36 }));
			return proven([cold, odd, ...rest]).evidence.coldCalling!.against.find(({ source: s }) => s === 'Odd')!;
		};
		expect(strong(0).stands).toBe('more');
		expect(strong(20).stands).toBe('cannot-tell');
	});

	test('no cold calling, none decided, no losses, too few of the others', () => {
		expect(betterThanCold(proven([source('Ads', { won: 5, lost: 5 })]))).toBeNull();
		expect(betterThanCold(proven([{ ...cold, won: 0, lost: 0, open: 5 }]))).toBeNull();
		expect(betterThanCold(proven([{ ...cold, lost: 0 }, source('Ads', { won: 20 })]))).toBeNull();
		const few = betterThanCold(proven([cold, source('Ads', { won: 1, lost: 2 })]))!;
		expect(few.sentence).toContain('No other source has ten decided yet');
		expect(few.why).toContain('1 source with fewer than ten decided is left out.');
	});
});

const anySource = fc.record({
	name: fc.oneof(fc.constantFrom('Ads', 'Referral', 'Cold Call', 'constructor', '“x”'), fc.constant(null)),
	id: fc.constantFrom(...CLASSES),
	won: fc.nat(40),
	lost: fc.nat(40),
	open: fc.nat(9),
	cost: fc.option(fc.nat(9000)),
	hours: fc.option(fc.nat(90)),
	currency: fc.constantFrom('USD', 'EUR', null),
});

test('of any data: whole sentences, shares that sum to all, ranges in order', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(anySource, { maxLength: 8, selector: ({ name, id }) => `${id} ${name}` }),
			fc.option(fc.nat(200)),
			fc.constantFrom([], ['USD'], [null], ['EUR', 'USD']),
			(rows, hourly, currencies) => {
				const one = currencies.length === 1;
				const sources = rows.map(({ name, id, won, lost, open }) =>
					source(name, {
						class: id,
						way: id === 'lead' && name === 'Cold Call' ? 'cold-calling' : null,
						won,
						lost,
						open,
						valueWon: one ? won * 100 : null,
					}),
				);
				const facts = rows.flatMap(({ name, cost, hours, currency }) =>
					cost === null && hours === null
						? []
						: [fact(name, { cost, hours, currency: cost === null ? null : currency })],
				);
				const report = proven(sources, { facts, hourly, currencies });
				for (const answer of all(report)) {
					if (answer === null) continue;
					const text = `${answer.sentence} ${answer.why}`;
					expect(text).not.toMatch(
						/NaN|Infinity|undefined|null|\s{2}|(?<![.\d])1 (clients|hours|wins|sources)\b/,
					);
					expect(answer.sentence).toMatch(/^\P{Ll}.*\.$/u);
					if (answer.emphasis !== null) expect(answer.sentence).toContain(answer.emphasis);
				}
				for (const of of report.sources ?? []) {
					const { costPerClient: cost } = of;
					if (cost === null) continue;
					expect(cost.low).toBeLessThanOrEqual(cost.value * (1 + 1e-9));
					expect(cost.high).toBeGreaterThanOrEqual(cost.value * (1 - 1e-9));
				}
				const { effort } = report.evidence;
				if (effort === null) return;
				for (const part of [effort.classes, effort.sources])
					for (const key of ['ofCost', 'ofHours', 'ofTotal', 'ofWins'] as const) {
						const shares = part.flatMap((of) => of[key] ?? []);
						if (shares.length > 0) expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
					}
				for (const row of effortFigure(report, effort).sources) {
					expect(row.effort).toBeLessThanOrEqual(1);
					expect(row.wins).toBeLessThanOrEqual(1);
				}
			},
		),
	);
});
