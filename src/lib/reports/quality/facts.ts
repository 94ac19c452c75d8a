import type { Result } from '../../engine';
import type { LeadClass, Outcome, QualityId } from '../../model';
import { classOf, known, outcomeOf } from '../known';

/** Opportunities that say the same of their quality. */
export interface QualityCell {
	readonly class: LeadClass;
	readonly outcome: Outcome;
	/** null: left blank. */
	readonly says: Readonly<Record<QualityId, boolean | null>>;
	/** Whether the filters let them through. */
	readonly matches: boolean;
	readonly n: number;
}

/** The answer of `facts.sql` as cells. */
export function toQualityCells(result: Result): QualityCell[] {
	const [classes, outcomes] = [result.texts('class'), result.texts('outcome')];
	const [needs, fits, accepted] = ['needs', 'fits', 'accepted'].map((column) => result.numbers(column));
	const [matches, counts] = [result.numbers('matches'), result.numbers('n')];
	return Array.from({ length: result.rows }, (_, i) => ({
		class: classOf(classes[i]),
		outcome: outcomeOf(outcomes[i]),
		says: { needs: yesNo(needs?.[i]), fits: yesNo(fits?.[i]), accepted: yesNo(accepted?.[i]) },
		matches: matches[i] === 1,
		n: counts[i] ?? 0,
	}));
}

function yesNo(cell: number | undefined): boolean | null {
	const value = known(cell);
	return value === null ? null : value === 1;
}
