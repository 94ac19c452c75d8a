import { FIRST_NAMES } from '../data/people';
import { key } from '../text';
import { partsOf } from './parts';
import type { NameParts } from './parts';
import { comparePersons, slipIn } from './person';
import { APART, OPEN, best, likely, slipped, unsure } from './verdict';
import type { Verdict } from './verdict';

const NO_NAMES: ReadonlySet<string> = new Set();

/** What two spellings of partners are to each other. */
export function compareNames(a: string, b: string): Verdict {
	return compareParts(partsOf(a), partsOf(b));
}

/** The same of names that were taken apart, each in all the ways in which it can be. */
export function compareParts(a: readonly NameParts[], b: readonly NameParts[]): Verdict {
	if (a.length === 0 || b.length === 0) return OPEN;
	return best(a.flatMap((one) => b.map((other) => compareOne(one, other))));
}

function compareOne(a: NameParts, b: NameParts): Verdict {
	if (contradict(a, b)) return APART;
	const core = compareCore(a, b);
	if (core.is !== 'same') return core;
	const extras = extrasOf(a, b);
	const beside = besideOf(a, b);
	const generation = a.generation === b.generation ? '' : a.generationWritten || b.generationWritten;
	if (generation !== '')
		return core.because === ''
			? unsure(`the same name with ${quote(generation)}, which often tells father and son apart`)
			: OPEN;
	const turned = a.turned === b.turned ? '' : 'first and last name the other way round';
	const because = [core.because, turned, beside, extras].filter((part) => part !== '');
	if (because.length === 0) because.push('the same words');
	const word = a.words.length < 2 && b.words.length < 2;
	const vague = beside !== '' && (core.because !== '' || a.firm || b.firm);
	const sure = core.sure === 'unsure' || word || vague ? 'unsure' : 'likely';
	const words = core.because === '' ? ({ words: true } as const) : {};
	return { ...core, ...words, because: because.join(', '), sure };
}

/** Numbers, "Mr" and "Mrs", "Jr." and "III", "GmbH" and "Ltd", or two firms in brackets. */
function contradict(a: NameParts, b: NameParts): boolean {
	if (a.digits !== b.digits) return true;
	if (a.gender !== '' && b.gender !== '' && a.gender !== b.gender) return true;
	if (a.generation !== '' && b.generation !== '' && a.generation !== b.generation) return true;
	const [fewer, more] = a.legal.length < b.legal.length ? [a.legal, b.legal] : [b.legal, a.legal];
	if (fewer.length > 0 && !fewer.every((form) => more.includes(form))) return true;
	return a.beside !== '' && b.beside !== '' && bare(a.beside) !== bare(b.beside);
}

/** A firm in brackets without its legal form. */
const bare = (text: string): string => partsOf(text)[0]?.words.join('') ?? key(text);

const quote = (text: string): string => `“${text}”`;

/** "with CPA", "with Dr. and with CPA", "with Ltd" */
function extrasOf(a: NameParts, b: NameParts): string {
	const of = (parts: NameParts, other: NameParts): string => {
		const known = new Set([...other.around, ...other.legalWritten].map(key));
		const more = [...parts.around, ...(other.legal.length > 0 ? [] : parts.legalWritten)];
		return more
			.filter((text) => !known.has(key(text)))
			.map((text) => text.replace(/,$/, ''))
			.join(' ');
	};
	const said = [of(a, b), of(b, a)].filter((text) => text !== '');
	if (said.length === 0) return '';
	return `the same name with ${said.map(quote).join(' and with ')}`;
}

function besideOf(a: NameParts, b: NameParts): string {
	if ((a.beside === '') === (b.beside === '')) return '';
	return `the same name, and ${quote(a.beside || b.beside)} beside it`;
}

const connecting = new Set(['and', 'und', 'et']);
const joined = (words: readonly string[]): string => words.filter((word) => !connecting.has(word)).join('');

/** The words of the names alone. */
function compareCore(a: NameParts, b: NameParts): Verdict {
	if (joined(a.words) === joined(b.words)) {
		const connected = a.words.join('') === b.words.join('') ? '' : '“and” for “&”';
		return likely(connected);
	}
	if (a.persons.length > 0 && b.persons.length > 0) {
		const read = best(a.persons.flatMap((one) => b.persons.map((other) => comparePersons(one, other))));
		return read.is === 'same' ? read : (swapped(a, b) ?? read);
	}
	if (a.persons.length > 0 || b.persons.length > 0) return OPEN;
	return compareFirms(a.words, b.words);
}

/** "Doe John" and "John Doe". Two first names, or short ones, may be two people. */
function swapped(a: NameParts, b: NameParts): Verdict | null {
	if (a.turned || b.turned || a.words.length !== b.words.length || a.words.length > 3) return null;
	if ([...a.words].sort().join(' ') !== [...b.words].sort().join(' ')) return null;
	const moved = a.words.length === 2 || a.words[0] === b.words.at(-1) || a.words.at(-1) === b.words[0];
	if (!moved) return null;
	const doubtful = a.words.some((word) => word.length < 4) || a.words.every((word) => FIRST_NAMES.has(word));
	const because = 'first and last name the other way round';
	return doubtful ? unsure(because) : likely(because);
}

const PLURAL = /s$/;

/** Firms, and single words: the same words but for one that is in another number or has a slip. */
function compareFirms(a: readonly string[], b: readonly string[]): Verdict {
	if (a.length !== b.length) return OPEN;
	const differ = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]));
	const [one] = differ;
	if (one === undefined || differ.length > 1) return APART;
	const [x, y] = one;
	const letters = joined(a).length;
	if (a.length > 1 && x.length > 4 && x.replace(PLURAL, '') === y.replace(PLURAL, ''))
		return unsure('one with an “s” at the end');
	if (letters < 7 || Math.min(x.length, y.length) < 6) return APART;
	const found = slipIn(x, y, a.length === 1 ? FIRST_NAMES : NO_NAMES);
	return found === 'differ' ? APART : slipped('a letter or two differ', 'unsure');
}
