import type { Filters, Report } from '../../model';

/** Keys in one order, so that equal filters are equal texts. */
function key({ among, undisclosed, ...rest }: Filters): string {
	const sorted = (of: object) => Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify([sorted(rest), sorted(among ?? {}), undisclosed ?? []]);
}

/** What a shared report says of an owner of opportunities, whoever it is. */
const ONE_PERSON = 'one person';

/** Nobody can know to what it is narrowed: a shared report names no person and no amount. */
const isVeiled = ({ owner, undisclosed = [] }: Filters): boolean =>
	undisclosed.length > 0 || owner === ONE_PERSON;

/** Both are known to be narrowed to the same. */
export const sameNarrowing = ({ filters: a }: Report, { filters: b }: Report): boolean =>
	key(a) === key(b) && !isVeiled(a);
