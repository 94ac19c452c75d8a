import type { Cells, Reading, Rows } from '../../model';
import { JOINER } from '../column';
import type { Column } from '../column';
import { HEADER_PREFIXES } from '../data/headers';
import { LONGEST_HEADER, key } from '../text';
import { sample } from './evidence';

const PREFIXES = HEADER_PREFIXES.split(',');

/** Forms of a header that name the same thing, with how far each is from the header itself. */
function forms(header: string): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	const add = (text: string, distance: number): void => {
		const k = key(text);
		if (k !== '' && !found.has(k)) found.set(k, distance);
	};
	add(header, 0);
	const bare = header
		.slice(0, LONGEST_HEADER)
		.replace(/__c$|__pc$/i, '')
		.replace(/^.*\./, ''); // X.External_Id__c
	add(bare, 1);
	const unit = bare.replace(
		/[\s_]*(?:\(?(?:in\s+)?[A-Z]{3}\)|[\s_](?:in[\s_]+)?[A-Z]{3}|\([^()]*\)|\[[^[\]]*\]|[€£$])\s*$/,
		'',
	);
	add(unit, 1);
	add(bare.replace(/(?<=\p{Ll})[A-Z]{3}$/u, ''), 2); // AmountEUR
	const [, own] = /^c[\s_]*(\p{L}[\p{L}\s_]{3,})$/iu.exec(bare) ?? []; // cReferredBy
	if (own !== undefined) add(own, 3);
	for (const text of [bare, unit]) {
		const parted = /^\s*(.+?)(?:\s+[-–:]\s+|\s*:\s*|[_.\s])(.+)$/.exec(text);
		if (parted && PREFIXES.includes(key(parted[1] ?? ''))) add(parted[2] ?? '', 2);
		const joined = key(text);
		for (const prefix of PREFIXES) if (joined.startsWith(prefix)) add(joined.slice(prefix.length), 3);
	}
	return found;
}

/** The columns of a file, ready to be matched and judged. */
export interface Table {
	readonly columns: readonly string[];
	readonly rows: Rows;
	readonly cells: Cells;
	/** Form of a header → the columns that have it, with how far it is from the header itself. */
	readonly forms: ReadonlyMap<string, readonly Match[]>;
	readonly samples: Map<string, readonly string[]>;
}

/** A column that a name stands for. */
export interface Match {
	readonly column: string;
	readonly distance: number;
}

/** Prepares a file for matching. */
export function tableOf({ columns, cells }: Pick<Reading, 'columns' | 'cells'>, rows: Rows): Table {
	const all = new Map<string, Match[]>();
	for (const column of columns)
		for (const [form, distance] of forms(column)) {
			const found = all.get(form);
			if (found === undefined) all.set(form, [{ column, distance }]);
			else found.push({ column, distance });
		}
	return { columns, rows, cells, forms: all, samples: new Map() };
}

/** The first values of a column, kept. */
export function sampleOf(table: Table, column: Column): readonly string[] {
	const kept = table.samples.get(column.name);
	if (kept !== undefined) return kept;
	const values = sample(table.rows, column);
	table.samples.set(column.name, values);
	return values;
}

const nameKeys = new Map<string, readonly string[]>();

/** The parts of a name in the tables, as headers are compared. The tables are fixed, so that each is worked out once. */
function partsOf(name: string): readonly string[] {
	const kept = nameKeys.get(name);
	if (kept !== undefined) return kept;
	const parts = name.split(JOINER).map(key);
	nameKeys.set(name, parts);
	return parts;
}

/** A part of a joined column must be named nearly as it stands. */
const PART_DISTANCE = 2;

/** Columns that a name of the tables stands for, with their distance; joined ones need every part. */
export function matches(table: Table, name: string): readonly Match[] {
	const parts = partsOf(name);
	if (parts.length === 1) return table.forms.get(parts[0] ?? '') ?? [];
	const found = parts.map(
		(part) => table.forms.get(part)?.find(({ distance }) => distance <= PART_DISTANCE)?.column,
	);
	return found.every((c) => c !== undefined) ? [{ column: found.join(JOINER), distance: 0 }] : [];
}

/** Whether a table has a column of that name. */
export function hasHeader(table: Table, name: string): boolean {
	return matches(table, name).some(({ distance }) => distance <= 2);
}
