import { tidy } from '../text';
import { partsOf } from './parts';

/** Where more than this share of the names of a file are written last name first, those that may be are. */
const MOSTLY = 0.5;

/**
 * Writes "Lee, Ann" as "Ann Lee" in a list of people; "Ann Lee, CPA" stays, and so does "Ann Lee, Oak" where most
 * others are written first name first.
 */
export function straightener(names: Iterable<string>): (name: string) => string {
	const distinct = [...new Set(names)].filter((name) => name.trim() !== '');
	const turned = distinct.filter((name) => partsOf(name)[0]?.turned === true);
	const isHabit = turned.length > distinct.length * MOSTLY;
	const wanted = new Set(isHabit ? turned : turned.filter((name) => partsOf(name).length === 1));
	return (name) => (wanted.has(name) ? turn(name) : tidy(name));
}

function turn(name: string): string {
	const [family = '', given = '', ...behind] = tidy(name).split(/\s*,\s*/);
	return [`${given} ${family}`, ...behind].join(', ');
}
