import { CLASSES, type LeadClass, type Report, type SourceFigures } from '../../model';
import { returnPerOne, valuePerHour } from '../../stats/economics';
import { dayNumber } from '../../format/day-number';

/*
 * What an hour, and each 1 spent, brought in each class. Only sources count for which both sides are known: for an hour
 * what they won less what they cost, over their hours; for each 1 what they won, over all that was put in. Money of
 * other currencies or of another time than the spend is never set against it.
 */

/** What the sources of one class brought for what was put into them. */
export interface ClassYield {
	readonly class: LeadClass;
	/** Money won less cost for each hour, the hours, and how many sources; null where no source tells both. */
	readonly perHour: { readonly value: number; readonly hours: number; readonly sources: number } | null;
	/** Money won for each 1 put in (cost, and hours at what one is worth), and all that was put in. */
	readonly perOne: { readonly value: number; readonly total: number; readonly sources: number } | null;
}

const add = (sources: readonly SourceFigures[], of: (source: SourceFigures) => number | null): number =>
	sources.reduce((sum, source) => sum + (of(source) ?? 0), 0);

function yieldOf(id: LeadClass, sources: readonly SourceFigures[]): ClassYield {
	const own = sources.filter((source) => source.class === id);
	const timed = own.filter(({ valuePerHour: known }) => known !== null);
	const paid = own.filter(({ returnPerOne: known }) => known !== null);
	const [hours, total] = [add(timed, (of) => of.hours), add(paid, (of) => of.total)];
	const hour = valuePerHour(
		add(timed, (of) => of.valueWon),
		add(timed, (of) => of.cost),
		hours,
	);
	const one = returnPerOne(
		add(paid, (of) => of.valueWon),
		total,
	);
	return {
		class: id,
		perHour: hour === null ? null : { value: hour, hours, sources: timed.length },
		perOne: one === null ? null : { value: one, total, sources: paid.length },
	};
}

/** Classes of which an hour or each 1 put in can be told, in their fixed order. */
export const yieldsOf = ({ sources }: Pick<Report, 'sources'>): ClassYield[] =>
	CLASSES.map((id) => yieldOf(id, sources ?? [])).filter(
		({ perHour, perOne }) => perHour !== null || perOne !== null,
	);

/** Days of a month, on average. */
const MONTH = 365.25 / 12;

/** Hours that a class took in a month of the files; null where that cannot be told. */
export function hoursAMonth({ perHour }: ClassYield, { asOf, choices }: Report): number | null {
	const first = choices?.created?.first;
	if (perHour === null || asOf === null || first === undefined) return null;
	return perHour.hours / Math.max(1, (dayNumber(asOf) - dayNumber(first)) / MONTH);
}
