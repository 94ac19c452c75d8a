import type { Engine } from '../../engine';
import { CLASSES, type Choices, type Dimension } from '../../model';
import { classOf } from '../known';
import choicesSql from './choices.sql?raw';

/** Of a dimension: a list of more is no list to choose from. */
const MOST_VALUES = 200;

/**
 * What the filters can be set to, most opportunities first. It is the same under every filter, so that it is worked
 * out once, when the ground is laid.
 */
export async function choicesOf(engine: Engine, dimensions: readonly Dimension[]): Promise<Choices> {
	const answer = await engine.query(choicesSql);
	const [fields, values, counts] = [answer.texts('field'), answer.texts('value'), answer.numbers('n')];
	const of = (field: string) =>
		fields.flatMap((name, i) => (name === field ? [{ value: values[i] ?? '', count: counts[i] ?? 0 }] : []));
	const [first, last] = ['first', 'last'].map((field) => of(field)[0]?.value ?? '');
	const [least, most] = ['least', 'most'].map((field) => of(field)[0]?.count ?? NaN);
	return {
		owners: of('owner'),
		partners: of('partner').map(({ value }) => value),
		sources: of('source'),
		classes: of('class')
			.map(({ value, count }) => ({ value: classOf(value), count }))
			.sort((a, b) => CLASSES.indexOf(a.value) - CLASSES.indexOf(b.value)),
		dimensions: dimensions
			.filter(({ key }) => key !== 'owner')
			.map(({ key, name, column }) => ({ key, name, values: of(column).slice(0, MOST_VALUES) })),
		created: first && last ? { first, last } : null,
		amounts: least === undefined || most === undefined || Number.isNaN(least) ? null : { least, most },
	};
}
