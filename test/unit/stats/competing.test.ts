import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, atRisk, kaplanMeier, wilsonAtEdge, wilsonRange, winCurve } from '../../../src/lib/stats';
import survival from '../../golden/survival.json';
import { lateCells, someCells } from './arbitrary';
import { naiveCurve } from './naive';
import { cell, cellsOf, near, swapped } from './tools';

type GoldenStep = (typeof survival.referrals.aalen_johansen_won)[number];

function expectCurve(curve: ReturnType<typeof winCurve>, golden: readonly GoldenStep[]): void {
	expect(curve.map(({ day }) => day)).toEqual(golden.map(({ t }) => t));
	for (const [i, step] of golden.entries()) {
		const point = curve[i]!;
		expect([point.atRisk, point.won + point.lost, point.won]).toEqual([
			step.at_risk,
			step.d_all,
			step.d_cause,
		]);
		near(point.survival, step.overall_S);
		near(point.rate, step.CIF);
		near(point.se, step.se);
		near(point.low, step.lo);
		near(point.high, step.hi);
	}
}

describe('win curve', () => {
	test.each([survival.referrals, survival.leads])('golden survival', (golden) => {
		const cells = cellsOf(golden.data);
		expectCurve(winCurve(cells), golden.aalen_johansen_won);
		expectCurve(winCurve(swapped(cells)), golden.aalen_johansen_lost);
		near(at(winCurve(cells), 60).rate, golden.cif_won_60);
	});

	test('holds its value between steps, and is 0 before the first', () => {
		const curve = winCurve(cellsOf(survival.referrals.data));
		expect(at(curve, 4)).toEqual({ rate: 0, low: 0, high: 0, se: 0, survival: 1 });
		expect(at(curve, 13)).toEqual(at(curve, 12));
		expect(at(curve, 14)).not.toEqual(at(curve, 13));
		expect(at(curve, 10_000).rate).toBe(curve.at(-1)!.rate);
		expect(at([], 30).rate).toBe(0);
	});

	test('an end on a day comes before censoring on that day', () => {
		expect(winCurve([cell(10, 'open'), cell(10, 'won')])[0]).toMatchObject({ atRisk: 2, rate: 0.5 });
	});

	test('at 0 and 1 the range is Wilson’s on those old enough', () => {
		const none = winCurve([cell(3, 'lost'), cell(9, 'open')]);
		expect(wilsonAtEdge(at(none, 5), 2)).toMatchObject({ rate: 0, ...wilsonRange(0, 2) });
		const all = winCurve([3, 5, 7].map((day) => cell(day, 'won')));
		expect(wilsonAtEdge(at(all, 7), 3)).toMatchObject({ rate: 1, ...wilsonRange(3, 3) });
		expect(wilsonAtEdge(at(all, 5), 3)).toEqual(at(all, 5));
	});

	test('with delayed entry, those not seen yet are not at risk', () => {
		const late = [cell(5, 'won'), cell(20, 'won', 10), cell(30, 'open', 10)];
		expect(winCurve(late).map((point) => point.atRisk)).toEqual([1, 2]);
		expect([atRisk(late, 5), atRisk(late, 10), atRisk(late, 21)]).toEqual([1, 2, 1]);
	});

	test('counts at risk whatever the outcome, the day itself included', () => {
		const cells = [cell(10, 'won'), cell(20, 'lost'), cell(20, 'open'), cell(30, 'open')];
		expect([0, 10, 11, 20, 21, 31].map((day) => atRisk(cells, day))).toEqual([4, 4, 3, 3, 1, 0]);
	});

	test('long curves take one pass', () => {
		const cells = Array.from({ length: 20_000 }, (_, i) => ({ day: i, won: 3, lost: 5, open: 2 }));
		expect(winCurve(cells)).toHaveLength(20_000);
	});
});

describe('always', () => {
	test('the running sums are the double sum', () => {
		fc.assert(
			fc.property(fc.oneof(someCells, lateCells), (cells) => {
				const naive = naiveCurve(cells);
				for (const [i, point] of winCurve(cells).entries()) {
					expect(point.day).toBe(naive[i]!.day);
					expect(Math.abs(point.rate - naive[i]!.rate)).toBeLessThan(1e-12);
					// a root of a rounding error near 0 is far larger than the error
					expect(Math.abs(point.se ** 2 - naive[i]!.se ** 2)).toBeLessThan(1e-14);
				}
			}),
		);
	});

	test('the curve rises within 0 and 1, its range contains it, and won, lost and not ended make 1', () => {
		fc.assert(
			fc.property(fc.oneof(someCells, lateCells), (cells) => {
				const lost = winCurve(swapped(cells));
				let last = 0;
				for (const [i, { rate, low, high, survival: left }] of winCurve(cells).entries()) {
					expect(last <= rate && 0 <= low && low <= rate && rate <= high && high <= 1).toBe(true);
					expect(Math.abs(rate + lost[i]!.rate + left - 1)).toBeLessThan(1e-12);
					last = rate;
				}
			}),
		);
	});

	test('order and grouping do not matter', () => {
		fc.assert(
			fc.property(someCells, (cells) => {
				const single = cells.flatMap(({ day, won, lost, open }) => [
					...Array.from({ length: open }, () => cell(day, 'open')),
					...Array.from({ length: lost }, () => cell(day, 'lost')),
					...Array.from({ length: won }, () => cell(day, 'won')),
				]);
				expect(winCurve(single)).toEqual(winCurve(cells));
				expect(winCurve([...cells].reverse())).toEqual(winCurve(cells));
			}),
		);
	});

	test('with none open, the curve ends at won ÷ all, with the binomial standard error', () => {
		fc.assert(
			fc.property(someCells, (cells) => {
				const decided = cells.map((one) => ({ ...one, open: 0 }));
				const won = decided.reduce((sum, one) => sum + one.won, 0);
				const n = won + decided.reduce((sum, one) => sum + one.lost, 0);
				const { rate, se } = at(winCurve(decided), 40);
				const p = n === 0 ? 0 : won / n;
				expect(Math.abs(rate - p)).toBeLessThan(1e-12);
				expect(Math.abs(se ** 2 - (n === 0 ? 0 : (p * (1 - p)) / n))).toBeLessThan(1e-12);
			}),
		);
	});

	test('with nothing lost, the curve is 1 − Kaplan–Meier', () => {
		fc.assert(
			fc.property(someCells, (cells) => {
				const wins = cells.map((one) => ({ ...one, lost: 0 }));
				const kept = kaplanMeier(wins);
				for (const [i, { rate }] of winCurve(wins).entries()) {
					expect(Math.abs(rate - (1 - kept[i]!.survival))).toBeLessThan(1e-12);
				}
			}),
		);
	});

	test('where everything ended and all was won the rate is exactly 1', () => {
		fc.assert(
			fc.property(someCells, (cells) => {
				const wins = [...cells, cell(41, 'won')].map((one) => ({ ...one, lost: 0, open: 0 }));
				expect(winCurve(wins).at(-1)!.rate).toBe(1);
			}),
		);
	});
});
