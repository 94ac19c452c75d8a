import type { Engine } from '../../engine';
import asked from './asked.sql?raw';
import latestDay from './latest-day.sql?raw';
import opportunities from './opportunities.sql?raw';
import setAside from './set-aside.sql?raw';

/**
 * Makes the tables that every report reads from the canonical ones.
 *
 * @param asOf `YYYY-MM-DD` the owner chose; null: the latest day in the files
 * @returns the as-of date in force; null where no file has a date
 */
export async function layGround(engine: Engine, asOf: string | null): Promise<string | null> {
	const day = asOf ?? (await engine.query(latestDay)).texts('day')[0] ?? null;
	await engine.run(asked);
	await engine.bind('INSERT INTO asked VALUES ($1::DATE)', [day]);
	await engine.run(setAside);
	await engine.run(opportunities);
	return day;
}
