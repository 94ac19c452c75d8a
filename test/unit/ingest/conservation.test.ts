import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile, toCsv } from '../../../src/lib/ingest';
import type { Reading } from '../../../src/lib/model';
import { encode, type Encoding } from './bytes';
import { rowsOf, withRows } from '../../rows';

/** `INGEST_RUNS=100000` for a long run. */
const RUNS = Number(process.env.INGEST_RUNS ?? 2_500);
const FEWER = Math.max(300, RUNS / 20);
/** Order finds what nothing else does: a long run tries more of it. */
const ORDERS = process.env.VOUCH_LONG === undefined ? FEWER : RUNS / 2;
/** Milliseconds a long run may take. */
const PATIENCE = Math.max(60_000, RUNS * 10);

type Damage = 'none' | 'cut' | 'extra' | 'stray' | 'open' | 'header' | 'blank' | 'delimiters' | 'wrapped';
interface Row {
	readonly cells: readonly string[];
	readonly damage: Damage;
	readonly at: number;
}
interface Table {
	readonly delimiter: string;
	readonly newline: string;
	readonly encoding: Encoding;
	readonly quoteAll: boolean;
	readonly width: number;
	readonly rows: readonly Row[];
	readonly footer: boolean;
	readonly finalNewline: boolean;
	/** Records tokenised at a time. */
	readonly block: number;
}

const DAMAGES: readonly Damage[] = [
	'cut',
	'extra',
	'stray',
	'open',
	'header',
	'blank',
	'delimiters',
	'wrapped',
];
const PIECES = [
	'x',
	'Ann',
	' ',
	',',
	';',
	'\t',
	'|',
	'"',
	'""',
	'\n',
	'\r\n',
	'é',
	'7',
	'2024-01-05',
	'\\',
	"'",
	'NaN',
];

const cell = fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((pieces) => pieces.join(''));
const damage = fc.oneof(
	{ weight: 6, arbitrary: fc.constant<Damage>('none') },
	{ weight: 2, arbitrary: fc.constantFrom(...DAMAGES) },
);

const table: fc.Arbitrary<Table> = fc
	.integer({ min: 3, max: 7 })
	.chain((width) =>
		fc.record({
			delimiter: fc.constantFrom(',', ';', '\t', '|'),
			newline: fc.constantFrom('\n', '\r\n', '\r'),
			encoding: fc.constantFrom<Encoding>('utf-8', 'utf-8-bom', 'utf-16le-bom', 'utf-16be', 'windows-1252'),
			quoteAll: fc.boolean(),
			width: fc.constant(width),
			rows: fc.array(
				fc.record({
					cells: fc.array(cell, { minLength: width - 2, maxLength: width - 2 }),
					damage,
					at: fc.nat({ max: width - 2 }),
				}),
				{ minLength: 1, maxLength: 12 },
			),
			footer: fc.boolean(),
			finalNewline: fc.boolean(),
			block: fc.integer({ min: 1, max: 9 }),
		}),
	)
	.map(unambiguous);

/**
 * Below a quote left open, a cell that begins or ends like the edge of one can be read in two ways, and nobody can
 * tell which is right. Files with such a quote get cells that have no such edges.
 */
function unambiguous(t: Table): Table {
	if (!t.rows.some((row) => row.damage === 'open')) return t;
	const bare = (text: string): string => text.replace(/^["\s,;|]+|["\s,;|]+$/g, '');
	return { ...t, rows: t.rows.map((row) => ({ ...row, cells: row.cells.map(bare) })) };
}

/** Every row carries a number of its own at its beginning and a date at its end, so that it can be found again. */
function cellsOf(row: Row, i: number): string[] {
	return [`${i + 100}`, ...row.cells, `2024-01-${String((i % 28) + 1).padStart(2, '0')}`];
}

function writeCell(text: string, t: Table): string {
	const needs = t.quoteAll || text.includes(t.delimiter) || /["\r\n]/.test(text);
	return needs ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row as it stands in the file, damage and all; its line end is added later. */
function writeRow(row: Row, i: number, t: Table): string {
	const cells = cellsOf(row, i);
	const written = cells.map((text) => writeCell(text, t));
	const plain = written.join(t.delimiter);
	switch (row.damage) {
		case 'none':
			return plain;
		case 'cut':
			return written.slice(0, 1 + row.at).join(t.delimiter);
		case 'extra':
			return [...written, 'extra'].join(t.delimiter);
		case 'stray':
			return withCell(cells, written, 1, 'a "b" c', t);
		case 'open':
			return withCell(cells, written, 1, 'oops', t, false);
		case 'header':
			return [plain, header(t)].join(t.newline);
		case 'blank':
			return [plain, '', ' '].join(t.newline);
		case 'delimiters':
			return [plain, t.delimiter.repeat(t.width - 1)].join(t.newline);
		case 'wrapped':
			return `"${plain.replaceAll('"', '""')}"`;
	}
}

/** The row with one cell in quotes that are out of order. Its other cells have no line ends: damage stays on one line. */
function withCell(
	cells: readonly string[],
	written: readonly string[],
	at: number,
	text: string,
	t: Table,
	close = true,
): string {
	const flat = written.map((w, i) => (/[\r\n]/.test(cells[i]!) ? 'flat' : w));
	return flat.map((w, i) => (i === at ? `"${text}${close ? '"' : ''}` : w)).join(t.delimiter);
}

function header(t: Table): string {
	return Array.from({ length: t.width }, (_, i) => writeCell(`Column of ${'abcdefg'.charAt(i)}`, t)).join(
		t.delimiter,
	);
}

function write(t: Table): string {
	const lines = [header(t), ...t.rows.map((row, i) => writeRow(row, i, t))];
	if (t.footer) lines.push('', 'Grand Totals (5700 records)', 'Confidential Information - Do Not Distribute');
	return lines.join(t.newline) + (t.finalNewline ? t.newline : '');
}

/** More sound rows than damaged ones, so that the file shows what its rows look like. */
function isTelling({ rows }: Table): boolean {
	return rows.filter((row) => row.damage === 'none').length * 2 > rows.length;
}

function isSound({ damage: kind }: Row): boolean {
	return ['none', 'header', 'blank', 'delimiters', 'wrapped'].includes(kind);
}

function read(t: Table): Reading {
	const result = readFile('t.csv', encode(write(t), t.encoding), { block: t.block });
	if (!result.ok) throw new Error(result.problem.message);
	return result.reading;
}

/** The cells of the sound rows that were accepted, but those that tell the place of a row. */
function soundRows(t: Table, reading: Reading): string[] {
	const ids = new Set(t.rows.flatMap((row, i) => (isSound(row) ? [String(i + 100)] : [])));
	return rowsOf(reading)
		.filter(([id]) => ids.has(id ?? ''))
		.map((row) => JSON.stringify(row.slice(1, -1)))
		.sort();
}

/** As `expect(a).toEqual(b)`, which is slow where it is asked a million times. */
function equal(a: unknown, b: unknown): void {
	if (a !== b && !isDeepStrictEqual(a, b)) expect(a).toEqual(b);
}

describe('conservation', { timeout: PATIENCE }, () => {
	it('accounts for every row of damaged files and leaves the sound ones exact', () => {
		fc.assert(
			fc.property(table, (t) => {
				fc.pre(isTelling(t));
				const reading = read(t);
				const { lines, setAside, delimiter, columns } = reading;
				const rows = rowsOf(reading);
				equal(delimiter, t.delimiter);
				equal(columns.length, t.width);
				equal(lines.length, rows.length);
				const places = [...lines, ...setAside.map((row) => row.line)];
				equal(new Set(places).size, places.length);
				for (let i = 1; i < lines.length; i++) if (lines[i]! <= lines[i - 1]!) equal('rising', 'falling');
				const byId = new Map(rows.map((row) => [row[0], row]));
				t.rows.forEach((row, i) => {
					const id = String(i + 100);
					if (isSound(row)) equal(byId.get(id), cellsOf(row, i));
					else if (!byId.has(id)) {
						const aside = setAside.filter(({ text }) => text.replace(/^"/, '').startsWith(id));
						equal(aside.length, 1);
					}
				});
				const count = (reason: string): number => setAside.filter((aside) => aside.reason === reason).length;
				equal(count('repeated-header'), t.rows.filter((row) => row.damage === 'header').length);
				equal(count('footer'), t.footer ? 2 : 0);
				// No row is made of nothing: each is one that was written.
				equal(byId.size, rows.length);
			}),
			{ numRuns: RUNS },
		);
	});

	it('reads the same whatever the chunk borders, and the same rows in any order', () => {
		fc.assert(
			fc.property(table, (t) => {
				fc.pre(isTelling(t) && !t.rows.some(({ damage: kind }) => kind === 'open'));
				const once = read(t);
				equal(withRows(read({ ...t, block: 1000 })), withRows(once));
				const reversed = { ...t, rows: [...t.rows].reverse() };
				equal(soundRows(reversed, read(reversed)), soundRows(t, once));
			}),
			{ numRuns: ORDERS },
		);
	});

	it('never throws, whatever the bytes', () => {
		const piece = fc.constantFrom(
			'a',
			'1',
			'"',
			'""',
			'\\"',
			',',
			';',
			'\t',
			'\n',
			'\r\n',
			'\r',
			'\0',
			' ',
			'é',
			'\ufeff',
			'sep=;',
			'漢字',
			'\x1a',
		);
		const text = fc
			.array(piece, { maxLength: 60 })
			.map((pieces) => new TextEncoder().encode(pieces.join('')));
		fc.assert(
			fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 80 })), (bytes) => {
				const result = readFile('t.csv', bytes);
				if (!result.ok) {
					expect(result.problem.message).toMatch(/\.$/);
					return;
				}
				const { lines, columns } = result.reading;
				const rows = rowsOf(result.reading);
				expect(lines).toHaveLength(rows.length);
				expect(rows.every((row) => row.length === columns.length)).toBe(true);
				expect(new Set(columns).size).toBe(columns.length);
			}),
			{ numRuns: FEWER * 3 },
		);
	});

	it('reads back what it writes', () => {
		const row = fc.array(cell, { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (cells) => {
				const rows = cells.map((three, i) => [`n${i}`, ...three]);
				const result = readFile('t.csv', encode(toCsv([['id', 'one', 'two', 'three'], ...rows])));
				expect(result).toMatchObject({
					ok: true,
					reading: { newline: '\r\n', setAside: [], columns: ['id', 'one', 'two', 'three'] },
				});
				if (result.ok) expect(rowsOf(result.reading)).toEqual(rows);
			}),
			{ numRuns: FEWER },
		);
	});
});
