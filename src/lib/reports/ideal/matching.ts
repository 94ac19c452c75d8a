import type { Engine } from '../../engine';
import type { IdealValue } from '../../model';
import { known } from '../known';
import matchingSql from './matching.sql?raw';
import { valueName } from './say-ideal';
import soughtSql from './sought.sql?raw';

/** An open opportunity that has values of the firm's best clients: personal data. */
export interface Matching {
	readonly id: string | null;
	readonly name: string | null;
	readonly company: string | null;
	/** `YYYY-MM-DD` */
	readonly created: string | null;
	readonly owner: string | null;
	readonly amount: number | null;
	readonly currency: string | null;
	/** Names of the values that it has. */
	readonly matches: readonly string[];
	/** Where the row stands: index of the file, and its line. */
	readonly file: number;
	readonly line: number;
}

/** A value to look for, and the column of the tables that has it. */
export interface Sought extends Pick<IdealValue, 'name' | 'value' | 'from' | 'below'> {
	readonly field: string;
}

/** Open opportunities that have any of these values, best first, at most 200; and how many there are. */
export async function matchingOf(
	engine: Engine,
	values: readonly Sought[],
): Promise<{ readonly rows: readonly Matching[]; readonly total: number }> {
	if (values.length === 0) return { rows: [], total: 0 };
	await engine.run(soughtSql);
	for (const [place, { field, value, from, below }] of values.entries())
		await engine.bind('INSERT INTO sought VALUES ($1, $2, $3, $4, $5)', [
			place,
			field,
			value,
			from ?? 0,
			below,
		]);
	const result = await engine.query(matchingSql);
	const texts = (column: string) => {
		const cells = result.texts(column);
		return (i: number) => cells[i] ?? null;
	};
	const [id, name, company, created] = [texts('id'), texts('name'), texts('company'), texts('created')];
	const [owner, currency, places] = [texts('owner'), texts('currency'), texts('places')];
	const [amounts, files, lines] = [result.numbers('amount'), result.numbers('file'), result.numbers('line')];
	const nameOf = (place: string): string[] => {
		const value = values[Number(place)];
		return value === undefined ? [] : [valueName(value)];
	};
	const rows = Array.from({ length: result.rows }, (_, i) => ({
		id: id(i),
		name: name(i),
		company: company(i),
		created: created(i),
		owner: owner(i),
		amount: known(amounts[i]),
		currency: currency(i),
		matches: (places(i) ?? '').split(',').flatMap(nameOf),
		file: files[i] ?? 0,
		line: lines[i] ?? 0,
	}));
	return { rows, total: result.numbers('total')[0] ?? 0 };
}
