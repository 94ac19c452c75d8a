import type { Funnel } from '../../model';
import { DONE, LOST_WORDS, PIPELINES, STEPS, TO_COME } from './stage-words';

/** What two spellings of one stage share: words without case, accents and punctuation. */
export const stageKey = (label: string): string =>
	label
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.replace(/[^\p{L}\p{N}%]+/gu, ' ')
		.trim();

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(','));
const STEP_WORDS = STEPS.map(wordsOf);
const [BEFORE, AFTER, LOST] = [TO_COME, DONE, LOST_WORDS].map(wordsOf);
const PIPELINE_KEYS = PIPELINES.map((labels) => labels.map(unspaced));

function unspaced(label: string): string {
	return stageKey(label).replaceAll(' ', '');
}

/** Whether a label says that the way has ended. */
export const saysLost = (label: string): boolean =>
	stageKey(label)
		.split(' ')
		.some((word) => LOST?.has(word) === true);

/** Labels in the order of the way, and how it is known; null: it is not. Two at one place leave it open. */
export function ordered(
	labels: readonly string[],
): { readonly labels: readonly string[]; readonly order: NonNullable<Funnel['order']> } | null {
	const ways = [
		{ order: 'numbers', place: numberOf },
		...PIPELINE_KEYS.map((keys) => ({ order: 'names', place: placeIn(keys) }) as const),
		{ order: 'names', place: stepOf },
	] as const;
	for (const { order, place } of ways) {
		const places = new Map(labels.map((label) => [label, place(label)]));
		const known = [...places.values()].filter((at) => at !== null);
		if (known.length === labels.length && new Set(known).size === labels.length)
			return { order, labels: [...labels].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)) };
	}
	return null;
}

/** "2. Proposal", "40% – Offer" */
function numberOf(label: string): number | null {
	const found = /^[^\p{L}\d]{0,2}(\d{1,3})(?!\d)/u.exec(label.trim());
	return found === null ? null : Number(found[1]);
}

const placeIn =
	(keys: readonly string[]) =>
	(label: string): number | null => {
		const at = keys.indexOf(unspaced(label));
		return at < 0 ? null : at;
	};

/** The furthest step that a word of the label names; null: none. */
function stepOf(label: string): number | null {
	const words = stageKey(label).split(' ');
	const step = STEP_WORDS.findLastIndex((known) => words.some((word) => known.has(word)));
	if (step < 0) return null;
	const toCome = words.some((word) => BEFORE?.has(word) === true);
	const done = words.some((word) => AFTER?.has(word) === true);
	return 3 * step + (toCome ? 0 : done ? 2 : 1);
}
