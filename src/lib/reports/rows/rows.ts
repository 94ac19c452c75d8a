import type { Engine, Result, Value } from '../../engine';
import type { ListedRow, RowMatch, RowsAsked, RowsPage } from '../../model';
import { classOf, known, outcomeOf } from '../known';
import askedSql from './asked.sql?raw';
import rowsSql from './rows.sql?raw';

/** Parts the ids of one text: no export has it in an id. */
const PARTING = String.fromCharCode(31);

const DATES = [6, 7];

const valuesOf = (one: RowMatch, last: readonly Value[]): Value[] => [
	one.class ?? null,
	one.outcome ?? null,
	one.source ?? null,
	one.partner ?? null,
	one.dimension?.column ?? null,
	one.dimension?.value ?? null,
	one.from ?? null,
	one.before ?? null,
	one.amountFrom ?? null,
	one.amountBelow ?? null,
	one.quality?.id ?? null,
	one.quality?.says ?? null,
	one.daysOver ?? null,
	one.daysKnown ?? null,
	...last,
];

/**
 * Lists opportunities behind a figure from the tables as they are narrowed, the latest created first: personal data,
 * so they never become part of a report. To be called in a transaction.
 *
 * @param after how many to leave out before the first
 * @param most how many to bring at most
 */
export async function listRows(
	engine: Engine,
	asked: RowsAsked,
	after: number,
	most: number,
): Promise<RowsPage> {
	await engine.run(askedSql);
	const last = [asked.ids?.join(PARTING) ?? null, asked.whole ?? false, after, after + most];
	for (const one of asked.any) {
		const values = valuesOf(one, last);
		const marks = values.map((_, i) => `$${i + 1}${DATES.includes(i) ? '::DATE' : ''}`);
		await engine.bind(`INSERT INTO rows_asked VALUES (${marks.join(', ')})`, values);
	}
	return pageOf(await engine.query(rowsSql));
}

function pageOf(result: Result): RowsPage {
	const text = (column: string) => result.texts(column);
	const number = (column: string) => result.numbers(column);
	const [ids, names, companies, created, closed] = ['id', 'name', 'company', 'created', 'closed'].map(text);
	const [outcomes, currencies, sources, referrers] = ['outcome', 'currency', 'source', 'referrer'].map(text);
	const [owners, classes, deciders] = ['owner', 'class', 'class_by'].map(text);
	const [days, amounts, files, lines] = ['days', 'amount', 'file', 'line'].map(number);
	const rows = Array.from({ length: result.rows }, (_, i): ListedRow => ({
		id: ids?.[i] ?? null,
		name: names?.[i] ?? null,
		company: companies?.[i] ?? null,
		created: created?.[i] ?? null,
		closed: closed?.[i] ?? null,
		days: known(days?.[i]),
		outcome: outcomeOf(outcomes?.[i]),
		amount: known(amounts?.[i]),
		currency: currencies?.[i] ?? null,
		source: sources?.[i] ?? null,
		referrer: referrers?.[i] ?? null,
		owner: owners?.[i] ?? null,
		class: classOf(classes?.[i]),
		classBy: deciders?.[i] ?? 'nothing',
		file: files?.[i] ?? 0,
		line: lines?.[i] ?? 0,
	}));
	return { rows, total: number('total')[0] ?? 0 };
}
