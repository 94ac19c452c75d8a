import fc from 'fast-check';
import { expect, test } from 'vitest';
import { number } from '../../../src/lib/reports/say';

test('a number in a sentence is written as English writes it', () => {
	const english = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
	fc.assert(
		fc.property(
			fc.oneof(
				fc.nat(),
				fc.integer({ min: -1e12, max: 1e12 }),
				fc.double({ min: 0.5, max: 1e9, noNaN: true }),
			),
			(value) => {
				expect(number(value)).toBe(english.format(value));
			},
		),
	);
	expect([0, 0.4, 2.5, 999, 1000, 1_234_567].map(number)).toEqual([
		'0',
		'0',
		'3',
		'999',
		'1,000',
		'1,234,567',
	]);
});
