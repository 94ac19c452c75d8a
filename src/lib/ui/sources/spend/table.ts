import { count, fixed, money } from '../../../format';
import type { Report, SourceFigures } from '../../../model';
import type { Answer } from '../../../reports/answer';

/** Where nothing is known of what was spent: what to do. */
export const NO_SPEND: Answer = {
	question: 'What does a client cost?',
	sentence: 'Nothing says yet what any source cost.',
	emphasis: null,
	why: 'Drop a file with the columns source, month, cost and hours (hours are optional), or type it in below. Then each source shows what a client from it cost, and what came of the money.',
};

/** More than so many are shown only when asked for. */
export const FIRST_SPENT = 25;

export type SpentKey = 'cost' | 'hours' | 'won' | 'client' | 'return' | 'hour';

export interface SpentColumn {
	readonly key: SpentKey;
	readonly name: string;
}

/** Sources of which anything is known that was put in, most put in first. */
export function spentRows({ sources }: Pick<Report, 'sources'>): SourceFigures[] {
	const put = ({ total, cost, hours }: SourceFigures) => total ?? cost ?? hours ?? 0;
	return (sources ?? [])
		.filter(({ cost, hours }) => cost !== null || hours !== null)
		.sort((a, b) => put(b) - put(a) || b.created - a.created);
}

/** The columns that have something to say about these sources. */
export function spentColumns(report: Report): SpentColumn[] {
	const rows = spentRows(report);
	const column = (key: SpentKey, name: string, has: (of: SourceFigures) => boolean) =>
		rows.some(has) ? [{ key, name }] : [];
	return [
		...column('cost', 'Cost', ({ cost }) => cost !== null),
		...column('hours', 'Hours', ({ hours }) => hours !== null),
		...column('won', 'Won of created', () => true),
		...column('client', 'Cost of a client', ({ costPerClient }) => costPerClient !== null),
		...column('return', `Won for each ${oneOf(report)}`, ({ returnPerOne }) => returnPerOne !== null),
		...column('hour', 'Money an hour', ({ valuePerHour }) => valuePerHour !== null),
	];
}

/** "$1": the unit of which the return is told. */
const oneOf = ({ currency }: Report): string => (currency === null ? '1' : money(1, currency));

const NONE = '–';
const whole = (amount: number): number => (Math.abs(amount) < 10 ? amount : Math.round(amount));

/** A cell: its figure, and its range where it has one. */
export interface SpentCell {
	readonly text: string;
	readonly range: string | null;
}

const cell = (text: string, range: string | null = null): SpentCell => ({ text, range });

export function spentCell(of: SourceFigures, key: SpentKey, report: Report, locale?: string): SpentCell {
	const { cost, costCurrency, hours, costPerClient: client, returnPerOne, valuePerHour } = of;
	const currency = costCurrency ?? report.currency;
	const amount = (value: number) => money(whole(value), currency, locale);
	switch (key) {
		case 'cost':
			return cell(cost === null ? NONE : amount(cost));
		case 'hours':
			return cell(hours === null ? NONE : fixed(hours, Number.isInteger(hours) ? 0 : 1, locale));
		case 'won':
			return cell(`${count(of.won, locale)} of ${count(of.created, locale)}`);
		case 'client':
			return client === null
				? cell(NONE)
				: cell(amount(client.value), `${amount(client.low)} – ${amount(client.high)}`);
		case 'return':
			return cell(returnPerOne === null ? NONE : fixed(returnPerOne, returnPerOne < 100 ? 1 : 0, locale));
		case 'hour':
			return cell(valuePerHour === null ? NONE : amount(valuePerHour));
	}
}

/** What limits the table. */
export function spentNotes(report: Report): string[] {
	const rows = spentRows(report);
	const ranged = rows.filter(({ costPerClient }) => costPerClient !== null);
	return [
		ranged.length > 1
			? 'Most put in first. The range of the cost of a client is that of the share won: where two ranges overlap, it is not known which source is cheaper.'
			: null,
		rows.some(({ returnPerOne }) => returnPerOne !== null)
			? 'What was won is counted so far; open ones may still bring more.'
			: null,
	].filter((note) => note !== null);
}
