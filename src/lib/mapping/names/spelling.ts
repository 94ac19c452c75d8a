import type { Mapping } from '../../model';
import { isNullSource } from '../data/nulls';
import { familyKey, readReferrer } from '../read/labels';
import { tally } from '../column';
import type { FilePlan } from '../plan';
import type { Sources } from '../read/sources';
import { keptOf } from './kept';
import { OWN } from '../recognise/recognise';
import { key, tidy, unguarded, unsealed } from '../text';

/** One spelling for each name or label. */
export type Spelling = (text: string) => string;

/** The spelling that stands most often, of those that differ only in case, blanks, punctuation and accents. */
function mostOften(counts: ReadonlyMap<string, number>, keyOf = key): Map<string, string> {
	const best = new Map<string, readonly [string, number]>();
	for (const [text, count] of counts) {
		const k = keyOf(text);
		const before = best.get(k);
		if (before === undefined || count > before[1]) best.set(k, [text, count]);
	}
	return new Map([...best].map(([k, [text]]) => [k, text]));
}

function add(into: Map<string, number>, text: string | null, count: number): void {
	if (text !== null && text !== '') into.set(text, (into.get(text) ?? 0) + count);
}

/** Gives the one spelling of a source label. One that names somebody is the source without the name. */
export type SourceNames = (sources: Sources, raw: string) => string;

/**
 * One spelling for each source label over all files, and one source for labels that differ only in whom they name:
 * "Referral – Ann Lee", "Referred by Bo Park" and a plain "Referrals". Labels that the owner put together are one.
 */
export function sourceNames(plans: readonly FilePlan[], sources: readonly Sources[]): SourceNames {
	const spelled = sourceSpelling(plans, sources);
	return (of, raw) => {
		const label = spelled(of, raw);
		return of.kept(label) ?? label;
	};
}

/** The same without what the owner put together. */
export function sourceSpelling(plans: readonly FilePlan[], sources: readonly Sources[]): SourceNames {
	const labels = new Map<string, number>();
	const families = new Set<string>();
	plans.forEach((plan, i) => {
		const column = plan.columns.get('source');
		for (const [raw, count] of column === undefined ? [] : tally(plan.rows, column)) {
			const family = sources[i]?.read(raw).family ?? null;
			if (family !== null) families.add(familyKey(family));
			add(labels, family ?? tidy(raw), count);
		}
	});
	const ofLabel = mostOften(labels);
	const ofFamily = mostOften(
		new Map([...labels].filter(([label]) => families.has(familyKey(label)))),
		familyKey,
	);
	return (of, raw) => {
		const meaning = of.read(raw);
		const label = meaning.family ?? tidy(raw);
		// A plain "Referrals" that machines wrote are links on other websites: another thing of the same name.
		const family = meaning.class === 'lead' ? undefined : ofFamily.get(familyKey(label));
		return family ?? ofLabel.get(key(label)) ?? label;
	};
}

/** One spelling for each partner of all that the files have, and one name for those that the owner merged. */
export function partnerSpelling(counts: ReadonlyMap<string, number>, merges: Mapping['merges']): Spelling {
	const spellings = mostOften(counts);
	const kept = keptOf(merges);
	return (text) => kept(text) ?? spellings.get(key(text)) ?? text;
}

/** Every spelling of a partner's name over all files, with the rows that have it. */
export function partnerCounts(
	plans: readonly FilePlan[],
	sources: readonly Sources[],
	confirmed: readonly ReadonlyMap<number, string>[],
): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	plans.forEach((plan, i) => {
		const partner = plan.columns.get('partner');
		const referrer = partner === undefined ? plan.columns.get('referrer') : undefined;
		const source = plan.kind === 'opportunities' ? plan.columns.get('source') : undefined;
		for (const [name, count] of partner === undefined ? [] : tally(plan.rows, partner))
			if (!isNullSource(name)) add(counts, tidy(plan.system === OWN ? unsealed(name) : name), count);
		for (const [name, count] of referrer === undefined ? [] : tally(plan.rows, referrer))
			add(counts, readReferrer(plan.kind === 'referrers' ? unguarded(name) : name), count);
		for (const [label, count] of source === undefined ? [] : tally(plan.rows, source))
			add(counts, sources[i]?.read(label).referrer ?? null, count);
		for (const name of confirmed[i]?.values() ?? []) add(counts, name, 1);
	});
	return counts;
}
