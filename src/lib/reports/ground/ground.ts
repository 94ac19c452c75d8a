import type { Engine } from '../../engine';
import { CLASSES, type Choices, type Filters } from '../../model';
import { classOf } from '../known';
import asked from './asked.sql?raw';
import choicesSql from './choices.sql?raw';
import created from './created.sql?raw';
import filtersSql from './filters.sql?raw';
import judged from './judged.sql?raw';
import latestDay from './latest-day.sql?raw';
import opportunitiesAlone from './opportunities-alone.sql?raw';
import opportunitiesInUse from './opportunities-in-use.sql?raw';
import opportunitiesJoined from './opportunities-joined.sql?raw';
import opportunities from './opportunities.sql?raw';
import rowsInUse from './rows-in-use.sql?raw';
import setAside from './set-aside.sql?raw';
import tiedSql from './tied.sql?raw';

/**
 * Makes the tables that every report reads from the canonical ones; nothing is narrowed yet.
 *
 * @param asOf `YYYY-MM-DD` the owner chose; null: the latest day in the files
 * @returns the as-of date in force; null where no file has a date
 */
export async function layGround(engine: Engine, asOf: string | null): Promise<string | null> {
	const day = asOf ?? (await engine.query(latestDay)).texts('day')[0] ?? null;
	await engine.run(asked);
	await engine.bind('INSERT INTO asked VALUES ($1::DATE)', [day]);
	await engine.run(setAside);
	await engine.run(rowsInUse);
	const tied = (await engine.query(tiedSql)).numbers('tied')[0] ?? 0;
	await engine.run(tied > 0 ? opportunitiesJoined : opportunitiesAlone);
	await engine.run(opportunitiesInUse);
	await narrow(engine, {});
	return day;
}

/** Narrows what every report counts from now on; to be called after the ground is laid. */
export async function narrow(engine: Engine, { from, to, owner, ...filters }: Filters): Promise<void> {
	await engine.run(filtersSql);
	await engine.bind('INSERT INTO filters VALUES ($1::DATE, $2::DATE, $3, $4, $5)', [
		from ?? null,
		to ?? null,
		owner ?? null,
		filters.class ?? null,
		filters.source ?? null,
	]);
	await engine.run(judged);
	await engine.run(opportunities);
}

/** What the filters can be set to, most opportunities first. */
export async function choicesOf(engine: Engine): Promise<Choices> {
	const answer = await engine.query(choicesSql);
	const [fields, values, counts] = [answer.texts('field'), answer.texts('value'), answer.numbers('n')];
	const of = (field: string) =>
		fields.flatMap((name, i) => (name === field ? [{ value: values[i] ?? '', count: counts[i] ?? 0 }] : []));
	const days = await engine.query(created);
	const [first, last] = [days.texts('first')[0] ?? null, days.texts('last')[0] ?? null];
	return {
		owners: of('owner'),
		partners: of('partner').map(({ value }) => value),
		sources: of('source'),
		classes: of('class')
			.map(({ value, count }) => ({ value: classOf(value), count }))
			.sort((a, b) => CLASSES.indexOf(a.value) - CLASSES.indexOf(b.value)),
		created: first === null || last === null ? null : { first, last },
	};
}
