import type { Rate } from './figures';
import type { LeadClass } from './words';

export const QUALITIES = ['needs', 'fits', 'accepted'] as const;
/** What is known of an opportunity's quality: it needed the service, it was an ideal client, it took the introduction. */
export type QualityId = (typeof QUALITIES)[number];

/** Won of those decided, among those that say yes or among those that say no. */
export interface QualitySide {
	readonly won: number;
	readonly decided: number;
	/** Wilson's range; null with nobody decided, or where the files hold no losses. */
	readonly rate: Rate | null;
}

/** Whether a quality goes with closing. */
export interface QualityClosing {
	readonly yes: QualitySide;
	readonly no: QualitySide;
	/** Share won among yes less that among no, with Newcombe's range; null where one of them is unknown. */
	readonly difference: Rate | null;
	/** Two-sided chance of so large a difference if there were none, of all those compared (Fisher, Holm); null: not compared. */
	readonly chance: number | null;
	readonly verdict: 'more-often' | 'less-often' | 'cannot-tell';
	/** Why it cannot be told; null where it can. */
	readonly because: 'no-losses' | 'too-few' | 'may-be-chance' | 'many-compared' | null;
}

/** One quality of one class. */
export interface QualityOfClass {
	readonly class: LeadClass;
	readonly yes: number;
	/** Those that say yes or no. */
	readonly said: number;
	/** Cells left blank. */
	readonly notSaid: number;
	/** yes ÷ said with Wilson's range; null where none says. */
	readonly share: Rate | null;
	readonly closing: QualityClosing;
}

/** One quality that the files tell of, in each class that has rows. */
export interface Quality {
	readonly id: QualityId;
	readonly classes: readonly QualityOfClass[];
}
