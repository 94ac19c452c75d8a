import type { Review } from '../model';

/** What Vouch guessed about the files and the owner should see: each a short phrase. Empty: nothing. */
export function guesses(review: Review): string[] {
	const labels = [...review.sources, ...review.outcomes].filter((label) => !label.recognised).length;
	const unsure = review.files.flatMap((file) => file.fields).filter((f) => f.sure === 'unsure').length;
	const asked = review.questions.length;
	const remarks = review.remarks.length;
	return [
		phrase(asked, 'a question only you can answer', 'questions only you can answer'),
		phrase(labels, 'a label we do not know', 'labels we do not know'),
		phrase(unsure, 'a column we are not sure of', 'columns we are not sure of'),
		phrase(remarks, 'a choice made for you', 'choices made for you'),
	].filter((text) => text !== '');
}

function phrase(n: number, one: string, many: string): string {
	if (n === 0) return '';
	return n === 1 ? one : `${n} ${many}`;
}

/** "a, b and c". */
export function sentenceList(parts: readonly string[]): string {
	return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
