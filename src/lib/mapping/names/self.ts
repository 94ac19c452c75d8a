import { key } from '../text';
import { compareParts } from './compare';
import { partsOf } from './parts';

/** The names by which the owner is known. */
export interface Self {
	/** Name of the owner's firm, which may be that of a person; null where not said. */
	readonly firm: string | null;
	/** Who handles the opportunities. */
	readonly others: readonly string[];
	/** Whose slips there are, by each report of slips; null where they are of several people. */
	readonly ofSlips: readonly string[] | null;
}

/** More who handle opportunities than these are no firm that sits in one chapter. */
export const MOST_OTHERS = 200;

/** Tells of a name whether it is one of some, however it is written: "Lee, Ann", "Ann Lee, CPA". */
export function sameAs(names: readonly string[]): (name: string) => boolean {
	const wanted = names.filter((name) => key(name) !== '');
	const keys = new Set(wanted.map(key));
	const parts = wanted.map(partsOf);
	return (name) => {
		const own = key(name);
		if (own === '') return false;
		if (keys.has(own)) return true;
		const read = partsOf(name);
		return parts.some((one) => {
			const verdict = compareParts(read, one);
			return verdict.is === 'same' && verdict.sure === 'likely' && verdict.slip !== true;
		});
	};
}

/** Those of some names that are the firm's; where none is, those that are another name of the owner. */
export function ownAmong(
	names: readonly string[],
	{ firm, others }: Pick<Self, 'firm' | 'others'>,
): readonly string[] {
	const ofFirm = firm === null ? [] : names.filter(sameAs([firm]));
	const exact = ofFirm.filter((name) => key(name) === key(firm ?? ''));
	if (ofFirm.length > 0) return exact.length > 0 ? exact : ofFirm;
	return names.filter(sameAs(others.slice(0, MOST_OTHERS)));
}

/** "Ann Lee" and "Ann Lee, CPA" are; two partners of a firm who both sit in the chapter are not. */
export function isOnePerson(names: readonly string[]): boolean {
	const [first] = names;
	return first !== undefined && names.every(sameAs([first]));
}
