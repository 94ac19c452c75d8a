import type { LeadClass } from '../../model';
import { key, words } from '../text';
import type { Rules } from './groups';
import { SHORTEST, slip, slips } from './typo';
import { APART, OPEN, likely, slipped, unsure } from './verdict';
import type { Verdict } from './verdict';

/** A label of a source, taken apart. */
export interface Label {
	readonly words: readonly string[];
	readonly class: LeadClass;
	/** The parts that hold a digit, and single letters and Roman numbers: "Webinar 2" is another than "Webinar 1". */
	readonly numbers: string;
}

const CONNECTING = new Set(['and', 'und', 'et', 'the']);
const NUMBER = /\p{N}|^(?:\p{L}|ii|iii|iv|vi|vii|viii|ix|xi|xii)$/u;
/** Labels are compared by so many letters. */
const LONGEST = 80;

/** Abbreviations that have one meaning beside sources. */
const SHORT_FOR: ReadonlyMap<string, string> = new Map(
	(
		'fb facebook|ig instagram|insta instagram|gmb googlemybusiness|wom wordofmouth|ppc payperclick|seo searchengineoptimization|' +
		'seo searchengineoptimisation|sem searchenginemarketing|yt youtube|li linkedin'
	)
		.split('|')
		.map((pair) => {
			const [short = '', long = ''] = pair.split(' ');
			return [`${short} ${long}`, long] as const;
		}),
);
const isShortFor = (a: string, b: string): boolean =>
	SHORT_FOR.has(`${a} ${b}`) || SHORT_FOR.has(`${b} ${a}`);

export function labelOf(label: string, of: LeadClass): Label | null {
	if (label.length > LONGEST) return null;
	const all = words(label);
	const kept = all.filter((word) => !CONNECTING.has(word));
	const numbers = kept.filter((word) => NUMBER.test(word)).sort();
	return kept.length === 0 ? null : { words: kept, class: of, numbers: numbers.join(' ') };
}

/** The word without the ending that makes it many. */
export function singular(word: string): string {
	if (word.length < 4 || /(?:ss|us|is|news)$/.test(word)) return word;
	if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	return /(?:ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, '');
}

const joined = (all: readonly string[]): string => all.join('');

/** What two labels of sources are to each other. */
export function compareLabels(a: Label, b: Label): Verdict {
	if (a.class !== b.class || a.numbers !== b.numbers) return APART;
	const [wholeA, wholeB] = [joined(a.words), joined(b.words)];
	if (wholeA === wholeB) return likely('“and” for “&”, or a word that says nothing');
	if (isShortFor(wholeA, wholeB)) return likely('an abbreviation');
	const [oneA, oneB] = [a.words.map(singular), b.words.map(singular)];
	if (joined(oneA) === joined(oneB)) return likely('one of them in the plural');
	if ([...oneA].sort().join(' ') === [...oneB].sort().join(' '))
		return unsure('the same words in another order');
	return compareWords(a.words, b.words) ?? compareWhole(wholeA, wholeB);
}

const CLEAR = 7;

const isSlip = (a: string, b: string): 'likely' | 'unsure' | null => {
	if (Math.min(a.length, b.length) < SHORTEST || !/^[\p{L}]+$/u.test(a + b)) return null;
	if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(a + b)) return null;
	const found = slip(a, b);
	if (found === null || found.at === 0) return null;
	const clear = found.what === 'swapped' || found.what === 'doubled';
	return clear && Math.min(a.length, b.length) >= CLEAR ? 'likely' : 'unsure';
};
const SLIP = 'a letter or two differ';

function compareWords(a: readonly string[], b: readonly string[]): Verdict | null {
	if (a.length !== b.length || a.length === 1) return null;
	const differ = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]));
	const [one] = differ;
	if (one === undefined || differ.length > 1) return OPEN;
	const sure = isSlip(...one);
	return sure === null ? OPEN : slipped(SLIP, sure);
}

/** "Linked In" and "Linkdin": where the words are parted in other ways, all letters together. */
function compareWhole(a: string, b: string): Verdict {
	const sure = isSlip(a, b);
	return sure === null ? OPEN : slipped(SLIP, sure);
}

/** Labels of sources, each with its class. */
export function labelRules(classOf: (label: string) => LeadClass): Rules<Label> {
	return {
		read: (label) => labelOf(label, classOf(label)),
		blocks: function* ({ words: all }) {
			const whole = joined(all);
			yield whole;
			for (const [short, long] of SHORT_FOR)
				if (short.startsWith(`${whole} `) || long === whole) yield `short ${long}`;
			yield `one ${joined(all.map(singular))}`;
			yield `order ${all.map(singular).sort().join(' ')}`;
			for (const less of slips(whole)) yield `slip ${less}`;
		},
		compare: compareLabels,
		short: ({ words: all }) => key(joined(all)).length < 4,
	};
}
