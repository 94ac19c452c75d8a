import type { Field, FileKind, Row } from '../../model';
import { cellAt, FIELDS } from '../../model';
import type { FilePlan } from '../plan';
import { isOfSlips } from '../read/told';
import { key } from '../text';
import { normalId } from './ids';
import { dayOf } from './likeness';

/** What tells the rows of a list apart; the second row of one name and day is another one than the first. */
export type IdentityOf = readonly string[];

/** Fields that stay what they are while an opportunity goes on. */
const LASTING: Readonly<Record<FileKind, readonly Field[]>> = {
	opportunities: ['name', 'company', 'client id', 'created'],
	partners: ['partner'],
	touches: FIELDS.touches,
	given: ['partner', 'date', 'name'],
	spend: ['source', 'month', 'from', 'to'],
	referrers: ['opportunity id', 'name', 'company', 'created'],
};

/** At least one of these must be there: without them rows that look alike are different ones. */
const NEEDED: Readonly<Record<FileKind, readonly Field[]>> = {
	opportunities: ['name', 'company', 'client id'],
	partners: ['partner'],
	touches: ['date'],
	given: ['name', 'date'],
	spend: ['month', 'from'],
	referrers: ['opportunity id', 'name', 'company'],
};

const BETWEEN = '\u001f';

/** The fields by which the rows of two exports of one list are told apart; null where nothing can tell. */
export function lastingFields(files: readonly FilePlan[]): readonly Field[] | null {
	const [first] = files;
	if (first?.kind == null) return null;
	if (files.every(isOfSlips)) return ['partner'];
	const everywhere = (field: Field): boolean => files.every((plan) => plan.columns.has(field));
	const { kind } = first;
	if (kind === 'opportunities' && everywhere('id')) return ['id'];
	return naturalFields(files);
}

/** The same without the id, which a row may lack. */
export function naturalFields(files: readonly FilePlan[]): readonly Field[] | null {
	const everywhere = (field: Field): boolean => files.every((plan) => plan.columns.has(field));
	const kind = files[0]?.kind ?? null;
	if (files.every(isOfSlips)) return ['partner'];
	return kind === null || !NEEDED[kind].some(everywhere) ? null : LASTING[kind].filter(everywhere);
}

/** Whether some row of these files has no id. */
export const lacksIds = (files: readonly FilePlan[]): boolean =>
	files.some((plan) => identities(plan, ['id']).includes(''));

/** What each row of a file is told apart by, by its place; a row without an id by what else stays as it is. */
export function identities(
	plan: FilePlan,
	fields: readonly Field[],
	natural: readonly Field[] | null = null,
): IdentityOf {
	if (fields.length === 1 && fields[0] === 'id') {
		const id = plan.columns.get('id')?.cell ?? (() => '');
		const ids = Array.from(plan.rows, (row) => normalId(id(row)));
		if (natural === null || ids.every((one) => one !== '')) return ids;
		const names = identities(plan, natural);
		return ids.map((one, place) => (one === '' ? `${BETWEEN}${names[place] ?? ''}` : one));
	}
	// A slip has nothing of its own but all that stands on it.
	const whole = isOfSlips(plan)
		? plan.reading.columns.map(
				(_, at) =>
					(row: Row): string =>
						cellAt(plan.reading.cells, row, at),
			)
		: null;
	const cells =
		whole ??
		fields.map((field) => {
			const cell = plan.columns.get(field)?.cell ?? (() => '');
			// Two exports of one list may write their days differently.
			return field === 'created' ? (row: Row) => dayOf(plan, field, cell(row)) ?? cell(row) : cell;
		});
	const seen = new Map<string, number>();
	return Array.from(plan.rows, (row) => {
		const name = cells.map((cell) => key(cell(row))).join(BETWEEN);
		const nth = (seen.get(name) ?? 0) + 1;
		seen.set(name, nth);
		return nth === 1 ? name : `${name}${BETWEEN}${nth}`;
	});
}
