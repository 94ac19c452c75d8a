import type { Part } from '../../model';
import { USUAL_TIES } from '../data/ties';
import type { Tie, Ties } from '../data/ties';
import { key } from '../text';
import type { Guesses } from './suggest';

/** Ties of a file, by the names its columns have. */
export type FoundTies = Readonly<Partial<Record<Tie, string>>>;

export const NO_TIES: FoundTies = {};

/** Ties that make sense for each part: a lead does not come from a lead. */
const OF_PART: Readonly<Record<Part, readonly Tie[]>> = {
	deals: ['lead', 'contact'],
	leads: ['deal', 'contact'],
	contacts: ['deal'],
};

/** Finds the columns that tie a file to others: by its profile, then by usual names. Its own id is what it is mapped to. */
export function tiesOf(
	columns: readonly string[],
	part: Part,
	profile: Ties | undefined,
	guesses: Guesses,
): FoundTies {
	const find = (names: string | undefined): string | undefined => {
		for (const name of names?.split(',') ?? []) {
			const found = columns.find((column) => key(column) === key(name));
			if (found !== undefined) return found;
		}
		return undefined;
	};
	const own = find(profile?.own) ?? guesses.get('id')?.column;
	const ties: Partial<Record<Tie, string>> = own === undefined ? {} : { own };
	for (const tie of OF_PART[part]) {
		const column = find(profile?.[tie]) ?? find(USUAL_TIES[tie]);
		if (column !== undefined && column !== own) ties[tie] = column;
	}
	return ties;
}
