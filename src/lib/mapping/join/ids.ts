import { cellAt } from '../../model';
import type { Field, Row, Rows } from '../../model';
import { findColumn, tally } from '../column';
import type { Column } from '../column';
import { isBlank } from '../data/nulls';
import type { FilePlan } from '../plan';
import { LONGEST_HEADER, tidy, words } from '../text';

/** A column whose values may tie a row to rows of other files. */
export interface IdColumn {
	readonly column: Column;
	readonly by: 'id' | 'e-mail';
	/** Distinct values with the number of rows they stand on. */
	readonly values: ReadonlyMap<string, number>;
	/** Values that are compared in another form, as the file writes them. */
	readonly written: ReadonlyMap<string, string>;
	/** Rows that have a value. */
	readonly rows: number;
	/** The ids that a cell holds: mostly one; several contacts of a deal stand side by side. */
	readonly idsOf: (row: Row) => readonly string[];
	/** The values are so made that the same value in two files is no accident: "LEAD-003528", "0065g00000XyZ". */
	readonly telling: boolean;
}

const ID_WORDS = new Set(
	'id,ids,no,nr,num,number,nummer,numero,numer,key,uuid,guid,ref,reference,code,identifier,identifiant,identificador,kennung'.split(
		',',
	),
);
const NAMED_ID = /(?:id|ids|uuid|guid)$/i;
const MAIL = /^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]{2,}$/;
const SAMPLE = 200;

/** Whether a header speaks of ids: "Lead ID", "lead_id", "leadId", "Kunden-Nr". */
function namesIds(header: string): boolean {
	const short = header.slice(0, LONGEST_HEADER).replace(/__c$/i, '');
	return words(short).some((word) => ID_WORDS.has(word)) || NAMED_ID.test(short.replace(/[^\p{L}]+$/u, ''));
}

/** A value that only a machine makes: letters with figures, or very many figures. */
const isTelling = (value: string): boolean =>
	value.length >= 6 &&
	!/\s/.test(value) &&
	((/\d/.test(value) && /\p{L}/u.test(value)) || (/^\d+$/.test(value) && value.length >= 9)) &&
	!/^\d{1,4}[-/.]\p{L}|^\p{L}{3,9}[-\s]?\d{2,4}$|[€$£%]|:/u.test(value);

/** Of Salesforce's two forms of one id the short one is the beginning of the long one; case tells its ids apart. */
const SALESFORCE = /^[0a][0-9a-zA-Z]{14}(?:[A-Z0-5]{3})?$/;
const UNGROUPED = /^\d{1,3}(?:[,.'’\s\u00a0\u202f]\d{3})+$/u;

const PLAIN_NUMBER = /^[1-9]\d{0,13}$/;

/** A long number that a spreadsheet has cut to its first figures: nothing is left to know it by. */
export const isCut = (value: string): boolean => /^\d(?:[.,]\d+)?E\+\d{2}$/i.test(value.trim());

/**
 * One form for what spreadsheets and systems write differently: case, braces, leading zeros, thousands separators, ".0".
 * Empty where the number was cut.
 */
export function normalId(written: string): string {
	// Most ids are plain numbers, and stay as they are.
	if (PLAIN_NUMBER.test(written)) return written;
	const value = tidy(written).replace(/^['{]+|}+$/g, '');
	if (isCut(value)) return '';
	if (SALESFORCE.test(value)) return withoutZeros(value.slice(0, 15));
	if (UNGROUPED.test(value)) return withoutZeros(value.replace(/\D/g, ''));
	if (/^\d+(?:[.,]0+)?$/.test(value)) return withoutZeros(value.replace(/[.,]0+$/, ''));
	return value.toLowerCase();
}

const withoutZeros = (value: string): string =>
	/^\d+$/.test(value) ? value.replace(/^0+(?=\d)/, '') : value;

function splitIds(cell: string): readonly string[] {
	const text = cell.trim();
	if (isBlank(text)) return [];
	const parts =
		!/[;,|]/.test(text) || UNGROUPED.test(text)
			? [text]
			: text.split(/[;|]|,(?=\s*[\p{L}\d-]{4,}\s*(?:,|$))/u).map((part) => part.trim());
	return parts.map(normalId).filter((part) => part !== '');
}

const known = new WeakMap<Rows, Map<string, IdColumn | null>>();

/** A column as one of ids, whatever it is called; null where it holds nothing. */
export function idColumn(plan: Pick<FilePlan, 'reading' | 'rows'>, header: string): IdColumn | null {
	const column = findColumn(plan.reading, header, false);
	if (column === null) return null;
	const ofRows = known.get(plan.rows) ?? new Map<string, IdColumn | null>();
	known.set(plan.rows, ofRows);
	const before = ofRows.get(column.id);
	if (before !== undefined) return before;
	const made = asIds(plan.rows, column);
	ofRows.set(column.id, made);
	return made;
}

function asIds(rows: Rows, column: Column): IdColumn | null {
	const values = new Map<string, number>();
	const written = new Map<string, string>();
	const split = new Map<string, readonly string[]>();
	let filled = 0;
	let mails = 0;
	let telling = 0;
	for (const [cell, count] of tally(rows, column)) {
		const ids = splitIds(cell);
		if (ids.length === 0) continue;
		filled += count;
		split.set(cell, ids);
		const [only] = ids;
		if (ids.length === 1 && only !== undefined && only !== cell && !written.has(only))
			written.set(only, tidy(cell));
		for (const id of ids) values.set(id, (values.get(id) ?? 0) + count);
	}
	if (values.size === 0) return null;
	for (const value of values.keys()) {
		if (MAIL.test(value)) mails++;
		else if (isTelling(value)) telling++;
	}
	const byMail = mails >= values.size * 0.8;
	if (byMail) return mailColumn(column, values, written, filled);
	return {
		column,
		by: 'id',
		values,
		written,
		rows: filled,
		idsOf: (row) => split.get(column.cell(row)) ?? [],
		telling: telling >= values.size * 0.8,
	};
}

function mailColumn(
	column: Column,
	all: ReadonlyMap<string, number>,
	written: ReadonlyMap<string, string>,
	rows: number,
): IdColumn {
	const values = new Map([...all].filter(([value]) => MAIL.test(value)));
	const idsOf = (row: Row): readonly string[] => splitIds(column.cell(row));
	return { column, by: 'e-mail', values, written, rows, idsOf, telling: true };
}

/** Fields whose columns may tie files, too. */
const OF_IDS: ReadonlySet<Field> = new Set<Field>(['id', 'client id', 'e-mail']);

/** The columns of a file that may hold ids: named so, or with values so made. */
export function idColumns(plan: FilePlan): IdColumn[] {
	const ties = new Set(Object.values(plan.ties));
	const own = plan.columns.get('id')?.name;
	const others = new Set([...plan.columns].flatMap(([field, { name }]) => (OF_IDS.has(field) ? [] : [name])));
	return plan.reading.columns.flatMap((header) => {
		const wanted =
			header === own ||
			ties.has(header) ||
			(!others.has(header) && (namesIds(header) || looksLikeIds(plan, header)));
		const found = wanted ? idColumn(plan, header) : null;
		return found === null ? [] : [found];
	});
}

/** By its first values: nearly all are telling ones or e-mail addresses, and most differ. */
function looksLikeIds(plan: FilePlan, header: string): boolean {
	const at = plan.reading.columns.indexOf(header);
	const seen: string[] = [];
	for (const row of plan.rows) {
		const cell = cellAt(plan.reading.cells, row, at).trim();
		if (cell !== '' && cell.length < 200) seen.push(cell);
		if (seen.length >= SAMPLE) break;
	}
	if (seen.length === 0) return false;
	const good = seen.filter((cell) => isTelling(cell) || MAIL.test(cell)).length;
	return good >= seen.length * 0.8 && new Set(seen).size >= seen.length * 0.6;
}
