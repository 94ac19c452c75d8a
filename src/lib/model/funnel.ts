import type { Rate } from './figures';
import type { LeadClass } from './words';

/** What stands at one stage in one class. */
export interface StageOfClass {
	readonly class: LeadClass;
	/** Open ones that stand there now. */
	readonly open: number;
	/** Lost ones whose stage it was; the stage is where they were lost. */
	readonly lost: number;
	/** Of all decided with a known way those that came at least so far: inferred from where each one is now; null without a way. */
	readonly reached: number | null;
	/** reached ÷ all decided with a known way. */
	readonly share: Rate | null;
	/** Of those that reached this stage the share that went on to the next, or was won from the last. */
	readonly wentOn: Rate | null;
}

/** One stage on the way, not one that says how it ended. */
export interface Stage {
	/** As it stands in the files. */
	readonly label: string;
	readonly open: number;
	readonly lost: number;
	/** The middle of the days that its open ones have been open since they were created; null without dates. */
	readonly openDays: number | null;
	readonly classes: readonly StageOfClass[];
}

/** Where opportunities stand and where they are lost. */
export interface Funnel {
	/** In the order of the way where it is known, else most first. */
	readonly stages: readonly Stage[];
	/** How the order of stages is known; null: it is not. */
	readonly order: 'numbers' | 'names' | null;
	/** Why nothing can be said of how many reached each stage; null where it can. */
	readonly because: 'no-order' | 'ends-only' | 'no-losses' | null;
	/** Lost ones, those of them with the stage where they were lost, and wins. */
	readonly lost: number;
	readonly lostPlaced: number;
	readonly won: number;
	/** Open ones, and those of them that have a stage. */
	readonly open: number;
	readonly openPlaced: number;
	/** Per class: decided ones of which the way is known, those won among them, and lost ones without a stage. */
	readonly classes: readonly {
		readonly class: LeadClass;
		readonly decided: number;
		readonly won: number;
		/** won ÷ decided; null without a way. */
		readonly wonShare: Rate | null;
		readonly lostUnplaced: number;
	}[];
}
