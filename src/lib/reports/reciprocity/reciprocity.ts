import type { Reciprocity } from '../../model';
import { binomialTwoSided } from '../../stats';
import { givenInUse, type Touch } from '../ground/in-use';
import type { Laid } from '../ground/lay';
import type { Records } from '../records';
import { receivedAndGiven, saysWhatWasGiven } from './counted';

/** With fewer in all nothing can be told. */
const ENOUGH = 6;
const UNEVEN_BELOW = 0.1;

/**
 * Referrals received against given, those with most first; null where nothing says what was given.
 *
 * @param touches those in use
 */
export function reciprocityOf(
	{ opportunities, asOf }: Pick<Laid, 'opportunities' | 'asOf'>,
	records: Records,
	touches: readonly Touch[],
): Reciprocity[] | null {
	if (!saysWhatWasGiven(records, touches)) return null;
	const answer = receivedAndGiven(opportunities, givenInUse(records, touches, asOf));
	const [partners, received, given] = [
		answer.texts('partner'),
		answer.numbers('received'),
		answer.numbers('given'),
	];
	// The test sums many terms, and many partners have the same two numbers.
	const labels = new Map<string, Reciprocity['label']>();
	return partners.map((partner, i) => {
		const [got, gave] = [received[i] ?? 0, given[i] ?? 0];
		const label = labels.get(`${got} ${gave}`) ?? reciprocityLabel(got, gave);
		labels.set(`${got} ${gave}`, label);
		return { partner: partner ?? '', received: got, given: gave, label };
	});
}

/** By the exact binomial test against one half. */
export function reciprocityLabel(received: number, given: number): Reciprocity['label'] {
	const all = received + given;
	if (all < ENOUGH) return 'too few to tell';
	if (binomialTwoSided(received, all, 0.5) >= UNEVEN_BELOW) return 'about even';
	return received > given ? 'you received more' : 'you gave more';
}
