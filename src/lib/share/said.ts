import type { ByDay, Claim, ClassFigures, LeadClass } from '../model';
import { whyOpen } from '../reports/claims/sentences';
import { counted } from '../reports/say';
import { BASIS, OPEN_BECAUSE } from './packed';

/* Sentences that a link carries as a number, because they follow from its figures. All others it carries as they are. */

type Classes = Readonly<Record<LeadClass, Pick<ClassFigures, 'created' | 'won'>>>;
type Open = Pick<Claim, 'id' | 'moreNeeded'>;

/** The sentence of a number; null: nothing is said. */
export function becauseOf({ id, moreNeeded }: Open, code: number): string | null {
	if (code === OPEN_BECAUSE.range) return whyOpen(id, null);
	if (code === OPEN_BECAUSE.tooMany) return whyOpen(id, 'too-many');
	return code === OPEN_BECAUSE.more && moreNeeded !== null ? whyOpen(id, moreNeeded) : null;
}

/** The number of a sentence, or the sentence itself. */
export function becauseCode(claim: Open, because: string | null): number | string {
	const codes = Object.values(OPEN_BECAUSE);
	return codes.find((code) => becauseOf(claim, code) === because) ?? because ?? OPEN_BECAUSE.none;
}

/** "85 referrals, 192 leads", as the claim itself says it. */
export function basisOf(id: Claim['id'], classes: Classes, horizon: ByDay | null, code: number): string {
	const { referral, lead, introduction, unknown } = classes;
	const suffix =
		code === BASIS.oldEnough ? `; only those at least ${horizon ?? 365} days old, as wins are few` : '';
	if (id === 'eighty-percent')
		return counted(referral.won + lead.won + introduction.won + unknown.won, 'new client') + suffix;
	const [first, second, won] =
		id === 'twice-as-fast' ? [referral.won, lead.won, ' won'] : [referral.created, lead.created, ''];
	return `${counted(first, 'referral')}, ${counted(second, 'lead')}${won}${suffix}`;
}

export function basisCode(
	{ id, basis }: Pick<Claim, 'id' | 'basis'>,
	classes: Classes,
	horizon: ByDay | null,
): number | string {
	return Object.values(BASIS).find((code) => basisOf(id, classes, horizon, code) === basis) ?? basis;
}
