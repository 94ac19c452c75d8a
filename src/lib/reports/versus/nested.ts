import { PERIOD_UNITS, type LeadClass, type Period, type Report } from '../../model';
import { otherFirm } from './order';
import { sameNarrowing } from './narrowed';
import type { Because } from './types';

/** Of the earlier report's, that stand only in the later one although they came before: more is another reading. */
const MOST_LATE = 0.05;
/** So few may be entered late whatever the number. */
const FEW = 2;

/** Why no two figures of these reports can be taken from each other; null where nothing speaks against it. */
export function whyApart(earlier: Report, later: Report): Because | null {
	if (otherFirm(earlier, later)) return 'firm';
	if (!sameNarrowing(earlier, later)) return 'filters';
	if (earlier.asOf === null || later.asOf === null) return 'undated';
	return earlier.asOf === later.asOf ? 'same-day' : null;
}

/**
 * Why the later report's opportunities of a class cannot be those of the earlier one and what came since; null where
 * all that both say fits that. Counts alone cannot prove it.
 */
export function whyNotWithin(earlier: Report, later: Report, id: LeadClass): Because | null {
	const [before, now] = [earlier.classes[id], later.classes[id]];
	if (now.created < before.created || now.won < before.won || now.lost < before.lost) return 'fewer';
	return earlier.asOf === null || before.created === 0
		? null
		: whyPeriods(periods(earlier, id), periods(later, id), earlier.asOf);
}

type ByUnit = ReadonlyMap<Period['unit'], readonly Period[]>;

const periods = (report: Report, id: LeadClass): ByUnit =>
	new Map(
		PERIOD_UNITS.map((unit) => [
			unit,
			(report.periods ?? []).filter((of) => of.unit === unit && of.class === id && of.created > 0),
		]),
	);

/**
 * The shortest periods that both have, those over by the earlier day. A shared report puts small neighbours together, so
 * they are held against each other from one end that both have to the next.
 */
function whyPeriods(earlier: ByUnit, later: ByUnit, asOf: string): Because | null {
	const unit = PERIOD_UNITS.find(
		(one) => (earlier.get(one) ?? []).length > 0 && (later.get(one) ?? []).length > 0,
	);
	if (unit === undefined) return null;
	const [before, now] = [inTime(earlier.get(unit) ?? []), inTime(later.get(unit) ?? [])];
	if (now[0]!.from >= before[0]!.to) return 'window';
	const ends = new Set(now.map(({ to }) => to));
	const common = before.map(({ to }) => to).filter((to) => to <= asOf && ends.has(to));
	let late = 0;
	for (const to of common) {
		const more = createdBy(now, to) - createdBy(before, to);
		// Fewer between two ends: some of the time between them are gone.
		if (more < late) return 'moved';
		late = more;
	}
	const last = common.at(-1);
	return last !== undefined && late > Math.max(FEW, MOST_LATE * createdBy(before, last)) ? 'moved' : null;
}

const inTime = (of: readonly Period[]): Period[] => [...of].sort((a, b) => (a.to < b.to ? -1 : 1));

const createdBy = (of: readonly Period[], day: string): number =>
	of.filter(({ to }) => to <= day).reduce((sum, { created }) => sum + created, 0);

/** The day after the class's first period; null where the report has none. */
export function firstPeriodOver({ periods: all }: Report, id: LeadClass): string | null {
	const own = (all ?? []).filter((of) => of.class === id && of.created > 0);
	const unit = PERIOD_UNITS.find((one) => own.some((of) => of.unit === one));
	const ends = own.filter((of) => of.unit === unit).map(({ to }) => to);
	return ends.sort()[0] ?? null;
}
