import type { Question } from '../../model';

/** What a question is about: the same before and after its answer. */
export function questionKey(question: Question): string {
	const key = `${question.kind}|${question.shape}`;
	if (question.kind === 'date-order') return `${key}|${question.field}`;
	return question.kind === 'join' ? `${key}|${question.dealsShape}` : key;
}

export interface Asked {
	readonly question: Question;
	/** It was asked on this visit and is no longer open. It stays on screen, so that the answer can be changed. */
	readonly answered: boolean;
}

/** Questions to show: those asked before in their places, in their newest form, then the new ones. */
export function askedNow(
	before: readonly Question[],
	open: readonly Question[],
	shapes: ReadonlySet<string>,
): Asked[] {
	const byKey = new Map(open.map((question) => [questionKey(question), question]));
	const kept = before
		.filter(
			(question) =>
				shapes.has(question.shape) && (question.kind !== 'join' || shapes.has(question.dealsShape)),
		)
		.map((question): Asked => {
			const now = byKey.get(questionKey(question));
			byKey.delete(questionKey(question));
			return { question: now ?? question, answered: now === undefined };
		});
	return [...kept, ...[...byKey.values()].map((question): Asked => ({ question, answered: false }))];
}
