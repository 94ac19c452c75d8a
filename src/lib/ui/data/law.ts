import { BYTE_ORDER_MARK, count, counted, csvLine, REASON_WORDS } from '../../format';
import type { Report, SetAsideCount, SetAsideRow } from '../../model';

/** read − used − set aside: 0 where the law holds. */
export function unaccounted(rows: {
	readonly read: number;
	readonly used: number;
	readonly setAside: readonly SetAsideCount[];
}): number {
	return rows.read - rows.used - rows.setAside.reduce((sum, part) => sum + part.count, 0);
}

/** "277 of 280 rows used; every one accounted for." */
export function lawSentence(report: Report): string {
	const missing = [report.rows, ...report.rows.files].reduce(
		(sum, rows) => sum + Math.abs(unaccounted(rows)),
		0,
	);
	const of = report.rows.read > 0 ? report.rows : allRows(report);
	const used = `${count(of.used)} of ${counted(of.read, 'row', 'rows')} used`;
	return missing === 0
		? `${used}; every one accounted for.`
		: `${used}; ${count(missing)} not accounted for: do not trust the answers.`;
}

/** What stands below; filters narrow figures, never the rows. */
export function rowsSentence({ filters }: Pick<Report, 'filters'>): string {
	const all = 'Every row that was read is used or stands below with its line and the reason.';
	return Object.keys(filters).length === 0 ? all : `${all} Filters do not narrow them.`;
}

export function allRows(report: Report): { readonly read: number; readonly used: number } {
	return report.rows.files.reduce(
		(sum, file) => ({ read: sum.read + file.read, used: sum.used + file.used }),
		{ read: 0, used: 0 },
	);
}

/** The rows as CSV for a spreadsheet, in pieces that a Blob joins. */
export function setAsideCsv(rows: readonly SetAsideRow[]): string[] {
	return [
		BYTE_ORDER_MARK + csvLine(['file', 'line', 'reason', 'row']),
		...rows.map((row) => csvLine([row.file, row.line, REASON_WORDS[row.reason], row.text])),
	];
}
