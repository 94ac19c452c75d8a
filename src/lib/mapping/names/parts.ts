import {
	CREDENTIALS,
	FIRM_WORDS,
	GENERATIONS,
	LEGAL,
	SHORT_CREDENTIALS,
	TITLES,
	TITLES_OR_NAMES,
} from '../data/people';
import { PARTICLES } from '../data/notes';
import { key, plain, tidy } from '../text';

/** A person's name: given names first, each a whole word or one letter. */
export interface Person {
	readonly given: readonly string[];
	readonly family: string;
}

/** A name taken apart. Words are as `key` has them; what stands around them is as it is written. */
export interface NameParts {
	/** The words of the name itself, in the order in which they stand. */
	readonly words: readonly string[];
	/** How the words may be read as a person's name; none for firms and for a single word. */
	readonly persons: readonly Person[];
	readonly firm: boolean;
	/** "Dr.", "CPA": they never make another person. */
	readonly around: readonly string[];
	/** Of whom the title is said; '' where it does not say. */
	readonly gender: 'm' | 'f' | '';
	/** "Ltd", as one word for all its spellings, and as it is written. */
	readonly legal: readonly string[];
	readonly legalWritten: readonly string[];
	/** "Jr.", "III"; '' for none. */
	readonly generation: string;
	readonly generationWritten: string;
	/** What stands in brackets or behind a dash: a firm, a town. '' for none. */
	readonly beside: string;
	/** Numbers in it. */
	readonly digits: string;
	/** Whether the family name was written first, before a comma. */
	readonly turned: boolean;
}

/** One letter of a script in which letters stand for words. */
const INITIAL = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]$/u;
export const isInitial = (word: string): boolean => INITIAL.test(word);

/** Nobody's name is longer; patterns take long on more. */
const LONGEST = 120;
const NAME_WORDS = 5;

/** The ways in which a name can be taken apart; "Ann Lee, Oak" is either of two. None where it is no name. */
export function partsOf(raw: string): readonly NameParts[] {
	const text = tidy(raw.replace(/\p{Cf}/gu, ''));
	if (text.length > LONGEST || text.includes('@') || key(text) === '') return [];
	const { main, beside } = outOf(text);
	const segments = main.split(/\s*,\s*/).filter((segment) => segment !== '');
	const [first = '', ...others] = segments;
	const behind: string[] = [];
	const left = others.filter((segment) => {
		const only = !stripped(tokens(`x ${segment}`), true).words.some((word) => word !== 'x');
		if (only) behind.push(segment);
		return !only;
	});
	const digits = (plain(text).match(/\p{N}+/gu) ?? []).join(' ');
	const made = (words: string, aside: string, turned: boolean): NameParts =>
		assembled(words, behind.join(' '), { beside: aside, digits, turned });
	const [second] = left;
	if (second === undefined) return [made(first, beside, false)];
	const rest = [...left, beside].filter((part) => part !== '').join(', ');
	const asFirm = made(first, rest, false);
	const [many, few] = [tokens(first).length, tokens(second).length];
	const isTurned = left.length === 1 && many <= 3 && few <= 3 && !saysFirm(first) && !saysFirm(second);
	if (!isTurned) return [asFirm];
	const turned = { ...made(`${second} ${first}`, beside, true), persons: [personTurned(second, first)] };
	return many === 1 ? [turned] : [turned, asFirm];
}

function personTurned(given: string, family: string): Person {
	return {
		given: stripped(tokens(given), false).words,
		family: stripped(tokens(family), false).words.join(''),
	};
}

/** A name and what stands in brackets or behind a dash. Brackets and quotes within a name hold how somebody is called. */
function outOf(text: string): { readonly main: string; readonly beside: string } {
	const called = tidy(
		text
			.replace(/["“”„«»]([^"“”„«»]{1,30})["“”„«»](?=\s+\S)/gu, ' ')
			.replace(/\(([^()]{1,30})\)(?=\s+\p{L})/gu, ' '),
	);
	const [, before, within] = /^([^([{]+)[([{]([^)\]}]+)[)\]}]?$/u.exec(called) ?? [];
	if (before !== undefined && within !== undefined && key(before) !== '')
		return { main: tidy(before), beside: tidy(within) };
	const dash = /\s(?:[-–—|@]|at)\s/u.exec(called);
	if (dash === null || dash.index === 0) return { main: called, beside: '' };
	return {
		main: called.slice(0, dash.index),
		beside: tidy(called.slice(dash.index + dash[0].length)),
	};
}

const tokens = (text: string): string[] => text.split(/[\s,]+/).filter((token) => token !== '');

/** Whether a part of a name can only be of a firm. */
export function saysFirm(text: string): boolean {
	const all = tokens(text);
	return (
		/[&+\p{N}]|\s(?:and|und|et)\s/iu.test(text) ||
		all.some((token) => FIRM_WORDS.has(key(token))) ||
		stripped(all, false).legal.length > 0
	);
}

interface Stripped {
	readonly words: string[];
	readonly around: string[];
	readonly gender: NameParts['gender'];
	readonly legal: string[];
	readonly legalWritten: string[];
	readonly generation: string;
	readonly generationWritten: string;
}

/** Takes titles off the front and degrees, legal forms and "Jr." off the end, and leaves at least one word. */
function stripped(all: readonly string[], behindComma: boolean): Stripped {
	const rest = [...all];
	const around: string[] = [];
	let gender: NameParts['gender'] = '';
	for (;;) {
		const [first = ''] = rest;
		const said = TITLES.get(key(first));
		const doubtful = TITLES_OR_NAMES.has(key(first)) && rest.slice(1).filter(isWhole).length < 2;
		if (said === undefined || rest.length < 2 || doubtful) break;
		gender ||= said;
		around.push(first);
		rest.shift();
	}
	const legal: string[] = [];
	const legalWritten: string[] = [];
	let [generation, generationWritten] = ['', ''];
	const shouted = !rest.some((token) => /\p{Ll}/u.test(token));
	for (let n = Math.min(4, rest.length - 1); n > 0; n--) {
		const last = rest.slice(-n);
		const written = last.join(' ');
		const k = key(written);
		const form = n === 1 || !isOneWord(last) ? LEGAL.get(k) : undefined;
		const generationSaid = n === 1 ? GENERATIONS.get(k) : undefined;
		if (form !== undefined && isLegal(written, k, shouted)) {
			legal.push(form);
			legalWritten.push(written);
		} else if (generationSaid !== undefined) {
			generation ||= generationSaid;
			generationWritten ||= written;
		} else if (isCredential(written, k, shouted, behindComma)) around.push(written);
		else continue;
		rest.splice(-n);
		if (rest.at(-1) === '&') rest.pop();
		n = Math.min(4, rest.length - 1) + 1;
	}
	const words = rest
		.flatMap(letters)
		.map(key)
		.filter((word) => word !== '');
	return { words, around, gender, legal, legalWritten, generation, generationWritten };
}

const isWhole = (token: string): boolean => key(token).length > 1 && !/^\p{L}\.$/u.test(token);
/** Tokens of which one is a word of its own, so that they make no abbreviation together. */
const isOneWord = (all: readonly string[]): boolean => all.every((token) => key(token).length > 4);

/** Two letters are a legal form in capitals, in small letters, with dots or behind "&"; "Maria Sá" is a person. */
function isLegal(written: string, k: string, shouted: boolean): boolean {
	if (k.length > 2) return true;
	if (/[.&]/.test(written)) return true;
	return !shouted && !/\p{Lu}\p{Ll}/u.test(written);
}

function isCredential(written: string, k: string, shouted: boolean, behindComma: boolean): boolean {
	if (SHORT_CREDENTIALS.has(k))
		return behindComma || /\..*\./.test(written) || (!shouted && /^\p{Lu}+$/u.test(written));
	return CREDENTIALS.has(k);
}

/** "J.A." and "A.-M." are two words of one letter. */
function letters(token: string): string[] {
	return /^\p{L}(?:[.-]+\p{L})+\.?$/u.test(token) ? token.split(/[.-]+/) : [token];
}

function assembled(
	name: string,
	behind: string,
	rest: Pick<NameParts, 'beside' | 'digits' | 'turned'>,
): NameParts {
	const own = stripped(tokens(name), false);
	const after = behind === '' ? null : stripped(tokens(`x ${behind}`), true);
	const firm =
		own.legal.length > 0 || (after?.legal.length ?? 0) > 0 || saysFirm(name) || own.words.length > NAME_WORDS;
	const isThe = own.words[0] === 'the' && own.words.length > 1;
	return {
		words: isThe ? own.words.slice(1) : own.words,
		persons: firm || isThe ? [] : personsIn(own.words, tokens(name)),
		firm,
		around: [...(isThe ? ['The'] : []), ...own.around, ...(after?.around ?? [])],
		gender: own.gender,
		legal: [...own.legal, ...(after?.legal ?? [])],
		legalWritten: [...own.legalWritten, ...(after?.legalWritten ?? [])],
		generation: own.generation || (after?.generation ?? ''),
		generationWritten: own.generationWritten || (after?.generationWritten ?? ''),
		...rest,
	};
}

/** "John Doe"; "Doe J." and "John D." are written alike. */
function personsIn(words: readonly string[], written: readonly string[]): Person[] {
	const [first = '', ...others] = words;
	if (others.length === 0 || words.every(isInitial)) return [];
	if (others.every(isInitial)) {
		const turned: Person = { given: others, family: first };
		return others.length > 1 ? [turned] : [{ given: [first], family: others[0] ?? '' }, turned];
	}
	const particle = written.findIndex(
		(token, i) => i > 0 && i < written.length - 1 && PARTICLES.has(token.toLowerCase()),
	);
	const from = particle < 0 ? -1 : words.indexOf(key(written[particle] ?? ''));
	const family = from > 0 ? from : words.length - 1;
	return [{ given: words.slice(0, family), family: words.slice(family).join('') }];
}
