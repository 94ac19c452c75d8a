import type { FilePlan } from '../plan';
import { hasOutcome } from '../read/endings';
import { words } from '../text';
import { isUnique, ownId } from './links';
import type { Link } from './links';
import { nounIn, rowsAre } from './nouns';
import { saysSales } from './sales';

export type Role = 'deals' | 'leads' | 'contacts' | 'won' | 'details';

export const told = (plan: FilePlan): boolean => hasOutcome(plan) || plan.every !== null;

export function roleOf(plan: FilePlan): Role {
	if (plan.given?.part != null) return plan.given.part;
	if (plan.kind === 'opportunities' && plan.part !== 'deals') return plan.part;
	if (plan.kind === 'opportunities' && told(plan)) return 'deals';
	return saysSales(plan) ? 'won' : 'details';
}

export interface Way {
	readonly deals: FilePlan;
	readonly others: FilePlan;
	readonly part: 'leads' | 'contacts';
	/** From the deals to the others. */
	readonly link: Link;
}

export const turn = (link: Link): Link => ({
	...link,
	here: link.there,
	there: link.here,
	hereIsOwn: link.thereIsOwn,
	thereIsOwn: link.hereIsOwn,
});

/**
 * What two files are to each other. Beside deals and sales a file that says when and how rows came holds the leads,
 * unless it is one of clients, whom several may be with; and so does one that says which deal each row became.
 */
function rolesOf(a: FilePlan, b: FilePlan, link: Link): readonly [Role, Role] {
	const [here, there] = [roleOf(a), roleOf(b)];
	const ends = (role: Role): boolean => role === 'won' || role === 'deals';
	if (ends(here) && there === 'details' && holdsLeads(b, link.there, link.here)) return [here, 'leads'];
	if (ends(there) && here === 'details' && holdsLeads(a, link.here, link.there)) return ['leads', there];
	if (here === 'deals' && there === 'deals') {
		if (!link.thereIsOwn && becameDeals(b, link.there)) return [here, 'leads'];
		if (!link.hereIsOwn && becameDeals(a, link.here)) return ['leads', there];
	}
	return [here, there];
}

const BECAME = new Set('converted,created,became,resulting,result,qualified'.split(','));

/** Whether a file names, in a column, the deals that its rows became: "Converted Deal ID", or a list of enquiries. */
function becameDeals(plan: FilePlan, { column }: Link['here']): boolean {
	if (nounIn(column.name) !== 'deal') return false;
	const own = ownId(plan)?.column.name ?? '';
	return words(column.name).some((word) => BECAME.has(word)) || rowsAre(plan, own) === 'lead';
}

function holdsLeads(plan: FilePlan, own: Link['here'], theirs: Link['here']): boolean {
	if (plan.kind !== 'opportunities' || !plan.columns.has('created') || !isUnique(own)) return false;
	const rows = rowsAre(plan, own.column.name);
	if (rows !== null) return rows === 'lead';
	const named = nounIn(theirs.column.name);
	return named === 'lead' || ((named === null || own.by === 'e-mail') && mostlyOneEach(theirs));
}

/** Few clients come with a second deal from one enquiry, but from one list of clients many do. */
const mostlyOneEach = ({ values, rows }: Link['here']): boolean => values.size >= rows * 0.8;

/** Which of two tied files holds the deals, and what the other is; null where they do not belong together. */
export function directed(
	a: FilePlan,
	b: FilePlan,
	link: Link,
	wins: (plan: FilePlan) => boolean,
): Way | null {
	const [here, there] = rolesOf(a, b, link);
	const onward = (part: Way['part']): Way => ({ deals: a, others: b, part, link });
	const back = (part: Way['part']): Way => ({ deals: b, others: a, part, link: turn(link) });
	const tells = (role: Role): boolean => role === 'contacts' || role === 'details';
	if (tells(here) && tells(there)) return null;
	if (tells(there)) return onward('contacts');
	if (tells(here)) return back('contacts');
	// Invoices, quotes and tasks of deals that say themselves how they ended tell more of them.
	if (isOfDeals(there, link.there, link.thereIsOwn) && here === 'deals' && wins(a)) return onward('contacts');
	if (isOfDeals(here, link.here, link.hereIsOwn) && there === 'deals' && wins(b)) return back('contacts');
	// Each sale is of one row of the other file: else its number is a product's, or an agent's.
	if (here === 'won') return there === 'won' || !isUnique(link.there) ? null : onward('leads');
	if (there === 'won') return isUnique(link.here) ? back('leads') : null;
	if (here !== there) return here === 'leads' ? back('leads') : onward('leads');
	// Two files that both say how rows ended: the one that names the other's number came later.
	if (link.hereIsOwn === link.thereIsOwn) return null;
	return link.hereIsOwn ? back('leads') : onward('leads');
}

/** Whether the rows of a file are each of some deal, and not the deals themselves. */
function isOfDeals(role: Role, { column }: Link['here'], own: boolean): boolean {
	if (role !== 'won' && role !== 'deals') return false;
	return !own && nounIn(column.name) === 'deal';
}
