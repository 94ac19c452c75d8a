import type { Result } from '../../engine';
import type { LeadClass } from '../../model';
import { classOf, known } from '../known';

/** What the files say was put into one source in one currency, in the time asked for. */
export interface SpendFact {
	/** null: the rows name none. */
	readonly source: string | null;
	/** Class of the label by itself. */
	readonly labelClass: LeadClass;
	readonly currency: string | null;
	readonly cost: number | null;
	readonly hours: number | null;
	/** First day of its rows, and the day after their last, `YYYY-MM-DD`; null where none has a time. */
	readonly firstDay: string | null;
	readonly afterDay: string | null;
	/** Rows that count by their days, that lie outside the time asked for, that name no time. */
	readonly cut: number;
	readonly outside: number;
	readonly undated: number;
}

/** How many opportunities of a class have a label, whatever the filters. */
export interface LabelFact {
	readonly source: string;
	readonly class: LeadClass;
	readonly n: number;
}

/** The answer of `spend.sql`. */
export function toSpendFacts(result: Result): SpendFact[] {
	const [sources, classes, currencies] = [
		result.texts('source'),
		result.texts('label_class'),
		result.texts('currency'),
	];
	const [first, after] = [result.texts('first_day'), result.texts('after_day')];
	const [cost, hours] = [result.numbers('cost'), result.numbers('hours')];
	const [cut, outside, undated] = [
		result.numbers('cut'),
		result.numbers('outside'),
		result.numbers('undated'),
	];
	return Array.from({ length: result.rows }, (_, i) => ({
		source: sources[i] ?? null,
		labelClass: classOf(classes[i]),
		currency: currencies[i] ?? null,
		cost: known(cost[i]),
		hours: known(hours[i]),
		firstDay: first[i] ?? null,
		afterDay: after[i] ?? null,
		cut: cut[i] ?? 0,
		outside: outside[i] ?? 0,
		undated: undated[i] ?? 0,
	}));
}

/** The answer of `labels.sql`. */
export function toLabelFacts(result: Result): LabelFact[] {
	const [sources, classes, n] = [result.texts('source'), result.texts('class'), result.numbers('n')];
	return Array.from({ length: result.rows }, (_, i) => ({
		source: sources[i] ?? '',
		class: classOf(classes[i]),
		n: n[i] ?? 0,
	}));
}
