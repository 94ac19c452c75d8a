import { expect, test } from 'vitest';
import { canonical, parseMapping, review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING, EXTRAS } from '../../../src/lib/model';
import type { Mapping, Reading, SplitReview } from '../../../src/lib/model';
import { TODAY, columns, fileReading, records } from './helpers';
import { rowsOf } from '../../rows';

const ROWS = 60;
const each = (value: (i: number) => string): string[] => Array.from({ length: ROWS }, (_, i) => value(i));
const outcome = (i: number): string => ['won', 'lost', 'lost', 'open'][i % 4] ?? '';

/** Sixty opportunities with these columns besides. */
const deals = (own: Readonly<Record<string, readonly string[]>>, name = 'deals.csv'): Reading =>
	columns(
		{
			ID: each((i) => `D${i}`),
			Status: each(outcome),
			Created: each((i) => `2025-01-${String(1 + (i % 28)).padStart(2, '0')}`),
			...own,
		},
		name,
	);

function read(readings: readonly Reading[], given: Partial<Mapping> = {}) {
	const reviewed = review(readings, { ...EMPTY_MAPPING, ...given }, TODAY);
	const made = canonical(readings, reviewed.mapping, TODAY);
	return { review: reviewed, ...made };
}
const splitsOf = (reading: Reading): readonly SplitReview[] => read([reading]).review.files[0]?.splits ?? [];
const chosenOf = (reading: Reading): string[] =>
	splitsOf(reading).flatMap(({ chosen, column }) => (chosen ? [column] : []));

const SIZE = each((i) => ['small', 'large', ' large '][i % 3] ?? '');

test('the size of golden deals is a dimension, and its cells stand in the tables', () => {
	const golden = fileReading('test/golden/deals.csv');
	if (golden === null) throw new Error('The golden file is missing.');
	const { dimensions, files } = read([golden]);
	expect(dimensions).toEqual([{ key: 'x.size', name: 'size', column: 'extra_1' }]);
	const [file] = files;
	const cells = file === undefined ? [] : records(file).map(({ extra_1 }) => extra_1);
	const at = golden.columns.indexOf('size');
	expect(cells).toEqual(rowsOf(golden).map((row) => row[at]));
});

test('values are tidied, blanks are none', () => {
	const { files } = read([
		deals({ Size: each((i) => (i === 0 ? 'n/a' : ` very ${i % 2 === 0 ? '' : ' '}large`)), Colour: SIZE }),
	]);
	const [file] = files;
	expect(new Set(file === undefined ? [] : records(file).map((row) => row.extra_1))).toEqual(
		new Set(['small', 'large']),
	);
	expect(chosenOf(deals({ Size: each(() => 'large') }))).toEqual([]);
});

test.each<readonly [string, string, (i: number) => string]>([
	['a reason', 'Lost Reason', (i) => (outcome(i) === 'lost' ? (['price', 'time'][i % 3] ?? 'none') : '')],
	[
		'a reason under another name',
		'Because',
		(i) => (outcome(i) === 'lost' ? (i % 8 < 4 ? 'price' : 'time') : ''),
	],
	['a probability', 'Probability (%)', (i) => String((i % 4) * 25)],
	[
		'a forecast in other words',
		'Letter',
		(i) => (outcome(i) === 'won' ? 'A' : outcome(i) === 'lost' ? 'C' : 'B'),
	],
	['a forecast category', 'Forecast Category', (i) => (i % 2 === 0 ? 'Best case' : 'Pipeline')],
	['a stage of another kind', 'Fase previa', (i) => (i % 2 === 0 ? 'Angebot' : 'Gespräch')],
	['an id of few clients', 'Client ref', (i) => `C${i % 5}`],
	[
		'ids of a machine',
		'Team key',
		(i) => (i % 2 === 0 ? 'f18132a3-c13b-92e0-2e6d' : 'a18132a3-c13b-92e0-2e6d'),
	],
	['addresses', 'Sent to', (i) => `a${i % 4}@example.org`],
	[
		'notes',
		'Story',
		(i) => `${'They came by and asked for this and that, and we talked. '.repeat(2)}${i % 4}`,
	],
	['days', 'Fair', (i) => `2025-03-0${1 + (i % 4)}`],
	['quarters', 'Cohort', (i) => `Q${1 + (i % 4)} 2025`],
	['amounts', 'Cost of it', (i) => String(100 + (i % 20) * 7)],
	['what is mostly blank', 'Rating', (i) => (i % 3 === 0 ? `R${i % 2}` : '')],
	['what hardly comes twice', 'Town', (i) => `Town ${String.fromCharCode(65 + Math.floor(i / 2.5))}`],
])('%s is not chosen by itself, and it is said why; the owner may choose it', (_, header, value) => {
	const file = deals({ [header]: each(value), Size: SIZE });
	const split = splitsOf(file).find(({ column }) => column === header);
	expect(split).toMatchObject({ chosen: false, offered: true });
	expect(split?.because).toMatch(/^it/);
	expect(chosenOf(file)).toEqual(['Size']);
	const { mapping } = read([file]).review;
	const files = mapping.files.map((one) => ({ ...one, extras: [header] }));
	expect(read([file], { ...mapping, files }).dimensions.map(({ name }) => name)).toEqual([header]);
});

test.each<readonly [string, (i: number) => string]>([
	['the same on every row', () => 'x'],
	['blank', () => ''],
	['another on every row', (i) => `value ${i}`],
])('a column that is %s is not offered', (_, value) => {
	expect(splitsOf(deals({ Extra: each(value) }))[0]).toMatchObject({ offered: false, chosen: false });
});

test('a column that a field is taken from is none of the owner’s own', () => {
	const { dimensions, review: reviewed } = read([
		deals({ Service: SIZE, Owner: each(() => 'Ann Lee'), Size: SIZE }),
	]);
	expect(reviewed.files[0]?.splits.map(({ column }) => column)).toEqual(['Size']);
	// One owner only: nothing to split by.
	expect(dimensions.map(({ key }) => key)).toEqual(['service', 'x.Size']);
});

test('whether a column only repeats the end can be seen from twenty decided rows on', () => {
	const told = (i: number): string => (outcome(i) === 'won' ? 'A' : 'B');
	expect(chosenOf(deals({ Letter: each(told) }))).toEqual([]);
	const few = (i: number): string => (i < 16 ? outcome(i) : 'open');
	expect(chosenOf(deals({ Status: each(few), Letter: each(told) }))).toEqual(['Letter']);
});

test('there is room for eight over all files; one column of several files takes one place', () => {
	const many = Object.fromEntries(
		Array.from({ length: 10 }, (_, n) => [`Trait ${n}`, each((i) => `v${(i * 7 + (i >> 2)) % (n + 2)}`)]),
	);
	const one = deals(many, 'one.csv');
	const { dimensions, review: reviewed } = read([one]);
	expect(dimensions.map(({ column }) => column)).toEqual([...EXTRAS]);
	const crowded = reviewed.files[0]?.splits.filter(({ chosen }) => !chosen) ?? [];
	expect(crowded.map(({ because }) => because)).toEqual(
		Array(2).fill(expect.stringContaining('room for eight')),
	);
	const two = deals({ SIZE, Colour: SIZE }, 'two.csv');
	const three = deals({ size: SIZE, Shape: SIZE }, 'three.csv');
	expect(read([two, three]).dimensions.map(({ key }) => key)).toEqual(['x.SIZE', 'x.Colour', 'x.Shape']);
});

test('what is chosen is kept in the mapping, and read again', () => {
	const file = deals({ Size: SIZE, Colour: SIZE });
	const { mapping } = read([file]).review;
	expect(mapping.files[0]?.extras).toEqual(['Size', 'Colour']);
	const parsed = parseMapping(JSON.parse(JSON.stringify(mapping)));
	if (!parsed.ok) throw new Error(parsed.problem.message);
	expect(parsed.mapping).toEqual(mapping);
	const none = { ...mapping, files: mapping.files.map((one) => ({ ...one, extras: [] })) };
	const left = read([file], none);
	expect(left.dimensions).toEqual([]);
	expect(left.review.mapping).toEqual(none);
	expect(left.review.files[0]?.splits.map(({ because }) => because)).toEqual([
		'you left it out',
		'you left it out',
	]);
	const nine = { ...mapping, files: [{ ...mapping.files[0], extras: Array(9).fill('Size') as string[] }] };
	expect(parseMapping(nine).ok).toBe(false);
});

test('what contacts say stands on the opportunities that are with them', () => {
	const leads = columns(
		{
			'Deal Name': each((i) => `Deal ${i}`),
			'Deal Stage': each((i) => (outcome(i) === 'open' ? 'Proposal' : `Closed ${outcome(i)}`)),
			'Create Date': each(() => '2025-01-05'),
			'Associated Contact IDs': each((i) => `5510${1000 + i}`),
		},
		'deals.csv',
	);
	const contacts = columns(
		{
			'Record ID': each((i) => `5510${1000 + i}`),
			'First Name': each((i) => `Ann${i}`),
			'Lifecycle Stage': each(() => 'Lead'),
			'Original Source': each(() => 'Direct traffic'),
			Household: each((i) => (i % 2 === 0 ? 'family' : 'single')),
		},
		'contacts.csv',
	);
	const { files, dimensions, review: reviewed } = read([leads, contacts]);
	expect(reviewed.files.map(({ part }) => part)).toEqual(['deals', 'contacts']);
	expect(dimensions.map(({ key }) => key)).toEqual(['x.Household']);
	const told = files.flatMap(records).map(({ extra_1 }) => extra_1);
	expect(told).toEqual(each((i) => (i % 2 === 0 ? 'family' : 'single')));
});
