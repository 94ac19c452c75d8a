import type { Sureness } from '../../model';
import type { FilePlan } from '../plan';
import { OWN } from '../recognise/recognise';
import { key, words } from '../text';
import { idColumn, idColumns } from './ids';
import type { IdColumn } from './ids';
import { mayNumber, nounIn } from './nouns';
import type { Noun } from './nouns';

/** Two columns of two files that hold the same ids. */
export interface Link {
	readonly here: IdColumn;
	readonly there: IdColumn;
	/** Distinct values that stand in both. */
	readonly shared: number;
	readonly sure: Sureness;
	readonly because: string;
	/** A value that stands in both. */
	readonly example: string;
	/** Each column is its file's own id: one row, one value, and no other file's number. */
	readonly hereIsOwn: boolean;
	readonly thereIsOwn: boolean;
	/** Larger is better: what speaks for the link. */
	readonly score: number;
}

/** Below this share of the smaller column's values two columns have met by accident. */
const LEAST_SHARED = 0.3;
/** Where the columns are known to tie files, files of different years may share few. */
const LEAST_SAID = 0.05;
/** A column of own ids has one value for each row, but for a few repeated rows. */
const NEARLY_ONE_EACH = 0.95;

/** Whether each row has a value of its own. */
export const isUnique = ({ values, rows }: IdColumn): boolean => values.size >= rows * NEARLY_ONE_EACH;

/** The column of a file's own ids: as its profile says, as the id is mapped, else the first that has one value for each row. */
export function ownId(plan: FilePlan): IdColumn | null {
	const columns = idColumns(plan).filter(
		(column) => column.by === 'id' && isUnique(column) && column.rows >= plan.rows.length * NEARLY_ONE_EACH,
	);
	const mapped = plan.columns.get('id')?.name ?? plan.ties.own;
	if (mapped !== undefined && (plan.system !== null || suitsPart(mapped, plan))) {
		const found = idColumn(plan, mapped);
		if (plan.system !== null && plan.system !== OWN) return found ?? columns[0] ?? null;
		// "Deal ID" is blank in a list of enquiries where no deal came of one.
		const whole = found !== null && found.rows >= plan.rows.length * NEARLY_ONE_EACH;
		const other = whole ? childId(plan, columns, mapped) : columns[0];
		if (found !== null) return other ?? found;
	}
	return columns[0] ?? null;
}

/** "Lead ID" in a file of sales is the number of another file's rows. */
function suitsPart(header: string, plan: FilePlan): boolean {
	const noun = nounIn(header);
	return noun === null || PARTS[noun] === plan.part;
}

const PARTS: Readonly<Record<Noun, FilePlan['part']>> = {
	lead: 'leads',
	deal: 'deals',
	person: 'contacts',
	firm: 'contacts',
	client: 'contacts',
};

/** "Quote ID" before "Deal ID": the rows are quotes, each of some deal. */
function childId(plan: FilePlan, columns: readonly IdColumn[], mapped: string): IdColumn | null {
	if (nounIn(mapped) === null) return null;
	const place = plan.reading.columns.indexOf(mapped);
	return (
		columns.find(({ column: { name } }) => {
			const before = plan.reading.columns.indexOf(name) < place;
			return before && nounIn(name) === null && words(name).some((word) => !PLAIN.has(word));
		}) ?? null
	);
}

/** Words that say nothing of what a number is of. */
const PLAIN = new Set(
	'id,ids,no,nr,num,number,nummer,key,code,uuid,guid,ref,reference,record,row,line,external,internal,unique,crm,sf,hubspot,salesforce'.split(
		',',
	),
);

const GENERIC = new Set(
	['id', 'record id', 'number', 'no', 'nr', 'key', 'code', 'uuid', 'guid', 'external id', 'reference', 'ref'].map(key),
); // prettier-ignore

function sharedValues(here: IdColumn, there: IdColumn): { readonly count: number; readonly example: string } {
	const [small, large] =
		here.values.size <= there.values.size ? [here.values, there.values] : [there.values, here.values];
	let count = 0;
	let example = '';
	let looked = 0;
	for (const value of small.keys()) {
		looked++;
		if (large.has(value)) {
			count++;
			if (example === '') example = here.written.get(value) ?? there.written.get(value) ?? value;
		}
		// Most columns share nothing: the first values show it.
		if (looked === 400 && count === 0 && small.size > 2000) break;
	}
	return { count, example };
}

/** Whether so many of the smaller column's values are enough to tie two files. */
const enough = (shared: number, least: number, said: boolean): boolean =>
	said
		? shared > 0 && shared >= LEAST_SAID * least
		: shared >= LEAST_SHARED * least && (shared >= 3 || (shared > 0 && shared === least));

/** Whether a column of one file is known to hold the numbers of the other's rows. */
function namesRowsOf([plan, column]: Side, [other, there]: Side): boolean {
	const { lead, deal, contact } = plan.ties;
	const { name } = column.column;
	const noun = name === lead ? 'lead' : name === deal ? 'deal' : name === contact ? 'person' : null;
	return noun !== null && mayNumber(noun, other, there.column.name);
}

/** Whether a column that is not its file's own number is called after the rows that the other one numbers. */
function refersTo([, column, own]: Side, [other, there, theirs]: Side): boolean {
	const noun = nounIn(column.column.name);
	return !own && theirs && noun !== null && mayNumber(noun, other, there.column.name);
}

/** Who works on a row is not whom it is with. */
const OF_STAFF = new Set('owner,agent,rep,salesperson,assigned,user,manager,created,sender'.split(','));
const ofStaff = ({ column }: IdColumn): boolean =>
	words(column.name.slice(0, 200)).some((word) => OF_STAFF.has(word));

function weigh(a: Side, b: Side, shared: number): Pick<Link, 'sure' | 'because' | 'score'> | null {
	const [[, here, ownA], [, there, ownB]] = [a, b];
	const names = [here.column.name, there.column.name] as const;
	const named = namesRowsOf(a, b) || namesRowsOf(b, a);
	const sameName = key(names[0]) === key(names[1]);
	const telling = here.telling && there.telling;
	const generic = GENERIC.has(key(names[0])) && GENERIC.has(key(names[1]));
	const base = shared / Math.min(here.values.size, there.values.size) + (ownA ? 0.5 : 0) + (ownB ? 0.5 : 0);
	if (named) return { sure: 'known', because: 'this is how the two exports are tied', score: base + 4 };
	if (here.by === 'e-mail')
		return ofStaff(here) || ofStaff(there)
			? null
			: { sure: 'likely', because: 'the same e-mail addresses', score: base };
	if (sameName && !generic)
		return { sure: 'likely', because: 'the same column with the same values', score: base + 3 };
	if (telling) return { sure: 'likely', because: 'the same numbers', score: base + 2 };
	// Plain numbers from 1 on stand in any two files: only a name can tie them.
	if (refersTo(a, b) || refersTo(b, a))
		return { sure: 'likely', because: 'the numbers that one column names', score: base + 1 };
	return null;
}

type Side = readonly [plan: FilePlan, column: IdColumn, own: boolean];

/** The best pair of columns that ties two files; null where none does. */
export function linkBetween(a: FilePlan, b: FilePlan): Link | null {
	const [ownA, ownB] = [ownId(a), ownId(b)];
	let best: Link | null = null;
	for (const here of idColumns(a))
		for (const there of idColumns(b)) {
			if (here.by !== there.by) continue;
			const { count: shared, example } = sharedValues(here, there);
			const least = Math.min(here.values.size, there.values.size);
			const [hereIsOwn, thereIsOwn] = [here === ownA, there === ownB];
			const sides: readonly [Side, Side] = [
				[a, here, hereIsOwn],
				[b, there, thereIsOwn],
			];
			const said = namesRowsOf(sides[0], sides[1]) || namesRowsOf(sides[1], sides[0]);
			if (!enough(shared, least, said)) continue;
			if (!isUnique(here) && !isUnique(there)) continue;
			const weight = weigh(...sides, shared);
			if (weight === null || (best !== null && best.score >= weight.score)) continue;
			best = { here, there, shared, example, hereIsOwn, thereIsOwn, ...weight };
		}
	return best;
}

/** Most of the values that a row is looked up by must be found. */
const LEAST_FOUND = 0.6;

/**
 * A column that both files call the same, by which one of them can be looked up: "account", "sales_agent". Only for
 * files that no report uses by themselves, since a list of names can tell more, but never make an opportunity.
 */
export function lookupBetween(plan: FilePlan, list: FilePlan): Link | null {
	const theirs = new Map(list.reading.columns.map((header) => [key(header), header] as const));
	let best: Link | null = null;
	for (const header of plan.reading.columns) {
		const named = theirs.get(key(header));
		if (named === undefined) continue;
		const [here, there] = [idColumn(plan, header), idColumn(list, named)];
		if (here === null || there === null || there.values.size < there.rows) continue;
		const { count: shared, example } = sharedValues(here, there);
		if (shared < 2 || shared < here.values.size * LEAST_FOUND) continue;
		const score = shared / here.values.size;
		if (best !== null && best.score >= score) continue;
		best = {
			here,
			there,
			shared,
			example,
			sure: 'likely',
			because: 'the same column with the same values',
			hereIsOwn: false,
			thereIsOwn: true,
			score,
		};
	}
	return best;
}
