import { CLASS_PLURALS, CLASS_SINGULARS } from '../../format/words';
import type { Claim, CurvesDiffer, Stale } from '../../model';
import { CLAIM_TITLES, VERDICT_WORDS } from '../claims/sentences';
import { begin, counted, listed, number, percent } from '../say';

/** "If the 6 open referrals older than 77 days were lost, 62% instead of 64% of those decided would be won." */
export function sayStale({ classes }: Stale): string[] {
	return classes.map(({ class: id, stale, afterDays, now, ifLost }, place) => {
		const days = counted(afterDays, 'day');
		const open =
			stale === 1 ? `the one open ${CLASS_SINGULARS[id]}` : `the ${number(stale)} open ${CLASS_PLURALS[id]}`;
		const were = `${open} older than ${days} ${stale === 1 ? 'was' : 'were'} lost`;
		if (ifLost === null)
			return `${begin(open)} older than ${days} ${stale === 1 ? 'has' : 'have'} been open longer than 95% of the wins took.${place === classes.length - 1 ? ' No loss is recorded, so no share can be given.' : ''}`;
		const [before, after] = [percent(now ?? ifLost), percent(ifLost)];
		return before === after
			? `If ${were}, ${after} of those decided would still be won.`
			: `If ${were}, ${after} instead of ${before} of those decided would be won.`;
	});
}

/** Whether any verdict would be another if all stale ones were lost. */
export function sayStaleClaims(stale: Stale, claims: readonly Pick<Claim, 'id' | 'verdict'>[]): string {
	const changed = stale.claims.flatMap(({ id, verdict }) => {
		const now = claims.find((claim) => claim.id === id)?.verdict;
		return now === undefined || now === verdict
			? []
			: [`“${CLAIM_TITLES[id]}” would be “${VERDICT_WORDS[verdict]}” instead of “${VERDICT_WORDS[now]}”`];
	});
	return changed.length === 0
		? 'Every verdict would stay the same.'
		: `${listed(changed)}${changed.length < claims.length ? '; every other verdict would stay the same' : ''}.`;
}

/** Whether the whole curves of referrals and leads differ. */
export function sayDiffer({ verdict, because }: CurvesDiffer): string {
	if (because !== null) return because;
	return verdict === 'yes'
		? 'Yes: over all days together referrals and leads become clients at different rates, by more than chance explains.'
		: 'That cannot be told: over all days together the two curves lie no further apart than chance may put them.';
}
