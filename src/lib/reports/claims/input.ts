import type { Filters } from '../../model';
import type { Ground } from '../evidence';
import type { ClaimsInput } from './claims';

/** Whether filters let through only one class or one source. */
export const isOfOneOrigin = (filters: Filters): boolean =>
	filters.class !== undefined || filters.source !== undefined;

/** What the claims were worked out from, to try them once more. */
export const claimsInput = ({ report, frame, cells, money }: Ground): ClaimsInput => ({
	cells,
	money,
	oneCurrency: frame.currencies.length === 1,
	whole: frame.whole,
	horizon: report.horizon,
	ofOneOrigin: isOfOneOrigin(report.filters),
});
