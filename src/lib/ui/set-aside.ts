import type { Report, SetAsideCount, SetAsideReason, SetAsideRow } from '../model';

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
