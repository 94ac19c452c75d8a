import type { LeadClass, SourceWay } from '../../model';
import { FAMILIES, MACHINE_SIGNS, MACHINE_TOKENS, PORTALS } from '../data/classes';
import type { Family } from '../data/classes';
import { FAMILIES_ABROAD } from '../data/classes-abroad';
import { isNullSource } from '../data/nulls';
import { key, tidy, words } from '../text';

/** What a source label says of how somebody came. */
export interface LabelMeaning {
	readonly class: LeadClass;
	readonly because: string;
	readonly recognised: boolean;
	/** Person or firm that the label itself names ("Referral – Ann Lee"). */
	readonly referrer: string | null;
	/** The same label without the name ("Referral"); null where it names nobody. */
	readonly family: string | null;
	/** A way of coming that is told from all other leads. */
	readonly way: SourceWay | null;
}

type Entry = Pick<Family, 'class' | 'because' | 'way'>;

const WHOLE = new Map<string, Entry>();
const WITHIN = new Map<string, Entry>();
for (const family of [...FAMILIES_ABROAD, ...FAMILIES]) {
	for (const label of family.labels.split(',')) {
		WHOLE.set(key(label), family);
		WITHIN.set(key(label), family);
	}
	for (const label of family.alone?.split(',') ?? []) WHOLE.set(key(label), family);
}
for (const label of PORTALS.split(',')) {
	const portal: Entry = { class: 'lead', because: 'enquiry portal' };
	WHOLE.set(key(label), portal);
	WITHIN.set(key(label), portal);
}

const LONGEST = 5;
const BARE = new Set(['referral', 'referrals']);
const TOKENS = new Set(MACHINE_TOKENS.split(',').map(key));
const SIGNS = new Set(MACHINE_SIGNS.split(',').map(key));

const NOBODY_NAMED = { referrer: null, family: null, way: null } as const;
const meaning = (entry: Entry): LabelMeaning => ({
	class: entry.class,
	because: entry.because,
	recognised: true,
	...NOBODY_NAMED,
	way: entry.way ?? null,
});

const NOTHING_SAID: LabelMeaning = {
	class: 'unknown',
	because: 'blank',
	recognised: true,
	...NOBODY_NAMED,
};
const UNRECOGNISED: LabelMeaning = {
	class: 'unknown',
	because: 'we do not know this one: please choose',
	recognised: false,
	...NOBODY_NAMED,
};
const OFFLINE: LabelMeaning = {
	class: 'unknown',
	because: 'says only that it was not online: a person may stand in another column',
	recognised: true,
	...NOBODY_NAMED,
};

/** The same in the words of HubSpot's other languages. */
const OFFLINE_WORDS = new Set(
	(
		'offline,offline sources,offline source,offline-quellen,offline-quelle,offlinequellen,sources hors ligne,source hors ligne,hors ligne,fuentes sin conexión,fuentes offline,fuera de línea,' +
		'offline bronnen,offline-bronnen,offlinebronnen,fonti offline,fonte offline,fontes offline,fontes off-line,źródła offline,źródło offline'
	)
		.split(',')
		.map(key),
);

/** A bare "Referral" where machines write the sources: a link on another website. */
export const WEB_REFERRAL: LabelMeaning = {
	class: 'lead',
	because: 'links on other websites, not people',
	recognised: true,
	...NOBODY_NAMED,
	way: 'web-links',
};

/** "Referral – Ann Lee", "Client referred by Ann Lee", "Empfehlung von Anna": whose, what, and what follows. */
const NAMED =
	/^([\p{L}]+\s+)?(ref+err?all?s?|ref+er+ed|recommendation|recommended|vouched\s+for|introduced|empfehlung|empfohlen|recommandation|recommand[ée]e?|parrainage|referido|recomendado|recomendaci[oó]n|recomenda[cç][aã]o|indica[cç][aã]o|indicado|doorverwijzing|doorverwezen|verwijzing|verwezen|aanbevolen|aanbeveling|segnalato|segnalazione|raccomandato|raccomandazione|polecenie|polecon[ya]|rekomendacja)\s*(?:[-–—:/|(>]+\s*(?:by\s|from\s)?|\s(?:by|from|via|von|durch|par|de|por|door|van|da|di|od|przez)\b[\s:]*)\s*(.+?)\s*\)?$/iu;

/** Words after "Referral –" that name nobody. */
const NOBODY = new Set(
	(
		'client clients customer customers partner partners friend friends family employee employees staff other others ' +
		'general misc internal internally external personal professional direct existingclient existingcustomer ' +
		'currentclient pastclient network program programme warm unknown na none yes no ' +
		'self myself me us we i own ourself ourselves inhouse nobody noone anonymous ' +
		'kunde kunden kundin klant klanten cliente clientes clienti klient klienta klientow partnern partenaire partenaires socio socios parceiro parceiros partnera ' +
		'medewerker medewerkers mitarbeiter mitarbeitern collaborateur collaborateurs empleado empleados funcionario funcionarios dipendente dipendenti pracownik pracownika ' +
		'freund freunde freunden freundin bekannte bekannten bekannter ami amis amie amigo amigos amico amici vriend vrienden kennis kennissen znajomy znajomego znajomych przyjaciela ' +
		'familie famille familia famiglia rodzina rodziny kollege kollegen collega collegue colega intermediario ' +
		'selbst ich wir niemand intern moi nous personne interne yo nosotros nadie interno ik wij niemand eu ninguem io nessuno'
	).split(' '),
);

/** “A client”, “one of our partners”. */
const ARTICLE = /^(?:one of )?(?:an?|the|our|my|ein\p{L}{0,2}|une?) /iu;

function entryOf(label: string): Entry | null {
	return WHOLE.get(key(label)) ?? null;
}

/** Whether the whole label stands on Vouch's own list of ways to come, so that it names nobody. */
export const isListed = (label: string): boolean => entryOf(label) !== null || TOKENS.has(key(label));

/** Finds known labels among the words, longest first; each word counts once. */
function within(label: string): Entry[] {
	const parts = words(label);
	const found: Entry[] = [];
	for (let i = 0; i < parts.length;) {
		let step = 1;
		for (let n = Math.min(LONGEST, parts.length - i); n > 0; n--) {
			const entry = WITHIN.get(parts.slice(i, i + n).join(''));
			if (entry === undefined) continue;
			found.push(entry);
			step = n;
			break;
		}
		i += step;
	}
	return found;
}

const REFERRED: Entry = { class: 'referral', because: 'personal referral' };
const INTRODUCED: Entry = { class: 'introduction', because: 'introduction' };

function namedReferral(label: string): LabelMeaning | null {
	const [, whose = '', what = '', rest] = NAMED.exec(tidy(label)) ?? [];
	if (rest === undefined) return null;
	const entry = /^introduced/i.test(label.trim()) ? INTRODUCED : REFERRED;
	if (NOBODY.has(key(rest.replace(ARTICLE, ''))) || isNullSource(rest)) return meaning(entry);
	const about = entryOf(rest);
	if (about !== null || !/\p{L}{2}/u.test(rest)) return about?.class === 'lead' ? null : meaning(entry);
	if (within(rest).some((e) => e.class === 'lead') && !/\s(?:&|and|und|et|y)\s/.test(rest)) return null;
	// Who names the one that introduced them speaks of a deliberate introduction, which is a referral.
	return named(entry.because, rest, familyOf(whose, what));
}

const named = (because: string, referrer: string, family: string): LabelMeaning => ({
	class: 'referral',
	because: `${because} that names the person`,
	recognised: true,
	referrer,
	family,
	way: null,
});

/** Beginnings of the words of `NAMED`, each with the noun that stands for all its forms. */
const NOUNS = [
	['referi', 'Referido'], ['ref', 'Referral'], ['vouch', 'Referral'], ['recommend', 'Recommendation'],
	['introduc', 'Introduction'], ['empf', 'Empfehlung'], ['recommand', 'Recommandation'], ['parrain', 'Parrainage'],
	['recomend', 'Recomendación'], ['indica', 'Indicação'], ['doorverw', 'Doorverwijzing'], ['aanbev', 'Aanbeveling'],
	['segnala', 'Segnalazione'], ['polec', 'Polecenie'], ['verw', 'Verwijzing'], ['raccomand', 'Raccomandazione'], ['rekomend', 'Rekomendacja'],
] as const; // prettier-ignore

/** Labels of one family are one source: without its plural. */
export const familyKey = (label: string): string => key(label).replace(/s$/, '');

/** "Client Referral" as it stands; of "Client referred" only the noun. */
function familyOf(whose: string, what: string): string {
	const noun = NOUNS.find(([beginning]) => key(what).startsWith(beginning))?.[1] ?? 'Referral';
	if (familyKey(what) === familyKey(noun)) return tidy(whose + what);
	return /^re?f+er+.?als?$/.test(key(what)) ? tidy(whose + noun) : noun;
}

/** "Partner: Acme", "Friend – Bob", "BNI (Ann Lee)". */
const PARTED = /^([^:|>–—(]{2,60}?)\s*(?:[:|>–—(]|\s-\s)\s*([^:|>–—(]{2,60}?)\)?$/u;
/** A name that stands after the kind of person who referred. Whatever tells channels, groups or years is none. */
const BEHIND = /^\p{Lu}[^\d@]*$/u;
const NO_PERSON = new Set(
	(
		'chapter group groups network event events meeting meetings program programme scheme portal team region office ' +
		'channel technology strategic solution reseller agency new old former past current active inactive lead leads deal opportunity ' +
		'list campaign source type tier level gold silver bronze platinum'
	).split(' '),
);

/** A label whose first part is a kind of person who refers, and whose second part can only be a name. */
function namedBehind(label: string): LabelMeaning | null {
	const [, kind = '', name = ''] = PARTED.exec(tidy(label)) ?? [];
	const entry = kind === '' ? null : entryOf(kind);
	if (entry?.class !== 'referral' || !BEHIND.test(name) || !/\p{L}{2}/u.test(name)) return null;
	const parts = words(name);
	if (parts.length > 5 || parts.some((word) => NO_PERSON.has(word)) || NOBODY.has(key(name))) return null;
	if (isNullSource(name) || entryOf(name) !== null || within(name).length > 0) return null;
	return named(entry.because, name, kind);
}

/** What a label says by the built-in table. A bare "Referral" is a personal one: the column decides (see `writtenByMachines`). */
export function readLabel(label: string): LabelMeaning {
	if (OFFLINE_WORDS.has(key(label))) return OFFLINE;
	if (isNullSource(label)) return NOTHING_SAID;
	const whole = entryOf(label);
	if (whole !== null) return meaning(whole);
	if (label.length > 120) return UNRECOGNISED;
	const naming = namedReferral(label) ?? namedBehind(label);
	if (naming !== null) return naming;
	const [first, ...others] = within(label);
	if (first === undefined) return UNRECOGNISED;
	if (others.every((e) => e.class === first.class)) return meaning(first);
	const classes = [...new Set([first, ...others].map((e) => e.class))];
	return { ...UNRECOGNISED, because: `reads as ${classes.join(' and as ')}: please choose` };
}

/** Whether a label is no more than "Referral" or "Referrals". */
export function isBareReferral(label: string): boolean {
	return BARE.has(key(label));
}

/** How HubSpot's own source calls a link on another website, in its languages. Elsewhere these words mean people. */
const LINK_WORDS = new Set(
	(
		'referral,referrals,verweis,verweise,empfehlung,empfehlungen,référence,références,recommandation,recommandations,référents,sites référents,referencia,referencias,referido,referidos,recomendaciones,' +
		'verwijzing,verwijzingen,doorverwijzing,doorverwijzingen,referenza,referenze,segnalazione,segnalazioni,riferimenti,referência,referências,indicação,indicações,odesłanie,odesłania,polecenie,polecenia'
	)
		.split(',')
		.map(key),
);

/** Whether a label of HubSpot's own source is a link on another website, in any language. */
export function isLinkWord(label: string): boolean {
	return LINK_WORDS.has(key(label));
}

/**
 * Whether the labels of a column are the channel tokens of HubSpot, Keap or an analytics tool
 * (organic_search, cpc, direct_traffic, paid_social …), so that a bare "Referral" among them is a web link.
 */
export function writtenByMachines(labels: Iterable<string>): boolean {
	const siblings = new Map<string, string>();
	for (const label of labels)
		if (!isBareReferral(label) && (key(label) === 'offline' || !isNullSource(label)))
			siblings.set(key(label), label);
	const tokens = [...siblings].filter(([k]) => TOKENS.has(k));
	const signs = tokens.filter(([k]) => SIGNS.has(k)).length;
	const spelled = tokens.filter(([, label]) =>
		/^[a-z]+_[a-z]+$|^[A-Z]+_[A-Z]+$|^cp[cm]$|^\(.*\)$/.test(label.trim()),
	);
	return tokens.length * 2 >= siblings.size && (spelled.length > 0 || signs >= 2);
}

/** Class that a class column names; null where the word is no class. */
export function readClass(text: string): LeadClass | null {
	return CLASS_NAMES.get(key(text)) ?? null;
}

const CLASS_NAMES: ReadonlyMap<string, LeadClass> = new Map<string, LeadClass>([
	...['referral', 'referrals'].map((w) => [w, 'referral'] as const),
	...['introduction', 'introductions', 'intro'].map((w) => [w, 'introduction'] as const),
	...['lead', 'leads'].map((w) => [w, 'lead'] as const),
	...['existingclient', 'existingclients', 'existingcustomer', 'existing'].map(
		(w) => [w, 'existing-client'] as const,
	),
	...['unknown'].map((w) => [w, 'unknown'] as const),
]);

const WEB_ADDRESS =
	/^(?:https?:\/\/|www\.)|^[^\s@]+\.(?:com|org|net|io|co|de|fr|uk|eu|info|biz|at|ch|nl|es|it|pt|pl|in|au|ca|us|app|dev|gov|edu)(?:[/?:#].*)?$/i;
const NO_NAME = new Set('yes no true false 0 1 y n ja nein oui non si x direct'.split(' '));
/** Names of people that are those of channels, too: where a person is expected they are people. */
const FIRST_NAMES = new Set('claude funda angi'.split(' '));
/** "J. A.", "A. D.": somebody who signs so. */
const INITIALS = /^(?:\p{Lu}\.\s?){2,4}$/u;

/** Person or firm in a referrer column; null for a web address, a channel, or a word that names nobody. */
export function readReferrer(cell: string): string | null {
	if (isNullSource(cell)) return null;
	const name = tidy(cell);
	if (isWebAddress(name)) return null;
	const k = key(name);
	if (FIRST_NAMES.has(k) || INITIALS.test(name)) return name;
	return NO_NAME.has(k) || NOBODY.has(k) || WHOLE.has(k) ? null : name;
}

/** Whether a text names a channel of marketing rather than somebody ("Google Ads Team"). */
export function namesChannel(text: string): boolean {
	return within(text).some((entry) => entry.class === 'lead');
}

/** Whether a cell is a web address, which is never a person. Its beginning tells. */
export function isWebAddress(cell: string): boolean {
	return WEB_ADDRESS.test(cell.trim().slice(0, 200));
}
