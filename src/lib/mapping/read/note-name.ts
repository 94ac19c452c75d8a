import { LEAD_IN, NO_NAMES, PARTICLES, SAID_BEFORE_NAME, SAID_STARTS, STOPS } from '../data/notes';
import { namesChannel, readReferrer } from './labels';
import { key, plain, tidy } from '../text';

/** Somebody whom a note gives as the one who sent a client. */
export interface NameInNote {
	readonly name: string;
	/** Where it begins and ends in the note. */
	readonly from: number;
	readonly to: number;
}

/** A shorter cell cannot hold more than "ref by" and a name. */
const SHORTEST = 9;
/** A longer one is no note but a mail or a page; its beginning is looked at. */
const LONGEST = 20_000;
const MOST_WORDS = 4;

/**
 * A letter in five bits, so that the last four stand in one number. A table of those that begin something said tells
 * at nearly every letter that there is nothing said: several times faster than a pattern of all that may be said.
 */
const LETTERS = new Uint8Array(512);
for (let i = 0; i < 26; i++) LETTERS[97 + i] = LETTERS[65 + i] = i + 1;
for (const [i, other] of [' ', '.', 'éÉ'].entries()) for (const c of other) LETTERS[c.charCodeAt(0)] = 27 + i;
const FOUR = 0xfffff;
const BEGINS = new Uint8Array(FOUR + 1);
for (const start of SAID_STARTS) {
	let last = 0;
	for (let i = 0; i < start.length; i++) last = next(last, start.charCodeAt(i));
	BEGINS[last] = 1;
}

/** Most notes hold no beginning anywhere, which a pattern of a few letters tells sooner than a look at each letter. */
const ANY_START = new RegExp(SAID_STARTS.map((start) => start.replace('.', '\\.')).join('|'), 'i');

function next(last: number, char: number): number {
	return ((last << 5) | (char < 512 ? (LETTERS[char] ?? 0) : 0)) & FOUR;
}

/** The first person or firm that a note says sent this client; null where it names nobody. */
export function nameInNote(note: string): NameInNote | null {
	const length = Math.min(note.length, LONGEST);
	if (length < SHORTEST || !ANY_START.test(note)) return null;
	let last = 0;
	for (let i = 0; i < length; i++) {
		last = next(last, note.charCodeAt(i));
		if (BEGINS[last] !== 1 || !beginsWord(note, i - 3)) continue;
		const found = nameAfter(note, i - 3);
		if (found !== null) return found;
	}
	return null;
}

const beginsWord = (text: string, at: number): boolean =>
	at <= 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));

function nameAfter(note: string, at: number): NameInNote | null {
	const said = match(SAID_BEFORE_NAME, note, at);
	return said === null ? null : nameAt(note, at + said.length);
}

/** A word of a note. */
interface Word {
	readonly text: string;
	/** Small, without accents and its full stop. */
	readonly bare: string;
	readonly from: number;
	readonly to: number;
}

/** One word, with what may stand in it: O’Neil, Smith-Jones, J., &. */
const WORD = /(?:\p{L}[\p{L}\p{M}’'-]*\.?|&)/uy;
/** Between two words of a name: a blank, never the end of a line. */
const GAP = /[^\S\r\n]{1,3}/uy;
const CAPITAL = /^\p{Lu}/u;
/** What follows a word within an address. */
const ADDRESS = /^\S*@|^\p{L}/u;
/** Words of "our former client" and of the name that are looked at. */
const LOOKED_AT = 12;

/** The words that stand together from a place on, up to an address. */
function wordsAt(text: string, start: number): Word[] {
	const words: Word[] = [];
	let at = start;
	while (words.length < LOOKED_AT) {
		const word = match(WORD, text, at);
		if (word === null) break;
		const to = at + word.length;
		const gap = match(GAP, text, to)?.length ?? 0;
		const ends = endsHere(word);
		if (gap === 0 && (ends || !word.endsWith('.')) && ADDRESS.test(text.slice(to, to + 80))) break;
		words.push({ text: word, bare: plain(word.replace(/\.$/, '')), from: at, to });
		if (ends || (gap === 0 && !word.endsWith('.'))) break;
		at = to + gap;
	}
	return words;
}

function match(pattern: RegExp, text: string, at: number): string | null {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? null;
}

/** The name among the words from a place on: those with a capital, and small ones between them. */
function nameAt(text: string, start: number): NameInNote | null {
	const words = wordsAt(text, start);
	const begin = words.findIndex((word) => !isLeadIn(word));
	const parts: Word[] = [];
	for (const word of begin < 0 ? [] : words.slice(begin)) {
		const isPart = CAPITAL.test(word.text);
		if (parts.length > 0 && (STOPS.has(word.bare) || NO_NAMES.has(word.bare))) break;
		if (isPart) parts.push(word);
		if (parts.length === 0 || parts.length === MOST_WORDS || !(isPart || isBetween(word))) break;
	}
	const [first, last] = [parts[0], parts.at(-1)];
	if (first === undefined || last === undefined) return null;
	const name = tidyName(text.slice(first.from, last.to));
	return isSomebody(name) ? { name, from: first.from, to: last.to } : null;
}

/** "Our client …"; but "De Vries" and "M. Petit" begin a name. */
function isLeadIn({ text, bare }: Word): boolean {
	return LEAD_IN.has(bare) && !isInitial(text) && !(CAPITAL.test(text) && PARTICLES.has(bare));
}

const isBetween = ({ text, bare }: Word): boolean => text === '&' || PARTICLES.has(bare);
const isInitial = (word: string): boolean => /^\p{Lu}\.$/u.test(word);
const ABBREVIATED = new Set(
	'dr prof st jr sr sra mr mrs ms mme mlle dhr mevr sig inc ltd co corp ing dipl mag rev hon capt llc esq'.split(
		' ',
	),
);

/** A full stop behind a whole word ends the sentence; behind an initial or a title it does not. */
function endsHere(word: string): boolean {
	return word.endsWith('.') && !isInitial(word) && !ABBREVIATED.has(plain(word.slice(0, -1)));
}

/** Without what is left of the sentence around it. */
function tidyName(raw: string): string {
	const name = tidy(raw).replace(/[’'-]+$|[’']s$/u, '');
	const last = name.split(' ').at(-1) ?? '';
	return endsHere(last) ? name.slice(0, -1) : name;
}

const TITLES = /^(?:(?:dr|prof|ing|dipl|mag|rev|hon)\.?\s*)+$/iu;

/** Whether it may be a person or a firm, and no channel, day or pronoun. */
function isSomebody(name: string): boolean {
	const [first = ''] = plain(name).split(' ');
	if (NO_NAMES.has(first) || TITLES.test(name) || key(name).length < 2) return false;
	return readReferrer(name) !== null && !namesChannel(name);
}

/** The note around the name, for the eye: what it says, and a little on both sides. */
export function excerptOf(note: string, { from, to }: NameInNote): string {
	const BEFORE = 40;
	const AFTER = 24;
	const start = from <= BEFORE + 8 ? 0 : wordStart(note, from - BEFORE);
	const end = note.length - to <= AFTER + 8 ? note.length : wordEnd(note, to + AFTER);
	const text = tidy(note.slice(start, end));
	return `${start > 0 ? '… ' : ''}${text}${end < note.length ? ' …' : ''}`;
}

function wordStart(note: string, at: number): number {
	const blank = note.indexOf(' ', at);
	return blank < 0 || blank > at + 20 ? at : blank + 1;
}

function wordEnd(note: string, at: number): number {
	const blank = note.lastIndexOf(' ', at);
	return blank < at - 20 ? at : blank;
}
