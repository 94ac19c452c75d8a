import type { LeadClass, Report } from '../../model';
import { FEWEST } from '../gather';

const isSmall = (n: number): boolean => n > 0 && n < FEWEST;

const NO_DECIDERS = { 'class column': 0, 'earlier business': 0, referrer: 0, source: 0, nothing: 0 } as const;

/**
 * Counts of the data that could give away a group: how many rows had a label in no family, and what decided the class of
 * how many. Those of unknown class are either without a label or with one in no family, so that either number gives the
 * other; earlier business makes existing clients. Where one of them is small, or classes are folded, they stay behind.
 */
export function dataThatMay(report: Report, before: Report, folded: readonly LeadClass[]): Report {
	const { data } = before;
	const { rows } = data.unrecognised;
	const rest = before.classes.unknown.created - rows;
	const labels = isSmall(rows) || isSmall(rest) || folded.length > 0;
	const deciders = labels || Object.values(data.classBy).some(isSmall);
	return {
		...report,
		data: {
			...data,
			unrecognised: labels ? { labels: 0, rows: 0 } : data.unrecognised,
			classBy: deciders ? NO_DECIDERS : data.classBy,
		},
		warnings: labels ? report.warnings.filter(({ code }) => code !== 'unrecognised-label') : report.warnings,
	};
}
