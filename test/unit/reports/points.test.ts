import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointsMoved, pointsSaid } from '../../../src/lib/reports/periods/points';

const share = fc.double({ min: -1, max: 1, noNaN: true });

test('the ends of a range are rounded outwards, the difference to the nearest point', () => {
	expect(pointsMoved({ difference: 0.094, low: -0.251, high: 0.402 })).toEqual({
		moved: 9,
		from: -26,
		to: 41,
	});
	fc.assert(
		fc.property(share, share, share, (difference, low, high) => {
			const { moved, from, to } = pointsMoved({ difference, low, high });
			expect([moved, from, to].every((n) => Number.isInteger(n) && !Object.is(n, -0))).toBe(true);
			expect(Math.abs(moved - difference * 100)).toBeLessThanOrEqual(0.5);
			expect(from).toBeLessThanOrEqual(low * 100 + 1e-6);
			expect(to).toBeGreaterThanOrEqual(high * 100 - 1e-6);
		}),
	);
});

test('a whole point stays as it is, although a binary fraction lies just beside it', () => {
	for (let n = -100; n <= 100; n++) {
		const share = n / 100;
		expect(pointsMoved({ difference: share, low: share, high: share })).toEqual({ moved: n, from: n, to: n });
	}
});

test.each([
	[9, '9 points more'],
	[1, '1 point more'],
	[0, null],
	[-1, '1 point fewer'],
	[-25, '25 points fewer'],
])('%d points read %s', (points, words) => {
	expect(pointsSaid(points, ['more', 'fewer'])).toBe(words);
});
