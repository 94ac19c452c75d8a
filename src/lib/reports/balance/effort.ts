import { CLASSES, type LeadClass, type Report, type SourceFigures } from '../../model';
import { returnPerOne, valuePerHour } from '../../stats/economics';
import { wilsonRange, type Range } from '../../stats/wilson';
import { dayNumber } from '../../format/day-number';
import { MONTH_DAYS } from './spans';

/*
 * What an hour, and each 1 spent, brought in each class. Only sources count for which both sides are known: for an hour
 * what they won less what they cost, over their hours; for each 1 what they won, over all that was put in. Money of
 * other currencies or of another time than the spend is never set against it. A source that took nothing counts with
 * what it brought, as it does where the report speaks of what a client cost. What was put in is known, how many are won
 * is chance: the range is Wilson's for won ÷ created, each win at the mean amount there was.
 */

/** Money that came of what was put in, and what chance could have made of it. */
export interface Brought {
	readonly value: number;
	/** Null where nothing was won: there is no amount to go by. */
	readonly range: Range | null;
}

/** What the sources of one class brought for what was put into them. */
export interface ClassYield {
	readonly class: LeadClass;
	/** Money won less cost for each hour, and the hours; null where no source tells both. */
	readonly perHour: (Brought & { readonly hours: number }) | null;
	/** Money won for each 1 put in (cost, and hours at what one is worth), and all that was put in. */
	readonly perOne: (Brought & { readonly total: number }) | null;
}

type Numbers = 'created' | 'won' | 'valueWon' | 'cost' | 'hours' | 'total';

const add = (sources: readonly SourceFigures[], key: Numbers): number =>
	sources.reduce((sum, source) => sum + (source[key] ?? 0), 0);

/** A figure of the money won, with its range: as many won as chance could make of the same opportunities. */
function brought(sources: readonly SourceFigures[], of: (valueWon: number) => number | null): Brought | null {
	const [created, won, money] = [add(sources, 'created'), add(sources, 'won'), add(sources, 'valueWon')];
	const value = of(money);
	if (value === null) return null;
	if (won === 0 || money <= 0) return { value, range: null };
	const share = wilsonRange(won, created);
	const [low, high] = [share.low, share.high].map((end) => of((money * end * created) / won));
	return { value, range: low == null || high == null ? null : { low, high } };
}

/** Of a source that took nothing there is no quotient, though both its sides are known. */
const bothKnown = ({ cost, valueWon }: SourceFigures): boolean => cost !== null && valueWon !== null;

function yieldOf(id: LeadClass, sources: readonly SourceFigures[]): ClassYield {
	const own = sources.filter((source) => source.class === id);
	const timed = own.filter((of) => of.valuePerHour !== null || (of.hours === 0 && bothKnown(of)));
	const paid = own.filter((of) => of.returnPerOne !== null || (of.total === 0 && bothKnown(of)));
	const [cost, hours, total] = [add(timed, 'cost'), add(timed, 'hours'), add(paid, 'total')];
	const hour = brought(timed, (money) => valuePerHour(money, cost, hours));
	const one = brought(paid, (money) => returnPerOne(money, total));
	return {
		class: id,
		perHour: hour === null ? null : { ...hour, hours },
		perOne: one === null ? null : { ...one, total },
	};
}

/** Classes of which an hour or each 1 put in can be told, in their fixed order. */
export const yieldsOf = ({ sources }: Pick<Report, 'sources'>): ClassYield[] =>
	CLASSES.map((id) => yieldOf(id, sources ?? [])).filter(
		({ perHour, perOne }) => perHour !== null || perOne !== null,
	);

/** Hours that a class took in a month of the files; null where that cannot be told. */
export function hoursAMonth({ perHour }: ClassYield, { asOf, choices }: Report): number | null {
	const first = choices?.created?.first;
	if (perHour === null || asOf === null || first === undefined) return null;
	return perHour.hours / Math.max(1, (dayNumber(asOf) - dayNumber(first)) / MONTH_DAYS);
}
