import { BYTE_ORDER_MARK, csvLine } from '../../format';
import type { Unnamed } from '../../reports/partners/partners';

/** One that names nobody, with what the owner says. */
export interface Answered {
	readonly row: Unnamed;
	readonly who: string;
}

const HEADER = ['opportunity id', 'name', 'company', 'created', 'Who?'] as const;

/** What tells a row again: its number and day, else its name, company and day. null: nothing does, so it cannot be answered. */
export function keyOf({ id, name, company, created }: Unnamed): string | null {
	if (id !== null) return JSON.stringify([id, created]);
	return name === null && company === null ? null : JSON.stringify([name, company, created]);
}

const line = ({ row, who }: Answered): (string | number)[] => [
	row.id ?? '',
	row.name ?? '',
	row.company ?? '',
	row.created ?? '',
	who.trim(),
];

/** The file that a spreadsheet opens, with every row, also those still empty. */
export function whoCsv(rows: readonly Answered[]): string {
	return [BYTE_ORDER_MARK + csvLine(HEADER), ...rows.map((one) => csvLine(line(one)))].join('');
}

/**
 * The file as it is read here at once: only rows with a name. No spreadsheet sees it, so nothing gets a quote
 * mark in front, and every number and name is found again as it stands.
 */
export function whoFile(rows: readonly Answered[]): string {
	const quoted = (cell: string | number) => `"${String(cell).replaceAll('"', '""')}"`;
	return [[...HEADER], ...rows.filter(({ who }) => who.trim() !== '').map(line)]
		.map((cells) => `${cells.map(quoted).join(',')}\r\n`)
		.join('');
}

/** A name that no file has yet: the answers of a second time stand beside those of the first. */
export function freeName(taken: readonly string[]): string {
	for (let n = 1; ; n++) {
		const name = n === 1 ? 'who-referred.csv' : `who-referred-${n}.csv`;
		if (!taken.includes(name)) return name;
	}
}

/** Names to choose from while typing; a name once. */
export function namesOf(partners: readonly { readonly partner: string }[] | null): string[] {
	return [...new Set((partners ?? []).map(({ partner }) => partner))].sort((a, b) => a.localeCompare(b));
}
