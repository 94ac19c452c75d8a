import { NO_EFFORT, type EffortFigures, type Money, type SourceFigures } from '../../model';
import { costPerWon, returnPerOne, valuePerHour } from '../../stats/economics';
import { moneyOf, type Put, type SpendInput } from './effort';
import { sameMoney } from './same';

/**
 * The sources with what was put into each. A label that no opportunity has stands behind them as a source that
 * brought none.
 *
 * @param inTime the spend of the files is of the time that the opportunities are of
 */
export function withPuts(
	sources: readonly SourceFigures[],
	puts: readonly Put[],
	input: SpendInput,
	inTime: boolean,
): SourceFigures[] {
	const keyOf = (of: Pick<SourceFigures, 'source' | 'class'>) => `${of.class} ${of.source ?? '\n'}`;
	const wanted = new Map(puts.map((put) => [keyOf(put), put]));
	const money = moneyOf(input);
	const noCosts = puts.every(({ cost }) => cost === null);
	const figures = (of: Brought, put: Put): EffortFigures =>
		effortFigures(of, put, { money, noCosts, inTime: inTime || put.typed.length > 0 });
	const found = new Set(sources.map(keyOf));
	return [
		...sources.map((of) => {
			const put = wanted.get(keyOf(of));
			return put === undefined ? of : { ...of, ...figures(of, put) };
		}),
		...puts
			.filter((put) => !found.has(keyOf(put)) && (put.cost !== null || put.hours !== null))
			.map((put) => {
				const none = broughtNone(put, input);
				return { ...none, ...figures(none, put) };
			}),
	];
}

type Brought = Pick<SourceFigures, 'created' | 'won' | 'valueWon'>;

interface Against {
	/** The one currency of the amounts; `undefined` where there are several, or none. */
	readonly money: string | null | undefined;
	readonly noCosts: boolean;
	readonly inTime: boolean;
}

/** What came of what was put in. What is of another time or currency is not set against it. */
function effortFigures(of: Brought, put: Put, { money, noCosts, inTime }: Against): EffortFigures {
	const { cost, costCurrency, hours, total } = put;
	const own = { ...NO_EFFORT, cost, costCurrency: cost === null ? null : costCurrency, hours, total };
	if (!inTime || total === null || total < 0) return { ...own, ...perHour(of, put, inTime, noCosts, money) };
	const comparable = money !== undefined && sameMoney(costCurrency, money);
	return {
		...own,
		costPerClient: total === 0 ? null : costPerWon(total, of.won, of.created),
		returnPerOne: comparable && of.valueWon !== null ? returnPerOne(of.valueWon, total) : null,
		...perHour(of, put, inTime, noCosts, money),
	};
}

/** Money for each hour needs the cost, too, unless nobody says any cost at all. */
function perHour(
	{ valueWon }: Brought,
	{ cost, costCurrency, hours }: Put,
	inTime: boolean,
	noCosts: boolean,
	money: string | null | undefined,
): Pick<EffortFigures, 'valuePerHour'> {
	const comparable = money !== undefined && sameMoney(costCurrency, money) && inTime;
	if (!comparable || valueWon === null || hours === null || (cost === null && !noCosts))
		return { valuePerHour: null };
	return { valuePerHour: valuePerHour(valueWon, cost ?? 0, hours) };
}

/** A source that only the spend names. */
function broughtNone({ source, class: id }: Put, { currencies }: SpendInput): SourceFigures {
	const money: Money = {
		valueWon: currencies.length === 1 ? 0 : null,
		valueByCurrency: currencies.length > 1 ? {} : null,
	};
	return {
		source,
		class: id,
		way: null,
		created: 0,
		won: 0,
		lost: 0,
		open: 0,
		...money,
		shrunkRate: null,
		medianDaysToWin: null,
		shareOfWins: null,
		...NO_EFFORT,
	};
}
