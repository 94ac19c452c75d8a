import type { Mapping, Outcome } from '../model';
import { readEnding, rowOutcome } from './outcomes';
import type { OutcomeRules, RowOutcome } from './outcomes';
import type { FilePlan } from './plan';
import { tally } from './column';
import { key } from './text';

/** Says how a row of one file ended; null where no cell tells. */
export type OutcomeOf = (row: readonly string[]) => RowOutcome | null;

/** How the rows of one file ended, and by what rules. */
export interface Endings {
	readonly rules: OutcomeRules;
	readonly outcomeOf: OutcomeOf;
	/** A column tells how rows ended. */
	readonly told: boolean;
}

const OUTCOME_FIELDS = ['status', 'stage', 'is won', 'is closed'] as const;

/** The owner's choices by the common form of each label. */
export function choices<Meaning extends string>(
	given: Readonly<Record<string, Meaning>>,
): ReadonlyMap<string, Meaning> {
	return new Map(Object.entries(given).map(([label, meaning]) => [key(label), meaning]));
}

/** A converted lead is a win only where no file of deals tells how it ended. */
export function convertedMeans(plan: FilePlan, all: readonly FilePlan[]): Outcome {
	const deals = all.some((p) => p !== plan && p.kind === 'opportunities' && !p.leads && hasOutcome(p));
	return plan.leads && deals ? 'open' : 'won';
}

const hasOutcome = (plan: FilePlan): boolean => OUTCOME_FIELDS.some((f) => plan.columns.has(f));

/** Prepares reading how the rows of a file ended. Labels are read once each. */
export function endingsOf(plan: FilePlan, all: readonly FilePlan[], mapping: Mapping): Endings {
	const chosen = choices(mapping.outcomes);
	const cells = OUTCOME_FIELDS.map((f) => plan.columns.get(f)?.cell ?? null);
	const [status = null, stage = null, isWon = null, isClosed = null] = cells;
	const converted = convertedMeans(plan, all);
	const wonColumn = plan.columns.get('is won')?.name ?? '';
	const rules: OutcomeRules = {
		chosen,
		converted,
		flagged: /converted/i.test(wonColumn) ? converted : 'won',
		otherwise: knowsEnd(plan, chosen) ? 'open' : null,
	};
	const names = { isWon: wonColumn, isClosed: plan.columns.get('is closed')?.name ?? '' };
	const kept = new Map<string, RowOutcome | null>();
	const outcomeOf: OutcomeOf = (row) => {
		const at = cells.map((cell) => cell?.(row) ?? null);
		const id = at.join('\u0001');
		const before = kept.get(id);
		if (before !== undefined) return before;
		const read = rowOutcome(
			{
				status: status?.(row) ?? null,
				stage: stage?.(row) ?? null,
				isWon: isWon?.(row) ?? null,
				isClosed: isClosed?.(row) ?? null,
			},
			names,
			rules,
		);
		kept.set(id, read);
		return read;
	};
	return { rules, outcomeOf, told: hasOutcome(plan) };
}

/** Whether some label of the file is known as won or lost: then the others are stages on the way. */
function knowsEnd(plan: FilePlan, chosen: ReadonlyMap<string, Outcome>): boolean {
	return (['status', 'stage'] as const).some((field) => {
		const column = plan.columns.get(field);
		if (column === undefined) return false;
		for (const label of tally(plan.rows, column.cell).keys()) {
			const ending = chosen.get(key(label)) ?? readEnding(label);
			if (ending !== null && ending !== 'open') return true;
		}
		return false;
	});
}
