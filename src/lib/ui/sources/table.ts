import { CLASS_PLURALS, count, days, money, percent, percentRange } from '../../format';
import { shareAxis, type ShareAxis } from '../../charts/share-axis';
import { CLASSES, type LeadClass, type Rate, type Report, type SourceFigures } from '../../model';
import { listed } from '../../reports/say';

/** What the table shows of a source, and what it can be ordered by. */
export type ColumnKey = 'source' | 'created' | 'won' | 'lost' | 'open' | 'rate' | 'money' | 'days' | 'share';

export interface Column {
	readonly key: ColumnKey;
	readonly name: string;
	/** Currencies are never added, so sources cannot be ranked by several of them. */
	readonly sortable: boolean;
}

/** By class, then by opportunities; or by one column, in one direction. */
export type Order = 'class' | { readonly key: ColumnKey; readonly direction: 'ascending' | 'descending' };

/** More than so many are shown only when asked for. */
export const FIRST = 25;

export const NO_SOURCE = 'No source given';

/** What stands below the label of web referral traffic, so that nobody takes it for referrals. */
export const WEB_LINKS = 'links on other sites, not people';

/** Links on other sites stand behind the other leads. */
const linksLast = (rows: readonly SourceFigures[]): SourceFigures[] => [
	...rows.filter(({ way }) => way !== 'web-links'),
	...rows.filter(({ way }) => way === 'web-links'),
];

export const decided = (source: SourceFigures): number => source.won + source.lost;

/** The rate, drawn towards its class, of one that has something decided; with nothing decided it is not the source's own. */
export const drawnRate = (source: SourceFigures): Rate | null =>
	decided(source) === 0 ? null : source.shrunkRate;

/** Won of decided as it was counted, before it is drawn towards its class. */
export const asCounted = (source: SourceFigures): number | null =>
	decided(source) === 0 ? null : source.won / decided(source);

/** Sources that brought anything, most opportunities first. */
export const listedSources = (report: Report): readonly SourceFigures[] =>
	(report.sources ?? []).filter(({ created }) => created > 0);

/** How the files speak of money won. */
export function moneyIn(report: Report): 'none' | 'one' | 'several' {
	const sources = listedSources(report);
	if (sources.some(({ valueByCurrency }) => Object.keys(valueByCurrency ?? {}).length > 0)) return 'several';
	return sources.some(({ valueWon }) => (valueWon ?? 0) !== 0) ? 'one' : 'none';
}

/** The columns that have something to say about these sources. */
export function columnsOf(report: Report): Column[] {
	const sources = listedSources(report);
	const currencies = moneyIn(report);
	const any = (has: (source: SourceFigures) => boolean) => sources.some(has);
	const column = (key: ColumnKey, name: string, shown = true, sortable = true) =>
		shown ? [{ key, name, sortable }] : [];
	return [
		...column('source', 'Source'),
		...column('created', 'Opportunities'),
		...column('won', 'Won'),
		...column('lost', 'Lost'),
		...column('open', 'Open'),
		...column(
			'rate',
			'Rate of decided',
			any((s) => drawnRate(s) !== null),
		),
		...column('money', 'Money won', currencies !== 'none', currencies === 'one'),
		...column(
			'days',
			'Days to win',
			any(({ medianDaysToWin }) => medianDaysToWin !== null),
		),
		...column(
			'share',
			'Share of wins',
			any(({ shareOfWins }) => shareOfWins !== null),
		),
	];
}

function valueOf(source: SourceFigures, key: ColumnKey): string | number | null {
	switch (key) {
		case 'source':
			return source.source;
		case 'rate':
			return drawnRate(source)?.rate ?? null;
		case 'money':
			return source.valueWon;
		case 'days':
			return source.medianDaysToWin;
		case 'share':
			return source.shareOfWins;
		default:
			return source[key];
	}
}

/** In the order asked for; equal ones stay as they stood, and what cannot be given comes last either way. */
export function ordered(
	sources: readonly SourceFigures[],
	{ key, direction }: Exclude<Order, 'class'>,
	locale?: string,
): SourceFigures[] {
	const names = new Intl.Collator(locale, { numeric: true });
	const turn = direction === 'ascending' ? 1 : -1;
	return [...sources].sort((a, b) => {
		const [first, second] = [valueOf(a, key), valueOf(b, key)];
		if (first === null || second === null) return Number(first === null) - Number(second === null);
		return typeof first === 'string'
			? turn * names.compare(first, String(second))
			: turn * (first - Number(second));
	});
}

/** What a press on a column's header asks for: names from A, figures from the highest; once more turns it. */
export function pressed(order: Order, key: ColumnKey): Order {
	const usual = key === 'source' ? 'ascending' : 'descending';
	if (order === 'class' || order.key !== key) return { key, direction: usual };
	return { key, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Rows that stand together: those of one class, or all of them. */
export interface Group {
	/** null: every class, in one list. */
	readonly lead: LeadClass | null;
	readonly rows: readonly SourceFigures[];
	/** How many sources there are, shown or not. */
	readonly of: number;
}

/** The rows in their order. Cut short by class, those with the most opportunities stay, whatever their class. */
export function groupsOf(sources: readonly SourceFigures[], order: Order, most: number): Group[] {
	if (order !== 'class')
		return [{ lead: null, rows: ordered(sources, order).slice(0, most), of: sources.length }];
	const largest = ordered(sources, { key: 'created', direction: 'descending' });
	const shown = largest.slice(0, most);
	return CLASSES.map((lead) => ({
		lead,
		rows: linksLast(shown.filter((source) => source.class === lead)),
		of: largest.filter((source) => source.class === lead).length,
	})).filter(({ rows }) => rows.length > 0);
}

/** What tells a row from the others: a label may stand in several classes. */
export const rowKey = ({ class: lead, source }: SourceFigures): string => `${lead} ${source ?? '\n'}`;

const NONE = '–';

/** Money won: a line for each currency, never added. */
export function moneyWords(
	{ valueWon, valueByCurrency }: SourceFigures,
	currency: string | null,
	locale?: string,
): string {
	const several = Object.entries(valueByCurrency ?? {}).filter(([, amount]) => amount !== 0);
	if (several.length > 0) return several.map(([code, amount]) => money(amount, code, locale)).join('\n');
	return valueWon === null || valueWon === 0 ? NONE : money(valueWon, currency, locale);
}

/** What stands in a cell of figures. */
export function cellWords(source: SourceFigures, key: ColumnKey, report: Report): string {
	switch (key) {
		case 'money':
			return moneyWords(source, report.currency);
		case 'days':
			return source.medianDaysToWin === null ? NONE : days(source.medianDaysToWin);
		case 'share':
			return source.shareOfWins === null ? NONE : percent(source.shareOfWins);
		case 'source':
		case 'rate':
			return NONE;
		default:
			return count(source[key]);
	}
}

/** The share of a class that its sources are drawn to and held against; null where it has but one. */
export function classShare(report: Report, lead: LeadClass): Rate | null {
	const sources = listedSources(report).filter((source) => source.class === lead);
	return sources.length > 1 ? report.classes[lead].ofDecided : null;
}

/** What stands beside the name of a class: "64% (53–74%) of 83 decided"; null where its one row says it all. */
export function classWords(report: Report, lead: LeadClass): string | null {
	const { won, lost } = report.classes[lead];
	if (listedSources(report).filter((source) => source.class === lead).length < 2) return null;
	const ofDecided = classShare(report, lead);
	if (won + lost === 0) return 'none decided yet';
	return ofDecided === null
		? null
		: `${percent(ofDecided.rate)} (${percentRange(ofDecided.low, ofDecided.high)}) of ${count(won + lost)} decided`;
}

/** "10 of 412 sources"; null where all are shown. */
export function shownWords({ rows, of }: Group): string | null {
	return rows.length === of ? null : `${count(rows.length)} of ${count(of)} sources`;
}

/** What the table cannot say, or says in a way that needs a word. */
export function notes(report: Report): string[] {
	const sources = listedSources(report);
	if (sources.length === 0) return [];
	const keys = new Set(columnsOf(report).map(({ key }) => key));
	const nothingDecided = sources.every((source) => decided(source) === 0);
	const nothingWon = sources.every(({ won }) => won === 0);
	const currencies = moneyIn(report);
	return [
		nothingDecided ? 'Nothing is decided yet, so no source has a rate.' : null,
		keys.has('rate') && classesIn(report).some((lead) => classShare(report, lead) !== null)
			? 'Rates are drawn towards their class, the more the fewer are decided: 3 of 3 is not 100%.'
			: null,
		alikeWords(report),
		...(nothingWon
			? ['Nothing is won yet, so there are no days to win and no shares of wins.']
			: [
					...(currencies === 'none' && report.sharing?.money !== 'hidden'
						? ['The files give no amounts of what was won, so there is no money here.']
						: []),
					...(currencies === 'several'
						? ['There are several currencies. They stand side by side and are never added.']
						: []),
					...(keys.has('days') ? [] : ['No win has usable dates, so there are no days to win.']),
				]),
	].filter((note) => note !== null);
}

/** What is left out of a table cut short; null where all is shown. */
export function cutWords(shown: number, all: number, order: Order): string | null {
	if (shown >= all) return null;
	return order === 'class'
		? `These are the ${count(shown)} of ${count(all)} sources with the most opportunities.`
		: `These are the first ${count(shown)} of ${count(all)} sources in this order.`;
}

/** Classes that have sources, in their fixed order. */
const classesIn = (report: Report): LeadClass[] =>
	CLASSES.filter((lead) => listedSources(report).some((source) => source.class === lead));

/** One axis for all pictures, so that it does not jump when more are shown. */
export function axisOf(report: Report): ShareAxis {
	return shareAxis(
		listedSources(report).flatMap((source) =>
			source.shrunkRate === null ? [] : [source.shrunkRate.high, asCounted(source) ?? 0],
		),
	);
}

/** How the pictures in the rows are to be read. */
export function legendWords(report: Report, shown: readonly SourceFigures[]): string {
	const mean = shown.some((source) => classShare(report, source.class) !== null);
	return [
		'Dot: the rate. Bar: its 95% range. Small dot: won of decided as counted.',
		...(mean ? ['Upright line: the whole class.'] : []),
		...(shown.some((source) => decided(source) === 0 && source.shrunkRate !== null)
			? ['Ring: none decided yet, so the class is the only guide.']
			: []),
	].join(' ');
}

/** From the lowest to the highest. */
const spread = (rates: readonly number[]): number =>
	rates.reduce((high, rate) => Math.max(high, rate), 0) - rates.reduce((low, rate) => Math.min(low, rate), 1);

/** Below this their rates would be written alike. */
const ALIKE = 0.01;

/** Classes whose sources were all drawn to one rate. */
function alikeWords(report: Report): string | null {
	const alike = classesIn(report).filter((lead) => {
		const rates = listedSources(report).flatMap((source) =>
			source.class === lead ? (drawnRate(source)?.rate ?? []) : [],
		);
		return rates.length > 1 && spread(rates) < ALIKE;
	});
	const names = alike.map((lead) => CLASS_PLURALS[lead]);
	if (names.length === 0) return null;
	return `Among ${listed(names)}, the sources differ by no more than chance would make them, so each has the rate of its class. Their bars leave out how sure the class itself is: that range stands beside its name.`;
}
