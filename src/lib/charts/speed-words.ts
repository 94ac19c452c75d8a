import { counted, days } from '../format';
import type { LeadClass, PeriodUnit, ProvenReport, Report } from '../model';
import { isShared } from '../reports/advice';
import { periodName } from './period-names';
import type { PeriodRow } from './period-words';
import { speedPoints } from './range-figure';

/** Every period with a win of one of the classes, in time: the median, the middle half and how many wins. */
export function speedRows(
	{ evidence }: ProvenReport,
	unit: PeriodUnit,
	classes: readonly LeadClass[],
	locale?: string,
): PeriodRow[] {
	const speed = evidence.pace?.speed ?? [];
	const known = classes.map(
		(lead) => new Map(speedPoints(speed, unit, lead).map((point) => [point.from, point])),
	);
	const all = [...new Set(known.flatMap((points) => [...points.keys()]))].sort();
	const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
	return all.map((from) => ({
		from,
		name: periodName({ unit, from }, locale),
		cells: known.map((points) => {
			const point = points.get(from);
			if (point === undefined) return { text: '–', small: null };
			const half = `${number.format(point.lowerQuartile)} to ${number.format(point.upperQuartile)}`;
			return {
				text: days(point.median, locale),
				small: `${half}, ${counted(point.wins, 'win', 'wins', locale)}`,
			};
		}),
	}));
}

/** That a gap is no zero where what counts few is withheld; empty in the owner's own report, which has no such gap. */
export const gapNote = (report: Pick<Report, 'choices'>, unit: PeriodUnit): string =>
	isShared(report)
		? `A gap is a ${unit} with fewer than five wins, or one put together with others, and no zero.`
		: '';
