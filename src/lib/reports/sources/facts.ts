import type { Result } from '../../engine';
import type { LeadClass, Outcome } from '../../model';
import { classOf, known, outcomeOf } from '../known';

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

/** The answer of `facts.sql` as cells. */
export function toSourceCells(result: Result): SourceCell[] {
	const [classes, sources, outcomes] = [
		result.texts('class'),
		result.texts('source'),
		result.texts('outcome'),
	];
	const [days, counts] = [result.numbers('days'), result.numbers('n')];
	return Array.from({ length: result.rows }, (_, i) => {
		return {
			class: classOf(classes[i]),
			source: sources[i] ?? null,
			outcome: outcomeOf(outcomes[i]),
			days: known(days[i]),
			n: counts[i] ?? 0,
		};
	});
}

/** The answer of `money.sql` as cells. */
export function toSourceMoney(result: Result): SourceMoney[] {
	const [classes, sources, currencies] = [
		result.texts('class'),
		result.texts('source'),
		result.texts('currency'),
	];
	const won = result.numbers('won');
	return Array.from({ length: result.rows }, (_, i) => ({
		class: classOf(classes[i]),
		source: sources[i] ?? null,
		currency: currencies[i] ?? null,
		won: won[i] ?? 0,
	}));
}
