import { NO_ROW, cellAt } from '../../model';
import type { Mapping, Rows } from '../../model';
import { choices } from './endings';
import { nameInNote } from './note-name';
import type { NameInNote } from './note-name';
import type { FilePlan } from '../plan';
import { referrerReader } from './referrer';
import type { Sources } from './sources';
import { key } from '../text';

/** Somebody whom a note of a row names, where it stands, and what the owner said of that name. */
export interface Noted extends NameInNote {
	readonly column: string;
	readonly note: string;
	/** null: the owner has not said yet. */
	readonly accepted: boolean | null;
}

type Names = ReadonlyMap<number, NameInNote>;

const scanned = new WeakMap<Rows, Map<number, Names>>();

/** Names in one column by the place of the row. The same rows are looked at once, whatever the mapping. */
function namesIn({ rows, reading }: FilePlan, at: number): Names {
	const ofRows = scanned.get(rows) ?? new Map<number, Names>();
	scanned.set(rows, ofRows);
	const before = ofRows.get(at);
	if (before !== undefined) return before;
	const names = new Map<number, NameInNote>();
	rows.forEach((row, place) => {
		const found = nameInNote(cellAt(reading.cells, row, at));
		if (found !== null) names.set(place, found);
	});
	ofRows.set(at, names);
	return names;
}

/** Columns that no field is read from, and then the name of the opportunity: "Smith (referred by Ann Lee)". */
function noteColumns({ reading, columns }: FilePlan): number[] {
	const used = new Set([...columns.values()].flatMap(({ at }) => at));
	const free = reading.columns.flatMap((_, at) => (used.has(at) ? [] : [at]));
	return [...free, ...(columns.get('name')?.at ?? [])];
}

/** Who notes say sent the opportunities of a file, by the place of each row that names nobody otherwise. */
export function notedRows(
	plan: FilePlan,
	sources: Sources,
	given: Mapping['noted'],
): ReadonlyMap<number, Noted> {
	const noted = new Map<number, Noted>();
	if (plan.kind !== 'opportunities') return noted;
	const said = choices(given);
	const referrerOf = referrerReader(plan, sources);
	for (const at of noteColumns(plan)) {
		const column = plan.reading.columns[at] ?? '';
		for (const [place, found] of namesIn(plan, at)) {
			// Whom the owner refused makes room for a name in another column.
			const before = noted.get(place);
			if (before !== undefined && before.accepted !== false) continue;
			const row = plan.rows[place] ?? NO_ROW;
			if (referrerOf(row) !== null) continue;
			const accepted = said.get(key(found.name)) ?? null;
			if (before === undefined || accepted !== false)
				noted.set(place, { ...found, column, note: cellAt(plan.reading.cells, row, at), accepted });
		}
	}
	return noted;
}

/** The names among them that the owner confirmed. */
export function confirmedNames(
	plan: FilePlan,
	sources: Sources,
	given: Mapping['noted'],
): ReadonlyMap<number, string> {
	if (!Object.values(given).includes(true)) return new Map();
	const rows = [...notedRows(plan, sources, given)].filter(([, { accepted }]) => accepted === true);
	return new Map(rows.map(([place, { name }]) => [place, name]));
}
