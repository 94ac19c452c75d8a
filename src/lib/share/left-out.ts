import type { Report } from '../model';

/** How many partners and sources a list of so many leaves out, with those that were left out before; null: none. */
export function leftOutBeyond(
	{ partners, sources, leftOut }: Pick<Report, 'partners' | 'sources' | 'leftOut'>,
	mostPartners: number,
	mostSources: number,
): Report['leftOut'] {
	const beyond = (list: readonly unknown[] | null, most: number): number =>
		Math.max(0, (list?.length ?? 0) - most);
	const all = {
		partners: beyond(partners, mostPartners) + (leftOut?.partners ?? 0),
		sources: beyond(sources, mostSources) + (leftOut?.sources ?? 0),
	};
	return all.partners + all.sources === 0 ? null : all;
}
