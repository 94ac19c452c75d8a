import { CLASS_NAMES, CLASS_PLURALS } from '../../format/words';
import type { LeadClass, SourceFigures } from '../../model';

type Named = Pick<SourceFigures, 'source' | 'class'> & Partial<Pick<SourceFigures, 'way'>>;

/** A label like “Referrals” that a machine wrote means no people. */
const WEB_LINKS = ' (links on other sites)';

/** How sources are called, each told from all the others. */
export interface Names {
	/** Within a sentence: "“Google Ads”", "“client” referrals", "referrals without a named source". */
	phrase(one: Named): string;
	/** As a row of a table; no two are called the same. */
	name(one: Named): string;
}

/** A label longer than this would drown its sentence. Characters. */
const LONGEST = 60;

/** A label as a sentence quotes it. */
export function clip(label: string, longest: number = LONGEST): string {
	const characters = Array.from(label);
	return characters.length <= longest ? label : `${characters.slice(0, longest - 1).join('')}…`;
}

const CLASS_LABELS = new Set(Object.values(CLASS_NAMES).map((name) => name.toLowerCase()));

/** Looks at all sources once, so that thousands can be named. */
export function namesOf(all: readonly Named[]): Names {
	const classesOf = new Map<string, Set<LeadClass>>();
	const labelled = new Set<LeadClass>();
	const links = new Set<string>();
	for (const { source, class: id, way } of all) {
		if (source === null) continue;
		if (way === 'web-links') links.add(source);
		labelled.add(id);
		const key = source.toLowerCase();
		classesOf.set(key, (classesOf.get(key) ?? new Set()).add(id));
	}
	const isShared = (label: string) => (classesOf.get(label.toLowerCase())?.size ?? 0) > 1;
	const whole = (id: LeadClass) => id === 'unknown' || !labelled.has(id);
	const marked = (label: string, id: LeadClass) => (id === 'lead' && links.has(label) ? WEB_LINKS : '');
	return {
		phrase({ source, class: id }) {
			const plural = CLASS_PLURALS[id];
			if (source === null) return whole(id) ? plural : `${plural} without a named source`;
			// "client" alone would not say that a client referred somebody.
			const silent = id === 'referral' && !/refer/i.test(source);
			return `“${clip(source)}”${silent || isShared(source) ? ` ${plural}` : ''}${marked(source, id)}`;
		},
		name({ source, class: id }) {
			if (source === null) return whole(id) ? CLASS_NAMES[id] : `${CLASS_NAMES[id]} without a named source`;
			const ambiguous = CLASS_LABELS.has(source.toLowerCase()) || isShared(source);
			const links = marked(source, id);
			return ambiguous && links === '' ? `${source} (${CLASS_PLURALS[id]})` : `${source}${links}`;
		},
	};
}
