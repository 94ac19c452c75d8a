import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitPrior, sharedPrior, shrunkRate } from '../../../src/lib/stats';
import golden from '../../golden/shrinkage.json';
import { share } from './arbitrary';
import { BETA, near, nearRange } from './tools';

const FITTED = 1e-3;
const groups = golden.partners.map(({ won, closed }) => ({ won, decided: closed }));

describe('shrunk rates', () => {
	test('golden fit', () => {
		const prior = fitPrior(groups)!;
		near(prior.mean, golden.mle.mu, FITTED);
		near(prior.strength, golden.mle.M, FITTED);
		near(prior.mean * prior.strength, golden.mle.alpha, FITTED);
		near((1 - prior.mean) * prior.strength, golden.mle.beta, FITTED);
		expect(sharedPrior(groups)).toEqual(prior);
	});

	test.each(golden.partners)('golden $name: $won of $closed', (partner) => {
		const group = { won: partner.won, decided: partner.closed };
		const prior = { mean: golden.mle.mu, strength: golden.mle.M };
		const ninety = shrunkRate(prior, group, 0.9);
		near(ninety.rate, partner.shrunk);
		nearRange(ninety, [partner.lo90, partner.hi90], BETA);
		near(shrunkRate(fitPrior(groups)!, group).rate, partner.shrunk, FITTED);
		near(shrunkRate({ mean: golden.pooled, strength: 4 }, group).rate, partner.shrunk_M4);
	});

	test('golden orders: 3 of 3 is not first', () => {
		const order = (prior: { mean: number; strength: number }) =>
			golden.partners
				.map(({ name, won, closed }) => ({ name, ...shrunkRate(prior, { won, decided: closed }) }))
				.sort((a, b) => b.rate - a.rate)
				.map(({ name }) => name);
		expect(order(fitPrior(groups)!)).toEqual(golden.order_shrunk);
		expect(order({ mean: golden.pooled, strength: 4 })).toEqual(golden.order_shrunk_M4);
	});

	test('below eight groups with a decided case, four cases round the class mean', () => {
		const few = [...groups.slice(0, 7), { won: 0, decided: 0 }];
		expect(sharedPrior(few, 0.3)).toEqual({ mean: 0.3, strength: 4 });
		expect(sharedPrior([{ won: 1, decided: 4 }])).toEqual({ mean: 0.25, strength: 4 });
		expect(sharedPrior(groups.slice(0, 8), 0.3)?.strength).not.toBe(4);
	});

	test('nothing decided gives no prior; all or nothing won gives Wilson’s range', () => {
		expect(sharedPrior([{ won: 0, decided: 0 }])).toBeNull();
		const none = fitPrior(Array.from({ length: 9 }, () => ({ won: 0, decided: 3 })))!;
		expect(none.mean).toBe(0);
		const rate = shrunkRate(none, { won: 0, decided: 3 });
		expect(rate.rate).toBe(0);
		near(rate.high, 0.5614970318);
		expect(shrunkRate(none, { won: 0, decided: 0 })).toEqual({ rate: 0, low: 0, high: 1 });
	});

	test('where none has two decided nothing says how far groups differ: four cases round their mean', () => {
		const single = [1, 0, 0, 0, 0, 0, 0, 1].map((won) => ({ won, decided: 1 }));
		const prior = sharedPrior([...single, { won: 0, decided: 0 }])!;
		expect(prior).toEqual({ mean: 0.25, strength: 4 });
		// One of one, among eight in all, is no rate known to a few points.
		const { low, high } = shrunkRate(prior, { won: 1, decided: 1 });
		expect(high - low).toBeGreaterThan(0.6);
	});

	test('groups that do not differ reach the cap', () => {
		const alike = Array.from({ length: 1000 }, (_, i) => ({ won: 20 + (i % 2), decided: 41 }));
		const prior = fitPrior(alike)!;
		near(prior.strength, 10_000, FITTED);
		near(prior.mean, 0.5, FITTED);
	});

	test('a million cases in one group do not overflow', () => {
		const uneven = [...groups, { won: 400_000, decided: 1_000_000 }];
		const prior = fitPrior(uneven)!;
		const { low, rate, high } = shrunkRate(prior, uneven.at(-1)!);
		expect(low < rate && rate < high).toBe(true);
		near(rate, 0.4, 1e-4);
	});
});

describe('always', () => {
	test('a shrunk rate lies between the mean and its own, and its range in 0 to 1', () => {
		const prior = fc.record({
			mean: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
			strength: fc.double({ min: 0.05, max: 10_000, noNaN: true }),
		});
		fc.assert(
			fc.property(prior, share, (given, { x, n }) => {
				const { rate, low, high } = shrunkRate(given, { won: x, decided: n });
				const own = x / n;
				expect(rate).toBeGreaterThanOrEqual(Math.min(own, given.mean) - 1e-12);
				expect(rate).toBeLessThanOrEqual(Math.max(own, given.mean) + 1e-12);
				expect(0 <= low && low <= high && high <= 1).toBe(true);
			}),
		);
	});

	test('order of groups does not matter', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(groups, { minLength: groups.length }), (shuffled) => {
				near(fitPrior(shuffled)?.strength, golden.mle.M, FITTED);
			}),
			{ numRuns: 20 },
		);
	});
});
