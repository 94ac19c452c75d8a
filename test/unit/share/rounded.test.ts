import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { days, percent, percentRange, rateWithRange, ratio } from '../../../src/lib/format';
import { drawn, millionths, short } from '../../../src/lib/share/rounded';

/** Shares, many of them so near to where screens round that a rounded one could lie on the other side. */
const shares = fc
	.tuple(fc.integer({ min: 0, max: 1000 }), fc.double({ min: -7.4, max: 0, noNaN: true }), fc.boolean())
	.map(([edge, power, up]) => Math.min(1, Math.max(0, edge / 1000 + (up ? 1 : -1) * 10 ** power)));

describe.each([
	['short', short],
	['in millionths', millionths],
	['drawn', drawn],
] as const)('a share that is %s', (_, round) => {
	test('is said as the exact one is, and its range too', () => {
		fc.assert(
			fc.property(shares, shares, shares, (rate, low, high) => {
				expect(percent(round(rate))).toBe(percent(rate));
				expect(percentRange(round(low), round(high))).toBe(percentRange(low, high));
				const short = { rate: round(rate), low: round(low), high: round(high) };
				expect(rateWithRange(short)).toBe(rateWithRange({ rate, low, high }));
			}),
			{ numRuns: 3000 },
		);
	});

	test('is rounded once', () => {
		fc.assert(fc.property(shares, (x) => round(round(x)) === round(x)));
	});
});

test.each([
	[0.2449996, 0.245],
	[0.99999999, 1],
	[0.00000001, 0],
])('%d keeps its digits, as %d would be said otherwise', (exact, edge) => {
	for (const round of [short, millionths, drawn]) expect(round(exact)).not.toBe(edge);
});

test('ratios and days are said as exact ones are', () => {
	const figures = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 60 }));
	fc.assert(
		fc.property(figures, figures, ([a, b], [c, d]) => {
			const [value, high] = [a / b, (a + c) / b];
			const low = value / (1 + d / 60);
			const exact = { value, low, high };
			const rounded = { value: short(value), low: short(low), high: short(high) };
			expect(ratio(rounded, 1)).toEqual(ratio(exact, 1));
			expect(days(short(value))).toBe(days(value));
		}),
		{ numRuns: 2000 },
	);
});

test('most figures become shorter', () => {
	const thirds = Array.from({ length: 300 }, (_, i) => i / 301);
	const length = (round: (x: number) => number) => thirds.map((x) => String(round(x))).join().length / 300;
	expect([short, millionths, drawn].map(length).map(Math.round)).toEqual([9, 9, 7]);
});
