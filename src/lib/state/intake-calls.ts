import type { Mapping, Notebook, Problem } from '../model';
import type { Filling, Loaded, Stage } from '../pipeline/answer';
import type { Intaken, TakenFile } from '../pipeline/intake';

/** How a file is read: as a whole and with care, or a part at a time where it is large and clean. */
export type Lane = 'careful' | 'express';

/** What the page may ask of the intake worker. */
export type IntakeRequest =
	| {
			readonly name: 'add';
			readonly file: string;
			readonly content: Blob;
			/** null: found out from the bytes. */
			readonly encoding: string | null;
	  }
	| { readonly name: 'list' }
	/** Reads something invented, beside all that is in, on one of the two lanes. */
	| { readonly name: 'rehearse'; readonly lane: Lane; readonly today: string }
	| {
			readonly name: 'read';
			readonly mapping: Mapping;
			readonly notebook: Notebook;
			readonly today: string;
	  }
	/** What another notebook changes of what was read last. */
	| { readonly name: 'tend'; readonly mapping: Mapping; readonly notebook: Notebook }
	/** What tables are filled from. */
	| {
			readonly name: 'filling';
			readonly mapping: Mapping;
			readonly notebook: Notebook;
			readonly today: string;
	  };

export type IntakeCall = IntakeRequest & { readonly id: number };

/** What the files and a mapping give. */
export interface Answerable extends Pick<Intaken, 'review' | 'setAside'> {
	/** null: a question must be answered first, or no file holds opportunities. */
	readonly loaded: Loaded | null;
}

/** What a notebook changes of it. */
export interface Tended {
	readonly notebook: Notebook;
	readonly survey: Pick<Loaded['survey'], 'partners' | 'care' | 'filed' | 'thanks' | 'reciprocity'>;
}

export interface IntakeAnswers {
	add: Problem | null;
	list: TakenFile[];
	rehearse: Answerable;
	read: Answerable;
	/** null: something else was read since. */
	tend: Tended | null;
	filling: Filling;
}

export type IntakeMessage =
	| { readonly id: number; readonly share: number }
	| { readonly id: number; readonly stage: Stage }
	| { readonly id: number; readonly value: unknown }
	| { readonly id: number; readonly error: string };
