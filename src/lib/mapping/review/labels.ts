import type { LabelReading, LeadClass, Outcome, SourceReading, SourceWay } from '../../model';
import type { FileContext } from './fields';
import { isListed, readReferrer } from '../read/labels';
import type { LabelMeaning } from '../read/labels';
import { remembering } from '../read/remembering';
import { key, tidy } from '../text';

/** Rows that have one label, all read alike. */
interface Counted<Meaning> {
	readonly label: string;
	readonly count: number;
	readonly meaning: Meaning;
	readonly because: string;
	readonly recognised: boolean;
}

/** Labels that differ only in case, blanks or punctuation and mean the same, counted together, with what was counted. */
function together<C extends Counted<unknown>>(all: Iterable<C>): (readonly [label: string, C[]])[] {
	const groups = new Map<string, C[]>();
	for (const one of all) {
		const id = `${key(one.label) || one.label}\u0001${String(one.meaning)}`;
		const group = groups.get(id);
		if (group === undefined) groups.set(id, [one]);
		else group.push(one);
	}
	return [...groups.values()].map((group) => [spelledMost(group), group]);
}

/** The spelling that stands most often, of equals the first. */
function spelledMost(group: readonly Counted<unknown>[]): string {
	const counts = new Map<string, number>();
	for (const { label, count } of group) counts.set(label, (counts.get(label) ?? 0) + count);
	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** Unrecognised ones first, then by how many rows have them. */
function inOrder<Reading extends LabelReading<string>>(all: readonly Reading[]): Reading[] {
	return [...all].sort((a, b) => Number(a.recognised) - Number(b.recognised) || b.count - a.count);
}

const sum = <C>(group: readonly C[], of: (one: C) => number): number =>
	group.reduce((total, one) => total + of(one), 0);

/** Of tied files the others say how they came. */
const isSilent = ({ tied, columns }: FileContext['plan']): boolean =>
	(tied.own !== null || tied.lead !== null || tied.contacts.length > 0) &&
	!columns.has('source') &&
	!columns.has('class') &&
	!columns.has('referrer');

/** Rows of one source label in one file. */
interface SourceLabel extends Counted<LeadClass> {
	/** Of them, those that name a person in the referrer column. */
	readonly named: number;
	readonly namedIn: string;
	/** Of them, those whose class another column names. */
	readonly decided: number;
	readonly decidedBy: string;
	readonly way: SourceWay | null;
}

/**
 * How every source label of all files is read, by itself. A row without one is counted under an empty label.
 * A label stands once, or once for each class where two files read it differently.
 */
export function sourceLabels(files: readonly FileContext[]): SourceReading[] {
	const labels = files
		.filter(({ plan }) => plan.kind === 'opportunities' && !isSilent(plan))
		.flatMap(labelsOf);
	return inOrder(together(labels).map(([label, group]) => sourceReading(label, group)));
}

function sourceReading(label: string, group: readonly SourceLabel[]): SourceReading {
	const first = group.find(({ recognised }) => !recognised) ?? group[0];
	const count = sum(group, (one) => one.count);
	const decided = sum(group, (one) => one.decided);
	const named = sum(group, (one) => one.named);
	const known = first?.recognised ?? true;
	// Where a column names the class of every row, nobody needs to be asked for a label that is not known.
	const asks = !known && decided < count;
	const because = [known || asks ? (first?.because ?? '') : 'we do not know this one'];
	if (decided > 0) because.push(`“${columnOf(group, 'decidedBy')}” says how ${rows(decided)} came`);
	if (named > 0) because.push(`names a person in “${columnOf(group, 'namedIn')}” on ${rows(named)}`);
	return {
		label,
		count,
		meaning: first?.meaning ?? 'unknown',
		because: because.join('; '),
		recognised: !asks,
		...(first?.way == null ? {} : { way: first.way }),
		...(isListed(label) ? { plain: true as const } : {}),
	};
}

const rows = (n: number): string => (n === 1 ? '1 row' : `${n} rows`);

function columnOf(group: readonly SourceLabel[], what: 'decidedBy' | 'namedIn'): string {
	return group.map((one) => one[what]).find((column) => column !== '') ?? '';
}

/** What is counted of one label while the rows are gone through. */
interface Tally {
	count: number;
	named: number;
	decided: number;
}

/** Every distinct label of a file. */
function labelsOf({ plan, sources }: FileContext): SourceLabel[] {
	const source = plan.columns.get('source');
	const referrer = plan.columns.get('referrer');
	const given = plan.columns.get('class');
	const isPerson = remembering((name: string) => readReferrer(name) !== null);
	const isClass = remembering((name: string) => sources.given(name) !== null);
	const tallies = new Map<string, Tally>();
	for (const row of plan.rows) {
		const raw = source?.cell(row) ?? '';
		let tally = tallies.get(raw);
		if (tally === undefined) tallies.set(raw, (tally = { count: 0, named: 0, decided: 0 }));
		tally.count++;
		if (referrer !== undefined && isPerson(referrer.cell(row))) tally.named++;
		if (given !== undefined && isClass(given.cell(row))) tally.decided++;
	}
	return [...tallies].map(([raw, { count, named, decided }]) => {
		const blank = source === undefined || sources.isNull(raw);
		const said = blank ? nothingSaid(source === undefined) : sources.read(raw);
		return {
			label: blank ? '' : (sources.kept(raw) ?? tidy(raw)),
			meaning: said.class,
			because: said.because,
			recognised: said.recognised,
			count,
			named,
			namedIn: named === 0 ? '' : (referrer?.name ?? ''),
			decided,
			way: said.way,
			decidedBy: decided === 0 ? '' : (given?.name ?? ''),
		};
	});
}

const nothingSaid = (noColumn: boolean): Omit<LabelMeaning, 'referrer' | 'family'> => ({
	way: null,
	class: 'unknown',
	because: noColumn ? 'no column says how they came' : 'blank',
	recognised: true,
});

/** How every label that decided an outcome is read. */
export function outcomeLabels(files: readonly FileContext[]): LabelReading<Outcome>[] {
	const labels = files
		.filter(({ plan }) => plan.kind === 'opportunities' && plan.every === null)
		.flatMap(({ endings }) => [...endings.counts()])
		.flatMap(([read, count]): Counted<Outcome>[] =>
			read === null ? [] : [{ ...read, label: tidy(read.label), meaning: read.outcome ?? 'open', count }],
		);
	return inOrder(
		together(labels).map(([label, group]) => {
			const first = group.find(({ recognised }) => !recognised) ?? group[0];
			return {
				label,
				count: sum(group, ({ count }) => count),
				meaning: first?.meaning ?? 'open',
				because: first?.because ?? '',
				recognised: first?.recognised ?? true,
			};
		}),
	);
}
