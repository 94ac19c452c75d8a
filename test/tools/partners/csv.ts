import { dayNumber, isoDay } from '../../../src/lib/format/day-number';
import type { Firm } from './firm';

const FIRST = dayNumber('2020-01-01');
const HEADER = 'id,created,closed,status,source,referrer,amount';

/** `YYYY-MM-DD` of a simulated day. */
export const dateOf = (day: number): string => isoDay(FIRST + day);

/** The records of a firm as its CRM would export them, by rising day. */
export function csvOf({ partners }: Firm): string {
	const rows = partners
		.flatMap(({ name, referrals }) => referrals.map((referral) => ({ name, ...referral })))
		.toSorted((a, b) => a.day - b.day)
		.map(({ name, day, outcome, closed, amount }, i) =>
			[
				`D${i + 1}`,
				dateOf(day),
				closed === null ? '' : dateOf(closed),
				outcome,
				'Client referral',
				name,
				amount,
			].join(','),
		);
	return `${[HEADER, ...rows].join('\n')}\n`;
}
