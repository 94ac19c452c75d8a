import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundOutwards, standing, verdictOf } from '../../../src/lib/stats';
import headlines from '../../golden/headlines.json';

describe('verdict', () => {
	test.each(headlines.claims)('golden $id: $verdict', ({ low, high, threshold, verdict }) => {
		expect(verdictOf({ low, high }, threshold)).toBe(verdict);
	});

	test('at the threshold is yes, up to it cannot be told, nothing known cannot be told', () => {
		expect(verdictOf({ low: 2, high: 3 }, 2)).toBe('yes');
		expect(verdictOf({ low: 1, high: 2 }, 2)).toBe('cannot-tell');
		expect(verdictOf({ low: 3.7, high: Infinity }, 2)).toBe('yes');
		expect(verdictOf({ low: 0, high: Infinity }, 2)).toBe('cannot-tell');
		expect(verdictOf({ low: NaN, high: NaN }, 2)).toBe('cannot-tell');
	});

	test('stands only if it holds throughout', () => {
		expect(standing(['yes', 'yes'])).toBe('yes');
		expect(standing(['no', 'no', 'cannot-tell'])).toBe('cannot-tell');
		expect(standing([])).toBe('cannot-tell');
	});
});

describe('rounding outwards', () => {
	const round = (low: number, value: number, high: number, digits: number, threshold?: number) =>
		roundOutwards({ low, value, high }, digits, threshold);

	test('low down, high up, the value to the nearest', () => {
		expect(round(2.452793302, 3.499191507, 4.991998794, 1, 2)).toEqual({
			low: 2.4,
			value: 3.5,
			high: 5,
			digits: 1,
		});
	});

	test('a digit more rather than touching a threshold that the range does not touch', () => {
		expect(round(2.04, 2.5, 3.11, 1, 2)).toEqual({ low: 2.04, value: 2.5, high: 3.11, digits: 2 });
		expect(round(2.004, 2.5, 3.11, 1, 2).low).toBe(2.004);
		expect(round(0.4978, 0.6023, 0.7981, 2, 0.8)).toEqual({
			low: 0.497,
			value: 0.602,
			high: 0.799,
			digits: 3,
		});
	});

	test('a range that touches may look as if it does', () => {
		expect(round(0.976744186, 1.36, 2, 1, 2)).toEqual({ low: 0.9, value: 1.4, high: 2, digits: 1 });
		expect(round(1.97, 2.02, 2.5, 1, 2)).toEqual({ low: 1.9, value: 2, high: 2.5, digits: 1 });
	});

	test('numbers already round stay; none and no end stay', () => {
		expect(round(0.29, 0.57, 0.58, 2)).toEqual({ low: 0.29, value: 0.57, high: 0.58, digits: 2 });
		expect(round(0, NaN, Infinity, 1, 2)).toEqual({ low: 0, value: NaN, high: Infinity, digits: 1 });
	});

	test('always outwards, at most one step, and on the same side of the threshold', () => {
		const number = fc.double({ min: 0, max: 50, noNaN: true });
		fc.assert(
			fc.property(number, number, number, fc.constantFrom(1, 2, 0.8), (a, b, c, threshold) => {
				const [low, value, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
				const shown = roundOutwards({ low, value, high }, 1, threshold);
				const step = 10 ** -shown.digits + 1e-12;
				expect(shown.low <= low && low - shown.low < step).toBe(true);
				expect(shown.high >= high && shown.high - high < step).toBe(true);
				expect(shown.low <= shown.value && shown.value <= shown.high).toBe(true);
				if (Math.abs(low - threshold) > 1e-12 && Math.abs(high - threshold) > 1e-12)
					expect(verdictOf(shown, threshold)).toBe(verdictOf({ low, high }, threshold));
			}),
		);
	});
});
