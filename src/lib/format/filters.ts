import { opportunitiesIn } from './opportunities';
import type { Filters, Report } from '../model';
import { formatDay } from './date';
import { count } from './number';
import { CLASS_WORDS } from './words';

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'];

/** A span of days as people say it: "in 2025", "in Q2 2025", "from 1 Feb 2025 to 5 Mar 2025", "since …", "until …". */
export function spanWords(from: string | undefined, to: string | undefined, locale?: string): string | null {
	if (from === undefined && to === undefined) return null;
	if (to === undefined) return `since ${formatDay(from ?? '', locale)}`;
	if (from === undefined) return `until ${formatDay(to, locale)}`;
	const year = from.slice(0, 4);
	if (from === `${year}-01-01` && to === `${year}-12-31`) return `in ${year}`;
	const quarter = QUARTER_ENDS.findIndex((end) => to === `${year}-${end}`);
	if (quarter >= 0 && from === `${year}-${String(3 * quarter + 1).padStart(2, '0')}-01`)
		return `in Q${quarter + 1} ${year}`;
	return `from ${formatDay(from, locale)} to ${formatDay(to, locale)}`;
}

/** What the figures are narrowed to, as parts of a sentence; none where they are not narrowed. */
export function filterWords(filters: Filters, locale?: string): string[] {
	const span = spanWords(filters.from, filters.to, locale);
	return [
		filters.class === undefined ? null : `of the class “${CLASS_WORDS[filters.class]}”`,
		span === null ? null : `created ${span}`,
		filters.owner === undefined ? null : filters.owner === '' ? 'of no owner' : `handled by ${filters.owner}`,
		filters.source === undefined
			? null
			: filters.source === ''
				? 'without a source'
				: `from ${filters.source}`,
	].filter((part) => part !== null);
}

/** "Only opportunities created in 2025, handled by Ann: 34 of 617."; null where nothing is narrowed. */
export function filterSentence(
	{ filters, counted: n, rows }: Pick<Report, 'filters' | 'counted' | 'rows'>,
	locale?: string,
): string | null {
	const words = filterWords(filters, locale);
	if (words.length === 0) return null;
	const said = `Only opportunities ${words.join(', ')}: ${count(n, locale)} of ${count(opportunitiesIn(rows), locale)}.`;
	const { from, to } = filters;
	return from !== undefined && to !== undefined && from > to
		? `${said} The first day lies after the last, so nothing can match.`
		: said;
}
