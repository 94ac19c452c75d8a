import { replaceRows, type Engine } from '../engine';
import { reportName } from '../mapping';
import { CANONICAL, NOTEBOOK_FILE, type FileKind, type Mapping, type Notebook } from '../model';

/**
 * The notebook with its partners named as the tables name them: as the owner merged them, else as the files spell them.
 *
 * @param names of the partners in the tables
 */
export function named(notebook: Notebook, merges: Mapping['merges'], names: readonly string[]): Notebook {
	const nameOf = reportName(merges, names);
	return {
		...notebook,
		touches: notebook.touches.map((mark) => ({ ...mark, partner: nameOf(mark.partner) })),
		people: notebook.people.map((person) => ({ ...person, partner: nameOf(person.partner) })),
	};
}

/**
 * Puts what the notebook says into the tables, in the place of what it said before. It is read like a file of touches
 * and one of partners that come after all others.
 *
 * @param until `YYYY-MM-DD`: what was marked later does not count; null: all of it does
 */
export async function loadNotebook(
	engine: Engine,
	{ touches, people }: Notebook,
	until: string | null,
): Promise<void> {
	const counting = touches.filter(({ date }) => until === null || date <= until);
	const marks = counting.map(({ partner, date, type, opportunity, note }) => ({
		partner,
		date,
		type,
		opportunity_id: opportunity,
		note,
	}));
	const persons = people.map((person) => ({
		partner: person.partner,
		kind: person.kind,
		cadence: person.cadence,
		would_refer: person.wouldRefer,
		knows_welcome: person.knowsWelcome,
		can_explain: person.canExplain,
		note: person.note,
		email: person.email,
		phone: person.phone,
	}));
	await replaceRows(engine, NOTEBOOK_FILE, canonicalRows('touches', marks));
	await replaceRows(engine, NOTEBOOK_FILE, canonicalRows('partners', persons));
}

type Row = Readonly<Record<string, string | number | null>>;

/** Rows as the engine reads them; what a row does not name is null. */
function canonicalRows(kind: FileKind, rows: readonly Row[]): { kind: FileKind; text: string; rows: number } {
	const quoted = (value: string | number | null | undefined): string =>
		value === null || value === undefined || value === '' ? '' : `"${String(value).replaceAll('"', '""')}"`;
	const columns = Object.keys(CANONICAL[kind]).slice(2);
	const lines = rows.map((row, i) =>
		[`"${NOTEBOOK_FILE}"`, `"${i + 1}"`, ...columns.map((column) => quoted(row[column]))].join(','),
	);
	return { kind, text: lines.join('\n'), rows: lines.length };
}
