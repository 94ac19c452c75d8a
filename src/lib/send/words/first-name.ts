import { FIRM_WORDS, DEGREES, TITLES } from './name-words';

/** Greets a firm: "Hello all". */
const EVERYBODY = 'all';

/** Letters only, as words are compared. */
const key = (word: string): string =>
	word
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

const isFirm = (text: string): boolean =>
	/[&+\p{N}]|\s(?:and|und|et|y|e)\s/iu.test(text) || wordsOf(text).some((word) => FIRM_WORDS.has(key(word)));

/** Degrees and the like: known ones, or a few capitals behind a comma in a name that has small letters too. */
const isDegree = (part: string, whole: string): boolean =>
	wordsOf(part).every(
		(word) => DEGREES.has(key(word)) || (/^[\p{Lu}.]{2,6}$/u.test(word) && /\p{Ll}/u.test(whole)),
	);

/** A name without titles before it and degrees behind it. */
function bare(name: string): string[] {
	const words = wordsOf(name);
	while (words.length > 1 && TITLES.has(key(words[0] ?? ''))) words.shift();
	while (words.length > 1 && DEGREES.has(key(words.at(-1) ?? ''))) words.pop();
	return words;
}

/** A whole word of letters that is a name by itself: no initial, no "van". */
const isName = (word: string): boolean =>
	/^[\p{Lu}\p{Lt}][\p{L}\p{M}'’-]+$/u.test(word) && !/^\p{Lu}{2}$/u.test(word);

const inCase = (word: string, whole: string): string =>
	/\p{Ll}/u.test(whole) ? word : word.charAt(0) + word.slice(1).toLowerCase();

/**
 * How to greet a partner: "Ann" of "Dr. Ann Lee, CPA" and of "Lee, Ann", "all" of "Key & Co."; the whole name where it
 * is in doubt, as in "J. Doe", "Mrs. Lee" and names of scripts in which the first name does not come first.
 */
export function firstName(partner: string): string {
	const name = partner.replace(/\s+/gu, ' ').trim();
	const main = name.split(/\s*[([|]|\s[-–—@]\s|\sat\s/u)[0] ?? name;
	const [first = '', ...others] = main.split(/\s*,\s*/u).filter((part) => part !== '');
	const left = others.filter((part) => !isDegree(part, name));
	const [second] = left;
	if (isFirm(first)) return EVERYBODY;
	if (second === undefined || isFirm(second)) return greeted(first, name);
	const turned = left.length === 1 && wordsOf(first).length <= 2 && wordsOf(second).length <= 3;
	return turned ? greeted(`${second} ${first}`, name) : name;
}

/** The first of two to four words, of a script in which it is the first name. */
function greeted(person: string, whole: string): string {
	const words = bare(person);
	const [first = ''] = words;
	const sure =
		words.length >= 2 &&
		words.length <= 4 &&
		/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\s.'’-]+$/u.test(words.join(' ')) &&
		isName(first);
	return sure ? inCase(first, whole) : whole;
}
