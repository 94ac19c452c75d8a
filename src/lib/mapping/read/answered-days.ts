import type { DateOrder, Row } from '../../model';
import { momentOf } from './date-order';
import type { CellOf } from '../column';
import type { FilePlan } from '../plan';
import { key, unguarded } from '../text';

/**
 * A spreadsheet writes days in its own way, and few answers may leave the order open. They are about
 * opportunities that are here, so the order under which the days are those of the opportunities is the right one.
 */
export function withMatchingDays(plan: FilePlan, all: readonly FilePlan[]): FilePlan {
	const column = plan.dates.get('created');
	if (plan.kind !== 'referrers' || column?.order !== null) return plan;
	const known = daysByOpportunity(all);
	const nameOf = namer(plan);
	const found = column.orders
		.map((order) => ({ order, matches: matching(plan, order, (row) => known.get(nameOf(row))) }))
		.sort((a, b) => b.matches - a.matches);
	const [best, second] = found;
	if (best === undefined || best.matches <= (second?.matches ?? 0)) return plan;
	const why = 'so the days are those of your opportunities';
	return { ...plan, dates: new Map([...plan.dates, ['created', { ...column, order: best.order, why }]]) };
}

type Days = ReadonlySet<string>;

function matching(plan: FilePlan, order: DateOrder, daysOf: (row: Row) => Days | undefined): number {
	const column = plan.dates.get('created');
	if (column === undefined) return 0;
	return plan.rows.filter((row) => {
		const day = momentOf(column, column.cell(row), order)?.day;
		return day !== undefined && daysOf(row)?.has(day) === true;
	}).length;
}

/** The days on which opportunities were created, by their number, or by name and company where they have none. */
function daysByOpportunity(all: readonly FilePlan[]): ReadonlyMap<string, Days> {
	const days = new Map<string, Set<string>>();
	for (const plan of all) {
		const created = plan.dates.get('created');
		if (plan.kind !== 'opportunities' || created === undefined) continue;
		const nameOf = namer(plan);
		for (const row of plan.rows) {
			const day = momentOf(created, created.cell(row), created.order)?.day;
			if (day === undefined) continue;
			const name = nameOf(row);
			const of = days.get(name);
			if (of === undefined) days.set(name, new Set([day]));
			else of.add(day);
		}
	}
	return days;
}

/** What a row calls its opportunity. */
function namer({ columns }: FilePlan): (row: Row) => string {
	const none: CellOf = () => '';
	const id = (columns.get('opportunity id') ?? columns.get('id'))?.cell ?? none;
	const [name, company] = [columns.get('name')?.cell ?? none, columns.get('company')?.cell ?? none];
	return (row) => {
		const number = key(unguarded(id(row)));
		return number === '' ? `${key(unguarded(name(row)))}\n${key(unguarded(company(row)))}` : number;
	};
}
