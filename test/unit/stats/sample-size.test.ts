import { describe, expect, test } from 'vitest';
import { decidedPerClass, moreNeeded, neededForHalfWidth } from '../../../src/lib/stats';
import golden from '../../golden/sample_size.json';

describe('more deals until we know', () => {
	test('golden sample_size', () => {
		expect(decidedPerClass(0.6, 0.25)).toBe(golden.more_often_60_vs_25);
		expect(decidedPerClass(0.4, 0.25)).toBe(golden.more_often_40_vs_25);
		expect(decidedPerClass(0.6, 0.2, 2)).toBe(golden.prove_double_when_true_is_3x_60_vs_20);
		expect(neededForHalfWidth(0.1)).toBe(golden.halfwidth10);
	});

	test('less those decided, never below none', () => {
		const found = moreNeeded({ rate: 0.6, decided: 10 }, { rate: 0.25, decided: 50 });
		expect(found).toEqual({ first: 28, second: 0 });
	});

	test('not soon: near the threshold, above a thousand, or no rate at all', () => {
		const of = (rate: number, decided = 0) => ({ rate, decided });
		expect(moreNeeded(of(0.5), of(0.25), 2)).toBeNull();
		expect(moreNeeded(of(0.51, 1e6), of(0.25, 1e6), 2)).toBeNull();
		expect(moreNeeded(of(0.3), of(0.27))).toBeNull();
		expect(moreNeeded(of(0), of(0.27))).toBeNull();
		expect(moreNeeded(of(0), of(0))).toBeNull();
	});
});
