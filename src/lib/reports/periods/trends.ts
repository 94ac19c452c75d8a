import type { ByDay, Period, Report, Trend } from '../../model';

export interface TrendsInput {
	readonly periods: readonly Period[] | null;
	readonly horizon: ByDay | null;
	readonly classes: Report['classes'];
}

export function trendsOf(_input: TrendsInput): Trend[] | null {
	return null;
}
