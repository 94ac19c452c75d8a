import type { Claim, Earlier, Report, Verdict } from '../../model';
import { daySaid } from '../periods/day-said';

const WAS: Readonly<Record<Verdict, string>> = {
	yes: 'the answer was yes',
	no: 'the answer was no',
	'cannot-tell': 'this could not be told yet',
};

const BACK: Readonly<Record<Earlier['back'], string>> = { month: 'A month ago', quarter: 'Three months ago' };

/** What a changed answer is worth: shown where somebody asks. */
export const WHAT_A_CHANGE_MEANS =
	'Each answer is rarely wrong at one look. But whoever looks every month for two years sees an answer change by chance alone in about one of eight firms (11 to 14 of a hundred), so a change is best believed when it is still there at the next look. The earlier answer is worked out from these same files, put back to that day.';

/**
 * What a claim was answered before, where it was another answer: "A month ago, on 31 May 2026, this could not be told
 * yet."
 */
export function earlierSaid(
	{ evidence }: Pick<Report, 'evidence'>,
	claim: Pick<Claim, 'id' | 'verdict'>,
): string | null {
	let last = claim.verdict;
	// The latest first; each is said only where it differs from what came after it.
	const said = (evidence?.earlier ?? []).flatMap(({ asOf, back, claims }) => {
		const then = claims.find(({ id }) => id === claim.id)?.verdict;
		if (then === undefined || then === last) return [];
		last = then;
		return [`${BACK[back]}, on ${daySaid(asOf)}, ${WAS[then]}.`];
	});
	return said.length === 0 ? null : said.join(' ');
}
