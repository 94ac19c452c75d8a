import { CLASS_NAMES, count, formatDay, percent, percentRange } from '../../format';
import {
	CLASSES,
	type ClassFigures,
	type LeadClass,
	type Rate,
	type Report,
	type RowMatch,
} from '../../model';
import type { Input, RowGroup } from './types';

/** Classes of which there is any, in their order. */
export const classesIn = ({ classes }: Report): LeadClass[] =>
	CLASSES.filter((id) => classes[id].created > 0);

/** A line for each class of which there is any; null: nothing to say of it. */
export const ofEachClass = (
	report: Report,
	say: (figures: ClassFigures, id: LeadClass) => string | null,
): Input[] =>
	classesIn(report).flatMap((id) => {
		const value = say(report.classes[id], id);
		return value === null ? [] : [{ name: CLASS_NAMES[id], value }];
	});

/** "33 won, 12 lost, 5 open". */
export const outcomes = ({ won, lost, open }: Pick<ClassFigures, 'won' | 'lost' | 'open'>): string =>
	`${count(won)} won, ${count(lost)} lost, ${count(open)} open`;

/** "64%, range 53–74%". */
export const rateWords = ({ rate, low, high }: Rate): string =>
	`${percent(rate)}, range ${percentRange(low, high)}`;

/** A group of rows; none where there are none. */
export const group = (name: string, n: number, ...any: readonly RowMatch[]): RowGroup[] =>
	n === 0 ? [] : [{ name, count: n, any }];

/** Rows of each class of which there is any, in the ways that are asked. */
export const groupsByClass = (
	report: Report,
	ways: (name: string, figures: ClassFigures, id: LeadClass) => readonly RowGroup[],
): RowGroup[] => classesIn(report).flatMap((id) => ways(CLASS_NAMES[id], report.classes[id], id));

/** Won, lost and open ones of each class. */
export const byOutcome = (report: Report): RowGroup[] =>
	groupsByClass(report, (name, { won, lost, open }, id) => [
		...group(`${name}, won`, won, { class: id, outcome: 'won' }),
		...group(`${name}, lost`, lost, { class: id, outcome: 'lost' }),
		...group(`${name}, open`, open, { class: id, outcome: 'open' }),
	]);

/** All of each class. */
export const byClass = (report: Report): RowGroup[] =>
	groupsByClass(report, (name, { created }, id) => group(name, created, { class: id }));

/** The as-of date as an input; nothing where no file has a date. */
export const asOf = ({ asOf: day }: Report): Input[] =>
	day === null ? [] : [{ name: 'The day the files speak of', value: formatDay(day) }];
