import { opportunitiesIn } from './opportunities';
import { OWN_DIMENSION, type Filters, type Report, type Undisclosed } from '../model';
import { formatDay } from './date';
import { numberFormat } from './kept';
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
		...Object.entries(filters.among ?? {}).map(([key, value]) => dimensionWords(key, value)),
		amountWords(filters.amountFrom, filters.amountTo, locale),
		...undisclosedWords(filters.undisclosed ?? [], locale),
	].filter((part) => part !== null);
}

const ARTICLES: Readonly<Record<string, string>> = { service: 'a', industry: 'an', region: 'a' };

/** One value of a dimension: "of the service Tax", "with Size large", "without a region". */
function dimensionWords(key: string, value: string): string {
	const article = ARTICLES[key];
	if (article !== undefined) return value === '' ? `without ${article} ${key}` : `of the ${key} ${value}`;
	const name = key.startsWith(OWN_DIMENSION) ? key.slice(OWN_DIMENSION.length) : key;
	return value === '' ? `without ${name}` : `with ${name} ${value}`;
}

function amountWords(from: number | undefined, to: number | undefined, locale?: string): string | null {
	// Made only where there is an amount: the first one takes long.
	const said = (amount: number): string => numberFormat(locale, { maximumFractionDigits: 6 }).format(amount);
	if (from === undefined) return to === undefined ? null : `with amounts up to ${said(to)}`;
	if (to === undefined) return `with amounts from ${said(from)} on`;
	return `with amounts from ${said(from)} to ${said(to)}`;
}

function undisclosedWords(of: readonly Undisclosed[], locale?: string): string[] {
	const columns = of.filter((one) => one === 'own-column').length;
	return [
		...(of.includes('amounts') ? ['with certain amounts'] : []),
		...(columns === 0
			? []
			: columns === 1
				? ['with one value of a column of its own']
				: [`with one value each of ${count(columns, locale)} columns of its own`]),
	];
}

/** "Only opportunities created in 2025, handled by Ann: 34 of 617."; null where nothing is narrowed. */
export function filterSentence(
	{ filters, counted: n, rows }: Pick<Report, 'filters' | 'counted' | 'rows'>,
	locale?: string,
): string | null {
	const words = filterWords(filters, locale);
	if (words.length === 0) return null;
	const said = `Only opportunities ${words.join(', ')}: ${count(n, locale)} of ${count(opportunitiesIn(rows), locale)}.`;
	const { from, to, amountFrom, amountTo } = filters;
	if (from !== undefined && to !== undefined && from > to)
		return `${said} The first day lies after the last, so nothing can match.`;
	return amountFrom !== undefined && amountTo !== undefined && amountFrom > amountTo
		? `${said} The least amount is above the most, so nothing can match.`
		: said;
}
