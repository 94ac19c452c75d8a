import { CLASSES, OUTCOMES, type LeadClass, type Outcome } from '../../model';
import { inMoney, type Columns, type Tally } from '../columns';
import { remembered } from '../remembered';

/** Opportunities of one source that are alike. */
export interface SourceCell {
	readonly class: LeadClass;
	/** The label; null: the file gives none. */
	readonly source: string | null;
	readonly outcome: Outcome;
	/** Days to the win; null unless won with a usable pair of dates. */
	readonly days: number | null;
	readonly n: number;
}

/** Money won from one source in one currency. */
export interface SourceMoney {
	readonly class: LeadClass;
	readonly source: string | null;
	/** null: no currency known. */
	readonly currency: string | null;
	readonly won: number;
}

export interface SourceFacts {
	readonly cells: readonly SourceCell[];
	readonly money: readonly SourceMoney[];
}

/** What is counted of sources, once for a tally. */
export const factsOfSources = remembered((columns: Columns) =>
	remembered((tally: Tally): SourceFacts => ({
		cells: sourceCells(columns, tally),
		money: sourceMoney(columns, tally),
	})),
);

/** What `facts.sql` counts, of the rows of a tally. */
export function sourceCells({ sources, texts }: Columns, tally: Tally): SourceCell[] {
	const cells: SourceCell[] = [];
	sources.groups.forEach((group, place) => {
		const n = tally.sources[place] ?? 0;
		if (group === null || n === 0) return;
		cells.push({
			class: CLASSES[group.class] ?? 'unknown',
			source: texts.source.values[group.source] ?? null,
			outcome: OUTCOMES[group.outcome] ?? 'open',
			days: group.days,
			n,
		});
	});
	return cells;
}

/** What `money.sql` adds, of the rows of a tally. */
export function sourceMoney({ money, texts, amounts }: Columns, tally: Tally): SourceMoney[] {
	const sums: SourceMoney[] = [];
	money.groups.forEach((group, place) => {
		const won = tally.money[place] ?? NaN;
		if (group === null || Number.isNaN(won)) return;
		sums.push({
			class: CLASSES[group.class] ?? 'unknown',
			source: texts.source.values[group.source] ?? null,
			currency: texts.currency.values[group.currency] ?? null,
			won: inMoney(won, amounts),
		});
	});
	return sums;
}
