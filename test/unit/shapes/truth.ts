import { iso } from '../../../sample-data/days.js';
import { FIRM } from '../../../sample-data/firm.js';
import { opportunities, type Opportunity } from '../../../sample-data/history.js';

export type { Opportunity };

/** One opportunity as every report should find it, whatever file told of it. Days are `YYYY-MM-DD`. */
export interface Told {
	readonly id: string | null;
	readonly name: string | null;
	readonly company: string | null;
	readonly outcome: string | null;
	readonly created: string | null;
	readonly closed: string | null;
	readonly amount: number | null;
	readonly currency: string | null;
	readonly class: string | null;
	readonly source: string | null;
	readonly referrer: string | null;
	readonly owner: string | null;
	readonly service: string | null;
}

/** The firm's opportunities, in order of creation. */
export const FIRM_HISTORY: readonly Opportunity[] = opportunities();

/** Words that say nothing of where somebody came from, by the definitions. */
const NOTHING = ['', '-none-', 'other', 'unassigned', 'unknown'];

export const nullToken = (word: string): string | null =>
	NOTHING.includes(word.toLowerCase()) ? null : word;

/** What truly happened, in the words of the firm. */
export function truth(one: Opportunity): Told {
	return {
		id: null,
		name: one.name,
		company: one.company,
		outcome: one.outcome,
		created: iso(one.created),
		closed: one.closed === null ? null : iso(one.closed),
		amount: one.amount,
		currency: one.amount === null ? null : FIRM.currency, // of an amount; without one there is nothing to say
		class: one.class,
		source: nullToken(one.source),
		referrer: one.referrer === '' ? null : one.referrer,
		owner: one.owner,
		service: one.service,
	};
}

/** Whether an earlier win of the same client proves that it was a client, where the file numbers its clients. */
export const provenByClient = (one: Opportunity): boolean =>
	FIRM_HISTORY.some(
		(other) =>
			other.client === one.client &&
			other.outcome === 'won' &&
			other.closed !== null &&
			other.closed >= other.created &&
			other.closed < one.created,
	);

/** Labels and names are compared without case, blanks, punctuation and accents. */
export const fold = (text: string | null): string | null =>
	text === null
		? null
		: text
				.normalize('NFD')
				.toLowerCase()
				.replace(/[^\p{L}\p{N}]/gu, '');
