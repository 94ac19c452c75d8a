import { expect, test } from 'vitest';
import type { FollowUpCell } from '../../../src/lib/reports/follow-up/facts';
import { followUpOf } from '../../../src/lib/reports/follow-up/follow-up';

/** Numbers from 0 to 1, the same each time. */
function draws(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/**
 * Firms in which answering sooner changes nothing, or makes wins so many times as likely. Referrals close more often and
 * are answered sooner; a third of the losses come at once, so that nobody answers those late; wins come after the
 * answer; of every hundred answers eight are not written down.
 */
function firm(next: () => number, size: number, effect: number): FollowUpCell[] {
	const lasts = (mean: number) => -Math.log(1 - next()) * mean;
	return Array.from({ length: size }, () => {
		const referral = next() < 0.4;
		const waited = Math.floor(lasts(referral ? 1.8 : 3));
		const won = next() < (referral ? 0.5 : 0.25) * (waited <= 1 ? effect : 1);
		const end = Math.floor(won ? waited + lasts(25) : lasts(next() < 0.33 ? 4 : 40));
		const known = waited <= end && next() < 0.92;
		return {
			class: referral ? 'referral' : 'lead',
			outcome: won ? 'won' : 'lost',
			response: known ? 'known' : 'not-recorded',
			waited: known ? waited : null,
			ended: end <= 7 ? 'early' : 'later',
			matches: true,
			n: 1,
		};
	});
}

const FIRMS = 60;

function verdicts(effect: number) {
	const next = draws(7);
	const counts = { yes: 0, no: 0, 'cannot-tell': 0, misled: 0 };
	for (let i = 0; i < FIRMS; i++) {
		const { closing } = followUpOf(firm(next, 1500, effect), false)!;
		counts[closing.verdict] += 1;
		if ((closing.withEarly?.high ?? Infinity) < 1) counts.misled += 1;
	}
	return counts;
}

test('where sooner changes nothing it is rarely said to, though all decided together would mislead', () => {
	const { yes, no, misled } = verdicts(1);
	expect(yes + no).toBeLessThanOrEqual(4);
	expect(misled).toBeGreaterThan(15);
});

test('where sooner makes half as many wins more it is found, and never the other way round', () => {
	const { yes, no } = verdicts(1.5);
	expect(yes).toBeGreaterThan(54);
	expect(no).toBe(0);
});
