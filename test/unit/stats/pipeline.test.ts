import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, winCurve, type Cell } from '../../../src/lib/stats';
import { expectedWins, type OpenGroup } from '../../../src/lib/stats/pipeline';
import { drawBinomial, drawNormal, drawPoisson, randomFrom } from '../../../src/lib/stats/random';
import { lateCells, someCells } from './arbitrary';
import { cell, near } from './tools';

const group = (cells: readonly Cell[], worth: number | null = null, seed = 1): OpenGroup => ({
	cells,
	worth,
	seed,
});
const only = (cells: readonly Cell[], worth: number | null = null) =>
	expectedWins([group(cells, worth)]).each[0]!;

/** By hand: F = 1/5 from day 10, S = 4/5; S = 8/15 from day 20; F = 11/15, S = 0 from day 30. */
const FIVE = [cell(10, 'won'), cell(20, 'lost'), cell(30, 'won'), cell(15, 'open'), cell(25, 'open')];

describe('expected wins', () => {
	test('by hand: (11/15 − 1/5) / (4/5) = 2/3 at day 15, and 1 at day 25', () => {
		near(only(FIVE).expected, 2 / 3 + 1);
		near(only(FIVE, 300).value?.expected, 500);
		expect(only(FIVE)).toMatchObject({ open: 2, beyond: 0, value: null });
	});

	test('one older than every win so far, or where nobody is left, is expected to bring nothing', () => {
		expect(only([cell(10, 'won'), cell(20, 'lost'), cell(40, 'open')])).toMatchObject({
			expected: 0,
			beyond: 1,
		});
		// Seen only from day 7 on, when the one of day 5 had ended: S = 0.
		expect(only([cell(5, 'won'), cell(10, 'open', 7)])).toMatchObject({ open: 1, expected: 0, beyond: 1 });
	});

	test('none open: nothing to expect; no groups: nothing at all', () => {
		expect(only([cell(3, 'won'), cell(4, 'lost')])).toMatchObject({ open: 0, expected: 0, low: 0, high: 0 });
		expect(expectedWins([]).total).toMatchObject({ open: 0, expected: 0, low: 0, high: 0 });
	});

	test('without a win, or without a loss, the range is no single point', () => {
		const losses = [...Array.from({ length: 6 }, () => cell(9, 'lost')), cell(2, 'open'), cell(3, 'open')];
		expect(only(losses)).toMatchObject({ expected: 0, low: 0, high: 1 });
		const wins = losses.map((one) => ({ ...one, won: one.lost, lost: 0 }));
		expect(only(wins)).toMatchObject({ expected: 2, low: 1, high: 2 });
	});

	test('is the sum of (F(∞) − F(a)) / S(a), F and S from the win curve, and stays within what is open', () => {
		fc.assert(
			fc.property(fc.oneof(someCells, lateCells), (cells) => {
				const curve = winCurve(cells);
				const final = curve.at(-1)?.rate ?? 0;
				const seen = cells.filter(({ day, entry = 0 }) => day >= entry);
				const open = seen.reduce((sum, one) => sum + one.open, 0);
				const wanted = seen.reduce((sum, one) => {
					const { rate, survival } = at(curve, one.day);
					return sum + (survival > 0 ? (one.open * Math.max(0, final - rate)) / survival : 0);
				}, 0);
				const got = only(cells);
				expect(Math.abs(got.expected - wanted)).toBeLessThan(1e-9 * Math.max(1, open));
				expect(got.open).toBe(open);
				expect(got.low).toBeGreaterThanOrEqual(0);
				expect(got.low).toBeLessThanOrEqual(got.expected);
				expect(got.high).toBeGreaterThanOrEqual(got.expected);
				expect(got.high).toBeLessThanOrEqual(open);
			}),
			{ numRuns: 60 },
		);
	});

	test('the order of rows changes nothing, nor whether they are grouped', () => {
		fc.assert(
			fc.property(someCells, (cells) => {
				const single = cells.flatMap((one) =>
					(['won', 'lost', 'open'] as const).flatMap((outcome) =>
						Array.from({ length: one[outcome] }, () => cell(one.day, outcome)),
					),
				);
				expect(only(single.reverse())).toEqual(only(cells));
			}),
			{ numRuns: 30 },
		);
	});

	test('twice as many of all: twice the wins. More open ones too young to tell the curve: more', () => {
		fc.assert(
			fc.property(someCells, fc.integer({ min: 1, max: 9 }), (cells, more) => {
				near(only([...cells, ...cells]).expected, 2 * only(cells).expected);
				const later = cells.map((one) => ({ ...one, day: one.day + 1 }));
				const final = winCurve(later).at(-1)?.rate ?? 0;
				near(
					only([...later, { day: 0, won: 0, lost: 0, open: more }]).expected,
					only(later).expected + more * final,
				);
			}),
			{ numRuns: 30 },
		);
	});

	test('all together: the sum of what is expected, and a range narrower than the sum of ranges', () => {
		const many = Array.from({ length: 40 }, (_, i) =>
			FIVE.map((one) => ({ ...one, day: one.day + (i % 7) })),
		).flat();
		const { each, total } = expectedWins([group(many, 100, 1), group(many, 50, 2)]);
		near(total.expected, each[0]!.expected + each[1]!.expected);
		near(total.value?.expected, 100 * each[0]!.expected + 50 * each[1]!.expected);
		expect(total.high - total.low).toBeLessThan(each[0]!.high - each[0]!.low + each[1]!.high - each[1]!.low);
		expect(expectedWins([group(many, 100), group(many, null)]).total.value).toBeNull();
		expect(
			expectedWins([group(many, 100), group([cell(4, 'won'), cell(5, 'lost')])]).total.value,
		).not.toBeNull();
	});

	test('in simulated firms the range holds the wins that came about 95 times of 100', () => {
		const random = randomFrom(20_260_630);
		let held = 0;
		const firms = 150;
		for (let firm = 0; firm < firms; firm += 1) {
			let came = 0;
			const cells = Array.from({ length: 120 }, () => {
				const age = Math.floor(random() * 500);
				const days = Math.floor(-60 * Math.log(1 - random()));
				const wins = random() < 0.4;
				if (days <= age) return cell(days, wins ? 'won' : 'lost');
				if (wins) came += 1;
				return cell(age, 'open');
			});
			const { low, high } = only(cells);
			if (low <= came && came <= high) held += 1;
		}
		expect(held / firms).toBeGreaterThan(0.9);
		expect(held / firms).toBeLessThan(1);
	});
});

describe('draws', () => {
	const mean = (draw: () => number, n = 4000) => {
		const all = Array.from({ length: n }, draw);
		const middle = all.reduce((sum, x) => sum + x, 0) / n;
		return [middle, all.reduce((sum, x) => sum + (x - middle) ** 2, 0) / n] as const;
	};

	test.each([0, 0.4, 1, 7, 29, 30, 400])('a count of mean %d has that mean and variance', (wanted) => {
		const random = randomFrom(7);
		const [middle, spread] = mean(() => drawPoisson(wanted, random));
		expect(Math.abs(middle - wanted)).toBeLessThanOrEqual(5 * Math.sqrt(wanted / 4000));
		expect(Math.abs(spread - wanted)).toBeLessThanOrEqual(0.15 * wanted);
	});

	test.each([
		[3, 0.5],
		[200, 0.02],
		[200, 0.99],
		[200, 0.4],
	])('%d with a chance of %d each', (n, p) => {
		const random = randomFrom(8);
		const [middle, spread] = mean(() => drawBinomial(n, p, random));
		expect(Math.abs(middle - n * p)).toBeLessThan(5 * Math.sqrt((n * p * (1 - p)) / 4000));
		expect(Math.abs(spread / (n * p * (1 - p)) - 1)).toBeLessThan(0.15);
	});

	test('sure is sure, never is never, and a seed gives the same', () => {
		const random = randomFrom(9);
		expect([drawBinomial(50, 0, random), drawBinomial(50, 1, random), drawPoisson(0, random)]).toEqual([
			0, 50, 0,
		]);
		const [middle, spread] = mean(() => drawNormal(random));
		expect(Math.abs(middle)).toBeLessThan(0.08);
		expect(Math.abs(spread - 1)).toBeLessThan(0.15);
		const [a, b] = [randomFrom(5), randomFrom(5)];
		expect([a(), a(), a()]).toEqual([b(), b(), b()]);
	});
});
