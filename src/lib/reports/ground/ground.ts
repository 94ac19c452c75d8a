import type { Engine } from '../../engine';
import { EXTRAS, type Dimension, type Filters } from '../../model';
import soughtSql from '../ideal/sought.sql?raw';
import partnerAsked from '../partner-page/asked.sql?raw';
import rowsAsked from '../rows/asked.sql?raw';
import asked from './asked.sql?raw';
import filtersSql from './filters.sql?raw';
import judged from './judged.sql?raw';
import matching from './matching.sql?raw';
import opportunities from './opportunities.sql?raw';
import touchesInUse from './touches-in-use.sql?raw';

/** Where what is known of each opportunity stands. */
export const IN_USE = 'opportunities_in_use';

/**
 * Makes what rows are listed from and the evidence is worked out of, of canonical tables and of `IN_USE`, which are
 * there; nothing is narrowed yet.
 *
 * @param asOf `YYYY-MM-DD`; null where no file has a date
 */
export async function layGround(engine: Engine, asOf: string | null): Promise<void> {
	await engine.run(asked);
	await engine.bind('INSERT INTO asked VALUES ($1::DATE)', [asOf]);
	await engine.run(touchesInUse);
	await engine.run(rowsAsked);
	await engine.run(partnerAsked);
	await engine.run(soughtSql);
	await narrow(engine, {});
	await engine.run(judged);
	await engine.run(opportunities);
}

/** Columns of `filters`, in their order, after its two days. */
const TEXTS = ['owner', 'class', 'source'] as const;
const COLUMNS = ['service', 'industry', 'region', ...EXTRAS] as const;
/** As the table `filters` has them. */
const COLUMNS_OF_FILTERS = ['created_from', 'created_to', ...TEXTS, 'amount_from', 'amount_to', ...COLUMNS];

/**
 * Narrows what every report counts from now on; to be called after the ground is laid.
 *
 * @param dimensions what the keys of `filters.among` stand for; a key that none of them has lets nothing through
 */
export async function narrow(
	engine: Engine,
	filters: Filters,
	dimensions: readonly Dimension[] = [],
): Promise<void> {
	const { from, to, amountFrom, amountTo, among = {} } = filters;
	const valueOf = (column: string): string | null =>
		dimensions.flatMap((one) => (one.column === column ? (among[one.key] ?? []) : []))[0] ?? null;
	const known = new Set(dimensions.map(({ key }) => key));
	const nothing = Object.keys(among).some((key) => !known.has(key));
	const values = [
		from ?? null,
		to ?? null,
		...TEXTS.map((key) => filters[key] ?? null),
		// No amount is beyond this one: nothing has what no column holds.
		nothing ? Number.MAX_VALUE : (amountFrom ?? null),
		amountTo ?? null,
		...COLUMNS.map(valueOf),
	];
	await engine.run(filtersSql);
	await engine.bind(
		`INSERT INTO filters VALUES (${values.map((_, i) => `$${i + 1}${i < 2 ? '::DATE' : ''}`).join(', ')})`,
		values,
	);
	const asked = COLUMNS_OF_FILTERS.filter((_, i) => values[i] !== null);
	await engine.run(onlyAsked(matching, asked));
}

/** A condition on a column that is not asked for lets everything through, and costs a look at every row: it is left out. */
const onlyAsked = (sql: string, asked: readonly string[]): string =>
	sql
		.split('\n')
		.filter((line) => {
			const column = /^\tAND \(filters\.(\w+) IS NULL OR/.exec(line)?.[1];
			return column === undefined || asked.includes(column);
		})
		.join('\n');
