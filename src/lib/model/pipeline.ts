import type { LeadClass } from './words';

/** What to expect, with the range that holds it 95 times of 100. */
export interface Likely {
	readonly expected: number;
	/** Of wins these two are whole numbers. */
	readonly low: number;
	readonly high: number;
}

/** The open opportunities of one class, and the wins to expect of them. */
export interface OpenClass {
	readonly class: LeadClass;
	/** All open ones; of them without a usable date of creation, of whom nothing can be expected. */
	readonly open: number;
	readonly noDays: number;
	/** Older than any that was won so far (or nobody is left at their age): nothing is expected of them. */
	readonly beyond: number;
	/** Null where no rate by day can be given, or nothing of the class has ended. */
	readonly wins: Likely | null;
	/** Wins × mean amount won; null where the mean is unknown, or amounts have several currencies. */
	readonly value: Likely | null;
	/** Mean amount of the class's wins that have one, and how many have; null without, or with several currencies. */
	readonly mean: { readonly amount: number; readonly of: number } | null;
	/** Why no wins can be expected, as a sentence; null where they can. */
	readonly because: string | null;
}

/** Open opportunities and the wins to expect of them. */
export interface OpenPipeline {
	/** Classes with open ones, in their fixed order. */
	readonly classes: readonly OpenClass[];
	/** All that are open, whatever can be said of them. */
	readonly open: number;
	/** Open ones of whom something can be said: with a date of creation, in a class with a rate by day. */
	readonly judged: number;
	/** Of those judged: older than any that was won so far. */
	readonly beyond: number;
	/** Of those judged; null where there are none. */
	readonly wins: Likely | null;
	/** In the one currency of the amounts; null where a class that may win has no mean amount, or there are several currencies. */
	readonly value: Likely | null;
}
