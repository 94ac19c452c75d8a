import type { ByDay, Period } from '../../model';
import type { Cell } from '../close-rates/facts';
import type { Whole } from '../close-rates/figures';

export interface PeriodsInput {
	readonly cells: readonly Cell[];
	readonly whole: Whole;
	readonly horizon: ByDay | null;
}

export function periodsOf(_input: PeriodsInput): Period[] | null {
	return null;
}
