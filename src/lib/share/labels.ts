import { CLASSES, type LeadClass, type PartnerNames, type Report, type SourceFigures } from '../model';
import { OTHER_SOURCES } from './cells/sources';
import { FEWEST } from './gather';
import { MOST_NAME, ROOM } from './limits';
import { unalike, type Aliases } from './names';
import { folded, hasAddress, spellings } from './spelling';
import { clean } from './text';

/** Of a folded label; what lies beyond is not looked through for names, and does not travel either. */
const LONGEST_LOOKED_AT = 500;
/** Scripts that put no blanks between words, or a title right behind a name. */
const UNSPACED =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Hangul}]/u;
/** Below so many letters a name found without its blanks may be chance. */
const SHORTEST_JOINED = 6;
/** Words of labels that say how somebody came, and never who. */
const GENERIC = new Set(
	(
		'and the from for via inc ltd llc llp gmbh corp company group firm partner partners partnership client clients ' +
		'customer customers referral referrals referred refer referrer reference recommendation recommended friend friends ' +
		'family employee staff professional external internal personal word mouth introduction introduced intro met network ' +
		'networking existing former past strategic other named contact colleague accountant lawyer attorney adviser advisor ' +
		'agent agency broker consultant dr mr mrs ms of or to at in by on my our we us van von der den de da di do du la le el'
	).split(' '),
);

const OTHER = 'other source';
const NAMED_REFERRAL = 'named referral';
/** Said by a finder: somebody is named, and it cannot be told who. */
const HALF = '';

/** What a label is called in what is shared; null: none. */
export type Labels = (label: string, leadClass: LeadClass | null) => string;

/**
 * Labels of sources as they may travel. Where partners' names do not, a label that holds one is called as the partner
 * is; half a name is enough, but for labels that Vouch knows as those of leads. A label with an e-mail address, a
 * telephone number or somebody who handles opportunities, or one that few have and Vouch does not know, is
 * "other source".
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
	const partners = mode === 'names' ? null : finder(aliases);
	// Filters choose whose figures are here; labels may name the others, too.
	const absent = report.choices?.partners.filter((name) => !aliases.has(name)) ?? [];
	const others = mode === 'names' ? null : finder(new Map(absent.map((name) => [name, HALF])));
	const owners = finder(new Map(report.choices?.owners.map(({ value }) => [value, OTHER])));
	return (label, leadClass) => {
		if (label === '' || label === OTHER_SOURCES) return label;
		const names = spellings(label).map((name) => name.slice(0, LONGEST_LOOKED_AT));
		const isKnown = known.has(folded(label));
		const close = leadClass !== 'lead' || !isKnown;
		const partner = partners?.(names, close) ?? others?.(names, close) ?? null;
		if (partner === HALF)
			return leadClass === 'referral' || leadClass === 'introduction' ? NAMED_REFERRAL : OTHER;
		if (partner !== null) return partner;
		// It may be a note about one person.
		const few = (counts.get(folded(label)) ?? 0) < FEWEST && !isKnown;
		return hasAddress(label) || few || owners(names, false) !== null ? OTHER : clean(label, MOST_NAME - ROOM);
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

type Finder = (label: readonly string[], close: boolean) => string | null;

/**
 * Finds whom a folded label names, in one of its spellings: his alias, or `HALF` where a word of a name is there and
 * the label is looked at closely. A name of generic words alone ("Friend") says nothing of anybody.
 */
function finder(aliases: Aliases): Finder {
	const names = [...aliases]
		.flatMap(([name, alias]) => spellings(name).map((spelling) => named(spelling, alias)))
		.filter(({ words }) => words.length > 0)
		.sort((a, b) => b.name.length - a.name.length);
	const words = new Set(names.flatMap((of) => of.words.filter((word) => word.length > 1)));
	const unspaced = [...words].filter((word) => UNSPACED.test(word));
	return (label, close) => {
		for (const text of label) {
			const joined = text.replaceAll(' ', '');
			const apart = new Set(text.split(' '));
			const found = names.find((of) => holds({ text: ` ${text} `, joined, apart }, of));
			if (found !== undefined) return found.alias;
		}
		const half = (text: string): boolean =>
			text.split(' ').some((word) => words.has(word)) || unspaced.some((word) => text.includes(word));
		return close && label.some(half) ? HALF : null;
	};
}

interface Named {
	/** Between blanks. */
	readonly name: string;
	readonly alias: string;
	/** Those that are not generic. */
	readonly words: readonly string[];
	/** The name without its blanks; null where it may stand in a label by chance. */
	readonly together: string | null;
}

function named(name: string, alias: string): Named {
	const together = name.replaceAll(' ', '');
	const telling = UNSPACED.test(name) || (together.length >= SHORTEST_JOINED && name.includes(' '));
	return {
		name: ` ${name} `,
		alias,
		words: name.split(' ').filter((word) => word !== '' && !GENERIC.has(word)),
		together: telling ? together : null,
	};
}

interface Looked {
	readonly text: string;
	readonly joined: string;
	readonly apart: ReadonlySet<string>;
}

/** The name as it stands, its words in another order ("Lee, Ann"), or without its blanks ("annlee"). */
const holds = ({ text, joined, apart }: Looked, { name, words, together }: Named): boolean =>
	text.includes(name) ||
	(words.length > 1 && words.every((word) => apart.has(word))) ||
	(together !== null && joined.includes(together));
