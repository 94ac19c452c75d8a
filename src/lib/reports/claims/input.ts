import type { Ground } from '../evidence';
import type { ClaimsInput } from './claims';

/** What the claims were worked out from, to try them once more. */
export const claimsInput = ({ report, frame, cells, money }: Ground): ClaimsInput => ({
	cells,
	money,
	oneCurrency: frame.currencies.length === 1,
	whole: frame.whole,
	horizon: report.horizon,
});
