import type { Question } from '../../model';
import type { RowOutcome } from '../read/outcomes';
import { labelCounts } from './fields';
import type { FileContext } from './fields';
import { tidy } from '../text';

/** A question with labels to choose for. */
type LabelQuestion = Extract<Question, { readonly labels: unknown }>;
type Labels = LabelQuestion['labels'];

/** What only the owner can say of how rows ended. Files of one shape are asked about together. */
export function outcomeQuestions(files: readonly FileContext[]): Question[] {
	const asked = new Map<string, LabelQuestion>();
	for (const file of files)
		for (const question of [...endingQuestion(file), ...convertedQuestion(file)]) {
			const id = `${question.kind} ${question.shape}`;
			const before = asked.get(id);
			const labels = before === undefined ? question.labels : added(before.labels, question.labels);
			asked.set(id, { ...(before ?? question), labels });
		}
	return [...asked.values()];
}

/** Labels with their counts, most often first. */
function added(some: Labels, others: Labels): Labels {
	const counts = new Map<string, number>();
	for (const { label, count } of [...some, ...others]) counts.set(label, (counts.get(label) ?? 0) + count);
	return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
}

/** Asked where rows have labels that nobody knows and none that is known as won, or which have ended, or no outcome column at all. */
function endingQuestion({ plan, endings }: FileContext): LabelQuestion[] {
	if (plan.kind !== 'opportunities' || plan.people || plan.rows.length === 0) return [];
	const place = { kind: 'outcome', file: plan.reading.name, shape: plan.shape } as const;
	if (!endings.told) return [{ ...place, column: null, labels: [] }];
	const undecided = [...endings.counts().keys()].some((read) => read !== null && read.outcome === null);
	if (!undecided) return [];
	const field = plan.columns.has('status') ? 'status' : 'stage';
	return [{ ...place, column: plan.columns.get(field)?.name ?? null, labels: labelCounts(plan, field) }];
}

const FIELD_OF = { status: 'status', stage: 'stage', isWon: 'is won', isClosed: 'is closed' } as const;

/** Asked where leads were converted, no file of deals says how they ended, and the owner has not said either. */
function convertedQuestion({ plan, endings }: FileContext): LabelQuestion[] {
	if (plan.kind !== 'opportunities' || endings.rules.converted === 'open') return [];
	const open = [...endings.counts()].filter((one): one is [RowOutcome, number] => {
		const [read] = one;
		return read?.converted === true && !read.chosen;
	});
	const [first] = open;
	if (first === undefined) return [];
	const labels = open.map(([{ label }, count]) => ({ label: tidy(label), count }));
	const column = plan.columns.get(FIELD_OF[first[0].from])?.name ?? null;
	return [
		{ kind: 'converted', file: plan.reading.name, shape: plan.shape, column, labels: added(labels, []) },
	];
}
