import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { canonical, review, templateOf } from '../../../src/lib/mapping';
import { EMPTY_MAPPING, FILE_KINDS } from '../../../src/lib/model';
import { TODAY, reading, records } from './helpers';
import { rowsOf } from '../../rows';

function parsed(kind: (typeof FILE_KINDS)[number], change: (row: string[]) => string[] = (row) => row) {
	const { name, text } = templateOf(kind);
	const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
	return reading(header, rows.map(change), name);
}

/** The same row as somebody fills it in. */
const filledIn = (row: string[]): string[] => [(row[0] ?? '').replace('(example) ', ''), ...row.slice(1)];

describe.each(FILE_KINDS)('the form for %s', (kind) => {
	test('is a file of that kind, of Vouch’s own, with examples that are not counted', () => {
		const file = parsed(kind);
		const seen = review([file], EMPTY_MAPPING, TODAY);
		expect(seen.files[0]).toMatchObject({ kind, system: 'Vouch' });
		expect(seen.files[0]?.notes.map(({ code }) => code)).toEqual(['template-examples']);
		expect(seen.questions).toEqual([]);
		const made = canonical([file], seen.mapping, TODAY);
		expect(made.files.reduce((sum, { rows }) => sum + rows, 0)).toBe(0);
		expect(made.setAside.map(({ reason }) => reason)).toEqual(rowsOf(file).map(() => 'pseudo-row'));
		expect(made.problems).toEqual([]);
	});

	test('has every cell of an example read, once it is filled in', () => {
		const file = parsed(kind, filledIn);
		const seen = review([file], EMPTY_MAPPING, TODAY);
		const made = canonical([file], seen.mapping, TODAY);
		expect(seen.files[0]?.kind).toBe(kind);
		expect(seen.mapping.files[0]?.columns).toEqual(
			Object.fromEntries(file.columns.map((name) => [name, name])),
		);
		expect(seen.questions).toEqual([]);
		expect(made.problems).toEqual([]);
		expect(made.files.flatMap(records)).toHaveLength(file.cells.rows);
	});
});

test('an example left among own rows is left out alone', () => {
	const file = reading(
		['partner', 'kind', 'since', 'cadence'],
		[
			['(Example) Ann Invented', 'client', '', ''],
			['Bo Park', 'client', '2020-01-01', '30'],
		],
	);
	const seen = review([file], EMPTY_MAPPING, TODAY);
	const made = canonical([file], seen.mapping, TODAY);
	expect(made.files.flatMap(records).map(({ partner }) => partner)).toEqual(['Bo Park']);
	expect(made.setAside).toMatchObject([{ line: 2, reason: 'pseudo-row' }]);
	expect(seen.files[0]?.notes[0]?.message).toBe(
		'One row is an example that came with the empty form, and is not counted.',
	);
});
