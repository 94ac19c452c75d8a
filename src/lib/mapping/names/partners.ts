import { compareParts } from './compare';
import type { Rules } from './groups';
import { isInitial, partsOf } from './parts';
import type { NameParts, Person } from './parts';
import { formals } from './person';
import { slips } from './typo';

/** Names of partners: people and firms. */
export const PARTNERS: Rules<readonly NameParts[]> = {
	read: (name) => {
		const parts = partsOf(name);
		return parts.length === 0 ? null : parts;
	},
	blocks: (all) => all.flatMap((parts) => [...blocksOf(parts)]),
	compare: compareParts,
	short: (all) => all.every(({ persons }) => persons.length > 0 && persons.every(isShort)),
};

/** "J. Doe" and "John D." */
const isShort = ({ given: [first = ''], family }: Person): boolean => isInitial(first) || isInitial(family);

/** What two names have in common where one of the rules of `compare` could find them the same. */
function* blocksOf({ words, persons }: NameParts): Iterable<string> {
	yield `words ${[...words].sort().join(' ')}`;
	yield `letters ${words.join('').replace(/and|und|et/g, '')}`;
	for (const person of persons) yield* blocksOfPerson(person);
	if (persons.length > 0) return;
	for (const [i, word] of words.entries())
		for (const less of slips(word))
			yield `slip ${words.map((other, j) => (i === j ? `~${less}` : other)).join(' ')}`;
}

function* blocksOfPerson({ given, family }: Person): Iterable<string> {
	const [first = ''] = given;
	for (const name of formals(first)) {
		yield `initial ${name[0] ?? ''} ${family}`;
		yield `called ${name} ${family}`;
	}
	yield `family initial ${first} ${family[0] ?? ''}`;
	if (isInitial(first) || isInitial(family)) return;
	for (const less of slips(first)) yield `first slip ${less} ${family}`;
	for (const less of slips(family)) yield `family slip ${first} ${less}`;
}
