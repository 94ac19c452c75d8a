import type { CanonicalRows } from '../../model';
import { CLASS_BY, type Opportunities } from '../ground/opportunities';
import { repeatedBy, rowsByGroup } from '../ground/repeated';
import { numberedColumn, rowsOf, textReader, type Rows } from '../ground/rows';
import { identicalIn } from './identical';
import { lostAnswers } from './lost-answers';

/** What is odd in ways that lose nothing but should be said: `oddities.sql`, where the words are told apart. */
export interface Oddities {
	readonly impossible: number;
	readonly unrecognised: { readonly labels: number; readonly rows: number };
	readonly identical: number;
	/** Of the ids of one shape of file those that stand in another, too; 0 to 1. */
	readonly sharedIds: number;
	readonly lostAnswers: number;
	readonly sourcesDiffer: number;
}

export function odditiesOf(all: Opportunities, canonical: readonly CanonicalRows[]): Oddities {
	const rows = rowsOf(canonical);
	return {
		impossible: countOf(all.impossible),
		unrecognised: unrecognisedIn(all),
		identical: identicalIn(rows),
		sharedIds: sharedIdsIn(rows),
		lostAnswers: lostAnswers(all, canonical),
		sourcesDiffer: countOf(all.sourcesDiffer),
	};
}

/** How many flags are set. */
export function countOf(flags: Uint8Array): number {
	let count = 0;
	for (const flag of flags) count += flag;
	return count;
}

/** Opportunities of unknown class whose label is in no family, and how many such labels there are. */
function unrecognisedIn({ rows, classBy, sourceClass, texts }: Opportunities): Oddities['unrecognised'] {
	const nothing = CLASS_BY.indexOf('nothing');
	const labels = new Set<number>();
	let count = 0;
	for (let place = 0; place < rows; place++) {
		const label = texts.source.codes[place]!;
		if (classBy[place] !== nothing || sourceClass[place] !== 0 || label === 0) continue;
		labels.add(label);
		count++;
	}
	return { labels: labels.size, rows: count };
}

type Reader = (row: number) => string;

/** Ids that are short numbers stand in any two files: they are shared only where what else is known does not speak against it. */
const SHORT_NUMBER = /^[0-9]{1,8}$/;

/** Share of the ids of the shape of file that has fewest which stand in files of another shape, too, and do not tie them. */
function sharedIdsIn(rows: Rows): number {
	const scopes = numberedColumn(rows, 'scope');
	if (scopes === null || scopes.texts.length < 3) return 0;
	const [idOf, tieOf] = [textReader(rows, 'id'), textReader(rows, 'tie', 'lead_tie')];
	const anywhere = new Uint32Array(rows.count).fill(1);
	const repeated = repeatedBy(rows, (row) => (tieOf(row) === '' ? idOf(row) : ''), anywhere);
	const [createdOf, nameOf] = [textReader(rows, 'created'), textReader(rows, 'name')];
	const isShared = (group: readonly number[]): boolean => {
		if (new Set(group.map((row) => scopes.numbers[row]!).filter((scope) => scope > 0)).size < 2) return false;
		const created = group.map(createdOf).filter((day) => day !== '');
		const names = group.map((row) => nameOf(row).toLowerCase()).filter((name) => name !== '');
		return (
			!SHORT_NUMBER.test(idOf(group[0]!)) ||
			created.length > new Set(created).size ||
			names.length > new Set(names).size ||
			(created.length < 2 && names.length < 2)
		);
	};
	const shared = rowsByGroup(repeated).filter((group) => group.length > 0 && isShared(group)).length;
	return shared === 0 ? 0 : shared / fewestIds(rows, scopes.numbers, idOf);
}

/** How many ids the shape of file has that has fewest. */
function fewestIds(rows: Rows, scopes: Uint32Array, idOf: Reader): number {
	const found = new Map<number, Set<string>>();
	for (let row = 0; row < rows.count; row++) {
		const id = idOf(row);
		if (id === '') continue;
		const ids = found.get(scopes[row]!) ?? new Set();
		found.set(scopes[row]!, ids.add(id));
	}
	return Math.min(...[...found.values()].map(({ size }) => size));
}
