import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASSES, OUTCOMES, type Report } from '../../../src/lib/model';
import { trialsOf } from '../../../src/lib/reports/claims/claims';
import { claimsInput } from '../../../src/lib/reports/claims/input';
import { sayTrials, trialFigure } from '../../../src/lib/reports/claims/say-trials';
import { differOf } from '../../../src/lib/reports/close-rates/differ';
import type { Cell } from '../../../src/lib/reports/close-rates/facts';
import { wholeOf } from '../../../src/lib/reports/close-rates/figures';
import { sayDiffer, sayStale, sayStaleClaims } from '../../../src/lib/reports/close-rates/say';
import { sayBounds, sayDayZero } from '../../../src/lib/reports/close-rates/say-counts';
import { staleOf } from '../../../src/lib/reports/close-rates/stale';
import type { Ground } from '../../../src/lib/reports/evidence';
import { whyNone } from '../../../src/lib/reports/within/within';
import { AS_OF, reportOf, some } from './build';

/** What evidence is made from, as the engine's answers would give it. */
function groundOf(cells: readonly Cell[]): Ground {
	const report: Report = reportOf(cells);
	const dated = cells.some(({ createdDay }) => createdDay !== null);
	const whole = wholeOf(cells, dated ? AS_OF : null);
	const frame = { firm: null, currencies: [], whole, narrowed: false };
	return { report, frame, cells, all: cells, money: [], dimensions: [] } as unknown as Ground;
}

const trialsFor = (cells: readonly Cell[]) => trialsOf(claimsInput(groundOf(cells)));

/** Spread over two years, with days of all lengths up to so many, as a whole export has them. */
const spread = (id: 'referral' | 'lead', outcome: 'won' | 'lost', n: number, longest: number): Cell[] =>
	Array.from({ length: n }, (_, i) =>
		some(id, outcome, 1, { days: 1 + ((i * 7) % longest), age: 200 + Math.floor((600 * i) / n) }),
	);

const CLEAR = [
	...spread('referral', 'won', 60, 20),
	...spread('referral', 'lost', 20, 20),
	...spread('lead', 'won', 30, 30),
	...spread('lead', 'lost', 170, 20),
	some('lead', 'open', 4, { age: 10 }),
];

describe('what a verdict was tried under', () => {
	test('with nothing left open there is only the verdict as it stands', () => {
		const [first] = trialsFor(CLEAR);
		expect(first?.trials.map(({ assumption }) => assumption)).toEqual(['as-it-stands']);
		expect(first && sayTrials(first)).toMatch(/^Nothing else had to be tried/);
	});

	test('it holds, or is upset by what is not known', () => {
		const holds = trialsFor([...CLEAR, some('unknown', 'lost', 5)])[0]!;
		expect(holds.trials).toHaveLength(3);
		expect(sayTrials(holds)).toBe('It holds under everything that was tried.');
		const upset = trialsFor([...CLEAR, some('unknown', 'won', 400)])[0]!;
		expect(upset.trials.map(({ verdict }) => verdict)).toEqual(['yes', 'yes', 'cannot-tell']);
		expect(sayTrials(upset)).toBe(
			'As the files have it the verdict would be “Yes, here”, but it does not hold under all that was tried, so it is left open.',
		);
	});

	test('many wins on the first day are left out once', () => {
		const early = trialsFor([...CLEAR, some('referral', 'won', 30, { days: 0 })])[0]!;
		expect(early.trials.map(({ assumption }) => assumption)).toEqual(['as-it-stands', 'without-first-day']);
		expect(trialFigure('more-often', early.trials[1]!)).toMatch(/^\d/);
	});
});

describe('stale ones', () => {
	test('what losing them would change, and that no verdict would', () => {
		const ground = groundOf([...CLEAR, some('referral', 'open', 6, { age: 300 })]);
		const stale = staleOf(ground)!;
		expect(stale.classes).toEqual([
			{ class: 'referral', stale: 6, afterDays: 19, now: 60 / 80, ifLost: 60 / 86 },
		]);
		expect(sayStale(stale)).toEqual([
			'If the 6 open referrals older than 19 days were lost, 70% instead of 75% of those decided would be won.',
		]);
		expect(sayStaleClaims(stale, ground.report.claims)).toBe('Every verdict would stay the same.');
	});

	test('a verdict that they carry is told', () => {
		const ground = groundOf([
			some('referral', 'won', 40, { days: 20 }),
			some('referral', 'won', 1, { days: 90 }),
			some('referral', 'lost', 10),
			some('referral', 'open', 300, { age: 25 }),
			some('lead', 'won', 40, { days: 20 }),
			some('lead', 'lost', 50),
			some('lead', 'open', 2, { age: 10 }),
		]);
		const stale = staleOf(ground)!;
		const changed = stale.claims.filter(
			({ verdict }, i) => verdict !== ground.report.claims[i]?.verdict,
		).length;
		expect(changed).toBeGreaterThan(0);
		expect(sayStaleClaims(stale, ground.report.claims)).toMatch(/would be “.+” instead of “.+”/);
	});

	test('none: nothing is said', () => {
		expect(staleOf(groundOf(CLEAR))).toBeNull();
	});
});

test('counts that are said beside the pictures', () => {
	const report = reportOf([...CLEAR, some('referral', 'won', 1, { days: 0 })]);
	expect(sayDayZero(report)).toBe(
		'Entered on the day they were won: 1 of 61 referrals won. Where they are many, every verdict is tried without them, too.',
	);
	expect(sayBounds(report)).toBe(
		'Whatever becomes of those still open, between 15% and 17% of all leads will have been won: the first if every open one is lost, the second if every one is won.',
	);
	expect(sayDayZero(reportOf(CLEAR))).toBeNull();
	expect(sayBounds(reportOf([some('lead', 'won', 3), some('lead', 'lost', 3)]))).toBeNull();
});

test('whole curves: they differ, cannot be told apart, or are not there', () => {
	expect(sayDiffer(differOf(groundOf(CLEAR)))).toMatch(/^Yes:/);
	const alike = [
		...(['referral', 'lead'] as const).flatMap((id) => [
			...spread(id, 'won', 9, 20),
			...spread(id, 'lost', 9, 20),
		]),
		some('lead', 'open', 2),
	];
	expect(sayDiffer(differOf(groundOf(alike)))).toMatch(/^That cannot be told/);
	expect(sayDiffer(differOf(groundOf([some('lead', 'won', 3)])))).toBe(
		'There are no referrals here, so there are no two curves.',
	);
});

test('why nothing can be compared among alike ones', () => {
	expect(whyNone(groundOf([some('lead', 'won', 3), some('referral', 'won', 3)]))).toMatch(/not one lost/);
	expect(whyNone(groundOf([some('lead', 'lost', 3), some('referral', 'open', 3)]))).toBe(
		'No referral is decided here, so there is nothing to compare.',
	);
	expect(whyNone(groundOf([]))).toBe(
		'No referral and no lead is decided here, so there is nothing to compare.',
	);
	expect(whyNone(groundOf(CLEAR))).toBeNull();
});

const anyCells = fc.array(
	fc
		.record({
			lead: fc.constantFrom(...CLASSES),
			outcome: fc.constantFrom(...OUTCOMES),
			n: fc.integer({ min: 1, max: 60 }),
			days: fc.option(fc.nat({ max: 300 })),
			age: fc.integer({ min: 300, max: 700 }),
		})
		.map(({ lead, outcome, n, days, age }) =>
			some(lead, outcome, n, { age, days: outcome === 'open' ? age : days }),
		),
	{ maxLength: 12 },
);

test('over any data every sentence is whole, and the first trial is the claim itself', () => {
	fc.assert(
		fc.property(anyCells, (cells) => {
			const ground = groundOf(cells);
			const trials = trialsOf(claimsInput(ground));
			trials.forEach(({ trials: [own] }, i) => {
				const { value, low, high } = ground.report.claims[i]!;
				expect(own).toMatchObject({ value, low, high });
			});
			const stale = staleOf(ground);
			const said = [
				...trials.map(sayTrials),
				sayDiffer(differOf(ground)),
				...(stale === null ? [] : [...sayStale(stale), sayStaleClaims(stale, ground.report.claims)]),
				sayBounds(ground.report),
				sayDayZero(ground.report),
			];
			for (const sentence of said) {
				if (sentence === null) continue;
				expect(sentence).toMatch(/^[A-Z“].*\.$/s);
				expect(sentence).not.toMatch(/NaN|Infinity|undefined|null|\b1 (referrals|leads|days)\b/);
			}
		}),
		{ numRuns: 60 },
	);
});
