import { CLASS_NAMES, count, formatDay, percent, rateWithRange } from '../format';
import { dayNumber } from '../format/day-number';
import type { LeadClass, Rate } from '../model';
import type { Measure, Series } from '../reports/versus';
import { LOOKS, type Look } from './looks';
import type { PeriodRow } from './period-words';
import { shareAxis } from './share-axis';

export interface SavedMark {
	/** Place between the first day and the last, 0 to 1. */
	readonly at: number;
	readonly rate: Rate;
}

export interface SavedLine {
	readonly lead: LeadClass;
	readonly name: string;
	/** "48%", the last one. */
	readonly latest: string;
	readonly look: Look;
	readonly marks: readonly SavedMark[];
}

export interface SavedDay {
	readonly at: number;
	/** "30 Jun" */
	readonly label: string;
	readonly year: string;
	/** `wide`: only where there is room. `never`: too near to another. */
	readonly labelled: 'always' | 'wide' | 'never';
}

/** Saved reports in time: everything the picture shows, and nothing about how. */
export interface SavedFigure {
	readonly days: readonly SavedDay[];
	readonly lines: readonly SavedLine[];
	readonly top: number;
	readonly marks: readonly { readonly at: number; readonly label: string }[];
}

/** Room of a label of a day, as a part of the width; on a narrow screen and on a wide one. */
const NARROW = 0.3;
const WIDE = 0.11;

/** The lines of the classes that are shown; null where none of them has a point. */
export function savedFigure(
	series: Series,
	measure: Measure,
	classes: readonly LeadClass[],
	locale?: string,
): SavedFigure | null {
	const days = series.reports.map(({ asOf, madeOn }) => asOf ?? madeOn);
	const [first, last] = [dayNumber(days[0] ?? ''), dayNumber(days.at(-1) ?? '')];
	const place = (day: string) => (last > first ? (dayNumber(day) - first) / (last - first) : 0.5);
	const lines = series.lines[measure]
		.filter((line) => classes.includes(line.class))
		.map(({ class: lead, points }): SavedLine => ({
			lead,
			name: CLASS_NAMES[lead],
			latest: percent(points.at(-1)?.rate.rate ?? 0, locale),
			look: LOOKS[lead],
			marks: points.map(({ day, rate }) => ({ at: place(day), rate })),
		}));
	if (lines.length === 0) return null;
	const axis = shareAxis(lines.flatMap(({ marks }) => marks.map(({ rate }) => rate.high)));
	return {
		days: labelled(days, place, locale),
		lines,
		top: axis.top,
		marks: axis.marks.map((at) => ({ at, label: percent(at, locale) })),
	};
}

/** From the last day backwards, as the last is the one that is asked for. */
function labelled(days: readonly string[], place: (day: string) => number, locale?: string): SavedDay[] {
	const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
	let [always, wide] = [Infinity, Infinity];
	return days
		.toReversed()
		.map((day): SavedDay => {
			const at = place(day);
			const isAlways = always - at >= NARROW;
			const isWide = isAlways || (wide - at >= WIDE && always - at >= WIDE);
			if (isAlways) always = at;
			if (isWide) wide = at;
			return {
				at,
				label: short.format(new Date(`${day}T12:00:00Z`)),
				year: day.slice(0, 4),
				labelled: isAlways ? 'always' : isWide ? 'wide' : 'never',
			};
		})
		.toReversed();
}

/** The same as a table: a row for each report, a column for each class. */
export function savedRows(
	series: Series,
	measure: Measure,
	classes: readonly LeadClass[],
	locale?: string,
): PeriodRow[] {
	const lines = classes.map((lead) => series.lines[measure].find((line) => line.class === lead));
	return series.reports.map((report) => {
		const day = report.asOf ?? report.madeOn;
		return {
			from: day,
			name: formatDay(day, locale),
			cells: classes.map((lead, i) => {
				const point = lines[i]?.points.find((one) => one.day === day);
				const { created } = report.classes[lead];
				return point === undefined
					? { text: '–', small: created === 0 ? null : `${count(created, locale)} created` }
					: {
							text: rateWithRange(point.rate, null, locale),
							small:
								measure === 'of-decided'
									? `of ${count(point.of, locale)} decided`
									: `of ${count(point.of, locale)} created`,
						};
			}),
		};
	});
}
