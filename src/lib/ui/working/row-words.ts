import { BYTE_ORDER_MARK, CLASS_WORDS, count, csvLine, formatDay, money, OUTCOME_WORDS } from '../../format';
import type { ListedRow, ReportFile } from '../../model';

const BECAUSE: Readonly<Record<string, string>> = {
	'class column': 'a column says so',
	'earlier business': 'earlier business with the client',
	referrer: 'somebody is named as referrer',
	source: 'the label of the source',
	nothing: 'nothing says how it came',
};

/** A row as it is read in a list; empty where nothing is known. */
export interface RowWords {
	readonly key: string;
	/** What it goes by: its name, else its company, else its id. */
	readonly title: string;
	readonly beside: readonly string[];
	readonly created: string;
	readonly ended: string;
	readonly days: string;
	readonly outcome: string;
	readonly amount: string;
	readonly source: string;
	/** Its class and why it has it. */
	readonly came: string;
	readonly file: string;
	readonly line: string;
}

const fileName = (row: ListedRow, files: readonly ReportFile[]): string =>
	files[row.file]?.name ?? `file ${count(row.file + 1)}`;

/** A row in words of the reader's locale. */
export function rowWords(row: ListedRow, files: readonly ReportFile[]): RowWords {
	const known = [row.name, row.company, row.id].filter((one) => one !== null);
	const [title = 'Without a name', ...beside] = known;
	return {
		key: `${row.file}:${row.line}`,
		title,
		beside: row.referrer === null ? beside : [...beside, `referred by ${row.referrer}`],
		created: row.created === null ? '' : formatDay(row.created),
		ended: row.closed === null ? '' : formatDay(row.closed),
		days: row.days === null ? '' : count(row.days),
		outcome: OUTCOME_WORDS[row.outcome],
		amount: row.amount === null ? '' : money(row.amount, row.currency),
		source: row.source ?? '',
		came: `${CLASS_WORDS[row.class]}: ${BECAUSE[row.classBy] ?? row.classBy}`,
		file: fileName(row, files),
		line: count(row.line),
	};
}

const HEADER = [
	'opportunity id', 'name', 'company', 'created', 'closed', 'days', 'status', 'amount', 'currency', 'source',
	'referrer', 'owner', 'class', 'class because', 'file', 'line',
] as const; // prettier-ignore

/** All rows as a file that a spreadsheet opens: days and numbers as any program reads them. */
export function rowsCsv(rows: readonly ListedRow[], files: readonly ReportFile[]): string[] {
	const cells = (row: ListedRow) => [
		row.id ?? '',
		row.name ?? '',
		row.company ?? '',
		row.created ?? '',
		row.closed ?? '',
		row.days ?? '',
		row.outcome,
		row.amount ?? '',
		row.currency ?? '',
		row.source ?? '',
		row.referrer ?? '',
		row.owner ?? '',
		row.class,
		BECAUSE[row.classBy] ?? row.classBy,
		fileName(row, files),
		row.line,
	];
	return [BYTE_ORDER_MARK + csvLine(HEADER), ...rows.map((row) => csvLine(cells(row)))];
}
