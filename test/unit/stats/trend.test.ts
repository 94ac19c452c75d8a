import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cochranArmitage, newcombeDifference } from '../../../src/lib/stats';
import published from '../../golden/published_checks.json';
import golden from '../../golden/trend.json';
import { share } from './arbitrary';
import { near, nearRange } from './tools';

const counts = golden.won.map((x, i) => ({ x, n: golden.n[i]! }));

describe('trend', () => {
	test('golden trend', () => {
		const found = cochranArmitage(counts);
		near(found?.z, golden.cochran_armitage_z);
		near(found?.p, golden.p);
		const change = newcombeDifference(counts.at(-1)!, counts[0]!);
		near(change?.difference, golden.first_vs_last.d);
		nearRange(change, [golden.first_vs_last.lo, golden.first_vs_last.hi]);
	});

	test('published: Newcombe’s own example', () => {
		const expected = published.find(({ name }) => name.startsWith('newcombe'))!.got;
		nearRange(newcombeDifference({ x: 56, n: 70 }, { x: 48, n: 80 }), expected);
	});

	test('no trend can be told without spread', () => {
		expect(cochranArmitage([])).toBeNull();
		expect(cochranArmitage([{ x: 2, n: 5 }])).toBeNull();
		expect(
			cochranArmitage([
				{ x: 5, n: 5 },
				{ x: 4, n: 4 },
			]),
		).toBeNull();
		expect(newcombeDifference({ x: 0, n: 0 }, { x: 1, n: 2 })).toBeNull();
	});
});

describe('always', () => {
	test('a trend turned round changes its sign; where the scores begin does not matter', () => {
		fc.assert(
			fc.property(fc.array(share, { minLength: 2, maxLength: 12 }), (some) => {
				const found = cochranArmitage(some);
				fc.pre(found !== null);
				const size = Math.max(1, Math.abs(found.z));
				expect(Math.abs(cochranArmitage([...some].reverse())!.z + found.z)).toBeLessThan(1e-8 * size);
				const moved = cochranArmitage(
					some,
					some.map((_, i) => 100 + 3 * i),
				)!;
				expect(Math.abs(moved.z - found.z)).toBeLessThan(1e-8 * size);
			}),
		);
	});

	test('a difference lies in its range, within −1 and 1', () => {
		fc.assert(
			fc.property(share, share, (one, two) => {
				const { difference, low, high } = newcombeDifference(one, two)!;
				expect(-1 - 1e-12 <= low && low <= difference && difference <= high && high <= 1 + 1e-12).toBe(true);
			}),
		);
	});
});
