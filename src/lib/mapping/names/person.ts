import { FAMILY_NAMES, FIRST_NAMES, FORMAL } from '../data/people';
import { isInitial } from './parts';
import type { Person } from './parts';
import { SHORTEST, slip } from './typo';
import { APART, OPEN, likely, slipped, unsure } from './verdict';
import type { Verdict } from './verdict';

/** How one word of a name is to the same word of another. */
type Word = 'equal' | 'initial' | 'called' | 'slip' | 'clear slip' | 'differ';

/** A slip in words so long is most likely one. */
const CLEAR = 7;

/** Names that "Bob" may stand for, and itself. */
export const formals = (given: string): readonly string[] => [given, ...(FORMAL.get(given) ?? [])];

const begins = (initial: string, names: readonly string[]): boolean =>
	names.some((name) => name.startsWith(initial));

/** A slip of the hand, and none where both are names that many bear, or where the first or last letters tell another name. */
export function slipIn(a: string, b: string, known: ReadonlySet<string>): Word {
	if (Math.min(a.length, b.length) < SHORTEST || /\p{N}/u.test(a + b)) return 'differ';
	if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(a + b)) return 'differ';
	if (known.has(a) && known.has(b)) return 'differ';
	const found = slip(a, b);
	if (found === null) return 'differ';
	const { what, at } = found;
	// "Carl" and "Carla", "Petrov" and "Petrova", "Hansen" and "Jansen" are other people.
	const inside = at > 0 && at < Math.min(a.length, b.length) - 2;
	if (!inside && !(at > 1 && (what === 'doubled' || what === 'swapped') && !known.has(a) && !known.has(b)))
		return 'differ';
	const clear = (what === 'swapped' || what === 'doubled') && Math.min(a.length, b.length) >= CLEAR;
	return clear ? 'clear slip' : 'slip';
}

function givenTo(a: string, b: string): Word {
	if (a === b) return 'equal';
	if (isInitial(a) && isInitial(b)) return 'differ';
	if (isInitial(a)) return begins(a, formals(b)) ? 'initial' : 'differ';
	if (isInitial(b)) return begins(b, formals(a)) ? 'initial' : 'differ';
	if (formals(a).some((name) => formals(b).includes(name))) return 'called';
	return slipIn(a, b, FIRST_NAMES);
}

function familyTo(a: string, b: string): Word {
	if (a === b) return 'equal';
	if (isInitial(a) && isInitial(b)) return 'differ';
	if (isInitial(a) || isInitial(b)) return a.startsWith(b) || b.startsWith(a) ? 'initial' : 'differ';
	return slipIn(a, b, FAMILY_NAMES);
}

type Middle = 'equal' | 'initial' | 'a letter more' | 'a known name more' | 'more' | 'slip' | 'differ';

/** Middle names: those of both must go together; one may have them and the other not. */
function middleTo(a: readonly string[], b: readonly string[]): Middle {
	const common = Math.min(a.length, b.length);
	let found: Middle = 'equal';
	for (let i = 0; i < common; i++) {
		const word = givenTo(a[i] ?? '', b[i] ?? '');
		if (word === 'equal') continue;
		if (word !== 'initial') return word === 'differ' ? 'differ' : 'slip';
		found = 'initial';
	}
	const more = [...a.slice(common), ...b.slice(common)];
	if (more.length === 0) return found;
	if (more.every(isInitial)) return 'a letter more';
	return more.every((word) => FIRST_NAMES.has(word) || isInitial(word)) ? 'a known name more' : 'more';
}

/** A family name that many bear, or so short that an initial before it says little. */
const says = (family: string): boolean => family.length > 3 && !FAMILY_NAMES.has(family);

const SLIPS: Readonly<Partial<Record<Word, string>>> = {
	slip: 'a letter or two differ',
	'clear slip': 'a letter is doubled, or two letters have changed places',
};

/** First names that are alike are often those of two people: a slip is likely only in a family name. */
function bySlip(word: Word, inFamily: boolean): Verdict {
	const because = SLIPS[word] ?? '';
	return word === 'clear slip' && inFamily ? slipped(because, 'likely') : slipped(because, 'unsure');
}

/** What two names of people are to each other, apart from what stands around them. Equal ones give ''. */
export function comparePersons(a: Person, b: Person): Verdict {
	const family = familyTo(a.family, b.family);
	const [firstA = '', ...middleA] = a.given;
	const [firstB = '', ...middleB] = b.given;
	const given = givenTo(firstA, firstB);
	const middle = middleTo(middleA, middleB);
	if ([family, given, middle].includes('differ')) return APART;
	const odd = [family, given, middle].filter((word) => word !== 'equal');
	const [only] = odd;
	if (only === undefined) return likely('');
	if (odd.some((word) => word === 'slip' || word === 'clear slip')) {
		if (odd.length > 1 || middle !== 'equal') return OPEN;
		return bySlip(only as Word, family !== 'equal');
	}
	if (family === 'initial')
		return odd.length === 1 && !isInitial(firstA) ? unsure('the last name as an initial') : OPEN;
	if (middle === 'more') return OPEN;
	return compareGiven(given, middle, a.family);
}

const MIDDLES: Readonly<Partial<Record<Middle, string>>> = {
	initial: 'the middle name as an initial',
	'a letter more': 'one has a middle initial',
	'a known name more': 'one has a middle name',
};

/** The family name is the same. */
function compareGiven(given: Word, middle: Middle, family: string): Verdict {
	const because = [
		given === 'initial' ? 'the first name as an initial' : '',
		given === 'called' ? 'a short form of the first name' : '',
		MIDDLES[middle] ?? '',
	].filter((part) => part !== '');
	const sentence = because.join(', ');
	const initial = given === 'initial' && (middle === 'equal' || middle === 'initial') && says(family);
	const letter = given === 'equal' && (middle === 'initial' || middle === 'a letter more');
	return initial || letter ? likely(sentence) : unsure(sentence);
}
