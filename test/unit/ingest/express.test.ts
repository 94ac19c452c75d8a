import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/lib/ingest';
import { readExpress } from '../../../src/lib/ingest/express/read-express';
import { bytesOf } from '../../../src/lib/ingest/express/source';
import { rowsOf, withRows } from '../../rows';
import { encode, join, raw } from './bytes';

const HEADER = ['id', 'name', 'created', 'amount', 'note'] as const;

const cell = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.constantFrom('Ann Lee', 'Bo', 'Tax', 'Café', '漢字', '😀 yes', 'n/a', ' x ', "O'Hara"),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom('', 'a,b', 'said "yes"', 'two\nlines', 'two\r\nlines', '5" wide', '1,2,3'),
	},
	{
		weight: 1,
		arbitrary: fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é'), maxLength: 6 }),
	},
);
const row = fc.tuple(
	cell,
	fc.integer({ min: 1, max: 28 }),
	fc.integer({ min: 0, max: 99_999 }),
	cell,
	fc.boolean(),
);
const table = fc.record({
	rows: fc.array(row, { minLength: 3, maxLength: 30 }),
	newline: fc.constantFrom('\n', '\r\n'),
	closed: fc.boolean(),
	mark: fc.boolean(),
});

const quoted = (text: string, always: boolean): string =>
	always || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const bytesFor = ({ rows, newline, closed, mark }: typeof table extends fc.Arbitrary<infer T> ? T : never) =>
	encode(
		(mark ? '\ufeff' : '') +
			[
				HEADER.join(','),
				...rows.map(([name, day, amount, note, always], i) =>
					[
						`${i + 1}`,
						quoted(name, always),
						`2026-03-${String(day).padStart(2, '0')}`,
						`${amount}`,
						quoted(note, always),
					].join(','),
				),
			].join(newline) +
			(closed ? newline : ''),
	);

const express = async (bytes: Uint8Array, part?: number) =>
	readExpress(
		'deals.csv',
		bytesOf(new Blob([bytes as Uint8Array<ArrayBuffer>])),
		part === undefined ? {} : { part },
	);

const careful = (bytes: Uint8Array) => {
	const result = readFile('deals.csv', bytes);
	return result.ok ? withRows(result.reading) : null;
};

/** What could be amiss in a file, put in at some place of it. */
const DAMAGE = [
	...[
		'"',
		'""',
		',',
		'\n',
		'\r',
		'\r\n',
		'\0',
		'\ufffd',
		' ',
		'\n\n',
		',,,,',
		'\n,,,,\n',
		'\nx,,,,\n',
		'\t',
	].map((text) => encode(text)),
	...[
		'\nid,name,created,amount,note\n',
		'\nTotal,,,,\n',
		'\nName,Who,When,What,Why\n',
		'\n9,"a,b',
		'" \n',
		'\nGrand Totals (3 records),,,,',
	].map((text) => encode(text)),
	...['\xff', '\xe9', '\xc3', '\xa9', '\x80'].map((text) => raw(text)),
];

describe('the express lane', () => {
	it('reads what the careful lane reads, or nothing, whatever is amiss', { timeout: 300_000 }, async () => {
		const lanes = { express: 0, careful: 0 };
		await fc.assert(
			fc.asyncProperty(
				table,
				fc.option(fc.tuple(fc.constantFrom(...DAMAGE), fc.double({ min: 0, max: 1, noNaN: true }))),
				fc.constantFrom(4, 12, 64, 1 << 20),
				async (t, damage, part) => {
					const sound = bytesFor(t);
					const at = damage === null ? 0 : Math.floor(damage[1] * sound.length);
					const bytes = damage === null ? sound : join(sound.subarray(0, at), damage[0], sound.subarray(at));
					const read = await express(bytes, part);
					lanes[read.ok ? 'express' : 'careful']++;
					if (read.ok) expect(withRows(read.reading)).toEqual(careful(bytes));
				},
			),
			{ numRuns: process.env.VOUCH_LONG === undefined ? 1500 : 40_000 },
		);
		// Both are tried.
		expect(lanes.express).toBeGreaterThan(200);
		expect(lanes.careful).toBeGreaterThan(200);
	});

	it('takes a file that is long and sound, texts of their own and repeated ones alike', async () => {
		const rows = Array.from({ length: 40_000 }, (_, i) =>
			[
				`${i}`,
				i % 3 === 0 ? `"Ann ""${i % 7}"""` : 'Bö',
				`2026-03-${10 + (i % 19)}`,
				String(i % 977),
				i % 100 === 0 ? `"two\nlines ${i}"` : `né ${i}`,
			].join(','),
		);
		const bytes = encode(`${HEADER.join(',')}\r\n${rows.join('\r\n')}\r\n`);
		const read = await express(bytes);
		if (!read.ok) throw new Error(`${read.because} (${String(read.line)})`);
		expect(read.reading.cells.columns.map(({ codes }) => codes?.BYTES_PER_ELEMENT ?? null)).toEqual([
			null,
			1,
			1,
			2,
			null,
		]);
		expect(withRows(read.reading)).toEqual(careful(bytes));
		expect((await express(bytes, 4096)).ok).toBe(true);
	});

	it('says what it stopped at, and on which line', async () => {
		const of = async (text: string | Uint8Array) => {
			const read = await express(
				typeof text === 'string'
					? encode(`${HEADER.join(',')}\n1,"a\nb",2026-01-01,5,x\n2,b,2026-01-02,6,y\n${text}`)
					: text,
			);
			return read.ok ? rowsOf(read.reading).length : [read.because, read.line];
		};
		expect(await of('3,c,2026-01-03,7,z\n')).toBe(3);
		expect(await of('3,c,2026-01-03,7\n')).toEqual(['It has fewer cells than the header', 5]);
		expect(await of('3,c,2026-01-03,7,z,z\n')).toEqual(['It has more cells than the header', 5]);
		expect(await of('3,c,2026-01-03,7,z\n\n4,d,2026-01-04,8,z')).toEqual(['It is empty', 6]);
		expect(await of('3,"c,2026-01-03,7,z\n')).toEqual(['A quotation mark is never closed', 6]);
		expect(await of('id,name,created,amount,note\n')).toEqual(['It repeats the header', 5]);
		expect(await of('Total,,,,\n')).toEqual(['It is empty but for its first cell', 5]);
		expect(await of(join(encode('id,b\n1,'), raw('\xe9'), encode('\n')))).toEqual([
			'It is not written in UTF-8',
			null,
		]);
	});
});
