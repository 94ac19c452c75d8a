import type { Result } from '../../engine';
import type { LeadClass, Outcome } from '../../model';
import { classOf, outcomeOf } from '../known';

/** Opportunities of one class that stand alike. */
export interface StageCell {
	readonly class: LeadClass;
	readonly outcome: Outcome;
	/** As it stands in the files; null: blank. */
	readonly stage: string | null;
	/** The stage itself said how it ended. */
	readonly ends: boolean;
	readonly n: number;
}

/** Open ones at a stage that were created so many days ago. */
export interface WaitingCell {
	readonly stage: string;
	readonly days: number;
	readonly n: number;
}

/** The answer of `stages.sql` as cells. */
export function toStageCells(result: Result): StageCell[] {
	const [classes, outcomes, stages] = [result.texts('class'), result.texts('outcome'), result.texts('stage')];
	const [ends, counts] = [result.numbers('ends'), result.numbers('n')];
	return Array.from({ length: result.rows }, (_, i) => ({
		class: classOf(classes[i]),
		outcome: outcomeOf(outcomes[i]),
		stage: stages[i] ?? null,
		ends: ends[i] === 1,
		n: counts[i] ?? 0,
	}));
}

/** The answer of `waiting.sql` as cells. */
export function toWaitingCells(result: Result): WaitingCell[] {
	const [stages, days, counts] = [result.texts('stage'), result.numbers('days'), result.numbers('n')];
	return Array.from({ length: result.rows }, (_, i) => ({
		stage: stages[i] ?? '',
		days: days[i] ?? 0,
		n: counts[i] ?? 0,
	}));
}
