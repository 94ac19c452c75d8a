import { count, counted, REASON_WORDS } from '../../format';
import type { Report, SetAsideCount, SetAsideReason, SetAsideRow } from '../../model';
import { BYTE_ORDER_MARK, csvLine } from './csv';

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

export function allRows(report: Report): { readonly read: number; readonly used: number } {
	return report.rows.files.reduce(
		(sum, file) => ({ read: sum.read + file.read, used: sum.used + file.used }),
		{ read: 0, used: 0 },
	);
}

/** Reasons that occur, with their counts, the most frequent first. */
export function reasonsOf(rows: readonly SetAsideRow[]): SetAsideCount[] {
	const counts = new Map<SetAsideReason, number>();
	for (const row of rows) counts.set(row.reason, (counts.get(row.reason) ?? 0) + 1);
	return byCount(counts);
}

/** Set-aside counts of every file together; of the rows themselves while there is no report. */
export function reasonsInAll(report: Report | null, rows: readonly SetAsideRow[]): SetAsideCount[] {
	if (report === null) return reasonsOf(rows);
	const counts = new Map<SetAsideReason, number>();
	for (const part of report.rows.files.flatMap((file) => file.setAside)) {
		counts.set(part.reason, (counts.get(part.reason) ?? 0) + part.count);
	}
	return byCount(counts);
}

function byCount(counts: ReadonlyMap<SetAsideReason, number>): SetAsideCount[] {
	return [...counts].map(([reason, number]) => ({ reason, count: number })).sort((a, b) => b.count - a.count);
}

/** The rows as CSV for a spreadsheet, in pieces that a Blob joins. */
export function setAsideCsv(rows: readonly SetAsideRow[]): string[] {
	return [
		BYTE_ORDER_MARK + csvLine(['file', 'line', 'reason', 'row']),
		...rows.map((row) => csvLine([row.file, row.line, REASON_WORDS[row.reason], row.text])),
	];
}
