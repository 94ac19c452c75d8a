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
/** From so many letters a word of a name is found inside another word, too. */
const LONG_WORD = 7;
/** Words of labels that say how somebody came, and never who. */
const GENERIC = new Set(
	(
		'and the from for via inc ltd llc llp gmbh corp company group firm partner partners partnership client clients ' +
		'customer customers referral referrals referred refer referrer reference recommendation recommended friend friends ' +
		'family employee staff professional external internal personal word mouth introduction introduced intro met network ' +
		'networking existing former past strategic other named contact colleague accountant lawyer attorney adviser advisor ' +
		'agent agency broker consultant dr mr mrs ms of or to at in by on my our we us van von der den de da di do du la le el ' +
		'team sales office department desk support admin'
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
 * is; half a name is enough, but for labels of leads that stand on Vouch's own list as they are. A label with an e-mail address, a
 * telephone number or somebody who handles opportunities, or one that few have and Vouch does not know, is
 * "other source".
 */
export function labelsOf(report: Report, mode: PartnerNames, aliases: Aliases): Labels {
	const known = new Set<string>();
	const listed = new Set<string>();
	const counts = new Map<string, number>();
	const most = (name: string, n: number) => counts.set(name, Math.max(n, counts.get(name) ?? 0));
	for (const { label, recognised, plain, count } of report.data.sources) {
		if (recognised) known.add(folded(label));
		if (plain === true) listed.add(folded(label));
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
		// The owner's word, or a column's, makes a label known, but it may still be “Lunch with Lee”.
		const close = leadClass !== 'lead' || !listed.has(folded(label));
		const partner = partners?.(names, close) ?? others?.(names, close) ?? null;
		if (partner === HALF)
			return leadClass === 'referral' || leadClass === 'introduction' ? NAMED_REFERRAL : OTHER;
		if (partner !== null) return partner;
		// Where partners are named, one may share a name with somebody who handles opportunities.
		const handled = owners(names, close && partners !== null) !== null;
		// It may be a note about one person.
		const few = (counts.get(folded(label)) ?? 0) < FEWEST && !isKnown;
		return hasAddress(label) || few || handled ? OTHER : clean(label, MOST_NAME - ROOM);
	};
}

/**
 * Values of a dimension, stages: as they may travel; null where one names somebody whom a label may not name, or is an
 * address. That few have it is looked at where it stands.
 */
export function valuesOf(
	report: Report,
	mode: PartnerNames,
	aliases: Aliases,
	texts: readonly string[],
): (text: string) => string | null {
	const sources = [...new Set(texts)].map((label) => ({
		label,
		count: FEWEST,
		meaning: 'lead' as const,
		because: '',
		recognised: false,
	}));
	const labels = labelsOf({ ...report, sources: null, data: { ...report.data, sources } }, mode, aliases);
	return (text) => {
		const shown = clean(text, MOST_NAME - ROOM);
		return shown !== '' && !hasAddress(text) && labels(text, 'lead') === shown ? shown : null;
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
	const within = [...words].filter((word) => UNSPACED.test(word) || word.length >= LONG_WORD);
	return (label, close) => {
		for (const text of label) {
			const joined = text.replaceAll(' ', '');
			const apart = new Set(text.split(' '));
			const found = names.find((of) => holds({ text: ` ${text} `, joined, apart }, of));
			if (found !== undefined) return found.alias;
		}
		const half = (text: string): boolean =>
			text.split(' ').some((word) => words.has(word)) ||
			within.some((word) => text.replaceAll(' ', '').includes(word));
		return close && label.some(half) ? HALF : null;
	};
}

interface Named {
	/** Between blanks. */
	readonly name: string;
	readonly alias: string;
	/** Those that are not generic. */
	readonly words: readonly string[];
	/** The name without its blanks, with and without its titles; none that may stand in a label by chance. */
	readonly together: readonly string[];
}

function named(name: string, alias: string): Named {
	const all = name.split(' ').filter((word) => word !== '');
	const words = all.filter((word) => !GENERIC.has(word));
	const together = [all, words].flatMap((some) => {
		const joined = some.join('');
		const telling = UNSPACED.test(joined) || (joined.length >= SHORTEST_JOINED && some.length > 1);
		return telling ? [joined] : [];
	});
	return { name: ` ${name} `, alias, words, together };
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
	together.some((one) => joined.includes(one));
