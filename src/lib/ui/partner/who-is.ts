import { keptOf } from '../../mapping/names/kept';
import type { Mapping, Partner, Report } from '../../model';
import { isPartnerFragment, partnerFragment, partnerIn } from '../tend/partner-address';
import { isSameName } from './merging';

/** Whom the fragment of an address leads to. */
export type Whom =
	| { readonly kind: 'listed'; readonly name: string; readonly partner: Partner }
	/** The files name them; what the filters let through holds no referral of theirs. */
	| { readonly kind: 'filtered'; readonly name: string }
	/** Nobody of these files, or of the reading of them that holds now. */
	| { readonly kind: 'nobody' };

/**
 * Whom a fragment leads to; null: it asks for no partner. One that led to a name which is read as another since leads
 * to that one, so that an address outlasts a rename.
 */
export function whoIs(
	fragment: string,
	{ partners, choices }: Pick<Report, 'partners' | 'choices'>,
	merges: Mapping['merges'],
): Whom | null {
	if (!isPartnerFragment(fragment)) return null;
	const all = (choices?.partners ?? []).map((partner) => ({ partner }));
	const named = partnerIn(fragment, partners ?? [])?.partner ?? partnerIn(fragment, all)?.partner;
	const name = named ?? readAs(fragment, merges);
	if (name === null) return { kind: 'nobody' };
	const listed = partners?.find(({ partner }) => isSameName(partner, name));
	if (listed !== undefined) return { kind: 'listed', name: listed.partner, partner: listed };
	const other = all.find(({ partner }) => isSameName(partner, name));
	return other === undefined ? { kind: 'nobody' } : { kind: 'filtered', name: other.partner };
}

/** The name that is kept for the one a fragment led to. */
function readAs(fragment: string, merges: Mapping['merges']): string | null {
	const before = merges
		.flatMap(({ keep, also }) => [keep, ...also])
		.find((name) => partnerFragment(name) === fragment);
	return before === undefined ? null : keptOf(merges)(before);
}
