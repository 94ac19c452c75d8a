import {
	CANONICAL,
	NOTEBOOK_FILE,
	type CanonicalColumn,
	type CanonicalRows,
	type Notebook,
	type TableKind,
} from '../model';
import type { Maybe } from './ground/reading';

/** A canonical row: its place, and its cells as the table would write them; null: none. */
export type RecordOf<K extends TableKind> = Readonly<Record<CanonicalColumn<K>, string | null>> & {
	readonly file: number;
	readonly line: number;
};

/** Rows of which there are few: of partners, contacts with them, what was passed on and what was spent. By file and line. */
export interface Records {
	readonly partners: readonly RecordOf<'partners'>[];
	readonly touches: readonly RecordOf<'touches'>[];
	readonly given: readonly RecordOf<'given'>[];
	readonly spend: readonly RecordOf<'spend'>[];
	/** Only those that name a partner. */
	readonly contacts: readonly RecordOf<'contacts'>[];
	/** Whether an opportunity row, one that is set aside as well, has one of some ids. */
	readonly hasAnyId: (ids: ReadonlySet<string>) => boolean;
}

export function recordsOf(canonical: readonly CanonicalRows[]): Records {
	return {
		partners: recordsIn(canonical, 'partners'),
		touches: recordsIn(canonical, 'touches'),
		given: recordsIn(canonical, 'given'),
		spend: recordsIn(canonical, 'spend'),
		contacts: recordsIn(canonical, 'contacts', 'partner'),
		hasAnyId: (ids) =>
			canonical.some((file) => isOf(file, 'opportunities') && hasAny(file.columns.id, file.rows, ids)),
	};
}

const isOf = <K extends TableKind>(file: CanonicalRows, kind: K): file is CanonicalRows<K> =>
	file.kind === kind;

/** @param needed only rows that have it are wanted */
function recordsIn<K extends TableKind>(
	canonical: readonly CanonicalRows[],
	kind: K,
	needed?: CanonicalColumn<K>,
): RecordOf<K>[] {
	const names = Object.keys(CANONICAL[kind]).slice(2) as CanonicalColumn<K>[];
	const found: RecordOf<K>[] = [];
	const files = canonical.filter((file): file is CanonicalRows<K> => isOf(file, kind));
	for (const { file, rows, lines, columns } of files.sort((a, b) => a.file - b.file)) {
		const readers = names.map((name) => ({ name: String(name), cellOf: readerOf(columns[name]) }));
		const neededOf = needed === undefined ? null : readerOf(columns[needed]);
		for (let row = 0; row < rows; row++) {
			if (neededOf !== null && neededOf(row) === null) continue;
			const record: Record<string, string | number | null> = { file, line: lines[row]! };
			for (const { name, cellOf } of readers) record[name] = cellOf(row);
			found.push(record as RecordOf<K>);
		}
	}
	return found;
}

/** Reads the cells of a column; each text that stands on several rows is asked for once. */
function readerOf(column: Maybe): (row: number) => string | null {
	if (column === undefined) return () => null;
	const { codes, texts } = column;
	if (codes === null) return (row) => texts.at(row) || null;
	const known: string[] = [];
	return (row) => {
		const code = codes[row]!;
		return (known[code] ??= texts.at(code)) || null;
	};
}

function hasAny(column: Maybe, rows: number, ids: ReadonlySet<string>): boolean {
	const idOf = readerOf(column);
	for (let row = 0; column !== undefined && row < rows; row++) if (ids.has(idOf(row) ?? '')) return true;
	return false;
}

/**
 * The same with what the owner's notebook says, read like a file of touches and one of partners that come after all
 * others.
 *
 * @param records of the files alone
 * @param until `YYYY-MM-DD`: what was marked later does not count; null: all of it does
 */
export function withNotebook(records: Records, { touches, people }: Notebook, until: string | null): Records {
	const counting = touches.filter(({ date }) => until === null || date <= until);
	return {
		...records,
		touches: [
			...records.touches,
			...counting.map(({ partner, date, type, opportunity, note }, i) =>
				told({ partner, date, type, opportunity_id: opportunity, note }, i),
			),
		],
		partners: [
			...records.partners,
			...people.map((person, i) =>
				told(
					{
						partner: person.partner,
						kind: person.kind,
						since: null,
						cadence: person.cadence === null ? null : String(person.cadence),
						last_touch: null,
						would_refer: person.wouldRefer,
						knows_welcome: person.knowsWelcome,
						can_explain: person.canExplain,
						note: person.note,
						email: person.email,
						phone: person.phone,
					},
					i,
				),
			),
		],
	};
}

/** A row of the notebook, on lines from 1; an empty text says nothing. */
function told<Cells extends Readonly<Record<string, string | null>>>(
	cells: Cells,
	i: number,
): Cells & { file: number; line: number } {
	const said = Object.entries(cells).map(([name, cell]) => [name, cell === '' ? null : cell]);
	return { ...(Object.fromEntries(said) as Cells), file: NOTEBOOK_FILE, line: i + 1 };
}

/** Numbers of a record; NaN: none. */
export const numberOf = (cell: string | null): number => (cell === null ? NaN : Number(cell));

/** Records by the partner they name, in the order of the names; those that name nobody are in none. */
export function byPartner<Row extends { readonly partner: string | null }>(
	rows: readonly Row[],
	order: (a: string, b: string) => number,
): [string, Row[]][] {
	const found = new Map<string, Row[]>();
	for (const row of rows) {
		if (row.partner === null) continue;
		const same = found.get(row.partner);
		if (same === undefined) found.set(row.partner, [row]);
		else same.push(row);
	}
	return [...found].sort(([a], [b]) => order(a, b));
}

/** The last thing that any of some rows says. */
export const lastSaid = <Row>(rows: readonly Row[], pick: (row: Row) => string | null): string | null =>
	rows.reduce<string | null>((last, row) => pick(row) ?? last, null);

/** The first and the last of some days or other texts that stand in their order; null where there is none. */
export const least = (texts: readonly (string | null)[]): string | null =>
	texts.reduce((found, text) => (text !== null && (found === null || text < found) ? text : found), null);
export const most = (texts: readonly (string | null)[]): string | null =>
	texts.reduce((found, text) => (text !== null && (found === null || text > found) ? text : found), null);
