import { CLASS_NAMES, percent } from '../../../format';
import type { EffortShare, EffortShares, LeadClass, Report } from '../../../model';
import { effortOf } from '../../../reports/spend/shares';
import { sourcesIn } from '../../../reports/sources/from-report';
import { namesOf } from '../../../reports/sources/names';

/** A pair of bars: share of the effort, share of the wins. */
export interface EffortRow {
	readonly key: string;
	readonly name: string;
	readonly lead: LeadClass;
	/** Parts of the longest bar, 0 to 1. */
	readonly effort: number;
	readonly wins: number;
	readonly effortWords: string;
	readonly winsWords: string;
	/** As a table has it: share of money, of hours, of both, of wins; null where it cannot be given. */
	readonly shares: readonly (string | null)[];
}

export interface EffortFigure {
	readonly classes: readonly EffortRow[];
	/** Most effort first. */
	readonly sources: readonly EffortRow[];
	readonly unit: string;
	/** Which of money, hours and both the table shows. */
	readonly columns: readonly string[];
}

const UNITS: Readonly<Record<EffortShares['by'], string>> = {
	total: 'of the effort',
	cost: 'of the money',
	hours: 'of the hours',
};

const COLUMNS = [
	['ofCost', 'Share of the money'],
	['ofHours', 'Share of the hours'],
	['ofTotal', 'Share of both, as money'],
	['ofWins', 'Share of the wins'],
] as const;

export function effortFigure(report: Report, effort: EffortShares): EffortFigure {
	const { by, classes, sources } = effort;
	const names = namesOf(sourcesIn(report));
	const columns = COLUMNS.filter(([key]) => classes.some((of) => of[key] !== null));
	const longest = Math.max(
		...[...classes, ...sources].map((of) => Math.max(effortOf(of, by) ?? 0, of.ofWins ?? 0)),
	);
	const row = (name: string, of: EffortShare): EffortRow => {
		const share = effortOf(of, by) ?? 0;
		return {
			key: `${of.class} ${of.source ?? '\n'}`,
			name,
			lead: of.class,
			effort: longest > 0 ? share / longest : 0,
			wins: longest > 0 ? (of.ofWins ?? 0) / longest : 0,
			effortWords: percent(share),
			winsWords: of.ofWins === null ? '–' : percent(of.ofWins),
			shares: columns.map(([key]) => (of[key] === null ? null : percent(of[key]))),
		};
	};
	return {
		classes: classes.map((of) => row(CLASS_NAMES[of.class], of)),
		sources: sources.map((of) => row(names.name(of), of)),
		unit: UNITS[by],
		columns: columns.map(([, name]) => name),
	};
}
