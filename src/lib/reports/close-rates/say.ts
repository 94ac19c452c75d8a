import { CLASS_PLURALS, CLASS_SINGULARS } from '../../format/words';
import { CLASSES, type Claim, type CurvesDiffer, type LeadClass, type Report, type Stale } from '../../model';
import { CLAIM_TITLES, VERDICT_WORDS } from '../claims/sentences';
import { begin, counted, number, percent } from '../say';
import { MANY_ON_DAY_ZERO } from './figures';

const of = (n: number, id: LeadClass): string => counted(n, CLASS_SINGULARS[id], CLASS_PLURALS[id]);

function listed(parts: readonly string[]): string {
	return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** "If the 6 open referrals older than 77 days were lost, 62% instead of 64% of those decided would be won." */
export function sayStale({ classes }: Stale): string[] {
	return classes.map(({ class: id, stale, afterDays, now, ifLost }) => {
		const days = counted(afterDays, 'day');
		const open =
			stale === 1 ? `the one open ${CLASS_SINGULARS[id]}` : `the ${number(stale)} open ${CLASS_PLURALS[id]}`;
		const were = `${open} older than ${days} ${stale === 1 ? 'was' : 'were'} lost`;
		if (ifLost === null)
			return `${begin(open)} older than ${days} ${stale === 1 ? 'has' : 'have'} been open longer than 95% of the wins took. No loss is recorded, so no share can be given.`;
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

/** Wins entered on the day they were created, of each class that has some. */
export function sayDayZero({ classes }: Pick<Report, 'classes'>): string | null {
	const some = CLASSES.filter((id) => classes[id].wonOnDayZero > 0);
	if (some.length === 0) return null;
	const parts = some.map((id) => `${number(classes[id].wonOnDayZero)} of ${of(classes[id].won, id)} won`);
	const many = some.some(
		(id) => id !== 'existing-client' && classes[id].wonOnDayZero >= MANY_ON_DAY_ZERO * classes[id].won,
	);
	const said = `Entered on the day they were won: ${listed(parts)}.`;
	return many ? `${said} That is many, so every verdict is tried without them, too.` : said;
}

/** How far what is still open can move the share won, of the two that are compared; else of every class. */
export function sayBounds({ classes }: Pick<Report, 'classes'>): string | null {
	const open = CLASSES.filter((id) => classes[id].open > 0 && classes[id].bounds !== null);
	const compared = open.filter((id) => id === 'referral' || id === 'lead');
	const parts = (compared.length > 0 ? compared : open).flatMap((id) => {
		const { bounds } = classes[id];
		return bounds === null
			? []
			: [`between ${percent(bounds.low)} and ${percent(bounds.high)} of all ${CLASS_PLURALS[id]}`];
	});
	return parts.length === 0
		? null
		: `Whatever becomes of those still open, ${listed(parts)} will have been won: the first if every open one is lost, the second if every one is won.`;
}
