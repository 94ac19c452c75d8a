import type { CanonicalRows, CellColumn } from '../../model';

/** Columns that tell when something was: forecasts are none of them. */
const DAYS = ['created', 'closed', 'modified'] as const;

const latest = (days: readonly (string | null)[]): string | null =>
	days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

/** The latest day of a column, `YYYY-MM-DD`, whatever the time of day; null where it has none. */
function latestOf(column: CellColumn | undefined): string | null {
	if (column === undefined) return null;
	const { texts } = column;
	let last = '';
	for (let number = 0; number < texts.count; number++) {
		const text = texts.at(number);
		if (text > last) last = text;
	}
	return last === '' ? null : last.slice(0, 10);
}

/** The latest day that opportunities themselves speak of, `YYYY-MM-DD`; null where none has a date. */
export const latestOfOpportunities = (files: readonly CanonicalRows[]): string | null =>
	latest(
		files.flatMap((file) =>
			isOf(file, 'opportunities') ? DAYS.map((name) => latestOf(file.columns[name])) : [],
		),
	);

/**
 * The latest day that any of the files speaks of; null where no file has a date. Days later than today and forecasts
 * of closing are not among the rows.
 */
export const latestDay = (files: readonly CanonicalRows[]): string | null =>
	latest([
		latestOfOpportunities(files),
		...files.map((file) => {
			if (isOf(file, 'touches') || isOf(file, 'given')) return latestOf(file.columns.date);
			if (isOf(file, 'partners') || isOf(file, 'contacts')) return latestOf(file.columns.last_touch);
			return null;
		}),
	]);

const isOf = <K extends CanonicalRows['kind']>(file: CanonicalRows, kind: K): file is CanonicalRows<K> =>
	file.kind === kind;
