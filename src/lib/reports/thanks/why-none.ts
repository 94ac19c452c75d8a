import type { Opportunities } from '../ground/opportunities';
import type { Records } from '../records';

/**
 * Why touches cannot say who was thanked, as a sentence; null where they can: `touches.sql`. Contacts from slips never
 * name an opportunity, and begin no record of thanks. This is true of the files, whatever the as-of date and the filters.
 */
export function whyNone(opportunities: Opportunities, { touches, given, hasAnyId }: Records): string | null {
	const slips = new Set(given.map(({ file }) => file));
	if (touches.every(({ file }) => slips.has(file)))
		return 'Begin recording whom you thanked and told: a list of contacts with partner, date, type (thank or outcome) and opportunity id answers this.';
	if (!hasIds(opportunities))
		return 'The opportunities have no id, so a contact cannot be matched to its referral: an export with the id column answers this.';
	const named = new Set(touches.flatMap(({ opportunity_id: id }) => (id === null ? [] : [id])));
	if (named.size === 0)
		return 'The contacts do not say which opportunity they were for: an opportunity id beside each answers this.';
	if (!hasAnyId(named))
		return 'None of the opportunity ids in the contacts is among the opportunities: both must come from the same system.';
	return null;
}

function hasIds(all: Opportunities): boolean {
	for (let place = 0; place < all.rows; place++) if (all.text('id', place) !== null) return true;
	return false;
}
