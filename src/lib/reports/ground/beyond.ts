import { dayNumber } from '../../format/day-number';
import type { CanonicalRows, Warning } from '../../model';
import { daySaid } from '../periods/day-said';
import { latestOfOpportunities } from './latest-day';

/** Of an export that is so much older than the contacts beside it every silence would be too long. */
const MUCH_LATER_DAYS = 31;

/**
 * Says that contacts or referrals given, and no opportunity, set the as-of date, where it lies far behind the export.
 *
 * @param asOf the latest day in the files, not one that the owner chose
 */
export function beyondOpportunities(files: readonly CanonicalRows[], asOf: string): Warning[] {
	const last = latestOfOpportunities(files);
	if (last === null || dayNumber(asOf) - dayNumber(last) <= MUCH_LATER_DAYS) return [];
	return [
		{
			code: 'as-of-beyond-opportunities',
			sentence: `The day of this report, ${daySaid(asOf)}, comes from your contacts or referrals given: no opportunity in the files is younger than ${daySaid(last)}, so open ones look old and partners silent. Add a newer export, or set the as-of date to the day of this one in “Check how we read this”.`,
		},
	];
}
