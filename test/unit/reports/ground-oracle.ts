import type { Engine } from '$lib/engine';
import { layGround } from '$lib/reports';
import asked from '$lib/reports/ground/asked.sql?raw';
import givenInUse from '$lib/reports/ground/given-in-use.sql?raw';
import latestDay from '$lib/reports/ground/latest-day.sql?raw';
import opportunitiesAlone from '$lib/reports/ground/opportunities-alone.sql?raw';
import opportunitiesInUse from '$lib/reports/ground/opportunities-in-use.sql?raw';
import opportunitiesJoined from '$lib/reports/ground/opportunities-joined.sql?raw';
import rowsInUse from '$lib/reports/ground/rows-in-use.sql?raw';
import setAside from '$lib/reports/ground/set-aside.sql?raw';
import tiedSql from '$lib/reports/ground/tied.sql?raw';
import touchesInUse from '$lib/reports/ground/touches-in-use.sql?raw';

/**
 * Works out by SQL alone, of canonical tables that are loaded, what the page works out by its own code, and all that is
 * made of it.
 *
 * @param asOf `YYYY-MM-DD` the owner chose; null: the latest day in the files
 * @returns the as-of date in force; null where no file has a date
 */
export async function groundBySql(engine: Engine, asOf: string | null): Promise<string | null> {
	const day = asOf ?? (await engine.query(latestDay)).texts('day')[0] ?? null;
	await engine.run(asked);
	await engine.bind('INSERT INTO asked VALUES ($1::DATE)', [day]);
	await engine.run(touchesInUse);
	await engine.run(givenInUse);
	await engine.run(setAside);
	await engine.run(rowsInUse);
	const tied = (await engine.query(tiedSql)).numbers('tied')[0] ?? 0;
	await engine.run(tied > 0 ? opportunitiesJoined : opportunitiesAlone);
	await engine.run(opportunitiesInUse);
	await layGround(engine, day);
	return day;
}
