import type { SplitReview } from '../../model';
import type { Split } from '../splits/splits';
import type { Why } from '../splits/candidates';

const EXAMPLES = 3;

const BECAUSE: Readonly<Record<Why, string>> = {
	many: 'it has more than 50 different values',
	one: 'it says the same wherever it is filled in',
	empty: 'it is empty',
	ending: 'it seems to say how far each one came or why it ended',
	'after-the-end': 'it goes with how each one ended, so that it explains nothing',
	when: 'it seems to say when something was',
	'telling-apart': 'it seems to hold numbers, addresses or links that tell rows apart',
	notes: 'it seems to hold notes',
	numbers: 'it holds many different numbers',
	sparse: 'it is empty on more than half of the rows',
	thin: 'its values stand on too few rows each',
};
const NOT_CHOSEN = 'you left it out';
const NO_ROOM = 'there is room for eight columns over all files, and others come first';

/** The columns of one file that no field is taken from, as Review shows them. */
export function reviewSplits(splits: readonly Split[]): SplitReview[] {
	return splits.map(({ column, values, chosen, slot, crowded, why }) => {
		const byRows = [...(values ?? [])].sort(([, a], [, b]) => b - a);
		const out = crowded ? NO_ROOM : why === null ? NOT_CHOSEN : BECAUSE[why];
		return {
			column: column.name,
			values: values?.size ?? null,
			examples: byRows.slice(0, EXAMPLES).map(([value]) => value),
			offered: (values?.size ?? 0) >= 2,
			chosen,
			because: slot !== null ? null : chosen ? NO_ROOM : out,
		};
	});
}
