import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupedBy } from '../../../src/lib/reports/columns/grouped';

/** Few keys that lie close, and such as no list has room for. */
const someKeys = fc.oneof(
	fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }),
	fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2 ** 40 })), { maxLength: 60 }),
);

test('every row finds its own key in its group, groups rise, and rows without a key have none', () => {
	fc.assert(
		fc.property(someKeys, (keys) => {
			const { of, groups } = groupedBy(Float64Array.from(keys), (key) => key);
			expect(Array.from(of, (place) => groups[place] ?? 0)).toEqual(keys);
			const named = groups.slice(1).map(Number);
			expect(groups[0]).toBeNull();
			expect(named).toEqual([...new Set(keys.filter((key) => key !== 0))].sort((a, b) => a - b));
		}),
	);
});
