import { isoDay } from '../../format/day-number';
import { CLASSES, type CanonicalRows, type CellColumn, type Choices, type Dimension } from '../../model';
import type { Coded } from '../columns/coded';
import { inByteOrder } from '../text-order';
import type { Opportunities } from './opportunities';

/** Of a dimension: a list of more is no list to choose from. */
const MOST_VALUES = 200;

type Counted = Choices['owners'][number];

/**
 * What the filters can be set to, most opportunities first: `choices.sql`. It is the same under every filter, so that
 * it is worked out once.
 */
export function choicesFrom(
	all: Opportunities,
	canonical: readonly CanonicalRows[],
	dimensions: readonly Dimension[],
): Choices {
	const { rows, dated, created, amount, classes, texts } = all;
	let [least, most] = [Infinity, -Infinity];
	const ofClass = new Uint32Array(CLASSES.length);
	for (let place = 0; place < rows; place++) {
		const value = amount[place]!;
		if (value < least) least = value;
		if (value > most) most = value;
		ofClass[classes[place]!]!++;
	}
	return {
		owners: counted(texts.owner, rows),
		partners: partnersIn(all, canonical),
		sources: counted(texts.source, rows),
		classes: CLASSES.map((value, place) => ({ value, count: ofClass[place]! })).filter(
			({ count }) => count > 0,
		),
		dimensions: dimensions
			.filter(({ key }) => key !== 'owner')
			.map(({ key, name, column }) => ({
				key,
				name,
				values: counted(texts[column], rows).slice(0, MOST_VALUES),
			})),
		created: dated === 0 ? null : { first: isoDay(created[0]!), last: isoDay(created[dated - 1]!) },
		amounts: most < least ? null : { least, most },
	};
}

/** Values with how many opportunities have each, most first; empty: none named. */
function counted({ codes, values }: Coded, rows: number): Counted[] {
	const counts = new Uint32Array(values.length);
	for (let place = 0; place < rows; place++) counts[codes[place]!]!++;
	return values
		.map((value, code) => ({ value: value ?? '', count: counts[code]! }))
		.filter(({ count }) => count > 0)
		.sort(mostFirst);
}

const mostFirst = (a: Counted, b: Counted): number => b.count - a.count || inByteOrder(a.value, b.value);

/** All that the files name as partners, those named most often first. */
function partnersIn({ rows, texts }: Opportunities, canonical: readonly CanonicalRows[]): string[] {
	const named = counted(texts.referrer, rows).filter(({ value }) => value !== '');
	const counts = new Map(named.map(({ value, count }) => [value, count]));
	for (const file of canonical) {
		if (file.kind !== 'partners') continue;
		const { partner } = (file as CanonicalRows<'partners'>).columns;
		for (const { value, count } of told(partner, file.rows))
			counts.set(value, (counts.get(value) ?? 0) + count);
	}
	return [...counts]
		.map(([value, count]) => ({ value, count }))
		.sort(mostFirst)
		.map(({ value }) => value);
}

/** Texts of a column with how many rows have each; one may come several times. */
function told(column: CellColumn | undefined, rows: number): Counted[] {
	if (column === undefined) return [];
	const { codes, texts } = column;
	const counts = new Uint32Array(texts.count);
	for (let row = 0; row < rows; row++) counts[codes === null ? row : codes[row]!]!++;
	return Array.from(counts, (count, code) => ({ value: count === 0 ? '' : texts.at(code), count })).filter(
		({ value }) => value !== '',
	);
}
