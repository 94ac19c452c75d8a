import type { Result } from '../../engine';
import type { Given, Touch } from '../ground/in-use';
import type { Opportunities } from '../ground/opportunities';
import { referralPlaces } from '../partners/referred';
import type { Records } from '../records';
import { tableOf } from '../table';
import { inByteOrder } from '../text-order';

/**
 * Whether anything says what was given, if only that nothing was: `given.sql`. A file counts whatever the as-of date; a
 * contact up to it.
 *
 * @param touches those in use
 */
export const saysWhatWasGiven = ({ given }: Records, touches: readonly Touch[]): boolean =>
	given.some(({ partner }) => partner !== null) ||
	touches.some(({ partner, type }) => type === 'given' && partner !== null);

/**
 * How many referrals each partner sent, and got: `reciprocity.sql`. Slips may tell of referrals that opportunities or a
 * file of referrals given tell of, too, and nothing says which is which: the larger of the two numbers counts.
 *
 * @param given in use
 */
export function receivedAndGiven(all: Opportunities, given: readonly Given[]): Result {
	const { codes, values } = all.texts.referrer;
	const referred = new Uint32Array(values.length);
	for (const place of referralPlaces(all, true)) referred[codes[place]!]!++;
	const counts = new Map<string, { received: number; slips: number; gave: number; passed: number }>();
	const of = (partner: string) => {
		const known = counts.get(partner) ?? { received: 0, slips: 0, gave: 0, passed: 0 };
		counts.set(partner, known);
		return known;
	};
	values.forEach((partner, code) => {
		if (partner !== null && referred[code]! > 0) of(partner).received = referred[code]!;
	});
	for (const { partner, direction } of given)
		of(partner)[direction === null ? 'gave' : direction === 'received' ? 'slips' : 'passed']++;
	const rows = [...counts]
		.map(([partner, { received, slips, gave, passed }]) => ({
			partner,
			received: Math.max(received, slips),
			given: Math.max(gave, passed),
		}))
		.sort((a, b) => b.received + b.given - a.received - a.given || inByteOrder(a.partner, b.partner));
	return tableOf(rows, {
		partner: ({ partner }) => partner,
		received: ({ received }) => received,
		given: (row) => row.given,
	});
}
