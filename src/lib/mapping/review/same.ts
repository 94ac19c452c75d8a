import { problem } from '../../model';
import type { LeadClass, Mapping, Merge, Problem, Review, SameName } from '../../model';
import { sameNames } from '../names/groups';
import type { Counted } from '../names/groups';
import { keptOf } from '../names/kept';
import type { Kept } from '../names/kept';
import { labelRules } from '../names/labels';
import { PARTNERS } from '../names/partners';
import { partnerCounts, sourceSpelling } from '../names/spelling';
import { tally } from '../column';
import { confirmedNames } from '../read/noted';
import { key } from '../text';
import type { FileContext } from './fields';

/** More names than these are no partners: a column of them is something else. The most frequent ones are compared. */
const MOST_NAMES = 5_000;

/** Names and labels over all files that may be of one partner or source, and those that the owner put together. */
export function sameReview(files: readonly FileContext[], given: Mapping): Review['same'] {
	const partners = spelledOnce(partnerTotals(files, given));
	const labels = sourceTotals(files);
	const sources = spelledOnce(new Map([...labels].map(([label, { rows }]) => [label, rows])));
	const classes = new Map([...labels].map(([label, of]) => [key(label), of.classes]));
	const keptSource = keptOf(given.sourceMerges);
	const keptPartner = keptOf(given.merges);
	// A label that two files read differently is left alone.
	const open = inForce(sources, keptSource).filter(({ name }) => classes.get(key(name))?.size === 1);
	const classOf = (label: string): LeadClass => [...(classes.get(key(label)) ?? [])][0] ?? 'unknown';
	return {
		partners: [
			...sameNames(inForce(partners, keptPartner), given.apart, PARTNERS).groups,
			...decided(partners, given.merges, keptPartner),
		],
		sources: [
			...sameNames(open, given.sourcesApart, labelRules(classOf)).groups,
			...decided(sources, given.sourceMerges, keptSource),
		],
	};
}

/** How many names wait for an answer. It names nobody: remarks are shared. */
export function sameRemark({ partners }: Review['same']): Problem[] {
	const open = partners.filter(({ accepted }) => accepted === null).flatMap(({ also }) => also).length;
	if (open === 0) return [];
	return [
		problem(
			'names-alike',
			open === 1
				? 'A partner’s name looks like another one; the two count apart until you say that they are the same.'
				: `${open.toLocaleString('en')} names of partners look like other ones; they count apart until you say that they are the same.`,
			'Answer under “Are these the same?”.',
		),
	];
}

export function partnerTotals(
	files: readonly FileContext[],
	{ noted }: Mapping,
): ReadonlyMap<string, number> {
	return partnerCounts(
		files.map(({ plan }) => plan),
		files.map(({ sources }) => sources),
		files.map(({ plan, sources }) => confirmedNames(plan, sources, noted)),
	);
}

interface LabelTotal {
	rows: number;
	readonly classes: Set<LeadClass>;
}

/** Labels as they stand for themselves, before what the owner put together. */
function sourceTotals(files: readonly FileContext[]): ReadonlyMap<string, LabelTotal> {
	const spelled = sourceSpelling(
		files.map(({ plan }) => plan),
		files.map(({ sources }) => sources),
	);
	const totals = new Map<string, LabelTotal>();
	for (const { plan, sources } of files) {
		const column = plan.columns.get('source');
		for (const [raw, count] of column === undefined ? [] : tally(plan.rows, column)) {
			if (sources.isNull(raw)) continue;
			const label = spelled(sources, raw);
			const total = totals.get(label) ?? { rows: 0, classes: new Set<LeadClass>() };
			totals.set(label, total);
			total.rows += count;
			total.classes.add(sources.read(raw).class);
		}
	}
	return totals;
}

/** Each name once, in the spelling that stands most often of those without another letter, with all its rows. */
function spelledOnce(counts: ReadonlyMap<string, number>): Counted[] {
	const names = new Map<string, { name: string; most: number; rows: number }>();
	for (const [text, count] of counts) {
		const k = key(text);
		const before = names.get(k);
		if (before === undefined) names.set(k, { name: text, most: count, rows: count });
		else {
			before.rows += count;
			if (count > before.most) Object.assign(before, { name: text, most: count });
		}
	}
	return [...names.values()]
		.sort((a, b) => b.rows - a.rows)
		.slice(0, MOST_NAMES)
		.map(({ name, rows }) => ({ name, rows }));
}

/** The names as they stand after what the owner put together. */
function inForce(names: readonly Counted[], kept: Kept): Counted[] {
	const rows = new Map<string, number>();
	for (const one of names) {
		const name = kept(one.name) ?? one.name;
		rows.set(name, (rows.get(name) ?? 0) + one.rows);
	}
	return [...rows].map(([name, of]) => ({ name, rows: of }));
}

/** What the owner put together, of names that stand in these files. */
function decided(names: readonly Counted[], merges: readonly Merge[], kept: Kept): SameName[] {
	if (merges.length === 0) return [];
	const groups = new Map<string, { rows: number; also: Counted[] }>();
	for (const one of names) {
		const keep = kept(one.name);
		if (keep === null) continue;
		const group = groups.get(keep) ?? { rows: 0, also: [] };
		groups.set(keep, group);
		group.rows += one.rows;
		if (key(keep) !== key(one.name)) group.also.push(one);
	}
	return [...groups]
		.filter(([, { also }]) => also.length > 0)
		.map(([keep, { rows, also }]) => ({
			keep,
			rows,
			also: also.map((one) => ({ ...one, because: 'you put them together', sure: 'known' })),
			accepted: true,
		}));
}
