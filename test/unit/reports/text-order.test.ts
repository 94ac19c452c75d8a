import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inByteOrder } from '$lib/reports/text-order';

test('texts stand in the order of their bytes', () => {
	const text = fc.string({ unit: 'binary', maxLength: 4 });
	const like = fc.array(fc.constantFrom('a', 'z', 'é', '😀', '😁', '\uffee', '\ud7ff'), { maxLength: 3 });
	fc.assert(
		fc.property(
			fc.oneof(
				fc.tuple(text, text),
				fc.tuple(like, like).map((pair) => pair.map((of) => of.join(''))),
			),
			([a = '', b = '']) => {
				expect(Math.sign(inByteOrder(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
			},
		),
	);
});
