import type { Result } from '../../engine';
import { dayNumber, isoDay } from '../../format/day-number';
import type { Filters } from '../../model';
import { classOf, known } from '../known';
import type { SpendFact } from './facts';

/** One row of spend. Days count from 1970-01-01; null: none named. */
export interface SpendRow extends Pick<SpendFact, 'source' | 'labelClass' | 'currency' | 'cost' | 'hours'> {
	readonly from: number | null;
	/** The day after its last. */
	readonly to: number | null;
}

/** The time that the opportunities are of, and what a filter asks for, as days. */
export interface Asked {
	readonly from: number | null;
	readonly to: number | null;
	readonly asOf: number | null;
	/** First creation of all opportunities. */
	readonly first: number | null;
}

/** The answer of `rows.sql`. */
export function toSpendRows(result: Result): SpendRow[] {
	const [sources, classes, currencies] = ['source', 'source_class', 'currency'].map((c) => result.texts(c));
	const [from, to, cost, hours] = ['from_day', 'to_day', 'cost', 'hours'].map((c) => result.numbers(c));
	return Array.from({ length: result.rows }, (_, i) => ({
		source: sources?.[i] ?? null,
		labelClass: classOf(classes?.[i]),
		currency: currencies?.[i] ?? null,
		cost: known(cost?.[i]),
		hours: known(hours?.[i]),
		from: known(from?.[i]),
		to: known(to?.[i]),
	}));
}

/** Days as they are compared with those of the rows. */
export function askedOf(filters: Filters, asOf: string | null, firstCreated: string | null): Asked {
	const day = (iso: string | null | undefined) => (iso == null ? null : dayNumber(iso));
	return { from: day(filters.from), to: day(filters.to), asOf: day(asOf), first: day(firstCreated) };
}

/**
 * What was put into each source in each currency, in the time asked for. A row that lies partly in it counts by its
 * days; what ended before the first opportunity was created lies outside. What names no time counts whole, and not at
 * all where a filter asks for one.
 */
export function spendInTime(rows: readonly SpendRow[], asked: Asked): SpendFact[] {
	const groups = new Map<string, { row: SpendRow; share: number }[]>();
	for (const row of rows) {
		const key = JSON.stringify([row.source, row.currency]);
		const group = groups.get(key) ?? [];
		groups.set(key, group);
		group.push({ row, share: shareIn(row, asked) });
	}
	return [...groups.values()].map(factOf);
}

const isDated = ({ from, to }: SpendRow): boolean => from !== null && to !== null && from < to;

/** The share of a row that lies in the time asked for, 0 to 1. */
function shareIn(row: SpendRow, { from, to, asOf, first }: Asked): number {
	if (row.from === null || row.to === null || row.from >= row.to) return from === null && to === null ? 1 : 0;
	if (from === null && first !== null && row.to <= first) return 0;
	const end = Math.min(row.to, (to ?? Infinity) + 1, (asOf ?? Infinity) + 1);
	return Math.max(0, end - Math.max(row.from, from ?? -Infinity)) / (row.to - row.from);
}

function factOf(group: readonly { readonly row: SpendRow; readonly share: number }[]): SpendFact {
	const sum = (pick: 'cost' | 'hours'): number | null => {
		const parts = group.flatMap(({ row, share }) => (row[pick] === null ? [] : [row[pick] * share]));
		// By size: in any other order the last digit would hang on the order of the rows.
		return parts.length === 0 ? null : parts.sort((a, b) => a - b).reduce((total, part) => total + part, 0);
	};
	const dated = group.filter(({ row }) => isDated(row));
	const day = (days: readonly (number | null)[], first: (a: number, b: number) => number): string | null =>
		days.length === 0 ? null : isoDay(days.map((one) => one ?? 0).reduce((a, b) => first(a, b)));
	const [first] = group;
	return {
		source: first?.row.source ?? null,
		labelClass: group.map(({ row }) => row.labelClass).reduce((a, b) => (b > a ? b : a)),
		currency: first?.row.currency ?? null,
		cost: sum('cost'),
		hours: sum('hours'),
		firstDay: day(
			dated.map(({ row }) => row.from),
			Math.min,
		),
		afterDay: day(
			dated.map(({ row }) => row.to),
			Math.max,
		),
		cut: group.filter(({ share }) => share > 0 && share < 1).length,
		outside: dated.filter(({ share }) => share === 0).length,
		undated: group.length - dated.length,
	};
}
