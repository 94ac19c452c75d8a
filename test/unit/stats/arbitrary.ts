import fc from 'fast-check';
import type { Cell } from '../../../src/lib/stats';

const count = fc.nat({ max: 4 });

/** Grouped counts with many ties, days repeated and out of order. */
export const someCells: fc.Arbitrary<Cell[]> = fc.array(
	fc.record({ day: fc.nat({ max: 40 }), won: count, lost: count, open: count }),
	{ minLength: 1, maxLength: 40 },
);

/** The same with delayed entry, sometimes after the end. */
export const lateCells: fc.Arbitrary<Cell[]> = fc.array(
	fc.record({
		day: fc.nat({ max: 40 }),
		won: count,
		lost: count,
		open: count,
		entry: fc.nat({ max: 45 }),
	}),
	{ minLength: 1, maxLength: 40 },
);

/** x of n with n from 1. */
export const share = fc
	.integer({ min: 1, max: 100_000 })
	.chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
