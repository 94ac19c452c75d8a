import type { Partner } from '../../model';

/** What spellings of one name share: no case, blanks, punctuation or accents; as mapping compares partners. */
function sameName(name: string): string {
	// Upper case first: it writes ß as SS.
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toUpperCase()
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Tells of a name whether it is the firm's own, or that of one who handles its opportunities. */
export function ownNames(firm: string | null, owners: readonly string[]): (name: string) => Partner['own'] {
	const ofFirm = firm === null ? '' : sameName(firm);
	const ofOwners = new Set(owners.map(sameName));
	return (name) => {
		const own = sameName(name);
		if (own === '') return null;
		if (own === ofFirm) return 'firm';
		return ofOwners.has(own) ? 'owner' : null;
	};
}
