import type { FollowUpBandId } from '../../model';

/** How soon the first response came, as a row is called. */
export const BAND_NAMES: Readonly<Record<FollowUpBandId, string>> = {
	day: 'Within a day',
	week: 'After 2 to 7 days',
	later: 'After more than a week',
};
