import type { Result } from '../../engine';
import type { LeadClass, Outcome } from '../../model';
import { classOf, known, outcomeOf } from '../known';

const RESPONSES = ['known', 'not-recorded', 'after', 'before', 'undated'] as const;
/** What is known of a first response. */
export type Response = (typeof RESPONSES)[number];

const ENDS = ['early', 'later', 'no-days'] as const;
/** Within the first week, after it, or with no usable days. */
export type Ended = (typeof ENDS)[number];

/** Opportunities alike in all that follow-up asks for. */
export interface FollowUpCell {
	readonly class: LeadClass;
	readonly outcome: Outcome;
	readonly response: Response;
	/** Days from creation to the first response; null unless it is known. */
	readonly waited: number | null;
	/** null: open. */
	readonly ended: Ended | null;
	/** Whether the filters let them through. */
	readonly matches: boolean;
	readonly n: number;
}

/** The answer of `facts.sql` as cells. */
export function toFollowUpCells(result: Result): FollowUpCell[] {
	const [classes, outcomes, responses, ends] = ['class', 'outcome', 'response', 'ended'].map((column) =>
		result.texts(column),
	);
	const [waited, matches, counts] = ['waited', 'matches', 'n'].map((column) => result.numbers(column));
	return Array.from({ length: result.rows }, (_, i) => ({
		class: classOf(classes?.[i]),
		outcome: outcomeOf(outcomes?.[i]),
		response: RESPONSES.find((word) => word === responses?.[i]) ?? 'not-recorded',
		waited: known(waited?.[i]),
		ended: ENDS.find((word) => word === ends?.[i]) ?? null,
		matches: matches?.[i] === 1,
		n: counts?.[i] ?? 0,
	}));
}
