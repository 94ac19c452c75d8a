import type { Mapping, Problem, SetAsideReason, SetAsideRow } from '../model';
import type { Offered } from '../engine';
import type { Intaken, TakenFile } from '../pipeline/intake';

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
	/** Reads something invented, beside all that is in. */
	| { readonly name: 'rehearse'; readonly today: string }
	| { readonly name: 'read'; readonly mapping: Mapping; readonly today: string }
	| {
			readonly name: 'rows';
			readonly places: readonly { file: number; line: number; reason: SetAsideReason }[];
	  };

export type IntakeCall = IntakeRequest & { readonly id: number };

/** What the files and a mapping give, as it goes from one thread to another. */
export type Packed = Omit<Intaken, 'canonical'> & { readonly canonical: readonly Offered[] };

export interface IntakeAnswers {
	add: Problem | null;
	list: TakenFile[];
	rehearse: Packed;
	read: Packed;
	rows: SetAsideRow[];
}

export type IntakeMessage =
	| { readonly id: number; readonly share: number }
	| { readonly id: number; readonly value: unknown }
	| { readonly id: number; readonly error: string };
