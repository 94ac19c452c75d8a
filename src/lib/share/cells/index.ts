import type { LeadClass, Period, Report, Trend } from '../../model';
import { dataThatMay } from './data';
import { foldedClasses, withFolded } from './fold';
import { joinedPeriods } from './periods';
import { gatheredSources } from './sources';

export { revealing } from './revealing';

/** A report in which no published group of prospects has one to four opportunities, and what was done for it. */
export interface Cells {
	readonly report: Report;
	readonly folded: readonly LeadClass[];
	/** Whether anything was put together or left out. */
	readonly merged: boolean;
}

/**
 * Puts groups of fewer than five prospects together, so that none can be worked out from what is published either:
 * classes, then the sources of each class, then its periods.
 *
 * What is a group of prospects: those of one class, of one source, of one period. What is not: the rows of one file or
 * set aside for one reason (a file or a reason describes how data came, and of what is set aside no figure tells); how
 * many lack a date; how many partners wait for thanks (a partner's row is the partner's, and exempt as the rows of the
 * list of partners are); how many of a class that may be told were won, lost or are open (an outcome tells of nobody
 * who it is).
 */
export function protectedCells(report: Report): Cells {
	const folded = foldedClasses(report);
	const first = withFolded(report, folded);
	const sources = first.sources === null ? null : gatheredSources(first.sources);
	const periods =
		first.periods === null ? null : joinedPeriods(first.periods, (id) => first.classes[id].created);
	const trends = first.trends?.map((trend) => describing(trend, first.periods ?? [], periods ?? [])) ?? null;
	const put = (before: readonly unknown[] | null, after: readonly unknown[] | null): boolean =>
		(before?.length ?? 0) !== (after?.length ?? 0);
	const merged = folded.length > 0 || put(first.sources, sources) || put(first.periods, periods);
	const told = { ...first, sources, periods, trends };
	return { report: dataThatMay(told, report, folded), folded, merged };
}

/** The last quarter against the first is told where both stand as they were. */
function describing(trend: Trend, before: readonly Period[], after: readonly Period[]): Trend {
	const ends = (periods: readonly Period[]): string => {
		const rated = periods.filter(
			({ unit, class: id, won }) => unit === 'quarter' && id === trend.class && won !== null,
		);
		return JSON.stringify([rated[0], rated.at(-1)]);
	};
	return ends(before) === ends(after) ? trend : { ...trend, change: null };
}
