import { CLASSES, type LeadClass, type Report, type SourceFigures } from '../model';
import { MOST_NAME, ROOM } from './limits';
import { unalike, type Aliases } from './names';
import { clean, folded, hasAddress } from './text';
import type { PartnerNames } from './types';

/** A label on fewer opportunities than these travels only where Vouch knows it: it may be a note about one person. */
const FEWEST = 5;
/** Of a folded label; what lies beyond is not looked through for names, and does not travel either. */
const LONGEST_LOOKED_AT = 500;
/** Scripts that put no blanks between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Below so many letters a name found without its blanks may be chance. */
const SHORTEST_JOINED = 6;
/** Words of labels that say how somebody came, and never who. */
const GENERIC = new Set(
	(
		'and the from for via inc ltd llc llp gmbh corp company group firm partner partners partnership client clients ' +
		'customer customers referral referrals referred refer referrer reference recommendation recommended friend friends ' +
		'family employee staff professional external internal personal word mouth introduction introduced intro met network ' +
		'networking existing former past strategic other named contact colleague accountant lawyer attorney adviser advisor ' +
		'agent agency broker consultant'
	).split(' '),
);

/** What a label is called in what is shared; null: none. */
export type Labels = (label: string, leadClass: LeadClass | null) => string;

/**
 * Labels of sources as they may travel. Where partners' names do not, a label that holds one is called as the partner
 * is; a label with an e-mail address, or one that few opportunities have and Vouch does not know, is "other source".
 */
export function labelsOf(report: Report, mode: PartnerNames, aliases: Aliases): Labels {
	const known = new Set<string>();
	const counts = new Map<string, number>();
	const most = (name: string, n: number) => counts.set(name, Math.max(n, counts.get(name) ?? 0));
	for (const { label, recognised, count } of report.data.sources) {
		if (recognised) known.add(folded(label));
		most(folded(label), count);
	}
	for (const { source, created } of report.sources ?? []) if (source !== null) most(folded(source), created);
	const named = mode === 'names' ? null : finder(aliases);
	return (label, leadClass) => {
		if (label === '') return label;
		const name = folded(label).slice(0, LONGEST_LOOKED_AT);
		const partner = named?.(name, leadClass) ?? null;
		if (partner !== null) return partner;
		const few = (counts.get(folded(label)) ?? 0) < FEWEST && !known.has(folded(label));
		return hasAddress(label) || few ? 'other source' : clean(label, MOST_NAME - ROOM);
	};
}

/** The sources' labels in their order, no two of one class alike. null: the file gives none. */
export function sourceLabels(sources: readonly SourceFigures[], labels: Labels): (string | null)[] {
	const own = sources.map(({ source, class: leadClass }) =>
		source === null ? null : labels(source, leadClass),
	);
	for (const leadClass of CLASSES) {
		const places = sources.flatMap((of, i) => (of.class === leadClass && own[i] !== null ? [i] : []));
		for (const [n, label] of unalike(places.map((i) => own[i] ?? '')).entries()) own[places[n]!] = label;
	}
	return own;
}

/** Finds the partner whom a folded label names. Labels of referrals are looked at more closely: any word of a name counts. */
function finder(aliases: Aliases): (label: string, leadClass: LeadClass | null) => string | null {
	const names = [...aliases]
		.map(([name, alias]) => ({ name: folded(name), alias }))
		.filter(({ name }) => name !== '')
		.sort((a, b) => b.name.length - a.name.length);
	const words = new Set(
		names.flatMap(({ name }) => name.split(' ').filter((word) => word.length > 2 && !GENERIC.has(word))),
	);
	return (label, leadClass) => {
		const joined = label.replaceAll(' ', '');
		const found = names.find(({ name }) => holds(label, joined, name));
		if (found !== undefined) return found.alias;
		const close = leadClass === null || leadClass === 'referral' || leadClass === 'introduction';
		return close && label.split(' ').some((word) => words.has(word)) ? 'named referral' : null;
	};
}

function holds(label: string, joined: string, name: string): boolean {
	if (` ${label} `.includes(` ${name} `)) return true;
	const together = name.replaceAll(' ', '');
	if (UNSPACED.test(name)) return joined.includes(together);
	return together.length >= SHORTEST_JOINED && name.includes(' ') && joined.includes(together);
}
