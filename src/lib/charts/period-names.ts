import { dayFormat } from '../format/kept';
import type { Period, PeriodUnit } from '../model';
import { startsOf } from '../reports/periods/span';

const parts = ({ from }: Pick<Period, 'from'>) => {
	const [year = 0, month = 1] = from.split('-').map(Number);
	return { year, month };
};

/** "Q1", "Jan", "2025": a period within what stands around it. */
export function shortPeriodName(period: Pick<Period, 'unit' | 'from'>, locale?: string): string {
	const { year, month } = parts(period);
	if (period.unit === 'year') return String(year);
	if (period.unit === 'quarter') return `Q${Math.ceil(month / 3)}`;
	return dayFormat(locale, { month: 'short' }).format(new Date(Date.UTC(2024, month - 1, 1)));
}

type Named = Pick<Period, 'unit' | 'from'> & Partial<Pick<Period, 'to'>>;

/** "Q1 2025", "Jan 2025", "2025"; of several put together "Q1–Q2 2025", "Nov 2024–Feb 2025", "2023–2025". */
export function periodName({ unit, from, to }: Named, locale?: string): string {
	const last = to === undefined ? from : startsOf({ unit, from, to }).at(-1)!;
	const [year, lastYear] = [from, last].map((day) => String(parts({ from: day }).year));
	const [short, lastShort] = [from, last].map((day) => shortPeriodName({ unit, from: day }, locale));
	if (unit === 'year') return last === from ? short! : `${short}–${lastShort}`;
	if (last === from) return `${short} ${year}`;
	return year === lastYear ? `${short}–${lastShort} ${year}` : `${short} ${year}–${lastShort} ${lastYear}`;
}

/** The year that stands below a short name; null where it is the name. */
export const yearOf = (period: Pick<Period, 'unit' | 'from'>): string | null =>
	period.unit === 'year' ? null : String(parts(period).year);

/** The place of a period among those of its unit, since the year 0: what labels are thinned out by. */
export function placeOf(period: Pick<Period, 'unit' | 'from'>): number {
	const { year, month } = parts(period);
	const each: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12 };
	return Math.floor((year * 12 + month - 1) / each[period.unit]);
}
