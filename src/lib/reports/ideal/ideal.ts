import type { Engine } from '../../engine';
import type { IdealClient } from '../../model';
import { count } from '../close-rates/facts';
import type { Ground } from '../evidence';
import { toValueCells, type ValueCell } from './facts';
import { onlyDimensions } from '../ground/only-dimensions';
import { matchingOf, type Matching } from './matching';
import { columnsOf, judgedValues, tellsTheEnd } from './values';
import valuesSql from './values.sql?raw';

/*
 * Method in plain words: each value of a column with at least ten decided is held against all other values of that
 * column, over new business: won of decided, with Wilson's 95% range. A value is worth a look where the difference
 * stands out of all values looked at, over all (Fisher's exact test) and among those that came the same way (Mantel and
 * Haenszel's test); by Benjamini and Hochberg's rule about one in ten of those named may still be chance. Open ones that
 * have such values are ordered by how many they have.
 */

/** So many values stand in the report. */
const MOST_VALUES = 40;

export type IdealInput = Pick<Ground, 'frame' | 'dimensions' | 'cells'>;

/** Which values go with winning, and the open opportunities that have them; null where there is no new business. */
export async function ideal(
	engine: Engine,
	ground: IdealInput,
): Promise<{ readonly ideal: IdealClient | null; readonly matching: readonly Matching[] }> {
	const made = idealOf(
		toValueCells(await engine.query(onlyDimensions(valuesSql, ground.dimensions))),
		ground,
	);
	if (made === null) return { ideal: null, matching: [] };
	const fields = new Map(columnsOf(ground.dimensions, true).map(({ key, field }) => [key, field]));
	const sought = made.values
		.filter(({ stands }) => stands === 'more')
		.map((value) => ({ ...value, field: fields.get(value.dimension) ?? '' }));
	const { rows, total } = await matchingOf(engine, sought);
	return { ideal: { ...made, matching: total }, matching: rows };
}

/** The same from cells, before open ones are looked for. */
export function idealOf(
	cells: readonly ValueCell[],
	{ frame, dimensions, cells: all }: IdealInput,
): IdealClient | null {
	const business = all.filter((cell) => cell.class !== 'existing-client');
	const won = count(business, ({ outcome }) => outcome === 'won');
	const open = count(business, ({ outcome }) => outcome === 'open');
	const decided = count(business) - open;
	if (decided + open === 0) return null;
	const oneCurrency = frame.currencies.length === 1;
	const columns = columnsOf(dimensions, oneCurrency);
	const known = cells.filter(({ field }) => columns.some((column) => column.field === field));
	const telling = known.filter((cell) => tellsTheEnd(cell, open)).map(({ field }) => field);
	const values = frame.whole.noLosses
		? []
		: judgedValues(
				known.filter(({ field }) => !telling.includes(field)),
				columns,
				oneCurrency,
			);
	const leftOut = columns.filter(({ field }) => telling.includes(field)).map(({ name }) => name);
	return {
		decided,
		won,
		because: frame.whole.noLosses
			? 'no-losses'
			: columns.length === 0
				? 'no-dimensions'
				: values.length === 0
					? 'too-few'
					: null,
		looked: values.length,
		values: values.slice(0, MOST_VALUES),
		leftOut: frame.whole.noLosses ? [] : leftOut,
		currency: oneCurrency ? (frame.currencies[0] ?? null) : null,
		open,
		matching: 0,
	};
}
