import { FIELDS, PERSON_FIELDS } from '../../model';
import type { Field } from '../../model';
import { cellsIn, findColumn, mapped } from '../column';
import type { Column } from '../column';
import { columnMissing, nameFor, plannedDates, valuesOf } from '../plan';
import type { FilePlan } from '../plan';

/** Whether the rows of a file are people, beside being leads or contacts. A deal is not: its last activity is not theirs. */
export const holdsPeople = ({ kind, part }: Pick<FilePlan, 'kind' | 'part'>): boolean =>
	kind === 'opportunities' && part !== 'deals';

/** Whether a file says something of partners only: it belongs to no opportunities. */
const isOfPartnersOnly = ({ people, tied }: FilePlan): boolean => people && tied.own === null;

const NAMES: readonly Field[] = ['id', 'name', 'company'];

/** The fields that a file of its kind and part may give. */
export function fieldsOf(plan: FilePlan): readonly Field[] {
	const { kind } = plan;
	if (kind === null) return [];
	if (!holdsPeople(plan)) return FIELDS[kind];
	return [...(isOfPartnersOnly(plan) ? NAMES : FIELDS[kind]), ...PERSON_FIELDS];
}

/** A file of people with the columns that say how to reach them, as given or found. */
export function withPersonal(plan: FilePlan): FilePlan {
	if (!holdsPeople(plan)) return plan;
	const columns = new Map(
		[...plan.columns].filter(([field]) => !isOfPartnersOnly(plan) || NAMES.includes(field)),
	);
	const dates = new Map(plan.dates);
	const notes = [...plan.notes];
	for (const field of PERSON_FIELDS) {
		if (columns.has(field)) continue;
		const guess = plan.personal.get(field);
		const name = nameFor(field, guess, plan.given);
		if (name === undefined) continue;
		const column = findColumn(plan.reading, name, false);
		if (column === null) {
			notes.push(columnMissing(plan.reading, field, name));
			continue;
		}
		const because =
			guess?.column === name ? guess : { column: name, because: 'your choice', sure: 'known' as const };
		const isDate = valuesOf('opportunities', field) === 'date';
		const read = isDate ? byDay(column) : column;
		columns.set(field, { ...read, ...because });
		if (isDate)
			dates.set(field, plannedDates(plan, read, field, plan.given?.dateOrder?.[field], 'your choice'));
	}
	return { ...plan, columns, dates, notes };
}

/** A day with a time of no zone behind it. */
const TIMED = /^(\S{8,10})[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?$/i;

/** A column of days without their times: only days count, and of these there are few to be read. */
function byDay(column: Column): Column {
	const cells = mapped(column.cells, (raw) => TIMED.exec(raw)?.[1] ?? raw);
	return { ...column, id: `${column.id} day`, cell: cellsIn(cells), cells };
}

/** Whether a file says how to reach its people, or when that was last done. */
export const tellsOfPeople = (plan: FilePlan): boolean =>
	holdsPeople(plan) && PERSON_FIELDS.some((field) => plan.columns.has(field));
