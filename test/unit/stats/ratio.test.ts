import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { katz, koopman, logDeltaRatio, newcombeDifference, Z95 } from '../../../src/lib/stats';
import edges from '../../golden/edges.json';
import published from '../../golden/published_checks.json';
import golden from '../../golden/ratio.json';
import { share } from './arbitrary';
import { near, nearRange } from './tools';

const KOOPMAN = 1e-6;
const { ref_won, ref_closed, lead_won, lead_closed } = golden.inputs;

describe('ratio', () => {
	test('golden ratio', () => {
		const wald = katz(ref_won, ref_closed, lead_won, lead_closed);
		near(wald.ratio, golden.katz.rr);
		near(wald.seLog, golden.katz.se_log);
		nearRange(wald, [golden.katz.lo, golden.katz.hi]);
		near(Math.log(wald.ratio / 2) / wald.seLog, golden.z_vs_2);
		const score = koopman(ref_won, ref_closed, lead_won, lead_closed);
		near(score.ratio, golden.koopman.rr);
		nearRange(score, [golden.koopman.lo, golden.koopman.hi], KOOPMAN);
		const gap = newcombeDifference({ x: ref_won, n: ref_closed }, { x: lead_won, n: lead_closed });
		near(gap?.difference, golden.newcombe_difference.d);
		nearRange(gap, [golden.newcombe_difference.lo, golden.newcombe_difference.hi]);
	});

	test('golden zero cell', () => {
		const zero = katz(3, 4, 0, 5);
		near(zero.ratio, golden.zero_cell_walter_x5_n5.rr);
		near(zero.seLog, golden.zero_cell_walter_x5_n5.se_log);
		nearRange(zero, [golden.zero_cell_walter_x5_n5.lo, golden.zero_cell_walter_x5_n5.hi]);
	});

	test.each(edges.koopman)('edge: $x1 of $n1 against $x2 of $n2', (edge) => {
		const found = koopman(edge.x1, edge.n1, edge.x2, edge.n2);
		near(found.low, edge.low, KOOPMAN);
		if (edge.ratio === null) expect(found.ratio).toBe(Infinity);
		else near(found.ratio, edge.ratio);
		if (edge.high === null) expect(found.high).toBe(Infinity);
		else near(found.high, edge.high, KOOPMAN);
	});

	test('no wins at all say nothing', () => {
		expect(koopman(0, 5, 0, 9)).toEqual({ ratio: NaN, low: 0, high: Infinity });
		expect(koopman(0, 0, 3, 9)).toEqual({ ratio: NaN, low: 0, high: Infinity });
		expect(logDeltaRatio({ rate: 0, se: 0 }, { rate: 0.3, se: 0.1 })).toMatchObject({
			ratio: 0,
			low: 0,
			high: Infinity,
		});
		expect(logDeltaRatio({ rate: 0.3, se: 0.1 }, { rate: 0, se: 0 })).toMatchObject({
			ratio: Infinity,
			low: 0,
			high: Infinity,
		});
	});

	test('published: scipy’s relative risk, Koopman’s example', () => {
		const scipy = published.find(({ name }) => name.startsWith('katz'))!.got;
		const wald = katz(10, 75, 12, 225);
		near(wald.ratio, scipy[0]!);
		nearRange(wald, scipy.slice(1));
		const own = published.find(({ name }) => name.startsWith('koopman'))!.got;
		nearRange(koopman(36, 40, 16, 80), own.slice(1), KOOPMAN);
	});

	test('with binomial errors the delta range is Katz’s', () => {
		const of = (x: number, n: number) => ({ rate: x / n, se: Math.sqrt(((x / n) * (1 - x / n)) / n) });
		nearRange(logDeltaRatio(of(12, 20), of(15, 60)), [golden.katz.lo, golden.katz.hi]);
	});
});

describe('always', () => {
	test('a score range contains the ratio; turned round it is the reciprocal', () => {
		fc.assert(
			fc.property(share, share, (one, two) => {
				fc.pre(one.x > 0 && two.x > 0);
				const found = koopman(one.x, one.n, two.x, two.n);
				const turned = koopman(two.x, two.n, one.x, one.n);
				expect(found.low).toBeLessThanOrEqual(found.ratio * (1 + 1e-9));
				expect(found.high).toBeGreaterThanOrEqual(found.ratio * (1 - 1e-9));
				near(found.low * turned.high, 1, KOOPMAN);
			}),
		);
	});

	test('a log range contains the ratio and widens with z', () => {
		const estimate = fc.record({
			rate: fc.double({ min: 0.001, max: 1, noNaN: true }),
			se: fc.double({ min: 0, max: 0.2, noNaN: true }),
		});
		fc.assert(
			fc.property(estimate, estimate, (one, two) => {
				const { ratio, low, high } = logDeltaRatio(one, two);
				const wide = logDeltaRatio(one, two, Z95 * 2);
				expect(wide.low <= low && low <= ratio && ratio <= high && high <= wide.high).toBe(true);
			}),
		);
	});
});
