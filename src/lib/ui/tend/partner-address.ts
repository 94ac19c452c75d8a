/** What stands before the mark of a partner in the fragment of an address. */
const BEFORE = '#partner-';

/** A mark of a name that does not give the name away at a glance: FNV-1a over its letters, 64 bits in two halves. */
export function markOf(partner: string): string {
	const half = (seed: number): string => {
		let hash = seed;
		for (let i = 0; i < partner.length; i++) hash = Math.imul(hash ^ partner.charCodeAt(i), 0x01000193);
		return (hash >>> 0).toString(16).padStart(8, '0');
	};
	return half(0x811c9dc5) + half(0x9e3779b9);
}

/** Fragment that leads to the page of a partner. It never reaches a server, and holds no name. */
export const partnerFragment = (partner: string): string => BEFORE + markOf(partner);

/** It asks for the page of a partner, whoever that is. */
export const isPartnerFragment = (fragment: string): boolean => fragment.startsWith(BEFORE);

/** The one of these partners whose page a fragment leads to; null: none. */
export function partnerIn<One extends { readonly partner: string }>(
	fragment: string,
	partners: readonly One[],
): One | null {
	if (!fragment.startsWith(BEFORE)) return null;
	const mark = fragment.slice(BEFORE.length);
	return partners.find(({ partner }) => markOf(partner) === mark) ?? null;
}
