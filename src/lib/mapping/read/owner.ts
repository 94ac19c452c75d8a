import { fewValues } from '../column';
import { profileNamed } from '../data/profiles';
import { isNullSource } from '../data/nulls';
import { MOST_OTHERS, isOnePerson } from '../names/self';
import type { Self } from '../names/self';
import type { FilePlan } from '../plan';
import { tidy } from '../text';
import { withoutPseudoRows } from './pseudo';
import { ownerNames } from './slips';

/** Whether a file is read by who the owner is. */
export const asksForOwner = ({ system }: Pick<FilePlan, 'system'>): boolean =>
	profileNamed(system)?.rows !== undefined;

/** The owner's names over all files: who handles the opportunities, and whose slips there are. Sorted, each once. */
export function selfIn(plans: readonly FilePlan[], firm: string | null): Self {
	if (!plans.some(asksForOwner)) return { firm, others: [], ofSlips: [] };
	const handling = plans.flatMap((plan) => {
		const owner = plan.kind === 'opportunities' ? plan.columns.get('owner') : undefined;
		const names = owner === undefined ? null : fewValues(plan.rows, owner, MOST_OTHERS);
		return [...(names?.keys() ?? [])].filter((name) => !isNullSource(name)).map(tidy);
	});
	const known: Self = { firm, others: unique(handling), ofSlips: [] };
	const ofSlips = plans
		.filter(({ system }) => profileNamed(system)?.rows === 'slips')
		.flatMap(({ reading }) => ownerNames(reading, withoutPseudoRows(reading), known));
	return { ...known, ofSlips: ofSlips.length === 0 || isOnePerson(ofSlips) ? unique(ofSlips) : null };
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
