import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Utf8Rows } from '$lib/reports/ground/utf8';

const textOf = (rows: Utf8Rows): Promise<string> => new Blob(rows.parts()).text();

const cell = fc.oneof(
	fc.maxSafeInteger(),
	fc.constantFrom(0, 9, 10, 99, 100, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
	fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'é', '€', '😀', '\u0000') }),
);

test('rows are written as CSV would be as text', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1 })), async (rows) => {
			const into = new Utf8Rows();
			for (const row of rows) {
				row.forEach((one, i) => {
					into.commas(i === 0 ? 0 : 1);
					if (typeof one === 'number') into.integer(one);
					else into.quoted(one);
				});
				into.endOfRow();
			}
			const text = (one: number | string) =>
				typeof one === 'number' ? String(one) : `"${one.replaceAll('"', '""')}"`;
			expect(await textOf(into)).toBe(rows.map((row) => `${row.map(text).join(',')}\n`).join(''));
		}),
	);
});

test('texts may be longer than what is written at a time', async () => {
	const into = new Utf8Rows();
	const long = 'ä"'.repeat(3 * 1024 * 1024);
	const short = 'b'.repeat(60_000);
	for (let i = 0; i < 100; i++) into.quoted(short);
	into.quoted(long);
	into.plain('true');
	expect(into.parts().length).toBeGreaterThan(2);
	expect(await textOf(into)).toBe(`"${short}"`.repeat(100) + `"${'ä""'.repeat(3 * 1024 * 1024)}"` + 'true');
});
