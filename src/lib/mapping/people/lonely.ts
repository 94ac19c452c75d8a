import type { Field } from '../../model';
import type { Replan } from '../join/join';
import type { FilePlan, GivenFile } from '../plan';
import { withPersonal } from './columns';

/** Whether no file has opportunities that people could tell more of. */
export const besideNothing = (plans: readonly FilePlan[]): boolean =>
	!plans.some(({ kind, people }) => kind === 'opportunities' && !people);

/** A list of people beside nothing is what it would be if nobody knew of such lists; beside opportunities it is one again. */
export function lonely(plan: FilePlan, replan: Replan): FilePlan {
	if (!plan.people) return plan;
	const said = withoutKind(plan.given ?? {});
	const found = replan(plan, { ...said, alone: true });
	const own = (Object.entries(plan.given?.columns ?? {}) as [Field, string][]).filter(([field]) =>
		found.columns.has(field),
	);
	const again =
		own.length === 0
			? found
			: replan(plan, { ...said, columns: Object.fromEntries(own), alone: true, partial: true });
	if (again.kind === null) return { ...again, given: plan.given };
	return {
		...again,
		kindAlone: 'opportunities',
		columnsAlone: withPersonal(plan).columns,
		given: plan.given,
	};
}

/** What was said of a file, but for what it is and its columns. */
const withoutKind = (given: GivenFile): GivenFile =>
	Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'kind' && name !== 'columns'));
