import type { Mapping, Outcome, Part, Row } from '../../model';
import type { FilePlan, GivenFile, Planned } from '../plan';
import { endingsOf } from '../read/endings';
import { matchNames } from './by-name';
import type { NameMatches } from './by-name';
import { CONTACT_FIELDS } from './contact-fields';
import { strangers } from './likeness';
import { linkBetween, lookupBetween, ownId } from './links';
import type { Link } from './links';
import { apart, changedShape, oneList } from './lists';
import { besideNothing, lonely } from '../people/lonely';
import { directed, roleOf, told } from './roles';
import type { Way } from './roles';

/** Gives what a row is referred to by, or refers to; empty where nothing. */
export type Tie = (row: Row, place: number) => string;

/** How the rows of one file hang together with those of others. */
export interface Tied {
	/** Of leads and contacts: what deals refer to the row by. */
	readonly own: Tie | null;
	/** Of deals: the lead that each goes on from. */
	readonly lead: Tie | null;
	/** Whom each row is with: one entry for each list of contacts. */
	readonly contacts: readonly { readonly scope: string; readonly tie: Tie }[];
}

export const UNTIED: Tied = { own: null, lead: null, contacts: [] };

/** Two files that belong together, or seem to. */
export interface Join {
	/** Places of the files. */
	readonly deals: number;
	readonly others: number;
	readonly part: 'leads' | 'contacts';
	/** null: only names say so. */
	readonly link: Link | null;
	readonly names: NameMatches | null;
	/** null: the owner has not said, and has to. */
	readonly used: boolean | null;
}

/** The same plan made anew by other givens. */
export type Replan = (plan: FilePlan, given: GivenFile) => FilePlan;

const mayJoin = (plan: FilePlan): boolean =>
	(plan.kind === 'opportunities' || plan.kind === null) && plan.given?.part !== null;

/** A file without opportunities of its own. */
const isList = ({ kind, people }: FilePlan): boolean => kind === null || people;

/** One of two files tells more of what the other names. */
function lookedUp(a: FilePlan, b: FilePlan): Way | null {
	const [deals, others] = isList(a) ? [b, a] : [a, b];
	const role = roleOf(deals);
	if (!isList(others) || role === 'details' || (others.people && role === 'contacts')) return null;
	const link = lookupBetween(deals, others);
	return link === null ? null : { deals, others, part: 'contacts', link };
}

/** Fewer rows with the same names than these are met by accident. */
const LEAST_NAMES = 3;
const LEAST_NAME_SHARE = 0.3;

interface Found {
	readonly joins: Join[];
	/** Scope → the scope of the list it is part of. */
	readonly lists: Map<string, string>;
}

function find(plans: readonly FilePlan[], mapping: Mapping, replan: Replan): Found {
	const found: Found = { joins: [], lists: new Map() };
	const answer = (deals: FilePlan, others: FilePlan): boolean | undefined =>
		mapping.joins.find((one) => one.deals === deals.shape && one.others === others.shape)?.use;
	const ends = new Map<FilePlan, boolean>();
	const wins = (plan: FilePlan): boolean => {
		const before = ends.get(plan) ?? hasWins(plan, mapping);
		ends.set(plan, before);
		return before;
	};
	for (const [i, a] of plans.entries())
		for (const b of plans.slice(i + 1)) {
			if (!mayJoin(a) || !mayJoin(b) || a.scope === b.scope) continue;
			if (isList(a) && isList(b)) continue;
			const link = linkBetween(a, b);
			if ((link !== null && oneList(a, b, link)) || changedShape(a, b)) {
				found.lists.set(b.scope, found.lists.get(a.scope) ?? a.scope);
				continue;
			}
			const tied = link === null ? null : directed(a, b, link, wins);
			const way = tied !== null && !isAccident(tied) ? tied : lookedUp(a, b);
			if (way === null) continue;
			const { deals, others } = way;
			if (way.part === 'contacts' && isList(others) && !tells(others, replan)) continue;
			found.joins.push({
				deals: deals.index,
				others: others.index,
				part: way.part,
				link: way.link,
				names: null,
				used: answer(deals, others) ?? true,
			});
		}
	return {
		joins: [...strongest(found.joins, plans), ...byNames(plans, found.joins, answer)],
		lists: found.lists,
	};
}

/** Whether some row of a file is won by what the file itself says. */
function hasWins(plan: FilePlan, mapping: Mapping): boolean {
	return [...endingsOf(plan, [plan], mapping).counts().keys()].some(
		(read) => read?.outcome === 'won' && !read.converted,
	);
}

/** Plain numbers that stand in both files, on rows that have nothing to do with each other. */
function isAccident({ deals, others, part, link }: Way): boolean {
	if (link.here.by !== 'id' || (link.here.telling && link.there.telling)) return false;
	return strangers(deals, link.here, others, link.there, part);
}

/** Whether a file that no report uses by itself has something to tell of opportunities. */
function tells(plan: FilePlan, replan: Replan): boolean {
	const columns = [...(plan.people ? plan : asOpportunities(plan, replan)).columns.keys()];
	return columns.some((field) => CONTACT_FIELDS.includes(field) && field !== 'name' && field !== 'company');
}

const asOpportunities = (plan: FilePlan, replan: Replan): FilePlan =>
	replan(plan, { ...plan.given, kind: 'opportunities', partial: true });

/**
 * A file is a file of leads beside the deals it is best tied to, no file is both leads and deals of one other, and what
 * only tells more of deals has no leads of its own.
 */
function strongest(joins: readonly Join[], plans: readonly FilePlan[]): Join[] {
	const kept: Join[] = [];
	const score = ({ link }: Join): number => link?.score ?? 0;
	const tellsMore = (index: number): boolean =>
		joins.some((join) => join.used !== false && join.part === 'contacts' && join.others === index);
	const isSales = (index: number): boolean => plans[index] !== undefined && roleOf(plans[index]) === 'won';
	for (const join of [...joins].sort((a, b) => score(b) - score(a))) {
		const clash = joins.some(
			(other) =>
				other !== join &&
				other.used !== false &&
				join.part === 'leads' &&
				other.part === 'leads' &&
				((kept.includes(other) && (other.deals === join.others || other.others === join.deals)) ||
					// Deals of the same leads say how they ended: sales beside them would count twice.
					(other.others === join.others && isSales(join.deals) && !isSales(other.deals))),
		);
		if (!clash && !(join.part === 'leads' && tellsMore(join.deals))) kept.push(join);
	}
	return kept.sort((a, b) => a.deals - b.deals || a.others - b.others);
}

/** Leads and contacts that no number ties to deals, but names do. */
function byNames(
	plans: readonly FilePlan[],
	tied: readonly Join[],
	answer: (deals: FilePlan, others: FilePlan) => boolean | undefined,
): Join[] {
	const deals = plans.filter(
		(plan) => plan.kind === 'opportunities' && roleOf(plan) === 'deals' && mayJoin(plan),
	);
	return plans.flatMap((others): Join[] => {
		const role = roleOf(others);
		if (
			isList(others) ||
			others.kind !== 'opportunities' ||
			!mayJoin(others) ||
			(role !== 'leads' && role !== 'contacts')
		)
			return [];
		if (tied.some((join) => join.others === others.index)) return [];
		return deals.flatMap((file): Join[] => {
			const names = matchNames(file, others);
			const least = Math.min(file.rows.length, others.rows.length);
			if (names.pairs.size < LEAST_NAMES || names.pairs.size < least * LEAST_NAME_SHARE) return [];
			const used = answer(file, others) ?? null;
			return [{ deals: file.index, others: others.index, part: role, link: null, names, used }];
		});
	});
}

/** How the files hang together. */
interface Joined {
	readonly plans: readonly FilePlan[];
	readonly joins: readonly Join[];
}

/** Finds which files belong together, and plans each for the part it plays. */
export function joinFiles(all: readonly FilePlan[], mapping: Mapping, replan: Replan): Joined {
	const alike = besideNothing(all) ? all.map((plan) => lonely(plan, replan)) : all;
	if (alike.filter(mayJoin).length < 2) return { plans: alike.map(alone), joins: [] };
	const plans = apart(alike);
	const { joins, lists } = find(plans, mapping, replan);
	const used = joins.filter((join) => join.used === true);
	const listOf = (index: number): string => {
		const scope = plans[index]?.scope ?? '';
		return lists.get(scope) ?? scope;
	};
	return {
		joins,
		plans: plans.map((plan) => {
			const roles = rolesIn(plan, plans, used);
			const again = roles === null ? alone(plan) : withPart(plan, roles, replan);
			return { ...again, scope: listOf(plan.index), tied: tiedOf(plan.index, listOf, used) };
		}),
	};
}

/** Contacts beside no deals are opportunities themselves. */
const alone = (plan: FilePlan): FilePlan =>
	plan.part === 'contacts' && !plan.people ? { ...plan, part: 'leads' } : plan;

interface Roles {
	readonly part: Part;
	readonly every: Outcome | null;
	/** Its leads have a column named for how they came. */
	readonly sourceTold: boolean;
}

/** What a file is beside the others; null where it stands as it is. */
function rolesIn(plan: FilePlan, plans: readonly FilePlan[], used: readonly Join[]): Roles | null {
	const asOther = used.find((join) => join.others === plan.index);
	const asDeals = used.filter((join) => join.deals === plan.index);
	if (asOther !== undefined) {
		const beside = plans[asOther.deals];
		const open = asOther.part === 'leads' && !told(plan) && beside !== undefined;
		return { part: asOther.part, every: open ? 'open' : plan.every, sourceTold: false };
	}
	const leads = asDeals.filter((join) => join.part === 'leads');
	const won = leads.length > 0 && !told(plan);
	if (asDeals.length === 0) return null;
	return {
		part: plan.part === 'leads' ? 'leads' : 'deals',
		every: won ? 'won' : plan.every,
		sourceTold: leads.some((join) => isNamed(plans[join.others]?.columns.get('source'))),
	};
}

/** Whether more than its values speaks for a column. */
const isNamed = (column: Planned | undefined): boolean => column !== undefined && column.sure !== 'unsure';

const OWN_NUMBERS = 'its values number the rows of this file';

function withPart(plan: FilePlan, { part, every, sourceTold }: Roles, replan: Replan): FilePlan {
	const again =
		plan.kind === 'opportunities'
			? plan
			: { ...asOpportunities(plan, replan), kindAlone: plan.kind, columnsAlone: plan.columns };
	const columns =
		part === 'contacts'
			? new Map([...again.columns].filter(([field]) => field === 'id' || CONTACT_FIELDS.includes(field)))
			: new Map(again.columns);
	// Only deals have such a column: what it says of leads without a source would be said of the won ones alone.
	if (sourceTold && !isNamed(columns.get('source'))) columns.delete('source');
	const own = part === 'leads' && plan.given?.columns?.id === undefined ? ownId(plan) : null;
	if (own?.by === 'id' && columns.has('id'))
		columns.set('id', { ...own.column, column: own.column.name, because: OWN_NUMBERS, sure: 'likely' });
	const dates = new Map([...again.dates].filter(([field]) => columns.has(field)));
	return { ...again, columns, dates, part, every, leads: part !== 'deals', given: plan.given };
}

/** Parts the ids of one list from those of another. */
const BETWEEN = '\u001f';

function tiedOf(index: number, scopeAt: (index: number) => string, used: readonly Join[]): Tied {
	const asOther = used.find((join) => join.others === index);
	const own = asOther === undefined ? null : ownTie(asOther, scopeAt(index));
	const leads = used.filter((join) => join.deals === index && join.part === 'leads');
	const contacts = new Map<string, Join[]>();
	for (const join of used)
		if (join.deals === index && join.part === 'contacts') {
			const scope = scopeAt(join.others);
			contacts.set(scope, [...(contacts.get(scope) ?? []), join]);
		}
	return {
		own,
		lead: leads.length === 0 ? null : firstOf(leads.map((join) => dealTie(join, scopeAt(join.others)))),
		contacts: [...contacts].map(([scope, joins]) => ({
			scope,
			tie: firstOf(joins.map((join) => dealTie(join, scope))),
		})),
	};
}

const firstOf =
	(ties: readonly Tie[]): Tie =>
	(row, place) => {
		for (const tie of ties) {
			const found = tie(row, place);
			if (found !== '') return found;
		}
		return '';
	};

function ownTie({ link, names, others, deals }: Join, scope: string): Tie {
	if (link !== null) {
		const { idsOf } = link.there;
		return (row) => {
			const [id] = idsOf(row);
			return id === undefined ? '' : `${scope}${BETWEEN}${id}`;
		};
	}
	const places = new Set(names?.pairs.values() ?? []);
	return (_, place) => (places.has(place) ? nameTie(scope, deals, others, place) : '');
}

function dealTie({ link, names, others, deals }: Join, scope: string): Tie {
	if (link !== null) {
		const { idsOf } = link.here;
		const there = link.there.values;
		return (row) => {
			const id = idsOf(row).find((one) => there.has(one));
			return id === undefined ? '' : `${scope}${BETWEEN}${id}`;
		};
	}
	return (_, place) => {
		const there = names?.pairs.get(place);
		return there === undefined ? '' : nameTie(scope, deals, others, there);
	};
}

const nameTie = (scope: string, deals: number, others: number, place: number): string =>
	`${scope}${BETWEEN}${BETWEEN}${deals}.${others}.${place}`;
