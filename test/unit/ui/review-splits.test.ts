import { expect, test } from 'vitest';
import { EMPTY_MAPPING, type FileMapping, type SplitReview } from '../../../src/lib/model';
import { splitsChosen, splitsLine, splitsToOffer, withExtras } from '../../../src/lib/ui/review/splits';

const split = (column: string, more: Partial<SplitReview> = {}): SplitReview => ({
	column,
	values: 2,
	examples: [],
	offered: true,
	chosen: false,
	because: null,
	...more,
});
const mapping: FileMapping = {
	shape: 's',
	kind: 'opportunities',
	columns: {},
	dateOrder: {},
	decimal: '.',
	currency: null,
};
const splits = [
	split('Size', { chosen: true }),
	split('Lost reason', { because: 'it seems to say how far each one came or why it ended' }),
	split('Colour', { chosen: true }),
	split('Notes', { offered: false, values: null, because: 'it has more than 50 different values' }),
	split('Story', { offered: false, values: null, because: 'it has more than 50 different values' }),
	split('Fax', { offered: false, values: 0, because: 'it is empty' }),
];

test('columns are offered as the file has them, and the others grouped by why not', () => {
	const { offered, others } = splitsToOffer({ splits });
	expect(offered.map(({ column }) => column)).toEqual(['Size', 'Lost reason', 'Colour']);
	expect(others).toEqual([
		{ because: 'it has more than 50 different values', columns: ['Notes', 'Story'] },
		{ because: 'it is empty', columns: ['Fax'] },
	]);
	expect(splitsLine({ splits })).toBe('2 of 3 chosen');
	expect(splitsLine({ splits: [split('Size')] })).toBe('none of 1 chosen');
	expect(splitsLine({ splits: [] })).toBe('none of this file');
});

test('what is chosen keeps the order of the mapping, and one choice changes one file', () => {
	expect(splitsChosen({ splits, mapping: { ...mapping, extras: ['Colour', 'Size', 'Gone'] } })).toEqual([
		'Colour',
		'Size',
	]);
	expect(splitsChosen({ splits, mapping })).toEqual(['Size', 'Colour']);
	const before = { ...EMPTY_MAPPING, files: [mapping, { ...mapping, shape: 't' }] };
	expect(withExtras(before, 't', ['Size']).files.map(({ extras }) => extras)).toEqual([undefined, ['Size']]);
});
