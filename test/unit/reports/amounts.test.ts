import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountsOf, inMoney, valuesBetween } from '../../../src/lib/reports/columns/amounts';

/** Amounts as exports have them, and the largest that still are whole in some unit. */
const amount = fc.oneof(
	fc.integer({ min: -2000, max: 2000 }),
	fc.integer({ min: -200_000, max: 200_000 }).map((cents) => cents / 100),
	fc.integer({ min: -900, max: 900 }).map((parts) => parts / 10_000),
	fc.constantFrom(
		21_474_836.47,
		21_474_836.48,
		-21_474_836.48,
		2_147_483_647,
		2_147_483_648,
		9e12,
		1 / 3,
		NaN,
	),
);
const bound = fc
	.oneof(amount, fc.constantFrom(-Infinity, Infinity, 0.005, 1e300, -1e300))
	.filter((one) => one === one);

test('values between two bounds are the amounts between them, whatever the unit', () => {
	fc.assert(
		fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), bound, bound, (given, from, to) => {
			const amounts = amountsOf(Float64Array.from(given));
			const [least, most] = valuesBetween(amounts, from, to);
			const kept = given.filter((_, row) => amounts.values[row]! >= least && amounts.values[row]! <= most);
			expect(kept).toEqual(given.filter((one) => one >= from && one <= to));
		}),
		{ numRuns: 2000 },
	);
});

test('every amount is the same again in the money of the files, and takes four bytes where all fit', () => {
	fc.assert(
		fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), (given) => {
			const amounts = amountsOf(Float64Array.from(given));
			given.forEach((one, row) => {
				if (one === one) expect(inMoney(amounts.values[row]!, amounts)).toBe(one === 0 ? 0 : one);
			});
		}),
		{ numRuns: 500 },
	);
	expect(amountsOf(Float64Array.of(21_474_836.47, NaN)).values).toBeInstanceOf(Int32Array);
	expect(amountsOf(Float64Array.of(21_474_836.48, 0.01)).values).toBeInstanceOf(Float64Array);
});
