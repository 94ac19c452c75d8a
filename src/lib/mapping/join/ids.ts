import type { Reading } from '../../model';
import { findColumn, tally } from '../column';
import type { Column } from '../column';
import { isBlank } from '../data/nulls';
import type { FilePlan } from '../plan';
import { LONGEST_HEADER, words } from '../text';

/** A column whose values may tie a row to rows of other files. */
export interface IdColumn {
	readonly column: Column;
	readonly by: 'id' | 'e-mail';
	/** Distinct values with the number of rows they stand on. */
	readonly values: ReadonlyMap<string, number>;
	/** Rows that have a value. */
	readonly rows: number;
	/** The ids that a cell holds: mostly one; several contacts of a deal stand side by side. */
	readonly idsOf: (row: readonly string[]) => readonly string[];
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

/** Of Salesforce's two forms of one id the short one is the beginning of the long one. */
const SALESFORCE_LONG = /^[0-9a-zA-Z]{15}[A-Z0-5]{3}$/;
const normal = (value: string): string =>
	SALESFORCE_LONG.test(value) && /^[0a][0-9a-zA-Z]{2}/.test(value) && /\p{L}/u.test(value.slice(0, 15))
		? value.slice(0, 15)
		: value;

function splitIds(cell: string): readonly string[] {
	const text = cell.trim();
	if (isBlank(text)) return [];
	if (!/[;,|]/.test(text)) return [normal(text)];
	const parts = text.split(/[;|]|,(?=\s*[\p{L}\d-]{4,}\s*(?:,|$))/u).map((part) => part.trim());
	return parts.filter((part) => part !== '').map(normal);
}

const known = new WeakMap<Reading['rows'], Map<string, IdColumn | null>>();

/** A column as one of ids, whatever it is called; null where it holds nothing. */
export function idColumn(plan: Pick<FilePlan, 'reading' | 'rows'>, header: string): IdColumn | null {
	const column = findColumn(plan.reading.columns, header, false);
	if (column === null) return null;
	const ofRows = known.get(plan.rows) ?? new Map<string, IdColumn | null>();
	known.set(plan.rows, ofRows);
	const before = ofRows.get(column.id);
	if (before !== undefined) return before;
	const made = asIds(plan.rows, column);
	ofRows.set(column.id, made);
	return made;
}

function asIds(rows: Reading['rows'], column: Column): IdColumn | null {
	const values = new Map<string, number>();
	const split = new Map<string, readonly string[]>();
	let filled = 0;
	let mails = 0;
	let telling = 0;
	for (const [cell, count] of tally(rows, column)) {
		const ids = splitIds(cell);
		if (ids.length === 0) continue;
		filled += count;
		split.set(cell, ids);
		for (const id of ids) values.set(id, (values.get(id) ?? 0) + count);
	}
	if (values.size === 0) return null;
	for (const value of values.keys()) {
		if (MAIL.test(value)) mails++;
		else if (isTelling(value)) telling++;
	}
	const byMail = mails >= values.size * 0.8;
	if (byMail) return mailColumn(column, values, filled);
	return {
		column,
		by: 'id',
		values,
		rows: filled,
		idsOf: (row) => split.get(column.cell(row)) ?? [],
		telling: telling >= values.size * 0.8,
	};
}

function mailColumn(column: Column, values: ReadonlyMap<string, number>, rows: number): IdColumn {
	const lower = new Map<string, number>();
	for (const [value, count] of values) {
		const mail = value.toLowerCase();
		if (MAIL.test(mail)) lower.set(mail, (lower.get(mail) ?? 0) + count);
	}
	const idsOf = (row: readonly string[]): readonly string[] =>
		splitIds(column.cell(row)).map((value) => value.toLowerCase());
	return { column, by: 'e-mail', values: lower, rows, idsOf, telling: true };
}

/** The columns of a file that may hold ids: named so, or with values so made. */
export function idColumns(plan: FilePlan): IdColumn[] {
	const ties = new Set(Object.values(plan.ties));
	const own = plan.columns.get('id')?.name;
	const others = new Set(
		[...plan.columns].flatMap(([field, { name }]) => (field === 'id' || field === 'client id' ? [] : [name])),
	);
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
		const cell = row[at]?.trim() ?? '';
		if (cell !== '' && cell.length < 200) seen.push(cell);
		if (seen.length >= SAMPLE) break;
	}
	if (seen.length === 0) return false;
	const good = seen.filter((cell) => isTelling(cell) || MAIL.test(cell)).length;
	return good >= seen.length * 0.8 && new Set(seen).size >= seen.length * 0.6;
}
