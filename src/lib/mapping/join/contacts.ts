import { EXTRAS, NO_ROW } from '../../model';
import type { Row, SetAsideRow } from '../../model';
import type { FilePlan } from '../plan';
import { asideRow } from '../read/pseudo';

/** Canonical cells that contacts can tell of an opportunity. */
export const TOLD = [
	'name', 'company', 'source', 'source_class', 'referrer', 'class_given', 'existing', 'owner', 'service',
	'needs_service', 'fits_ideal', 'intro_accepted', 'industry', 'region', ...EXTRAS,
] as const; // prettier-ignore

export type Details = Readonly<Record<(typeof TOLD)[number], string>>;

/** Gives the canonical cells of one row of contacts. */
export type DetailsOf = (row: Row, place: number) => Details;

/** What the contacts of all files say, by the list they are of and what opportunities refer to them by. */
export interface Contacts {
	/** Whom a row is with; the first of several lists that knows something says it. */
	readonly of: (plan: FilePlan, row: Row, place: number) => readonly Details[];
	readonly setAside: readonly SetAsideRow[];
	/** Rows that tell something, by file. */
	readonly used: ReadonlyMap<number, number>;
}

interface Entry {
	readonly plan: FilePlan;
	readonly place: number;
}

/**
 * Reads the files of contacts. Those without an opportunity, and older entries of one contact, are set aside.
 *
 * @param telling places of rows that tell of partners, by file: these are used, also without an opportunity
 */
export function contactsOf(
	plans: readonly FilePlan[],
	detailsOf: (plan: FilePlan) => DetailsOf,
	telling: ReadonlyMap<number, ReadonlySet<number>>,
): Contacts {
	const files = plans.filter((plan) => plan.part === 'contacts' && plan.kind === 'opportunities');
	if (files.length === 0) return { of: () => [], setAside: [], used: new Map() };
	const lists = new Map<string, Map<string, Entry>>();
	const setAside: SetAsideRow[] = [];
	const used = new Map<number, number>();
	const use = ({ index }: FilePlan): void => {
		used.set(index, (used.get(index) ?? 0) + 1);
	};
	const put = ({ plan, place }: Entry, reason: 'superseded' | 'not-mapped-kind'): void => {
		const tells = telling.get(plan.index)?.has(place) === true;
		if (tells) use(plan);
		else setAside.push(asideRow(plan.reading, plan.rows[place] ?? NO_ROW, plan.lines[place] ?? 0, reason));
	};
	for (const plan of [...files].sort((a, b) => a.edition - b.edition)) {
		const list = lists.get(plan.scope) ?? new Map<string, Entry>();
		lists.set(plan.scope, list);
		plan.rows.forEach((row, place) => {
			const name = plan.tied.own?.(row, place) ?? '';
			const before = list.get(name);
			if (name === '') put({ plan, place }, 'not-mapped-kind');
			else {
				if (before !== undefined) put(before, 'superseded');
				list.set(name, { plan, place });
			}
		});
	}
	const wanted = namesIn(plans);
	for (const list of lists.values())
		for (const [name, entry] of list)
			if (wanted.has(name)) use(entry.plan);
			else put(entry, 'not-mapped-kind');
	const reads = new Map(files.map((plan) => [plan, detailsOf(plan)] as const));
	const known = new Map<Entry, Details>();
	const read = (entry: Entry): Details | null => {
		const before = known.get(entry);
		if (before !== undefined) return before;
		const made = reads.get(entry.plan)?.(entry.plan.rows[entry.place] ?? NO_ROW, entry.place) ?? null;
		if (made !== null) known.set(entry, made);
		return made;
	};
	return {
		setAside,
		used,
		of: (plan, row, place) =>
			plan.tied.contacts.flatMap(({ scope, tie }) => {
				const entry = lists.get(scope)?.get(tie(row, place));
				return entry === undefined ? [] : (read(entry) ?? []);
			}),
	};
}

/** What opportunities refer to contacts by. */
function namesIn(plans: readonly FilePlan[]): ReadonlySet<string> {
	const names = new Set<string>();
	for (const plan of plans)
		for (const { tie } of plan.tied.contacts)
			plan.rows.forEach((row, place) => {
				names.add(tie(row, place));
			});
	return names;
}
