import type { Filters, Report } from '../../model';

/** Keys in one order, so that equal filters are equal texts. */
function key({ among, undisclosed, ...rest }: Filters): string {
	const sorted = (of: object) => Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify([sorted(rest), sorted(among ?? {}), undisclosed ?? []]);
}

/** Nobody can know to what it is narrowed: a shared report names no person and no amount. */
const isVeiled = ({ filters: { owner = '', undisclosed = [] }, choices }: Report): boolean =>
	undisclosed.length > 0 || (owner !== '' && choices === null);

/** Both are known to be narrowed to the same. */
export const sameNarrowing = (a: Report, b: Report): boolean =>
	key(a.filters) === key(b.filters) && !isVeiled(a) && !isVeiled(b);
